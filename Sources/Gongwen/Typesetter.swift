internal import GongwenChecking
@_exported public import GongwenLayout
@_exported public import GongwenModel
@_exported public import GongwenReading
@_exported public import GongwenRendering
@_exported public import GongwenStyle
internal import GongwenText

/// Sets texts as official documents: the whole way from bytes to pages, PDF and PNG.
///
/// A typesetter opens each face once and keeps it. It belongs to one thread; a program that works on several
/// makes one for each.
///
///     let typesetter = try Typesetter(.init(home: GongwenHome(root: "/srv/gongwen")))
///     let result = try typesetter.typeset(TypesettingInput(text: "述职报告\n各位领导：\n……"))
///     let pdf = try typesetter.pdf(result.pages)
public final class Typesetter {
  /// How a typesetter is set up.
  public struct Configuration: Sendable, Hashable, Codable {
    /// Where styles and fonts lie.
    public var home: GongwenHome
    /// Whether a character that no face has is printed as 〓 with a warning instead of being an error.
    public var allowMissing: Bool
    /// The style of texts that name none.
    public var defaultStyle: String

    /// Styles that the program holds as text; of two with one name the first counts.
    public var styles: [StyleSource]

    /// Creates a configuration.
    public init(
      home: GongwenHome, allowMissing: Bool = false, defaultStyle: String = "duty-report",
      styles: [StyleSource] = []
    ) {
      self.home = home
      self.allowMissing = allowMissing
      self.defaultStyle = defaultStyle
      self.styles = styles
    }
  }

  /// How it is set up.
  public let configuration: Configuration
  /// What was found about the fonts when they were chosen, such as a damaged file that was passed over.
  public let fontDiagnostics: [Diagnostic]
  /// The faces, for composers of further pages.
  package let shaper: any TextShaper
  private let book: FontBook
  /// Word boundaries, for composers of further titles.
  package var segmenter: any WordSegmenter { words.segmenter }
  private let words: WordSources
  private var styles: LoadedStyles

  /// Finds the fonts of every role.
  ///
  /// - Throws: A `Fault` of category fonts when a folder of fonts is not there, or a role has no face, naming role, what
  ///   was looked for and the remedy; of category usage for a style whose name is empty or a path.
  public init(_ configuration: Configuration) throws(Fault) {
    self.configuration = configuration
    for style in configuration.styles { try style.requireSound() }
    let fonts = try ChosenFonts(configuration.home)
    fontDiagnostics = fonts.diagnostics
    book = FontBook(fonts.chains.chains)
    shaper = PangoShaper(book)
    styles = LoadedStyles(folders: configuration.home.styleFolders, sources: configuration.styles)
    words = WordSources(home: configuration.home)
  }

  /// Sets a text on pages; several documents in it stand one after the other.
  ///
  /// - Throws: A `Fault` when the text cannot be read, the style is wrong, a face cannot be used, or a character
  ///   was lost on the way (category internal). Faults of the text itself are diagnostics of the result.
  public func typeset(_ input: TypesettingInput) throws(Fault) -> TypesettingResult {
    try furnished(try setDocuments(input))
  }

  /// What stands on pages of its own, with what was read elsewhere.
  package func typeset(
    _ read: ReadResult, style: String?, overrides: [StyleOverride]
  ) throws(Fault) -> TypesettingResult {
    try requireText(in: read)
    let resolved = try self.style(style ?? read.document.metadata.wantedStyle, overrides: overrides)
    return try furnished(try setDocuments(read, in: resolved, asked: style))
  }

  /// Page numbers come last: a volume gives its reports other ones.
  private func furnished(_ set: SetDocuments) throws(Fault) -> TypesettingResult {
    var result = set.joined()
    try PageFurniture(style: set.style, shaper: shaper).add(to: &result.pages.pages)
    return result
  }

  /// Sets each document of a text on pages of its own: one result for each, most often one.
  ///
  /// - Throws: As `typeset(_:)`.
  public func typesetEach(_ input: TypesettingInput) throws(Fault) -> [TypesettingResult] {
    let set = try setDocuments(input, runsOn: false)
    let furniture = try PageFurniture(style: set.style, shaper: shaper)
    return try set.each().map { (result) throws(Fault) in
      var result = result
      try furniture.add(to: &result.pages.pages)
      return result
    }
  }

  /// Sets a text on pages without furniture, with the style it was set in.
  ///
  /// - Throws: As `typeset(_:)`.
  package func set(_ input: TypesettingInput) throws(Fault) -> (TypesettingResult, ResolvedStyle) {
    let set = try setDocuments(input)
    return (set.joined(), set.style)
  }

