package import GongwenModel
package import GongwenStyle

/// Sets documents on pages: blocks to lines, lines to pages, pages to positioned glyphs.
package struct LayoutEngine {
  /// A document on pages, with what layout has to say of it.
  package struct Result: Sendable {
    /// The pages.
    package var pages: PagedDocument
    /// Loose lines, substituted faces, pages that a rule left short.
    package var diagnostics: [Diagnostic]
    /// What stands on the pages otherwise than in the document: the signs of notes.
    package var ledger: [LedgerEntry] = []
  }

  private let style: ResolvedStyle
  private let shaper: any TextShaper
  private let segmenter: (any WordSegmenter)?
  private let hyphenator: (any Hyphenator)?

  /// Creates an engine.
  ///
  /// - Parameters:
  ///   - style: The look of the document.
  ///   - shaper: The text engine.
  ///   - segmenter: Word boundaries for titles of several lines; without one a title is filled line by line.
  ///   - hyphenator: Where English words divide; without one they move over whole.
  package init(
    style: ResolvedStyle, shaper: any TextShaper, segmenter: (any WordSegmenter)? = nil,
    hyphenator: (any Hyphenator)? = nil
  ) {
    self.style = style
    self.shaper = shaper
    self.segmenter = segmenter
    self.hyphenator = hyphenator
  }

  /// Sets a document.
  ///
  /// - Throws: A `Fault` of category fonts when a face cannot be used, of category input when 版头 or 版记 has a value
  ///   that is too long for the paper.
  package func layOut(_ document: Document) throws(Fault) -> Result {
    // Blocks to lines, lines to pages. No name is kept for their lines, so that each stage is freed by the next: a
    // long document would hold them all.
    let composer = ParagraphComposer(
      style: style, shaper: shaper, names: PersonNames(of: document), hyphenator: hyphenator)
    var flow: Flow
    do throws(Fault) {
      flow = try BlockComposer(composer: composer, segmenter: segmenter).compose(document)
    } catch {
      throw error.placed(by: document.valuePlaces)
    }
    let filling = PageBuilder.build(
      flow.takeParagraphs(), notes: flow.takeNotes(), imprint: flow.imprint?.height, composer: composer)
    // What came out otherwise than wished.
    let diagnostics =
      flow.diagnostics
      + LayoutDiagnostics(style: style, shaper: shaper).diagnostics(filling)
    // Lines to positioned glyphs. Page numbers are furniture: they come last of all, in `PageFurniture`.
    let seals = filling.sealBottom(style.grid)
    var pages = PagedDocument()
    pages.fonts = shaper.fonts
    pages.structure = flow.structure
    pages.metadata = document.metadata
    pages.pages = PageFinisher(style: style).finish(filling)
    // The first page of a letter bears no number (G-104).
    if document.header != nil, style.header.form == .letter { pages.pages[0].number = nil }
    if let imprint = flow.imprint {
      ImprintPlacement(style: style, structure: flow.structure, seals: seals).add(imprint, to: &pages.pages)
    }
    return Result(pages: pages, diagnostics: diagnostics, ledger: flow.ledger)
  }
}

extension Fault {
  /// The same, at the place of the value that it is about.
  fileprivate func placed(by places: [String: SourceSpan]) -> Fault {
    guard diagnostic.id == "layout.element.outside", let key = diagnostic.arguments.last else { return self }
    var result = self
    result.diagnostic.span = places[key]
    return result
  }
}
