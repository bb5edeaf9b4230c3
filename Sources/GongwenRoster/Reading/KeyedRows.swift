import GongwenModel

/// Collects rows whose values have names (JSON, YAML) into columns, in the order of first appearance.
struct KeyedRows {
  private(set) var columns: [RosterColumn] = []
  private(set) var rows: [RosterRow] = []
  private var indexes: [String: Int] = [:]

  /// One named value of a row; `text` is `nil` when it is a list or a mapping.
  struct Member {
    var name: String
    var text: String?
    var offset: Int
  }

  /// Appends a row.
  mutating func append(_ members: [Member], offset: Int, diagnostics: [Diagnostic] = []) {
    var row = RosterRow(number: rows.count + 1, offset: offset, cells: [], diagnostics: diagnostics)
    row.cells = Array(repeating: nil, count: columns.count)
    for member in members {
      let index = columnIndex(of: member.name)
      while row.cells.count <= index { row.cells.append(nil) }
      let span = SourceSpan(member.offset, member.offset)
      if row.cells[index] != nil {
        row.diagnostics.append(Diagnostic("batch.roster.repeatedKey", .error, [member.name], span: span))
      } else if let other = sameKey(as: index, in: row), member.text?.isEmpty != true {
        row.diagnostics.append(
          Diagnostic("batch.roster.sameKey", .error, [columns[other].name, member.name], span: span))
      } else if let text = member.text {
        row.cells[index] = RosterCell(text, offset: member.offset)
      } else {
        row.diagnostics.append(Diagnostic("batch.roster.nested", .error, [member.name], span: span))
      }
    }
    rows.append(row)
  }

  /// The roster of all rows, each with a place for every column.
  consuming func roster(from source: SourceText, defaults: DocumentMetadata = .init()) -> Roster {
    for index in rows.indices {
      let missing = columns.count - rows[index].cells.count
      if missing > 0 { rows[index].cells += Array(repeating: nil, count: missing) }
    }
    return Roster(source: source, columns: columns, rows: rows, defaults: defaults)
  }

  /// A column before another with a value and the same meaning, such as 姓名 before name: which is meant, nobody can know.
  private func sameKey(as index: Int, in row: RosterRow) -> Int? {
    guard case .metadata = columns[index].meaning else { return nil }
    return row.cells.indices.first {
      $0 != index && columns[$0].meaning == columns[index].meaning && row.cells[$0]?.text.isEmpty == false
    }
  }

  private mutating func columnIndex(of name: String) -> Int {
    if let index = indexes[name] { return index }
    columns.append(RosterColumn(header: name))
    indexes[name] = columns.count - 1
    return columns.count - 1
  }
}
