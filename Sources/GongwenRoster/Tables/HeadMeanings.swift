import GongwenModel

/// Gives the columns of a head their meanings: what a key's own name says, then what rosters are used to call it.
enum HeadMeanings {
  /// The metadata key of a head; `nil` when it is none.
  static func key(of head: String) -> String? {
    DocumentMetadata.key(named: head)?.name ?? TableWords.habits[head]
  }

  /// Assigns the meanings of all columns.
  ///
  /// - Throws: A `Fault` of category input when two columns have the same known name.
  static func assign(to head: inout TableHead, in grid: Grid) throws(Fault) {
    for index in head.columns.indices where RosterColumn.fileHeaders.contains(bare(head.columns[index])) {
      head.columns[index].meaning = .file
    }
    for key in DocumentMetadata.keys {
      // The key's own name comes before what it is called by habit, and a word alone before one under another.
      let own = columns(head) {
        DocumentMetadata.key(named: $0.path.count == 1 ? bare($0) : "")?.name == key.name
      }
      let usual = columns(head) { TableWords.habits[$0.path.count == 1 ? bare($0) : ""] == key.name }
      let nested = columns(head) { $0.path.count > 1 && self.key(of: bare($0)) == key.name }
      try refuseRepeats(own, head, grid)
      if own.count > 1 {
        // 姓名 and name: one key under two of its names.
        let columns = own.prefix(2).map { head.columns[$0] }
        throw repeated(
          columns[1], columns[0], head, grid, "table.column.same", [columns[0].last, columns[1].last])
      }
      if own.isEmpty, usual.isEmpty { try refuseRepeats(nested, head, grid, byLastWord: true) }
      guard let first = own.isEmpty ? (usual.isEmpty ? nested : usual).first.map({ [$0] }) : own else {
        continue
      }
      for index in first { head.columns[index].meaning = .metadata(key.name) }
    }
  }

  private static func bare(_ column: TableHead.Column) -> String { TableWords.bare(column.last).lowercased() }

  private static func columns(_ head: TableHead, where matches: (TableHead.Column) -> Bool) -> [Int] {
    head.columns.indices.filter { matches(head.columns[$0]) }
  }

  /// 姓名 twice are two tables side by side, or two people in a row: whose values are whose cannot be told.
  private static func refuseRepeats(
    _ columns: [Int], _ head: TableHead, _ grid: Grid, byLastWord: Bool = false
  ) throws(Fault) {
    var seen: [String: Int] = [:]
    for index in columns {
      let column = head.columns[index]
      let word = byLastWord ? bare(column) : TableWords.bare(column.name)
      if let first = seen[word] {
        throw repeated(column, head.columns[first], head, grid)
      }
      seen[word] = index
    }
  }

  private static func repeated(
    _ column: TableHead.Column, _ first: TableHead.Column, _ head: TableHead, _ grid: Grid,
    _ id: String = "table.column.twice", _ names: [String]? = nil
  ) -> Fault {
    let row = grid.rows[head.rows.upperBound - 1]
    let places = [Grid.name(row, first.index), Grid.name(row, column.index)]
    return Fault(.input, id, (names ?? [column.last]) + places, in: grid.source, at: column.offset)
  }
}
