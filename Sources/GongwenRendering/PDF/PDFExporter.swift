import CTypeset
public import GongwenLayout
public import GongwenModel
public import GongwenText

/// What a PDF says of itself beyond its pages.
public struct PDFOptions: Sendable, Equatable {
  /// The time written as the date of creation, in seconds since 1970 UTC; `nil` writes none.
  ///
  /// There is no clock here: the same input gives the same bytes.
  public var date: Int64?
  /// The program named as creator.
  public var creator: String

  /// Creates options.
  public init(date: Int64?, creator: String) {
    self.date = date
    self.creator = creator
  }
}

/// Writes a paged document as PDF: real text, subset fonts, outline, page labels, metadata.
public struct PDFExporter {
  private let book: FontBook
  private let options: PDFOptions

  /// Creates an exporter on the faces that the document was set in.
  public init(book: FontBook, options: PDFOptions) {
    self.book = book
    self.options = options
  }

  /// The bytes of the PDF.
  ///
  /// - Throws: A `Fault` of category fonts when a face can not be opened, of category internal when Cairo fails.
  public func export(_ document: PagedDocument) throws(Fault) -> [UInt8] {
    let sink = ByteSink()
    // Pages through Cairo.
    try draw(document, into: sink)
    // What Cairo 1.16 leaves out or writes wrong: language, dates, CID maps, identifier.
    return try PDFFinisher.finish(sink.bytes, hasDate: options.date != nil)
  }

  private func draw(_ document: PagedDocument, into sink: ByteSink) throws(Fault) {
    let first = document.pages.first
    let canvas = try CairoCanvas(
      adopting: cairo_pdf_surface_create_for_stream(
        ByteSink.append, Unmanaged.passUnretained(sink).toOpaque(), first?.width ?? 595.276,
        first?.height ?? 841.89))
    setMetadata(document.metadata, canvas.surface)
    let fonts = ScaledFonts()
    var drawing = PageDrawing(book: book, faces: document.fonts, fonts: fonts, scale: 1)
    var outline = PDFOutline(document.outline)
    for (index, page) in document.pages.enumerated() {
      cairo_pdf_surface_set_size(canvas.surface, page.width, page.height)
      let label = page.label ?? page.number.map(String.init)
      if let label { cairo_pdf_surface_set_page_label(canvas.surface, label) }
      try drawing.draw(page, on: canvas, hasText: true)
      outline.add(page: index, pageHeight: page.height, to: canvas.surface)
      cairo_show_page(canvas.context)
    }
    // cairo_surface_finish writes fonts and cross-references: an error shows only behind it.
    cairo_surface_finish(canvas.surface)
    let status = cairo_surface_status(canvas.surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw Fault(
        .internal, "output.cairo", ["cairo_surface_finish", String(cString: cairo_status_to_string(status))])
    }
  }

  private func setMetadata(_ metadata: DocumentMetadata, _ surface: OpaquePointer) {
    func set(_ key: cairo_pdf_metadata_t, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
    set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.name ?? metadata.unit)
    let subject = [metadata.unit, metadata.position, metadata.year].compactMap { $0 }.joined(separator: " ")
    set(CAIRO_PDF_METADATA_SUBJECT, subject)
    set(CAIRO_PDF_METADATA_CREATOR, options.creator)
    // Cairo writes the clock's time unless it is given one; the finisher takes it out again.
    let date = UTCDate(secondsSince1970: options.date ?? 0).iso8601
    set(CAIRO_PDF_METADATA_CREATE_DATE, date)
    set(CAIRO_PDF_METADATA_MOD_DATE, date)
  }
}

/// Collects what Cairo writes.
final class ByteSink {
  /// The bytes so far.
  fileprivate(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(400_000) }

  /// Cairo's write function (`cairo_write_func_t`).
  static let append:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> cairo_status_t = {
      closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
}
