import Glibc
import GongwenFiles
import GongwenModel
import GongwenRoster

/// Finds the file of each row: by the column that names it, or by the person's name.
struct InputFinder {
  private let roster: Roster
  private let folder: String
  private let resolvedFolder: String?
  private let hasFileColumn: Bool
  /// Paths below the folder; listed only when rows are matched by name.
  private let files: [String]
  /// What was passed over in the folder.
  let diagnostics: [PlacedDiagnostic]
  /// The match of each row; empty when a column names the files.
  private let matches: [FileMatcher.Match]
  /// How many rows each file was matched to.
  private let matchCounts: [Int: Int]
  /// Rows whose file was found by its byline, and doubts of files found by their names.
  private var bylines: BylineMatcher?
  /// The first row that took each file.
  private var claims: [String: Int] = [:]

  init(
    roster: Roster, folder: String, excluding excluded: String?, stop: StopSignal = StopSignal()
  ) throws(Fault) {
    self.roster = roster
    self.folder = folder
    resolvedFolder = FileSystem.resolved(folder.isEmpty ? "." : folder)
    hasFileColumn = roster.columns.contains { $0.meaning == .file }
    guard !hasFileColumn else {
      (files, matches, matchCounts, diagnostics) = ([], [], [:], [])
      return
    }
    let list = try ReportFolder(listing: folder.isEmpty ? "." : folder, excluding: excluded, stop: stop)
    let listed = list.reports
    diagnostics = list.diagnostics
    let people = roster.rows.map { row in
      let metadata = roster.metadata(of: row)
      return metadata.name.map { FileMatcher.Person(name: $0, unit: metadata.unit) }
    }
    let matcher = FileMatcher(files: listed, people: people.compactMap(\.self))
    files = listed
    var matches = people.map { person in person.map { matcher.match($0) } ?? .none }
    let bylines = BylineMatcher(
      files: listed.map { Path.join(folder, $0) }, people: people, known: matches, stop: stop)
    for (place, match) in bylines.matches { matches[place] = match }
    self.matches = matches
    self.bylines = bylines
    matchCounts = matches.reduce(into: [:]) { counts, match in
      if case .file(let index) = match { counts[index, default: 0] += 1 }
    }
  }

  /// Files that were listed and that no row could be about.
  var unclaimed: [String] {
    var open = Set(files.indices)
    var seen: Set<FileMatcher.Person> = []
    for match in matches {
      switch match {
      case .file(let index): open.remove(index)
      case .ambiguous(let candidates, let person):
        if seen.insert(person).inserted { open.subtract(candidates) }
      case .none: break
      }
    }
    return open.sorted().map { Path.join(folder, files[$0]) }
  }

  /// The input of a row and what was found on the way.
  mutating func input(of row: RosterRow) -> (BatchJob.Input, [Diagnostic]) {
    if hasFileColumn {
      guard let cell = roster.file(of: row) else {
        return absent("batch.file.unnamed", [], row.offset)
      }
      return named(cell, row)
    }
    guard let name = roster.metadata(of: row).name else {
      return absent("batch.match.noName", [], row.offset)
    }
    return matched(name, row)
  }

  private mutating func named(_ cell: RosterCell, _ row: RosterRow) -> (BatchJob.Input, [Diagnostic]) {
    // Not a control character reaches the file system, where NUL would cut the path short.
    guard cell.text.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      return absent("batch.file.missing", [OutputNames.safe(cell.text)], cell.offset)
    }
    let path = Path.join(folder, cell.text)
    guard let resolved = FileSystem.resolved(path) else {
      // realpath fails for an escape to nowhere too; the escape is the more useful thing to say.
      return absent(leaves(cell.text) ? "batch.file.outside" : "batch.file.missing", [cell.text], cell.offset)
    }
    guard let root = resolvedFolder, resolved.hasPrefix(root == "/" ? "/" : root + "/") else {
      return absent("batch.file.outside", [cell.text], cell.offset)
    }
    guard FileSystem.mode(of: path) == S_IFREG else {
      return absent("batch.file.notRegular", [cell.text], cell.offset)
    }
    return claim(path, row, at: cell.offset)
  }

  private func leaves(_ path: String) -> Bool {
    path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }

  private mutating func matched(_ name: String, _ row: RosterRow) -> (BatchJob.Input, [Diagnostic]) {
    switch matches[row.number - 1] {
    case .file(let index) where matchCounts[index] == 1:
      return (.file(Path.join(folder, files[index])), bylineDiagnostics(name, row, index))
    case .file(let index):
      // Several people and one report: whose it is nobody can say, so none of them gets it.
      return absent("batch.match.shared", [files[index], String(matchCounts[index] ?? 0)], row.offset)
    case .ambiguous(let candidates, _):
      let shown = candidates.prefix(3).map { files[$0] }.joined(separator: ", ")
      return absent("batch.match.ambiguous", [name, String(candidates.count), shown], row.offset)
    case .none: return absent("batch.match.none", [name], row.offset)
    }
  }

  /// What the byline of a row's file adds: that the file was found by it, or that it names somebody else.
  private func bylineDiagnostics(_ name: String, _ row: RosterRow, _ index: Int) -> [Diagnostic] {
    let span = SourceSpan(row.offset, row.offset)
    if bylines?.matches[row.number - 1] != nil {
      return [Diagnostic("batch.match.byline", .info, [name, files[index]], span: span)]
    }
    guard let other = bylines?.doubts[row.number - 1] else { return [] }
    return [Diagnostic("batch.match.doubt", .warning, [files[index], name, other], span: span)]
  }

  /// A file named by two rows was named on purpose, perhaps; it is worth a word.
  private mutating func claim(_ path: String, _ row: RosterRow, at offset: Int) -> (
    BatchJob.Input, [Diagnostic]
  ) {
    guard let first = claims[path] else {
      claims[path] = row.fileRow
      return (.file(path), [])
    }
    let arguments = [Path.name(of: path), String(first)]
    let diagnostic = Diagnostic("batch.file.shared", .warning, arguments, span: SourceSpan(offset, offset))
    return (.file(path), [diagnostic])
  }

  private func absent(_ id: String, _ arguments: [String], _ offset: Int) -> (BatchJob.Input, [Diagnostic]) {
    (.absent, [Diagnostic(id, .error, arguments, span: SourceSpan(offset, offset))])
  }
}
