import GongwenFiles
import GongwenModel
import GongwenRoster

/// Finds the file of each row: by the column that names it, or by the person's name.
struct InputFinder {
  private let roster: Roster
  private let folder: String
  /// Who is in the rows; `nil` for one without a name.
  private let people: [FileMatcher.Person?]
  /// What the cells of a column lead to, by row; `nil` without one, and for rows whose cell is empty.
  private let named: [NamedFiles.Found?]?
  /// The files of the rows, below the folder: those that a column names, or all.
  private let files: [String]
  /// What was passed over in the folder.
  let diagnostics: [PlacedDiagnostic]
  /// The match of each row.
  private let matches: [FileMatcher.Match]
  /// Whom the files of the folder name.
  private let naming: FileMatcher
  /// Files in the folder that no reader knows, such as PDFs and pictures, by whom their names name.
  private let others: (files: [String], matcher: FileMatcher)
  /// How many rows each file was matched to.
  private let matchCounts: [Int: Int]
  /// Rows whose file was found by its byline, and doubts of the others.
  private let bylines: BylineMatcher
  /// Folders of who collected the reports.
  private let collecting: Set<String>
  /// The first row that took each file.
  private var claims: [String: Int] = [:]

  init(
    roster: Roster, folder: String, excluding excluded: String?, stop: StopSignal = StopSignal()
  ) throws(Fault) {
    (self.roster, self.folder) = (roster, folder)
    let people = FileMatcher.Person.all(
      roster.rows.map { row in
        let metadata = roster.metadata(of: row)
        return metadata.name.map { ($0, metadata.unit) }
      })
    self.people = people
    // A column that nobody filled in says nothing.
    let isColumn = roster.rows.contains { roster.file(of: $0) != nil }
    let found =
      isColumn
      ? Self.byColumn(roster, people, folder, excluding: excluded, stop)
      : try Self.byNames(people, folder, excluding: excluded, stop)
    (files, named, diagnostics) = (found.files, found.named, found.diagnostics)
    (naming, others) = (found.naming, found.others)
    bylines = BylineMatcher(
      files: files.map { Path.join(folder, $0) }, people: people, known: found.matches, stop: stop)
    var matches = found.matches
    if !isColumn { for (place, match) in bylines.matches { matches[place] = match } }
    self.matches = matches
    collecting = Self.collecting(matches, people, files)
    matchCounts = matches.reduce(into: [:]) { counts, match in
      if case .file(let index) = match { counts[index, default: 0] += 1 }
    }
  }

  /// What a column or the names of files lead to.
  private struct Listing {
    var named: [NamedFiles.Found?]?
    var files: [String]
    var matches: [FileMatcher.Match]
    var diagnostics: [PlacedDiagnostic] = []
    var naming = FileMatcher(files: [], people: [])
    var others: (files: [String], matcher: FileMatcher) = ([], FileMatcher(files: [], people: []))
  }

  private static func byColumn(
    _ roster: Roster, _ people: [FileMatcher.Person?], _ folder: String, excluding excluded: String?,
    _ stop: StopSignal
  ) -> Listing {
    var column = NamedFiles(in: folder, people: people.compactMap(\.self), excluding: excluded, stop: stop)
    let named = zip(roster.rows, people).map { row, person in
      roster.file(of: row).map { column.find($0.text, of: person) }
    }
    var (files, matches) = matched(named)
    // Half of a column is filled in where the files' own names do not say whose they are.
    let open = named.indices.filter { named[$0] == nil && people[$0] != nil }
    if !open.isEmpty { match(open, people, to: column.all(), &files, &matches) }
    return Listing(named: named, files: files, matches: matches)
  }

  private static func byNames(
    _ people: [FileMatcher.Person?], _ folder: String, excluding excluded: String?, _ stop: StopSignal
  ) throws(Fault) -> Listing {
    let list = try ReportFolder(listing: folder.isEmpty ? "." : folder, excluding: excluded, stop: stop)
    let known = people.compactMap(\.self)
    let matcher = FileMatcher(files: list.reports, people: known)
    let matches = people.map { person in
      person.map { narrowed(matcher.match($0), by: $0, list.reports) } ?? .none
    }
    // The report itself may be one whose name nothing can open.
    let strange = list.foreign.isEmpty ? list.others : []
    return Listing(
      files: list.reports, matches: matches, diagnostics: list.diagnostics, naming: matcher,
      others: (strange, FileMatcher(files: strange, people: known)))
  }

