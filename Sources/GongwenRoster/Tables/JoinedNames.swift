import GongwenModel

/// 姓 and 名 in two columns beside each other are one name: the first of them becomes 姓名.
extension Grid {
  /// Further down there is no head.
  private static let deepest = 50

  /// The table with names in one column; itself where its names stand in one already.
  var withJoinedNames: Grid {
    for (place, row) in rows.prefix(Self.deepest).enumerated() {
      let heads = row.cells.map { TableWords.bare($0.value.text) }
      if heads.contains("姓名") { return self }
      let surname = heads.indices.dropLast().first { index in
        heads[index] == "姓" && heads[index + 1] == "名"
          && row.cells[index].column + 1 == row.cells[index + 1].column
      }
      if let surname { return joined(row.cells[surname].column, below: place) }
    }
    return self
  }

  private func joined(_ column: Int, below head: Int) -> Grid {
    var result = self
    result.rename(column, to: "姓名", in: head)
    for place in rows.indices.dropFirst(head + 1) {
      guard let surname = rows[place][column], let given = rows[place][column + 1], surname.flaw == nil,
        given.flaw == nil
      else { continue }
      result.rename(column, to: surname.value.text + given.value.text, in: place)
    }
    return result
  }

  private mutating func rename(_ column: Int, to text: String, in row: Int) {
    guard let cell = rows[row].cells.firstIndex(where: { $0.column == column }) else { return }
    rows[row].cells[cell].value = RosterCell(text, offset: rows[row].cells[cell].value.offset)
  }
}
