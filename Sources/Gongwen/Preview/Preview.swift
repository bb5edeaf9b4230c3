public import GongwenModel

/// Makes previews of planned reports: PNG pages, or contact sheets with names and page numbers.
public struct Preview {
  /// What is to be shown.
  public struct Request: Sendable {
    /// The pages of each report.
    public var pages = PageRanges.all
    /// Pixels in an inch, 72 to 600.
    public var dpi = 150
    /// The raster of contact sheets; `nil` makes single pages.
    public var sheet: SheetRaster?
    /// What names of sheets begin with.
    public var sheetStem = "sheet"

    /// Creates a request for all pages at 150 dpi.
    public init() {}
  }

  private let request: Request
  private let settings: TypesettingRenderer.Settings
  private let typesetter: Typesetter
  private var waiting: [CaptionedPage] = []
  private var sheetCount = 0
  /// The pages of the longest report.
  private var mostPages = 0
  private var shownPages = 0

  /// Makes previews.
  ///
  /// - Parameters:
  ///   - jobs: The reports.
  ///   - request: What is to be shown.
  ///   - settings: As for a batch.
  ///   - stop: Given from elsewhere, it ends the work after the report in hand.
  ///   - deliver: Called with each picture's name and bytes.
  ///   - report: Called with each report's diagnostics, errors only for one that cannot be shown.
  /// - Throws: A `Fault` of fonts or usage, such as pages that no report has, or one that `deliver` throws.
  public static func make(
    _ jobs: [VolumeJob], request: Request, settings: TypesettingRenderer.Settings,
    stop: StopSignal = StopSignal(),
    deliver: (String, [UInt8]) throws(Fault) -> Void, report: ([PlacedDiagnostic]) -> Void
  ) throws(Fault) {
    try request.sheet?.requireSound()
    var preview = try Preview(request, settings)
    for job in jobs where !stop.isRequested { try preview.show(job, deliver, report) }
    try preview.flush(deliver, all: true)
    if preview.mostPages > 0, preview.shownPages == 0, !stop.isRequested {
      throw Fault(.usage, "preview.pages.none", [request.pages.description, String(preview.mostPages)])
    }
  }

  private init(_ request: Request, _ settings: TypesettingRenderer.Settings) throws(Fault) {
    self.request = request
    self.settings = settings
    typesetter = try Typesetter(settings.configuration)
  }

  private mutating func show(
    _ job: VolumeJob, _ deliver: (String, [UInt8]) throws(Fault) -> Void,
    _ report: ([PlacedDiagnostic]) -> Void
  ) throws(Fault) {
    guard let result = try typeset(job, report) else { return }
    let pages = result.pages.pages
    mostPages = max(mostPages, pages.count)
    let name = result.document.metadata.name ?? job.job.stem
    for (index, page) in pages.enumerated() where request.pages.contains(index + 1) {
      shownPages += 1
      if request.sheet == nil {
        try deliver("\(job.job.stem)-\(index + 1).png", try typesetter.png(page, dpi: request.dpi))
      } else {
        waiting.append(CaptionedPage(page: page, caption: "\(name)　\(index + 1)/\(pages.count)"))
      }
    }
    try flush(deliver, all: false)
  }

  private func typeset(
    _ job: VolumeJob, _ report: ([PlacedDiagnostic]) -> Void
  ) throws(Fault) -> TypesettingResult? {
    report(job.job.diagnostics)
    guard job.job.firstError == nil else { return nil }
    do throws(Fault) {
      let request = try job.job.request(source: job.source, template: job.template, wantsPictures: true)
      let result = try typesetter.typeset(settings.input(for: request))
      report(
        result.diagnostics.filter { $0.severity == .error }.map { PlacedDiagnostic($0, in: result.source) })
      return result
    } catch {
      if error.category == .fonts || error.category == .usage { throw error }
      report([PlacedDiagnostic(error)])
      return nil
    }
  }

  /// Draws the sheets that are full, so that only the pages of one are ever held.
  private mutating func flush(
    _ deliver: (String, [UInt8]) throws(Fault) -> Void, all: Bool
  ) throws(Fault) {
    guard let raster = request.sheet else { return }
    let capacity = raster.columns * raster.rows
    let count = all ? waiting.count : waiting.count / capacity * capacity
    guard count > 0 else { return }
    let composer = ContactSheetComposer(raster: raster, shaper: typesetter.shaper)
    for sheet in try composer.sheets(Array(waiting.prefix(count))) {
      sheetCount += 1
      try deliver("\(request.sheetStem)-\(sheetCount).png", try typesetter.png(sheet, dpi: request.dpi))
    }
    waiting.removeFirst(count)
  }
}
