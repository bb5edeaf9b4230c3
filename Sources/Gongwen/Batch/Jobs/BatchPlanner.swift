import Glibc
import GongwenFiles
public import GongwenModel
import GongwenRoster

/// Plans a batch: source → rows or files → inputs → names.
public struct BatchPlanner {
  /// What a plan is made from.
  public struct Request: Sendable {
    /// A folder of reports, a roster or a manifest.
    public var source: String
    /// The sheet of a workbook, by name or number; `nil` is the one that is a roster.
    public var sheet: String?
    /// The folder that the roster's files are in; `nil` is the roster's own.
    public var filesFolder: String?
    /// The file of a template that makes the reports from rows.
    public var template: String?
    /// The pattern of output names.
    public var namePattern: String
    /// The numbers of the copies that are made of each report; `nil` makes one without.
    public var copies: CopySeries?
    /// The output folder, so that a source folder around it is not read back.
    public var outputFolder: String?

    /// Creates a request; the other values have the command's defaults.
    public init(source: String) {
      self.source = source
      self.namePattern = "{unit}-{name}.pdf"
    }
  }

  let request: Request
  private let stop: StopSignal
  private var names: OutputNames
  /// The row in which each person stands first, by unit and name.
  private var people: [String: Int] = [:]
  private var plan = BatchPlan(jobs: [])

  /// Plans a batch.
  ///
  /// Nothing is typeset or written.
  ///
  /// - Parameters:
  ///   - request: What is to be made.
  ///   - stop: Given from elsewhere, it ends planning.
  /// - Returns: The reports and what was found.
  /// - Throws: A `Fault` when the source or the template cannot be used at all, or planning was ended
  ///   (`run.interrupted`).
  public static func plan(_ request: Request, stop: StopSignal = StopSignal()) throws(Fault) -> BatchPlan {
    // A name with a slip of the pen is neither a folder nor a roster of the wrong kind.
    if request.source == "-" { throw Fault(.usage, "batch.source.stdin") }
    if FileSystem.mode(of: request.source) == nil { throw FileFault.reading(request.source, errno) }
    var planner = BatchPlanner(request: request, stop: stop)
    if FileSystem.isFolder(request.source) {
      try planner.planFolder()
    } else if request.copies != nil, ReportFolder.isReport(request.source) {
      try planner.planFile()
    } else {
      try planner.planRoster()
    }
    if stop.isRequested { throw .interrupted }
    if planner.plan.jobs.count > LimitTable.rosterRows {
      let counts = [String(planner.plan.jobs.count), String(LimitTable.rosterRows)]
      throw Fault(.usage, "batch.copies.many", counts)
    }
    return planner.plan
  }

  private init(request: Request, stop: StopSignal) {
    self.request = request
    self.stop = stop
    self.names = OutputNames(pattern: request.namePattern)
  }

  // MARK: A folder of reports

  private mutating func planFolder() throws(Fault) {
    if request.template != nil { throw Fault(.usage, "batch.template.needsRoster", path: request.source) }
    let folder = try ReportFolder(listing: request.source, excluding: request.outputFolder, stop: stop)
    plan.diagnostics += folder.diagnostics.filter { $0.diagnostic.id != "batch.name.foreign" }
    noteUnusedOptions()
    guard !folder.reports.isEmpty || !folder.foreign.isEmpty else {
      throw Fault(.input, "batch.folder.empty", [request.source], path: request.source)
    }
    let stems = Dictionary(grouping: folder.reports) { Path.stem(of: $0).lowercased() }
    for path in folder.reports {
      let stem = Path.stem(of: path)
      let unit = Path.name(of: Path.folder(of: path))
      // 城关镇/张三 and 石桥乡/张三: a number would not say whose is whose.
      let isRepeated = !unit.isEmpty && stems[stem.lowercased(), default: []].count > 1
      append(report: Path.join(request.source, path), called: isRepeated ? "\(unit)-\(stem)" : stem)
    }
    // Whoever counts the reports that came out has to find them missing.
    for path in folder.foreign { appendForeign(path) }
    for path in folder.others where !ReportFolder.isArchive(path) {
      let id = RosterReader.Format(fileName: path) == nil ? "batch.folder.other" : "batch.folder.roster"
      plan.diagnostics.append(PlacedDiagnostic(Diagnostic(id, .info), path: Path.join(request.source, path)))
    }
  }

