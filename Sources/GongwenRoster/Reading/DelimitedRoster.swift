import GongwenModel

/// Turns delimited records into a roster: the first is the header, each other one a row.
enum DelimitedRoster {
  static func roster(from source: SourceText, delimiter: UInt8) throws(Fault) -> Roster {
    let records = try DelimitedScanner.records(of: source, delimiter: delimiter)
    guard let header = records.first else {
      throw Fault(.input, "batch.roster.empty", path: source.name)
    }
    let columns = header.cells.map { RosterColumn(header: $0.text) }
    var rows: [RosterRow] = []
    rows.reserveCapacity(records.count - 1)
    // Excel writes rows of nothing but delimiters below the last one used; they are no rows.
    for record in records.dropFirst() where record.cells.contains(where: { !$0.text.isEmpty }) {
      rows.append(row(record, number: rows.count + 1, columns: columns.count))
    }
    return Roster(source: source, columns: columns, rows: rows)
  }

  private static func row(_ record: DelimitedScanner.Record, number: Int, columns: Int) -> RosterRow {
    var cells: [RosterCell?] = Array(record.cells.prefix(columns))
    var findings: [Diagnostic] = []
    let surplus = record.cells.dropFirst(columns)
    // A row of another length has shifted: which value is whose can only be guessed, so it is refused.
    if record.cells.count < columns || surplus.contains(where: { !$0.text.isEmpty }) {
      let counts = [String(record.cells.count), String(columns)]
      let offset = surplus.first?.offset ?? record.offset
      findings.append(
        Diagnostic("batch.roster.cellCount", .error, counts, span: SourceSpan(offset, offset)))
    }
    for offset in record.strayQuotes {
      findings.append(
        Diagnostic("batch.roster.strayQuote", .error, span: SourceSpan(offset, offset + 1)))
    }
    cells += Array(repeating: nil, count: max(0, columns - cells.count))
    return RosterRow(number: number, offset: record.offset, cells: cells, findings: findings)
  }
}
