/// Writes the ordinals of a document anew, each in the standard spelling of its form and in sequence.
public struct Renumbering {
  /// The blocks with their new ordinals.
  public private(set) var blocks: [Block]
  /// Every changed ordinal, for the ledger.
  public private(set) var ledger: [LedgerEntry] = []
  /// Every changed ordinal, as information.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Renumbers a document's blocks.
  ///
  /// - Parameter blocks: the blocks, with the ordinals that were recognised.
  public init(_ blocks: [Block]) {
    self.blocks = blocks
    var walk = NumberingWalk()
    for index in blocks.indices {
      let block = blocks[index]
      if block.role == .title || block.role == .attachment { walk.restart() }
      guard let ordinal = block.ordinal, block.role != .attachmentNote else { continue }
      var probe = walk
      let (expected, _) = probe.take(ordinal, isHeading: block.role != .body)
      let parents = Array(NumberingWalk.parts(ordinal).dropLast())
      guard let standard = Ordinal.standard(ordinal.form, expected, parents: parents) else {
        walk = probe
        continue
      }
      _ = walk.take(standard, isHeading: block.role != .body)
      if standard.text != ordinal.text { replace(at: index, ordinal, standard) }
    }
  }

  private mutating func replace(at index: Int, _ old: Ordinal, _ new: Ordinal) {
    let block = blocks[index]
    let length = old.text.utf8.count
    guard block.text.utf8.starts(with: old.text.utf8) else { return }
    let span = block.text.span(of: 0..<length)
    var text = TracedText(generated: new.text)
    text.append(block.text.slice(length..<block.text.utf8.count))
    blocks[index].text = text
    blocks[index].ordinal = new
    blocks[index].headingLength = block.headingLength.map { $0 - length + new.text.utf8.count }
    ledger.append(LedgerEntry(.number, span: span, removed: old.text, added: new.text))
    diagnostics.append(
      Diagnostic("numbering.changed", .info, [old.text, new.text], span: span ?? block.span))
  }
}