  private mutating func appendForeign(_ path: String) {
    let name = path.hasSuffix("/") ? Path.name(of: String(path.dropLast())) : Path.stem(of: path)
    let stem = names.next(values: [:], fallback: name).stem
    let told = ReportFolder.foreignDiagnostic(path, .error, in: request.source)
    plan.jobs.append(BatchJob(index: plan.jobs.count, input: .absent, stem: stem, diagnostics: [told]))
  }

  /// What only a roster's rows can give: names by 姓名 and the like would be asked for in vain.
  private mutating func noteUnusedOptions() {
    let isNamed = names.keys.contains { !["copyNumber", "份号"].contains($0) }
    let isOwn = request.namePattern != Request(source: "").namePattern
    let unused = [
      ("--sheet", request.sheet != nil), ("--files", request.filesFolder != nil),
      ("--name", isNamed && isOwn),
    ]
    for (option, _) in unused.filter(\.1) {
      let diagnostic = Diagnostic("batch.option.unused", .warning, [option])
      plan.diagnostics.append(PlacedDiagnostic(diagnostic, path: request.source))
    }
  }

  /// A template makes the reports from the rows alone.
  private mutating func noteUnusedFolder() {
    guard request.filesFolder != nil else { return }
    plan.diagnostics.append(
      PlacedDiagnostic(Diagnostic("batch.files.unused", .warning), path: request.source))
  }

  /// One paper in numbered copies.
  private mutating func planFile() throws(Fault) {
    if request.template != nil { throw Fault(.usage, "batch.template.needsRoster", path: request.source) }
    noteUnusedOptions()
    append(report: request.source, called: Path.stem(of: request.source))
  }

  /// What a report says of itself is known only when it is read, so its output is named after its file.
  private mutating func append(report path: String, called stem: String) {
    for number in copyNumbers {
      let (stem, diagnostics) = names.next(
        values: number.map { ["copyNumber": $0, "份号": $0] } ?? [:], fallback: stem,
        copy: number)
      var job = BatchJob(index: plan.jobs.count, input: .file(path), stem: stem)
      job.metadata.copyNumber = number
      job.diagnostics = diagnostics.map { PlacedDiagnostic($0, path: path) }
      plan.jobs.append(job)
    }
  }

  /// The numbers of the copies; one without a number where none are asked for.
  private var copyNumbers: [String?] {
    // More jobs than rows are refused at the end: none need be made for them.
    if plan.jobs.count > LimitTable.rosterRows { return [] }
    return request.copies?.texts ?? [nil]
  }

  // MARK: A roster

  private mutating func planRoster() throws(Fault) {
    guard let format = RosterReader.Format(fileName: request.source) else {
      throw RosterSource.fault(request.source)
    }
    let bytes = try InputFile.read(request.source)
    let roster = try RosterReader.read(bytes, name: request.source, format: format, sheet: request.sheet)
    plan.reading = roster.reading
    plan.diagnostics += roster.diagnostics.map { PlacedDiagnostic($0, in: roster.source) }
    guard !roster.rows.isEmpty else {
      throw Fault(.input, "batch.roster.empty", path: request.source)
    }
    try checkPattern(roster)
    if let path = request.template {
      let template = try ReportTemplate(TemplateFile.decode(InputFile.read(path), name: path))
      plan.template = template
      noteUnusedFolder()
      let names = Set(roster.columns.map(\.name))
      plan.diagnostics += TemplateLookalikes(template.source, columns: names).diagnostics.map {
        PlacedDiagnostic($0, in: template.source)
      }
      try planTemplate(named(roster))
    } else {
      try planFiles(roster)
    }
  }

  /// A key of the name pattern that no row can fill is a slip of the pen, found before a night's work.
  private func checkPattern(_ roster: Roster) throws(Fault) {
    let known = Set(roster.columns.map(\.name) + ["row", "file"])
    for key in names.keys where !known.contains(key) && DocumentMetadata.key(named: key) == nil {
      throw Fault(.usage, "batch.name.key", [key])
    }
  }

