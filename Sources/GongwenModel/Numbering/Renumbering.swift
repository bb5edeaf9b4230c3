/// Writes the ordinals of a document anew, each in the standard spelling of its form and in sequence.
package struct Renumbering {
  /// The document with its new ordinals.
  package private(set) var document: Document
  /// Every changed ordinal, for the ledger.
  package private(set) var ledger: [LedgerEntry] = []
  /// Every changed ordinal, as information.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Renumbers a document.
  ///
  /// - Parameter document: the document, with the ordinals that were recognised.
  package init(_ document: Document) {
    self.document = document
    var walk = NumberingWalk()
    var changed: [ElementID: Ordinal] = [:]
    for (place, block) in document.paragraphs.enumerated() {
      if block.role.restartsNumbers { walk.restart() }
      walk.beginPart(with: block)
      walk.takeLabelled(block, at: place)
      guard let ordinal = block.ordinal, block.role.countsInText else { continue }
      var probe = walk
      let (expected, _) = probe.take(ordinal, of: block, at: place)
      let parents = Array(NumberingWalk.parts(ordinal).dropLast())
      guard let standard = Ordinal.standard(ordinal.form, expected, parents: parents) else {
        walk = probe
        continue
      }
      _ = walk.take(standard, of: block, at: place)
      if standard.text != ordinal.text { changed[block.id] = standard }
    }
    var pass = (ledger: [LedgerEntry](), diagnostics: [Diagnostic]())
    self.document.updateParagraphs { paragraph, block in
      guard let new = changed[block.id] else { return }
      Self.replace(in: &paragraph, origin: block.origin, by: new, &pass.ledger, &pass.diagnostics)
    }
    (ledger, diagnostics) = pass
  }

  private static func replace(
    in paragraph: inout Paragraph, origin: SourceSpan?, by new: Ordinal, _ ledger: inout [LedgerEntry],
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let old = paragraph.ordinal, paragraph.text.utf8.starts(with: old.text.utf8) else { return }
    let length = old.text.utf8.count
    let span = paragraph.text.span(of: 0..<length)
    var text = TracedText(generated: new.text)
    text.append(paragraph.text.slice(length..<paragraph.text.utf8.count))
    paragraph.text = text
    paragraph.ordinal = new
    let shift = new.text.utf8.count - length
    for index in paragraph.inline.marks.indices {
      let range = paragraph.inline.marks[index].range
      let low = range.lowerBound < length ? range.lowerBound : range.lowerBound + shift
      paragraph.inline.marks[index].range = low..<max(low, range.upperBound + shift)
    }
    ledger.append(LedgerEntry(.number, span: span, removed: old.text, added: new.text))
    diagnostics.append(Diagnostic("numbering.changed", .info, [old.text, new.text], span: span ?? origin))
  }
}
