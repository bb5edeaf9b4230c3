/// Makes the tree of a document from its elements in reading order.
///
/// The one place where a flat reading becomes structure: the closing is one unit, an attachment begins with its label,
/// and 版头 and 版记 stand apart.
package enum DocumentGrouping {
  /// The document of elements in reading order.
  ///
  /// - Parameters:
  ///   - blocks: The elements; identities are unique.
  ///   - metadata: What is known about the document.
  /// - Returns: The document without notes and resources.
  package static func document(of blocks: [Block], metadata: DocumentMetadata) -> Document {
    var pass = GroupingPass(nextID: (blocks.map(\.lastID).max() ?? -1) + 1)
    for block in blocks { pass.take(block) }
    pass.endSignature()
    var document = Document(metadata: metadata, body: pass.body, attachments: pass.attachments)
    ElementGrouping(metadata: metadata, nextID: pass.nextID).apply(to: &document)
    return document
  }
}

private struct GroupingPass {
  var nextID: Int
  var body: [Block] = []
  var attachments: [Attachment] = []
  private var closing: [Block] = []

  init(nextID: Int) { self.nextID = nextID }

  mutating func take(_ block: Block) {
    let role = block.paragraph?.role
    if role?.isClosing == true { return closing.append(block) }
    endSignature()
    if role == .attachmentLabel {
      attachments.append(Attachment(makeID(), heading: [block]))
    } else if role == .attachmentTitle, let last = attachments.indices.last, attachments[last].body.isEmpty {
      attachments[last].heading.append(block)
    } else {
      append(block)
    }
  }

  mutating func endSignature() {
    guard let first = closing.first else { return }
    let origin = closing.dropFirst().reduce(first.origin) { span, line in
      span.flatMap { span in line.origin.map(span.union) } ?? span
    }
    append(Block(makeID(), .signature(Signature(lines: closing)), origin: origin))
    closing = []
  }

  private mutating func append(_ block: Block) {
    if let last = attachments.indices.last {
      attachments[last].body.append(block)
    } else {
      body.append(block)
    }
  }

  private mutating func makeID() -> ElementID {
    defer { nextID += 1 }
    return ElementID(nextID)
  }
}
