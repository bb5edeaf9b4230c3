import GongwenFiles
public import GongwenModel
internal import GongwenText

/// Makes reports with a typesetter of its own: the renderer of real batches.
public final class TypesettingRenderer: ReportRenderer {
  /// What is the same for every report of a batch.
  public struct Settings: Sendable, Hashable, Codable {
    /// How the typesetter is set up.
    public var configuration: Typesetter.Configuration
    /// Style, style values, reading options, and metadata for reports whose row has none of its own.
    public var prototype: TypesettingInput
    /// The date inside the PDFs, in seconds since 1970 UTC; `nil` takes each report's own.
    public var date: Int64?
    /// Pixels in an inch of PNG pages, 72 to 600.
    public var dpi: Int
    /// How the PDFs are made; pages are laid on sheets in volumes only.
    public var pdf: PDFSettings

    /// Creates settings.
    public init(
      configuration: Typesetter.Configuration, prototype: TypesettingInput, date: Int64? = nil,
      dpi: Int = 150,
      pdf: PDFSettings = PDFSettings()
    ) {
      self.pdf = pdf
      self.configuration = configuration
      self.prototype = prototype
      self.date = date
      self.dpi = dpi
    }
  }

  private let settings: Settings
  private let typesetter: Typesetter

  /// Creates a renderer, with the fonts found.
  ///
  /// - Throws: A `Fault` of category fonts when a role has no face.
  public init(_ settings: Settings) throws(Fault) {
    self.settings = settings
    typesetter = try Typesetter(settings.configuration)
  }

  /// The marks of the pictures that the text names.
  public func companions(of request: RenderRequest) -> [[UInt8]] {
    LinkedPictures.marks(of: request.bytes, name: request.name, options: settings.prototype.reading)
  }

  /// Sets a report and makes its PDF and, where asked, its PNG pages.
  ///
  /// - Throws: A `Fault` as `Typesetter.typeset(_:)`, `pdf` and `png` do.
  public func render(_ request: RenderRequest) throws(Fault) -> RenderedReport {
    // A style of the report's row is the row's own; one that the call names is everybody's.
    if settings.prototype.style == nil, let style = request.metadata.wantedStyle {
      try typesetter.requireStyle(style, of: request.name)
    }
    let result = try typesetter.typeset(settings.input(for: request))
    let diagnostics = WhoseReport.diagnostics(of: result, for: request.metadata.name)
    let count = result.pages.pages.count
    guard !result.isIncomplete else {
      return RenderedReport(pdf: nil, pageCount: count, diagnostics: diagnostics)
    }
    var pictures: [[UInt8]] = []
    if request.wantsPictures {
      for page in result.pages.pages { pictures.append(try typesetter.png(page, dpi: settings.dpi)) }
    }
    let source = PDFAttachment(source: request.name, bytes: request.bytes)
    let pdf = try typesetter.pdf(
      result.pages, date: settings.date, level: settings.pdf.level,
      attachment: settings.pdf.attachesSource ? source : nil, press: settings.pdf.press)
    var report = RenderedReport(pdf: pdf, pictures: pictures, pageCount: count, diagnostics: diagnostics)
    report.characterCount = result.documents.reduce(0) { $0 + $1.characterCount }
    return report
  }
}

extension TypesettingRenderer.Settings {
  /// The typesetter's input for a report: the row's values over those for all.
  func input(for request: RenderRequest) -> TypesettingInput {
    var input = prototype
    input.bytes = request.bytes
    input.name = request.name
    for key in DocumentMetadata.keys {
      if let value = request.metadata[key.name] { input.metadata[key.name] = value }
    }
    return input
  }

  /// Everything that the bytes of all reports depend on, for the keys of a resumed batch.
  ///
  /// Style sheets and patterns of hyphenation count with their whole text. Fonts count by name, size and first 4 KiB, where a font file
  /// keeps the checksums of its tables: their times do not matter, so that two machines agree.
  ///
  /// - Throws: A `Fault` of category input when a style or the font manifest cannot be read.
  public func environment() throws(Fault) -> [[UInt8]] {
    let home = configuration.home
    var parts: [[UInt8]] = [Array(GongwenVersion.current.utf8)]
    let libraries = LibraryVersions.all.map { "\($0.name) \($0.version)" }
    parts += ([written] + libraries).map { Array($0.utf8) }
    var sheets: [String] = []
    for folder in home.styleFolders {
      for name in try FileSystem.names(in: folder) where name.hasSuffix(".yaml") {
        sheets.append(Path.join(folder, name))
      }
    }
    if let style = prototype.style, style.contains("/") || style.hasSuffix(".yaml") { sheets.append(style) }
    for sheet in sheets { parts.append(try InputFile.read(sheet)) }
    parts.append(try InputFile.read(home.fontPlaces.manifest))
    parts.append(InputFile.small(WordSources.patterns(of: home).path) ?? [])
    for folder in home.fontPlaces.folders { parts += Self.fontMarks(below: folder) }
    return parts
  }

  /// Every setting with its name, so that none can be forgotten; in one order, whatever machine and process.
  ///
  /// Where the home lies does not matter: what is in it counts by itself. Neither does LibreOffice: what fails without it is
  /// tried again anyway.
  private var written: String {
    var settings = self
    settings.configuration.home = GongwenHome(root: "")
    // The roster's own name is on no page; what is made from rows has it in its key.
    settings.prototype.name = ""
    settings.prototype.reading.office = nil
    settings.prototype.reading.accepted = nil
    let accepted = (prototype.reading.accepted?.lines ?? [:]).sorted { $0.key < $1.key }
    return "\(settings) \(accepted)"
  }

  /// A mark of each font file below a folder, in the order of their paths: enough to tell files apart without reading
  /// the whole of them.
  private static func fontMarks(below folder: String) -> [[UInt8]] {
    (FolderWalk.fonts(below: folder)?.files ?? []).compactMap { file in
      guard let head = FileSystem.head(of: Path.join(folder, file.path), count: 4096) else { return nil }
      return Array("\(Path.name(of: file.path)) \(head.size)".utf8) + head.bytes
    }
  }
}
