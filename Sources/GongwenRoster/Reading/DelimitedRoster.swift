import GongwenModel

/// Turns delimited records into a roster: the head is found as in any table, and rows of its width are people.
enum DelimitedRoster {
  static func roster(from source: SourceText, delimiter: UInt8) throws(Fault) -> Roster {
    let records = try DelimitedScanner.records(of: source, delimiter: delimiter)
    guard let first = records.first else {
      throw Fault(.input, "batch.roster.empty", path: source.name)
    }
    let grid = Grid(records, of: source).withJoinedNames
    guard let head = try HeadFinder.head(of: grid) else {
      let headers = first.cells.prefix(8).map { TableWords.folded($0.text) }.joined(separator: " ")
      throw Fault(.input, "batch.roster.noColumn", [headers], path: source.name, span: SourceSpan(0, 0))
    }
    return try TableRoster.roster(of: grid, head: head, sheet: nil)
  }
}