  /// The folders of who collected the reports of several units.
  private static func collecting(
    _ matches: [FileMatcher.Match], _ people: [FileMatcher.Person?], _ files: [String]
  ) -> Set<String> {
    UnitDoubt.collecting(
      zip(matches, people).compactMap { match, person in
        guard case .file(let index) = match, let person,
          let doubt = UnitDoubt(name: person.name, unit: person.unit)
        else { return nil }
        return (files[index], doubt)
      })
  }

  /// More files of one name are looked through by nobody, and would cost the square of their number.
  private static let mostNamesakes = 50

  /// The one file among several of a name whose own name or folder names the unit in a short form: 水务局/王芳.docx.
  private static func narrowed(
    _ match: FileMatcher.Match, by person: FileMatcher.Person, _ files: [String]
  ) -> FileMatcher.Match {
    guard case .ambiguous(let candidates, _) = match, candidates.count <= mostNamesakes,
      let unit = UnitDoubt(name: person.name, unit: person.unit)
    else { return match }
    let own = candidates.filter { unit.isNamed(inPath: files[$0]) }
    if own.count == 1 { return .file(own[0]) }
    // Two of his unit are his: a draft and the report. Those of other units need not be looked at.
    return own.isEmpty ? match : .ambiguous(own, of: person)
  }

  /// The files that a column names, each once, and which of them each row has.
  private static func matched(_ named: [NamedFiles.Found?]) -> ([String], [FileMatcher.Match]) {
    var (files, places): ([String], [String: Int]) = ([], [:])
    let matches = named.map { found -> FileMatcher.Match in
      guard case .file(let name) = found else { return .none }
      if let place = places[name] { return .file(place) }
      places[name] = files.count
      files.append(name)
      return .file(files.count - 1)
    }
    return (files, matches)
  }

  /// Finds the files of rows that name none among those that no other row names, by the people's names.
  private static func match(
    _ open: [Int], _ people: [FileMatcher.Person?], to listed: [String], _ files: inout [String],
    _ matches: inout [FileMatcher.Match]
  ) {
    let named = Set(files)
    let rest = listed.filter { !named.contains($0) }
    let matcher = FileMatcher(files: rest, people: people.compactMap(\.self))
    var places: [Int: Int] = [:]
    for row in open {
      guard let person = people[row] else { continue }
      let match = narrowed(matcher.match(person), by: person, rest)
      for index in match.files.prefix(mostNamesakes) where places[index] == nil {
        places[index] = files.count
        files.append(rest[index])
      }
      matches[row] = match.mapped(by: places)
    }
  }

  /// Files that were listed and that no row could be about, with who is named by one and has another.
  var unclaimed: [(path: String, spare: (name: String, used: String)?)] {
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
    let used = zip(matches, people).reduce(into: [String: (file: String, unit: String?)]()) { used, row in
      if case .file(let index) = row.0, let person = row.1 { used[person.name] = (files[index], person.unit) }
    }
    return open.sorted().map { index in
      // A namesake's of another unit is nobody's second one.
      let own = naming.names(in: index).sorted().lazy.compactMap { name in used[name].map { (name, $0) } }
      let spare = own.first { name, row in
        UnitDoubt(name: name, unit: row.unit)?.other(inPath: files[index]) == nil
      }
      return (Path.join(folder, files[index]), spare.map { ($0.0, $0.1.file) })
    }
  }

  /// The input of a row and what was found on the way.
  mutating func input(of row: RosterRow) -> (BatchJob.Input, [Diagnostic]) {
    if let named {
      guard let cell = roster.file(of: row), let found = named[row.number - 1] else {
        return unnamed(row)
      }
      switch found {
      case .none(let id, let arguments): return absent(id, arguments, cell.offset)
      case .file(let name):
        let path = Path.join(folder, name)
        let own = taken(name, for: cell) + claim(path, row, at: cell.offset)
        return (.file(path), own + doubts(of: row))
      }
    }
    guard let name = roster.metadata(of: row).name else {
      return absent("batch.match.noName", [], row.offset)
    }
    return matched(name, row)
  }

  /// The input of a row whose cell is empty where others are not.
  private func unnamed(_ row: RosterRow) -> (BatchJob.Input, [Diagnostic]) {
    let match = matches[row.number - 1]
    guard match != .none, let name = roster.metadata(of: row).name else {
      return absent("batch.file.unnamed", [], row.offset)
    }
    guard case .file(let index) = match, matchCounts[index] == 1 else { return matched(name, row) }
    let found = Diagnostic(
      "batch.file.byName", .warning, [name, files[index]], span: SourceSpan(row.offset, row.offset))
    return (.file(Path.join(folder, files[index])), [found] + doubts(of: row))
  }

