import CTypeset
package import GongwenLayout
package import GongwenModel
package import GongwenText

/// Writes a paged document as PDF: real text, subset fonts, structure, outline, page labels, metadata.
package struct PDFExporter {
  private let book: FontBook
  private let options: PDFOptions

  /// Creates an exporter on the faces that the document was set in.
  package init(book: FontBook, options: PDFOptions) {
    self.book = book
    self.options = options
  }

  /// The bytes of the PDF.
  ///
  /// - Throws: A `Fault` of category fonts when a face cannot be opened, of category internal when Cairo fails or draws
  ///   another thing than it was given.
  package func export(_ document: PagedDocument) throws(Fault) -> [UInt8] {
    // Whose each item is.
    try export(document, StructureMapping(document))
  }

  /// The bytes of the PDF of a document whose items belong to given elements.
  func export(_ document: PagedDocument, _ mapping: StructureMapping) throws(Fault) -> [UInt8] {
    // Pages through Cairo, and a plan of what was drawn; again when Cairo did not embed all outlines as they are.
    var sink = ByteSink()
    var (pages, isWhole) = try draw(document, mapping, into: sink)
    if !isWhole {
      sink = ByteSink()
      (pages, _) = try draw(document, mapping, into: sink)
    }
    // What nobody can hear is not for everybody: such a file is kept, and promises no more.
    let level = options.level == .a2a && mapping.hasSilentFigure ? .a2u : options.level
    // Everything around the pages, which Cairo does not know.
    return try PDFFinisher.finish(
      sink.bytes,
      ArchiveInput(
        level: level, description: description(of: document.metadata).cleaned, pages: pages,
        outline: outline(of: document),
        structure: mapping.structure.moved(by: PressSheet(options.press).margin),
        attachments: options.attachments,
        hasLevelledFaces: document.pages.contains { page in
          page.items.contains { $0.run.map { $0.levelShift != 0 } ?? false }
        }))
  }

  private func draw(
    _ document: PagedDocument, _ mapping: StructureMapping, into sink: ByteSink
  ) throws(Fault) -> (pages: [ArchivePage], isWhole: Bool) {
    let sheet = PressSheet(options.press)
    let canvas = try CairoCanvas(
      adopting: cairo_pdf_surface_create_for_stream(
        ByteSink.append, Unmanaged.passUnretained(sink).toOpaque(), 595.276, 841.89))
    var drawing = PageDrawing(
      book: book, faces: document.fonts, fonts: ScaledFonts(), scale: 1,
      pictures: PictureSurfaces(keepsFiles: true))
    var pages: [ArchivePage] = []
    pages.reserveCapacity(document.pages.count)
    for (index, page) in document.pages.enumerated() {
      var drawn = ArchivePage(
        height: page.height + 2 * sheet.margin, label: page.label ?? page.number.map(String.init))
      drawn.trimBox = sheet.trimBox(of: page)
      drawn.bleedBox = sheet.bleedBox(of: page)
      drawn.links = mapping.links[index].map { $0.moved(by: sheet.margin) }
      cairo_pdf_surface_set_size(
        canvas.surface, page.width + 2 * sheet.margin, page.height + 2 * sheet.margin)
      drawn.plan = try draw(page, at: index, marks: mapping.marks[index], on: canvas, &drawing)
      pages.append(drawn)
    }
    // cairo_surface_finish writes fonts and cross-references: an error shows only after it.
    let isWhole = book.embedOutlines { cairo_surface_finish(canvas.surface) }
    let status = cairo_surface_status(canvas.surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw Fault(
        .internal, "output.cairo", ["cairo_surface_finish", String(cString: cairo_status_to_string(status))])
    }
    return (pages, isWhole)
  }

  /// Draws a page and the crop marks around it; what was drawn is the plan.
  private func draw(
    _ page: Page, at index: Int, marks: [PagePlan.Mark], on canvas: CairoCanvas, _ drawing: inout PageDrawing
  ) throws(Fault) -> PagePlan {
    let sheet = PressSheet(options.press)
    var plan = PagePlan()
    cairo_save(canvas.context)
    if sheet.margin > 0 { cairo_translate(canvas.context, sheet.margin, sheet.margin) }
    for part in page.partsInDrawing(at: index) {
      plan.order = part.order
      try drawing.draw(
        Array(page.items[part.items]), on: canvas, marks: Array(marks[part.items]), plan: &plan)
    }
    let crop = sheet.cropMarks(of: page)
    try drawing.draw(crop, on: canvas, marks: crop.map { _ in .artifact(.page) }, plan: &plan)
    cairo_restore(canvas.context)
    cairo_show_page(canvas.context)
    return plan
  }

  private func outline(of document: PagedDocument) -> [OutlineEntry] {
    let margin = PressSheet(options.press).margin
    return document.outline.map { entry in
      var entry = entry
      entry.y += margin
      return entry
    }
  }

  private func description(of metadata: DocumentMetadata) -> ArchiveDescription {
    let subject = [metadata.unit, metadata.position, metadata.year].compactMap { $0 }.joined(separator: " ")
    var description = ArchiveDescription(
      title: metadata.title, author: metadata.name ?? metadata.unit, subject: subject,
      creator: options.creator,
      producer: "cairo \(String(cString: cairo_version_string())) (https://cairographics.org)",
      date: options.date)
    // An archive files by these; what is not known has no field (ISO 19005-2 6.6.2).
    let fields = [
      ("year", "年度", metadata.year), ("unit", "单位", metadata.unit), ("position", "职务", metadata.position),
      ("kind", "文种", metadata.kind), ("securityLevel", "密级", metadata.securityMark),
      ("documentNumber", "发文字号", metadata.documentNumber),
    ]
    description.fields = fields.compactMap { name, meaning, value in
      guard let value, !value.isEmpty else { return nil }
      return ArchiveDescription.Field(name: name, meaning: meaning, value: value)
    }
    return description
  }
}

extension Page {
  /// The pages on a sheet, or the page itself; its index is its place in the document.
  fileprivate func partsInDrawing(at index: Int) -> [PagePart] {
    parts.isEmpty ? [PagePart(items: items.indices, order: index)] : parts
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
