import GongwenFiles
import GongwenModel
import GongwenRoster

/// Makes one report after another for a worker: input → key → skip or render → files → journal.
struct JobRunner {
  /// What a job came to: its outcome, or the fault that ends the whole batch.
  enum Result: Sendable {
    case outcome(BatchOutcome)
    case stop(Fault)
  }

  let options: BatchOptions
  let template: ReportTemplate?
  let journal: BatchJournal
  /// What the journal says the reports are of.
  let source: JournalSource?
  let renderer: any ReportRenderer

  func run(_ job: BatchJob) -> Result {
    guard job.firstError == nil else { return .outcome(BatchOutcome(job, .failed, category: .input)) }
    if let diagnostic = job.stemDiagnostic {
      return .outcome(BatchOutcome(job, .failed, diagnostics: [diagnostic], category: .input))
    }
    let request: RenderRequest
    do {
      request = try job.request(
        source: options.source, template: template, wantsPictures: options.wantsPictures)
    } catch {
      return failed(job, error)
    }
    let key = options.key(of: job, input: request.bytes, companions: renderer.companions(of: request))
    if options.resume, let entry = journal.isCurrent(job.stem, key: key) {
      return .outcome(BatchOutcome(current: entry, of: job))
    }
    do {
      return deliver(try renderer.render(request), of: job, key: key)
    } catch {
      return failed(job, error, in: Self.source(of: error, in: request))
    }
  }

  private func failed(_ job: BatchJob, _ fault: Fault, in source: SourceText? = nil) -> Result {
    if fault.category == .fonts || fault.category == .usage { return .stop(fault) }
    let diagnostic = PlacedDiagnostic(fault, in: source)
    return .outcome(BatchOutcome(job, .failed, diagnostics: [diagnostic], category: fault.category))
  }

  /// The report's own text where a fault has a place in it; files that are no text have none.
  private static func source(of fault: Fault, in request: RenderRequest) -> SourceText? {
    guard fault.diagnostic.span != nil, fault.path == request.name,
      String(validating: request.bytes, as: UTF8.self) != nil
    else { return nil }
    return SourceText(name: request.name, utf8: request.bytes)
  }

  private func deliver(_ report: RenderedReport, of job: BatchJob, key: Fingerprint) -> Result {
    guard let pdf = report.pdf else {
      return .outcome(BatchOutcome(job, .failed, diagnostics: report.diagnostics, category: .input))
    }
    var outcome = BatchOutcome(job, .delivered, diagnostics: report.diagnostics)
    outcome.pageCount = report.pageCount
    outcome.characterCount = report.characterCount
    let pictures = report.pictures.enumerated().map { index, bytes in
      (BatchOptions.picturesFolder + "/\(job.stem)-\(index + 1).png", bytes)
    }
    do throws(Fault) {
      // The PDF last: whoever watches the folder for PDFs then finds the pictures beside it.
      let files = pictures + [(job.stem + ".pdf", pdf)]
      for (name, bytes) in files { try WholeFile.write(bytes, to: Path.join(options.outputFolder, name)) }
      let entry = entry(files.reversed(), of: outcome, key: key)
      outcome.files = entry.files.map(\.name)
      removeLeftovers(of: job, keeping: entry)
      try journal.append(entry, stem: job.stem)
    } catch {
      return .stop(error)
    }
    return .outcome(outcome)
  }

  private func entry(_ files: [(String, [UInt8])], of outcome: BatchOutcome, key: Fingerprint) -> JournalEntry
  {
    JournalEntry(
      key: key, pageCount: outcome.pageCount, characterCount: outcome.characterCount ?? 0,
      diagnostics: JournalDiagnostics.text(
        Array(outcome.diagnostics.dropFirst(outcome.job.diagnostics.count))),
      files: files.map { .init(name: $0.0, content: Fingerprint(of: $0.1)) }, source: source)
  }

  /// A report that has become shorter leaves the pictures of its former last pages behind.
  private func removeLeftovers(of job: BatchJob, keeping entry: JournalEntry) {
    guard let former = journal.entries[job.stem] else { return }
    let kept = Set(entry.files.map(\.name))
    for file in former.files
    where !kept.contains(file.name) && !file.name.split(separator: "/").contains("..") {
      FileSystem.remove(Path.join(options.outputFolder, file.name))
    }
  }
}

extension BatchJob {
  /// Reads or makes the text of the report.
  func request(source: String, template: ReportTemplate?, wantsPictures: Bool) throws(Fault) -> RenderRequest
  {
    let bytes: [UInt8]
    let name: String
    switch input {
    case .file(let path):
      bytes = try InputFile.read(path)
      name = path
    case .template(let values):
      bytes = template?.render(values) ?? []
      // Places in a made text are places of no file; the row says which report it is, and the template's name
      // keeps the extension that tells the format.
      name = "\(source)#\(row ?? index + 1)/\(Path.name(of: template?.source.name ?? ""))"
    case .list(let people):
      bytes = template?.render(people) ?? []
      name = "\(source)#/\(Path.name(of: template?.source.name ?? ""))"
    case .absent: throw Fault(.input, "batch.file.unnamed", path: source)
    }
    return RenderRequest(bytes: bytes, name: name, metadata: metadata, wantsPictures: wantsPictures)
  }
}
