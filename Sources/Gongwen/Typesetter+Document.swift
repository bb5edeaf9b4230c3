internal import GongwenFormats
public import GongwenModel
internal import GongwenReading
public import GongwenStyle

extension Typesetter {
  /// Sets a document that a program has built, or has read and changed, on pages.
  ///
  /// Its elements are set as they stand, in reading order: of the metadata only the style and what a PDF says of itself
  /// are used, no element is made from them. The places in what comes out are those of the document's own text, a line for
  /// each paragraph, and its elements are numbered anew. The size of a picture is the one that its bytes have.
  ///
  ///     var document = try readDocument(bytes, name: "report.docx").document
  ///     document.body.append(Block(ElementID(0), .paragraph(Paragraph(.body, TracedText(generated: "特此报告。")))))
  ///     let result = try typesetter.typeset(document)
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - name: What messages call it.
  ///   - style: The style by name or path; `nil` takes the one that the metadata ask for, then the typesetter's own.
  ///   - styleOverrides: Style values by key path, such as `grid.model` with `word`.
  /// - Returns: The pages, with the document as its own source.
  /// - Throws: A `Fault` of category usage for a document that cannot be, such as a mark beyond its text, and for a style
  ///   that cannot be had; of category input for one without text; as `typeset(_:)` otherwise.
  public func typeset(
    _ document: Document, name: String = "document", style: String? = nil,
    styleOverrides: [StyleOverride] = []
  ) throws(Fault) -> TypesettingResult {
    try document.requireSound()
    var (checked, diagnostics) = (document, [Diagnostic]())
    for (id, resource) in document.resources.sorted(by: { $0.key.index < $1.key.index }) {
      let (picture, diagnostic) = PictureFile.read(resource.bytes, name: resource.name)
      checked.resources[id] = picture
      if let diagnostic { diagnostics.append(diagnostic) }
    }
    let read = ReadResult(OwnSource(of: checked, name: name), diagnostics: diagnostics)
    return try typeset(read, style: style, overrides: styleOverrides)
  }
}