  private func matched(_ name: String, _ row: RosterRow) -> (BatchJob.Input, [Diagnostic]) {
    switch matches[row.number - 1] {
    case .file(let index) where matchCounts[index] == 1:
      return (.file(Path.join(folder, files[index])), found(name, row, index) + doubts(of: row))
    case .file(let index):
      // Several people and one report: whose it is nobody can say, so none of them gets it.
      return absent("batch.match.shared", [files[index], String(matchCounts[index] ?? 0)], row.offset)
    case .ambiguous(let candidates, _):
      let shown = candidates.prefix(3).map { files[$0] }.joined(separator: ", ")
      return absent("batch.match.ambiguous", [name, String(candidates.count), shown], row.offset)
    case .none:
      if let (file, other) = bylines.conflicts[row.number - 1] {
        return absent("batch.match.unsure", [files[file], name, other], row.offset)
      }
      if let person = people[row.number - 1], let file = others.matcher.match(person).files.first {
        return absent("batch.match.kind", [name, others.files[file]], row.offset)
      }
      return absent("batch.match.none", [name], row.offset)
    }
  }

  /// What is said of a file that was found by its byline.
  private func found(_ name: String, _ row: RosterRow, _ index: Int) -> [Diagnostic] {
    guard bylines.matches[row.number - 1] != nil else { return [] }
    let arguments = [name, files[index]]
    return [
      Diagnostic("batch.match.byline", .info, arguments, span: SourceSpan(row.offset, row.offset))
    ]
  }

  /// Where a row and its report contradict each other: two files that are swapped in a roster are its commonest slip.
  private func doubts(of row: RosterRow) -> [Diagnostic] {
    guard case .file(let index) = matches[row.number - 1] else { return [] }
    let known = roster.metadata(of: row)
    let (file, span) = (files[index], SourceSpan(row.offset, row.offset))
    let isNamed = named?[row.number - 1] != nil
    var result: [Diagnostic] = []
    switch bylines.doubts[row.number - 1] {
    case .byline(let other):
      let id = isNamed ? "batch.file.doubt" : "batch.match.doubt"
      result.append(Diagnostic(id, .warning, [file, known.name ?? "", other], span: span))
    case .longer(let other) where !isNamed:
      result.append(Diagnostic("batch.match.longer", .warning, [file, known.name ?? "", other], span: span))
    case .longer, nil: break
    }
    if result.isEmpty, let name = known.name, let unit = known.unit,
      let other = otherUnit(index, of: people[row.number - 1]?.name, known, isNamed: isNamed)
    {
      result.append(Diagnostic("batch.match.unit", .warning, [file, unit, name, other], span: span))
    }
    let years = [known.year, known.title].compactMap(\.self).flatMap { NamedYears.all(in: $0) }
    let title = bylines.bylines[index].title ?? ""
    let own = NamedYears.all(in: title)
    if let year = years.first, !own.isEmpty, Set(own).isDisjoint(with: years) {
      result.append(Diagnostic("batch.match.year", .warning, [String(year), file, title], span: span))
    }
    return result
  }

  /// Another unit than the row's that a report names: it may be of somebody else of the same name.
  private func otherUnit(_ index: Int, of name: String?, _ known: DocumentMetadata, isNamed: Bool) -> String?
  {
    guard let name, let doubt = UnitDoubt(name: name, unit: known.unit) else { return nil }
    // A cell that names the file says whose it is, whatever its name is.
    let file = files[index]
    let path = collecting.contains(Path.folder(of: file)) ? Path.name(of: file) : file
    guard
      let other = doubt.other(in: bylines.bylines[index].text)
        ?? (isNamed ? nil : doubt.other(inPath: path))
    else { return nil }
    // The few that are doubtful are read once more, and whole.
    return doubt.isExplained(by: Byline.wholeText(of: Path.join(folder, file))) ? nil : other
  }

  /// A file that was found though the cell writes its name otherwise.
  private func taken(_ name: String, for cell: RosterCell) -> [Diagnostic] {
    if name == cell.text { return [] }
    return [
      Diagnostic(
        "batch.file.taken", .info, [cell.text, name], span: SourceSpan(cell.offset, cell.offset))
    ]
  }

  /// A file named by two rows was named on purpose, perhaps; it is worth a word.
  private mutating func claim(_ path: String, _ row: RosterRow, at offset: Int) -> [Diagnostic] {
    guard let first = claims[path] else {
      claims[path] = row.fileRow
      return []
    }
    let arguments = [Path.name(of: path), String(first)]
    return [Diagnostic("batch.file.shared", .warning, arguments, span: SourceSpan(offset, offset))]
  }

  private func absent(_ id: String, _ arguments: [String], _ offset: Int) -> (BatchJob.Input, [Diagnostic]) {
    (.absent, [Diagnostic(id, .error, arguments, span: SourceSpan(offset, offset))])
  }
}
