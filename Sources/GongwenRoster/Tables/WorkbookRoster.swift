import GongwenFormats
import GongwenModel

/// Reads the roster of a workbook: sheets → those that look like rosters → the one that is meant.
struct WorkbookRoster {
  private let workbook: Workbook
  private let name: String
  private let wanted: String?

  /// Reads a roster.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages.
  ///   - sheet: The name or number of a sheet.
  /// - Returns: The roster, with what was left out.
  /// - Throws: A `Fault` of category input when no sheet or several look like rosters, of category usage when the named
  ///   one is not there.
  static func roster(from bytes: [UInt8], name: String, sheet: String?) throws(Fault) -> Roster {
    let isNumber = sheet.flatMap { Int($0) } != nil
    let workbook = try WorkbookReader.read(bytes, name: name) { title, isHidden in
      guard let sheet else { return !isHidden }
      return isNumber || TableWords.folded(title) == TableWords.folded(sheet)
    }
    return try roster(of: workbook, name: name, sheet: sheet)
  }

  /// Finds the roster of a workbook that has been read.
  static func roster(of workbook: Workbook, name: String, sheet: String?) throws(Fault) -> Roster {
    try WorkbookRoster(workbook: workbook, name: name, wanted: sheet).roster()
  }

  private func roster() throws(Fault) -> Roster {
    guard let wanted else {
      let visible = workbook.sheets.filter { !$0.isHidden }
      return try roster(among: visible)
    }
    let folded = TableWords.folded(wanted)
    var chosen = workbook.sheets.first { TableWords.folded($0.name) == folded }
    if chosen == nil, let number = Int(wanted), number >= 1, number <= workbook.sheets.count {
      chosen = workbook.sheets[number - 1]
    }
    guard let chosen else {
      let names = workbook.sheets.map(\.name).joined(separator: "、")
      throw Fault(.usage, "table.sheet.unknown", [wanted, names], path: name)
    }
    guard let roster = try self.roster(of: chosen) else { throw noHead([chosen]) }
    return finished(roster, chosen)
  }

  /// The roster among several sheets: lists of words, instructions and empty forms are none.
  private func roster(among sheets: [Sheet]) throws(Fault) -> Roster {
    var found: [(sheet: Sheet, roster: Roster)] = []
    var failed: [(sheet: Sheet, fault: Fault)] = []
    for sheet in sheets {
      do throws(Fault) {
        if let roster = try roster(of: sheet) { found.append((sheet, roster)) }
      } catch {
        failed.append((sheet, error))
      }
    }
    let people = found.filter { $0.roster.namesPeople && !$0.roster.rows.isEmpty }
    let best = people.isEmpty ? found.filter { !$0.roster.rows.isEmpty } : people
    let candidates = best.isEmpty ? Array(found.prefix(1)) : best
    if let first = failed.first, candidates.isEmpty { throw first.fault }
    guard let only = candidates.first else { throw noHead(sheets) }
    guard candidates.count == 1, failed.isEmpty || sheets.count == 1 else {
      let names = candidates.map(\.sheet.name) + failed.map(\.sheet.name)
      throw Fault(
        .input, "table.sheet.several", [String(names.count), names.joined(separator: "、")], path: name)
    }
    return finished(only.roster, only.sheet)
  }

  private func roster(of sheet: Sheet) throws(Fault) -> Roster? {
    let grid = Grid(sheet, name: name).withJoinedNames
    guard let head = try HeadFinder.head(of: grid) else { return nil }
    return try TableRoster.roster(of: grid, head: head, sheet: sheet.name)
  }

  private func noHead(_ sheets: [Sheet]) -> Fault {
    let shown = sheets.lazy.flatMap { sheet in
      sheet.rows.lazy.filter { !$0.isHidden }
        .map { row in (sheet, row.cells.filter { !sheet.hides(column: $0.column) }) }
    }
    guard let (sheet, cells) = shown.first(where: { !$0.1.isEmpty }) else {
      return Fault(.input, "batch.roster.empty", path: name)
    }
    let words = cells.prefix(8).map { TableWords.folded($0.text) }.joined(separator: " ")
    let hidden = hiddenColumns(of: sheet).joined(separator: ", ")
    guard hidden.isEmpty else { return Fault(.input, "batch.roster.hidden", [words, hidden], path: name) }
    return Fault(.input, "batch.roster.noColumn", [words], path: name)
  }

  // MARK: What was left out

  private func finished(_ roster: Roster, _ sheet: Sheet) -> Roster {
    var roster = roster
    var diagnostics = workbook.diagnostics
    for other in workbook.sheets where other.name != sheet.name {
      let id = other.isHidden ? "table.sheet.hidden" : "table.sheet.other"
      diagnostics.append(Diagnostic(id, .info, [other.name]))
    }
    let lines = Set(roster.reading?.groups.map(\.row) ?? [])
    let rows = sheet.rows.filter { $0.isHidden && !$0.cells.isEmpty }.map { $0.index + 1 }
      .filter { !lines.contains($0) }
    if !rows.isEmpty {
      diagnostics.append(Diagnostic("table.rows.hidden", .info, [TableReading.text(of: rows)]))
    }
    let columns = hiddenColumns(of: sheet)
    if !columns.isEmpty {
      diagnostics.append(Diagnostic("table.columns.hidden", .info, [columns.joined(separator: ", ")]))
    }
    if !sheet.comments.isEmpty {
      diagnostics.append(
        Diagnostic("table.comments", .info, [String(sheet.comments.count), Self.text(of: sheet.comments)]))
    }
    roster.diagnostics = diagnostics + roster.diagnostics
    return roster
  }

  /// How many comments are said, and how many of their characters.
  private static let (mostComments, longestComment) = (5, 20)

  /// `C3“已调离”、C7`: somebody may have said there that a person left.
  private static func text(of comments: [CellComment]) -> String {
    let sorted = comments.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let said = sorted.prefix(mostComments).map { comment in
      var lines = comment.text.split(whereSeparator: \.isNewline)
      // The first line is who wrote it.
      if lines.count > 1, let mark = lines[0].last, ":：".contains(mark) { lines.removeFirst() }
      let words = lines.joined(separator: " ")
      let short = words.count > longestComment ? String(words.prefix(longestComment)) + "……" : words
      let cell = CellReference(row: comment.row, column: comment.column).text
      return short.isEmpty ? cell : "\(cell)“\(short)”"
    }
    return said.joined(separator: "、") + (sorted.count > mostComments ? "……" : "")
  }

  /// The hidden columns that have something in them.
  private func hiddenColumns(of sheet: Sheet) -> [String] {
    guard !sheet.hiddenColumns.isEmpty else { return [] }
    var used: Set<Int> = []
    for row in sheet.rows { used.formUnion(row.cells.map(\.column)) }
    return used.sorted().filter { sheet.hides(column: $0) }.map(CellReference.letters)
  }
}

extension Roster {
  /// Whether a column names people or their files.
  fileprivate var namesPeople: Bool {
    columns.contains { $0.meaning == .metadata("name") || $0.meaning == .file }
  }
}