  private mutating func planTemplate(_ roster: Roster) throws(Fault) {
    guard let template = plan.template else { return }
    if template.isForAll { return try planList(roster, template) }
    let column = roster.columns.firstIndex { $0.name == PeopleNumbers.column }
    let numbers = PeopleNumbers(own: roster.rows.map { row in column.flatMap { row.cells[$0]?.text } })
    for (place, row) in roster.rows.enumerated() where !stop.isRequested {
      let values = roster.values(of: row).merging([PeopleNumbers.column: numbers[place]]) { $1 }
      let missing = template.diagnostics(for: values)
      try checkColumns(of: roster, missing, template)
      let placed = missing.map { diagnostic in
        // The row lacks it, not the template.
        var diagnostic = diagnostic
        diagnostic.span = roster.place(of: diagnostic.arguments.first ?? "", in: row)
        return PlacedDiagnostic(diagnostic, in: roster.source)
      }
      append(row, of: roster, .template(values), fallback: "report-\(row.number)", diagnostics: placed)
    }
  }

  /// A column that the roster does not have is a slip of the pen in the template, told once for all rows.
  private func checkColumns(
    of roster: Roster, _ missing: [Diagnostic], _ template: ReportTemplate
  ) throws(Fault) {
    let strange = missing.filter { !roster.hasColumn($0.arguments.first ?? "") }
    guard let first = strange.first else { return }
    let names = strange.compactMap(\.arguments.first).joined(separator: "、")
    let known = visibleColumns(of: roster).joined(separator: "、")
    let hidden = roster.diagnostics.first { $0.id == "table.columns.hidden" }?.arguments ?? []
    throw Fault(
      .input, hidden.isEmpty ? "batch.template.column" : "batch.template.hidden", [names, known] + hidden,
      path: template.source.name, span: first.span)
  }

  /// The heads of the columns that have values; units that stand above their people are one that the table does not show.
  private func visibleColumns(of roster: Roster) -> [String] {
    roster.columns.indices.filter { index in roster.rows.contains { $0.cells[index] != nil } }
      .map { roster.columns[$0].name }
  }

  /// One paper of all rows, named after its template; who is wrong in the roster spoils it for all.
  private mutating func planList(_ roster: Roster, _ template: ReportTemplate) throws(Fault) {
    guard template.listBytes * roster.rows.count <= LimitTable.textBytes else {
      let counts = [String(roster.rows.count), String(LimitTable.textBytes >> 20)]
      throw Fault(.input, "batch.template.large", counts, path: template.source.name)
    }
    let people = TemplatePeople(roster.rows.map { roster.values(of: $0) })
    let own = roster.rows.flatMap(\.diagnostics).map { PlacedDiagnostic($0, in: roster.source) }
    let missing = template.diagnostics(for: people).map { PlacedDiagnostic($0, in: template.source) }
    for number in copyNumbers {
      let (stem, naming) = names.next(
        values: [:], fallback: Path.stem(of: template.source.name), copy: number)
      var job = BatchJob(index: plan.jobs.count, input: .list(people), stem: stem)
      job.metadata.copyNumber = number
      job.diagnostics = own + missing + naming.map { PlacedDiagnostic($0, path: template.source.name) }
      plan.jobs.append(job)
    }
  }

  private mutating func planFiles(_ roster: Roster) throws(Fault) {
    let known = roster.columns.map(\.meaning)
    guard known.contains(.file) || known.contains(.metadata("name")) else {
      let heads = visibleColumns(of: roster).joined(separator: "、")
      let likely = LikelyColumns(of: roster, used: []).columns.first { $0.known == "姓名" }
      throw Fault(.input, "batch.roster.noName", [heads, likely?.name ?? "……"], path: request.source)
    }
    let folder = request.filesFolder ?? Path.folder(of: request.source)
    var finder = try InputFinder(
      roster: roster, folder: folder, excluding: request.outputFolder, stop: stop)
    plan.diagnostics += finder.diagnostics
    for column in LikelyColumns(of: roster, used: Set(names.keys)).columns {
      let unused = Diagnostic("batch.column.unused", .info, [column.name, column.known])
      plan.diagnostics.append(PlacedDiagnostic(unused, path: roster.source.name))
    }
    let named = named(roster)
    let flaws = UnusedFlaws(of: named, used: Set(names.keys))
    plan.diagnostics += flaws.diagnostics.map { PlacedDiagnostic($0, in: roster.source) }
    for row in flaws.rows {
      if stop.isRequested { throw .interrupted }
      let (input, diagnostics) = finder.input(of: roster.rows[row.number - 1])
      let placed = diagnostics.map { PlacedDiagnostic($0, in: roster.source) }
      let path = if case .file(let path) = input { path } else { "report-\(row.number)" }
      append(row, of: named, input, fallback: Path.stem(of: path), diagnostics: placed)
    }
    for (path, spare) in finder.unclaimed {
      let name = Path.name(of: path)
      let diagnostic =
        spare.map { Diagnostic("batch.file.spare", .warning, [name, $0.name, $0.used]) }
        ?? Diagnostic("batch.file.unclaimed", .warning, [name])
      plan.diagnostics.append(PlacedDiagnostic(diagnostic, path: path))
    }
  }