  /// Bytes to structure to pages, in the style that was asked for.
  private func setDocuments(_ input: TypesettingInput, runsOn: Bool = true) throws(Fault) -> SetDocuments {
    var options = input.reading
    options.metadata = input.metadata
    var read = try readDocument(input.bytes, name: input.name, options: options)
    NumberedCopy.apply(input.metadata.copyNumber, to: &read)
    try requireText(in: read)
    return try setDocuments(
      read, in: try style(of: read.document, from: input), asked: input.style, runsOn: runsOn)
  }

  private func requireText(in read: ReadResult) throws(Fault) {
    guard read.documents.contains(where: { !$0.isEmpty }) else {
      throw Fault(.input, "input.no-text", [read.source.name], path: read.source.name)
    }
  }

  /// Structure to pages.
  ///
  /// Where the pages run on, a document is set for the numbers that its pages will bear: which of them are even
  /// decides where 版记 stands.
  private func setDocuments(
    _ read: ReadResult, in style: ResolvedStyle, asked: String?, runsOn: Bool = true
  ) throws(Fault) -> SetDocuments {
    words.begin()
    var set = SetDocuments(read: read, style: style)
    var own = style
    let pictures = RefusedPictures(among: read.document.resources)
    for var document in read.documents where !document.isEmpty {
      pictures.remove(from: &document)
      let engine = LayoutEngine(
        style: own, shaper: shaper, segmenter: words.segmenter, hyphenator: words.hyphenator)
      var laid = try Self.laid(document, by: engine, name: read.source.name)
      if runsOn { own.pageNumber.first += laid.pages.pages.count }
      laid.pages.metadata.title = Self.title(of: document, in: read.source)
      set.read.ledger += laid.ledger
      laid.pages.metadata.fill(from: document.header)
      // The forms of its elements, in the style that it is set in.
      var elements = document
      elements.metadata.style = asked ?? elements.metadata.style
      let formal = Checker.checkElements(of: elements, source: read.source)
      set.parts.append((document, laid.pages, formal + laid.diagnostics.map(tolerate)))
    }
    set.diagnostics = pictures.diagnostics + words.diagnostics
    // Nothing lost between the two.
    try Conservation.check(set.read, set.parts.map(\.pages))
    return set
  }

  /// The style that was asked for; one that only the text asks for and that cannot be had is a fault of this text, so
  /// that the others of its batch are set.
  private func style(of document: Document, from input: TypesettingInput) throws(Fault) -> ResolvedStyle {
    let wanted = document.metadata.wantedStyle
    if let wanted, input.style == nil, input.metadata.wantedStyle == nil {
      let places = document.valuePlaces
      try requireStyle(wanted, of: input.name, at: places["style"] ?? places["kind"])
    }
    return try style(input.style ?? wanted, overrides: input.styleOverrides)
  }

  /// Makes sure of a style that a report names: that it cannot be had is a fault of the report, at its place.
  ///
  /// - Throws: A `Fault` of category input, about the report unless it has a place in a sheet.
  func requireStyle(_ name: String, of report: String, at span: SourceSpan? = nil) throws(Fault) {
    do throws(Fault) { _ = try style(name) } catch {
      guard error.path == nil else { throw Fault(.input, error.diagnostic, path: error.path) }
      var diagnostic = error.diagnostic
      diagnostic.span = span
      throw Fault(.input, diagnostic, path: report)
    }
  }

  /// A document on pages; layout knows no file, and what is wrong with a value of the text's is.
  private static func laid(_ document: Document, by engine: LayoutEngine, name: String) throws(Fault)
    -> LayoutEngine.Result
  {
    do throws(Fault) { return try engine.layOut(document) } catch {
      var fault = error
      if fault.category == .input { fault.path = fault.path ?? name }
      throw fault
    }
  }

  /// The PDF of pages, set by this typesetter, by another one, or built by the caller.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - date: The date of creation, in seconds since 1970 UTC; `nil` takes the document's own date, and writes
  ///     none when it has none, so that the same input gives the same bytes.
  ///   - level: What the file promises to those who keep and read it.
  ///   - attachment: A file to lie in the PDF, such as the source.
  ///   - press: What a printer needs around a page; `nil` makes pages of the size they have.
  /// - Returns: The bytes of the PDF.
  /// - Throws: A `Fault` of category usage for pages that cannot be, dates beyond the years 1 to 9999, an attachment
  ///   without a name or media type that a PDF can hold and a bleed beyond 0 to 20 mm; of category fonts or internal.
  public func pdf(
    _ pages: PagedDocument, date: Int64? = nil, level: PDFLevel = .a2a, attachment: PDFAttachment? = nil,
    press: PressMarks? = nil
  ) throws(Fault) -> [UInt8] {
    try pdf(pages, date: date, level: level, attachments: attachment.map { [$0] } ?? [], press: press)
  }

