import GongwenFiles
public import GongwenLayout
public import GongwenModel
import GongwenRendering
import GongwenRoster

/// Sets the reports of a plan again, one after another with one set of faces, and binds them.
///
/// Setting is a tenth of the work of a batch, drawing the rest; so nothing of the batch's pages is kept for the
/// volume, which could not be drawn from PDFs without embedding every face once for each report.
public struct VolumeBinder {
  /// A bound volume.
  public struct Result: Sendable {
    /// Its pages.
    public var volume: PagedDocument
    /// Its PDF, or fronts and backs.
    public var outputs: [PDFOutput]
    /// The reports in it.
    public var reportCount: Int
    /// Reports that are not in it, each with the reason.
    public var failures: [PlacedDiagnostic]
    /// What makes it doubtful whose the reports in it are, which a batch has told.
    public var doubts: [PlacedDiagnostic]
    /// What is to be said of the reports in it, such as one of another year.
    public var diagnostics: [PlacedDiagnostic]
  }

  private let settings: TypesettingRenderer.Settings
  private let typesetter: Typesetter
  private var parts: [VolumePart] = []
  /// Where each part comes from.
  private var paths: [String] = []
  /// The texts of the parts, where they are to lie in the volume.
  private var sources: [PDFAttachment] = []
  private var failures: [PlacedDiagnostic] = []
  private var doubts: [PlacedDiagnostic] = []

  /// Binds the reports of plans.
  ///
  /// - Parameters:
  ///   - jobs: The reports in the order of the volume, each with the template of its plan.
  ///   - request: Cover and imposition.
  ///   - settings: As for the batch.
  ///   - stop: Given from elsewhere, it ends the work with a fault.
  ///   - observe: Told how many reports have been set.
  /// - Returns: The volume and what is not in it.
  /// - Throws: A `Fault` of category input when nothing can be bound, of category fonts or internal.
  public static func bind(
    _ jobs: [VolumeJob], request: VolumeRequest, settings: TypesettingRenderer.Settings,
    stop: StopSignal = StopSignal(), observe: (Int) -> Void = { _ in }
  ) throws(Fault) -> Result {
    var binder = try VolumeBinder(settings)
    for (index, job) in jobs.enumerated() {
      guard !stop.isRequested else { throw Fault(.input, "volume.interrupted") }
      try binder.set(job)
      observe(index + 1)
    }
    return try binder.bound(request)
  }

  private init(_ settings: TypesettingRenderer.Settings) throws(Fault) {
    self.settings = settings
    typesetter = try Typesetter(settings.configuration)
  }

  private mutating func set(_ job: VolumeJob) throws(Fault) {
    if let firstError = job.job.firstError {
      failures.append(firstError)
      return
    }
    do throws(Fault) {
      let request = try job.job.request(source: job.source, template: job.template, wantsPictures: false)
      let (result, _) = try typesetter.set(settings.input(for: request))
      if result.isIncomplete {
        failures += result.diagnostics.filter { $0.severity == .error }
          .map { PlacedDiagnostic($0, in: result.source) }
        return
      }
      doubts += WhoseReport.doubts(
        among: WhoseReport.diagnostics(of: result, for: request.metadata.name), besides: job.job.diagnostics)
      // One of them costs the whole volume its tags.
      doubts += result.diagnostics.filter { $0.id == "layout.figure.silent" }
        .map { PlacedDiagnostic($0, in: result.source) }
      parts.append(VolumePart(pages: result.pages, fallbackTitle: job.job.stem))
      paths.append(request.name)
      if settings.pdf.attachesSource {
        sources.append(PDFAttachment(source: request.name, bytes: request.bytes))
      }
    } catch {
      if error.category == .fonts || error.category == .usage { throw error }
      failures.append(PlacedDiagnostic(error))
    }
  }

  private consuming func bound(_ request: VolumeRequest) throws(Fault) -> Result {
    var style = try typesetter.style(settings.prototype.style, overrides: settings.prototype.styleOverrides)
    // A style for single reports lends its pages; cover and table of contents are those of the volume style.
    if style.volume == nil { style.volume = try typesetter.style("volume").volume }
    var request = request
    let titles = VolumeTitles(parts.map(\.pages.metadata.title))
    if request.title.isEmpty { request.title = titles.cover }
    let volume = try VolumeComposer.compose(
      parts, request: request, style: style, shaper: typesetter.shaper, segmenter: typesetter.segmenter)
    let outputs = try typesetter.pdfs(
      volume, settings: settings.pdf, date: settings.date, sources: sources)
    return Result(
      volume: volume, outputs: outputs, reportCount: parts.count, failures: failures, doubts: doubts,
      diagnostics: titles.oddYears.map { PlacedDiagnostic($0.diagnostic, path: paths[$0.place]) })
  }
}

/// A report of a volume: a job, and the plan it comes from.
public struct VolumeJob: Sendable {
  /// The report.
  public var job: BatchJob
  /// The source of its plan, for messages.
  public var source: String
  /// The template of its plan.
  var template: ReportTemplate?

  /// What is told of reports that two sources bring: each is bound as often, which is mostly a slip.
  ///
  /// A file that two rows of one roster name is told with the rows.
  ///
  /// - Parameter jobs: The reports of all sources.
  /// - Returns: A diagnostic for each file.
  package static func again(in jobs: [VolumeJob]) -> [PlacedDiagnostic] {
    var seen: [String: (source: String, index: Int)] = [:]
    var told: Set<String> = []
    return jobs.compactMap { job in
      guard let path = job.job.inputPath, let file = FileSystem.resolved(path) else { return nil }
      guard let first = seen[file] else {
        seen[file] = (job.source, job.job.index)
        return nil
      }
      guard first.source != job.source || first.index == job.job.index, told.insert(file).inserted else {
        return nil
      }
      return PlacedDiagnostic(Diagnostic("volume.again", .warning, [Path.name(of: path)]), path: path)
    }
  }

  /// The jobs of a plan.
  public static func all(of plan: BatchPlan, source: String) -> [VolumeJob] {
    plan.jobs.map { VolumeJob(job: $0, source: source, template: plan.template) }
  }
}