  /// A roster with the names that reports are set under; what stands behind a name is none of it, and is told.
  private mutating func named(_ roster: Roster) -> Roster {
    let names = roster.rows.map { roster.metadata(of: $0).name }
    let bare = FileMatcher.Person.bareNames(names)
    let remarked = zip(names, bare).compactMap { $0 == $1 ? nil : $0 }
    if !remarked.isEmpty {
      let shown = remarked.prefix(3).joined(separator: "、") + (remarked.count > 3 ? " …" : "")
      let told = Diagnostic("batch.name.remarks", .info, [shown, String(remarked.count)])
      plan.diagnostics.append(PlacedDiagnostic(told, path: roster.source.name))
    }
    // Most names stay, and are not looked up again.
    return roster.renamed(zip(names, bare).map { $0 == $1 ? nil : $1 })
  }

  private mutating func append(
    _ row: RosterRow, of roster: Roster, _ input: BatchJob.Input, fallback: String,
    diagnostics: [PlacedDiagnostic]
  ) {
    let known = roster.metadata(of: row)
    tellAgain(row, known, of: roster)
    for number in copyNumbers {
      var copy = known
      copy.copyNumber = number ?? copy.copyNumber
      append(row, of: roster, input, copy, number: number, fallback: fallback, diagnostics: diagnostics)
    }
  }

  /// A person of one unit in two rows is bound twice and answered for once: mostly a slip in the roster.
  private mutating func tellAgain(_ row: RosterRow, _ known: DocumentMetadata, of roster: Roster) {
    guard let name = known.name, let unit = known.unit else { return }
    let person = (unit + "\n" + name).filter { $0 == "\n" || !$0.isWhitespace }
    guard let first = people[person] else { return people[person] = row.fileRow }
    let again = Diagnostic(
      "batch.person.again", .warning, [unit, name, String(first)], span: SourceSpan(row.offset, row.offset))
    plan.diagnostics.append(PlacedDiagnostic(again, in: roster.source))
  }

  private mutating func append(
    _ row: RosterRow, of roster: Roster, _ input: BatchJob.Input, _ metadata: DocumentMetadata,
    number: String?,
    fallback: String, diagnostics: [PlacedDiagnostic]
  ) {
    // What a template gets is known; for ten thousand rows it is not looked up again.
    var values = if case .template(let own) = input { own } else { roster.values(of: row) }
    values["row"] = String(row.number)
    if values["file"] == nil { values["file"] = fallback }
    if let number { (values["copyNumber"], values["份号"]) = (number, number) }
    var input = input
    if let number, case .template(let own) = input {
      input = .template(own.merging(["copyNumber": number, "份号": number]) { $1 })
    }
    // A row that will fail keeps its name too: once it is repaired, no other row's name has moved.
    let (stem, naming) = names.next(values: values, fallback: fallback, copy: number)
    let start = SourceSpan(row.offset, row.offset)
    let placedNaming = naming.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.span = start
      return PlacedDiagnostic(diagnostic, in: roster.source)
    }
    let own = row.diagnostics.map { PlacedDiagnostic($0, in: roster.source) }
    // In a row whose values cannot be trusted, what follows from them would only repeat it.
    let isSpoilt = row.diagnostics.contains { $0.severity == .error }
    plan.jobs.append(
      BatchJob(
        index: plan.jobs.count, row: row.fileRow, input: input, metadata: metadata, stem: stem,
        diagnostics: own + (isSpoilt ? [] : diagnostics + placedNaming)))
  }
}