  /// The PDF of pages with any number of files in it, each with a name of its own.
  private func pdf(
    _ pages: PagedDocument, date: Int64?, level: PDFLevel, attachments: [PDFAttachment], press: PressMarks?
  ) throws(Fault) -> [UInt8] {
    try pages.requireSound()
    for attachment in attachments { try attachment.requireSound() }
    try press?.requireSound()
    let own = pages.metadata.date.flatMap(DocumentDate.secondsSince1970)
    if let date, !Self.dates.contains(date) { throw Fault(.usage, "output.date", [String(date)]) }
    let options = PDFOptions(
      date: date ?? own, creator: "Gongwen \(GongwenVersion.current)", level: level, attachments: attachments,
      press: press)
    do { return try PDFExporter(book: book, options: options).export(pages) } catch { throw blamed(error) }
  }

  /// From the year 1 to 9999, which the date of a PDF can say.
  private static let dates: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// A fault inside drawing as one of fonts, where a face that was chosen is not what its checksums say.
  ///
  /// What Cairo makes of such glyphs cannot be foreseen; the file is what a person can put right.
  package func blamed(_ fault: Fault) -> Fault { Self.blamed(fault, on: fontDiagnostics) }

  /// The same, for what was found about the fonts.
  package static func blamed(_ fault: Fault, on diagnostics: [Diagnostic]) -> Fault {
    let damage = diagnostics.first { $0.id == "font.file.checksum" }
    guard fault.category == .internal, let damage else { return fault }
    return Fault(.fonts, damage.id, damage.arguments, path: damage.arguments.first)
  }

  /// The PDFs that pages become by settings: one, or fronts and backs.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - settings: How the files are made.
  ///   - date: As for one PDF.
  ///   - source: The source, which lies in the files where the settings say so.
  /// - Returns: The files.
  /// - Throws: A `Fault` of category fonts or internal.
  public func pdfs(
    _ pages: PagedDocument, settings: PDFSettings, date: Int64? = nil, source: PDFAttachment? = nil
  ) throws(Fault) -> [PDFOutput] {
    try pdfs(pages, settings: settings, date: date, sources: source.map { [$0] } ?? [])
  }

  /// The PDFs of pages that have several sources, such as a volume.
  package func pdfs(
    _ pages: PagedDocument, settings: PDFSettings, date: Int64?, sources: [PDFAttachment]
  ) throws(Fault) -> [PDFOutput] {
    let sources = settings.attachesSource ? PDFAttachment.withOwnNames(sources) : []
    var outputs: [PDFOutput] = []
    for (suffix, part) in settings.imposition.outputs(of: pages) {
      let bytes = try pdf(
        part, date: date, level: settings.level, attachments: sources, press: settings.press)
      outputs.append(PDFOutput(suffix: suffix, bytes: bytes))
    }
    return outputs
  }

  /// The PNG of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - faces: The faces that its runs name, `PagedDocument.fonts` of its document; those of this typesetter when left
  ///     out.
  ///   - dpi: Pixels in an inch, 72…600.
  /// - Returns: The bytes of the PNG.
  /// - Throws: A `Fault` of category usage for another resolution and a page that cannot be, of category fonts or internal.
  public func png(_ page: Page, faces: [FontReference] = [], dpi: Int = 150) throws(Fault) -> [UInt8] {
    try page.requireSound()
    do { return try PNGExporter(book: book).export(page, dpi: dpi, faces: faces) } catch {
      throw blamed(error)
    }
  }

  /// The PNG of a contact sheet of pages that this typesetter set.
  ///
  /// - Throws: As `png(_:faces:dpi:)`.
  package func png(_ sheet: ContactSheet, dpi: Int) throws(Fault) -> [UInt8] {
    try ContactSheetExporter(book: book).export(sheet, dpi: dpi)
  }

  /// A style, with single values put over it: one of the home is loaded once, one named by its path again when its
  /// files have changed.
  ///
  /// - Throws: A `Fault` of category usage for what is wrong in the style, of category input for an unreadable one.
  public func style(
    _ name: String?, overrides: [StyleOverride] = []
  ) throws(Fault) -> ResolvedStyle {
    try styles.style(name ?? configuration.defaultStyle, overrides: overrides)
  }

  /// The title that the PDF bears: the document's, the one its lines hold, or the file's name, so that a reader's
  /// window never shows nothing.
  private static func title(of document: Document, in source: SourceText) -> String {
    if let title = document.metadata.title { return title }
    if let title = document.title { return title.string }
    let file =
      source.name == "-" ? "stdin" : source.name.split(separator: "/").last.map(String.init) ?? source.name
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }

  private func tolerate(_ diagnostic: Diagnostic) -> Diagnostic {
    guard configuration.allowMissing, diagnostic.id == "font.missing" else { return diagnostic }
    var tolerated = diagnostic
    tolerated.severity = .warning
    return tolerated
  }
}

/// The version of the program.
public enum GongwenVersion {
  /// Such as `0.1.0`; written into each PDF.
  public static let current = "0.1.0"
}
