import GongwenModel
import GongwenStyle

/// 版头 and 版记: what stands on official documents above and below the text.
extension BlockComposer {
  /// Adds 版头 as a box at the top of the first page.
  mutating func add(_ header: HeaderBlock, to parent: NodeID) throws(Fault) {
    var elements = HeaderComposer.Elements()
    elements.marks = header.marks.compactMap { element($0, to: parent) }
    elements.organs = header.organs.compactMap { element($0, to: parent) }
    elements.number = header.number.flatMap { element($0, to: parent) }
    elements.signatories = header.signatories.compactMap { element($0, to: parent) }
    elements.issue = header.issue.compactMap { element($0, to: parent) }
    guard let first = elements.organs.first ?? elements.marks.first else { return }
    let box = try HeaderComposer(composer: composer).set(elements)
    flow.paragraphs.append(paragraph(.organMark, of: .header(box), first.node))
  }

  /// Sets 版记, which is placed when the pages are filled.
  mutating func add(_ imprint: Imprint, to parent: NodeID) throws(Fault) {
    var elements = ImprintComposer.Elements()
    elements.copies = imprint.copies.compactMap { element($0, to: parent) }
    elements.organ = imprint.printingOrgan.flatMap { element($0, to: parent) }
    elements.date = imprint.printingDate.flatMap { element($0, to: parent) }
    elements.copyCount = imprint.copyCount.flatMap { element($0, to: parent) }
    flow.imprint = try ImprintComposer(composer: composer).set(elements)
  }

  private mutating func element(_ block: Block, to parent: NodeID) -> HeaderComposer.Element? {
    guard let paragraph = block.paragraph, !paragraph.text.isEmpty else { return nil }
    let node = flow.structure.add(.paragraph(paragraph.role), to: parent, origin: block.origin)
    return HeaderComposer.Element(
      text: paragraph.text, node: node, isTyped: block.origin != nil, role: paragraph.role)
  }
}
