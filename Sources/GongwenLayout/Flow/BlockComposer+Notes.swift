import GongwenModel
import GongwenStyle

/// Notes as paragraphs after the document.
///
/// Each stands with its number where the document ends, and is told: notes at the foot of their pages are set by none
/// of the stages yet.
extension BlockComposer {
  mutating func addNotes(of document: Document, to parent: NodeID) throws(Fault) {
    for (id, blocks) in document.notes.sorted(by: { $0.key.index < $1.key.index }) {
      var label = TracedText(generated: "〔\(id.index + 1)〕")
      for block in blocks {
        guard let paragraph = block.paragraph, !paragraph.text.isEmpty else { continue }
        try add(paragraph, after: label, origin: block.origin, to: parent)
        label = TracedText()
      }
    }
    guard !document.notes.isEmpty else { return }
    flow.diagnostics.append(Diagnostic("layout.notes.end", .info, [String(document.notes.count)]))
  }

  /// A paragraph of a note with its number, which the engine puts there.
  private mutating func add(
    _ paragraph: Paragraph, after label: TracedText, origin: SourceSpan?, to parent: NodeID
  ) throws(Fault) {
    let node = flow.structure.add(.paragraph(.body), to: parent, origin: origin)
    var text = label
    text.append(paragraph.text)
    var owners = [OwnedStretch(end: label.utf8.count, owner: .generated(node))]
    if label.isEmpty { owners = [] }
    owners.append(OwnedStretch(end: text.utf8.count, owner: .element(node)))
    flow.paragraphs.append(try set(Paragraph(.body, text), node, owners))
  }
}
