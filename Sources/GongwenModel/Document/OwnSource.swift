/// A document as its own source: what a program has built or changed is in no file, and its places are those of its own
/// text, a line for each paragraph.
package struct OwnSource {
  /// The document with every character copied from `source`, its elements numbered anew in reading order.
  package let document: Document
  /// The text of all its elements.
  package let source: SourceText

  /// Writes out the text of a document.
  ///
  /// - Parameters:
  ///   - document: The document; how deep its elements lie in each other is bounded (`Document.flaw`).
  ///   - name: What messages call the text.
  package init(of document: Document, name: String) {
    var pass = OwnSourcePass()
    self.document = pass.written(document)
    source = SourceText(name: name, utf8: pass.utf8)
  }
}

private struct OwnSourcePass {
  var utf8: [UInt8] = []
  private var elements = 0

  mutating func written(_ document: Document) -> Document {
    var result = document
    result.valuePlaces = [:]
    if let header = document.header {
      result.header = HeaderBlock(
        marks: written(header.marks), organs: written(header.organs),
        number: header.number.map { written($0) },
        signatories: written(header.signatories), issue: written(header.issue))
    }
    result.body = written(document.body)
    result.attachments = document.attachments.map { attachment in
      Attachment(makeID(), heading: written(attachment.heading), body: written(attachment.body))
    }
    for id in document.notes.keys.sorted(by: { $0.index < $1.index }) {
      result.notes[id] = document.notes[id].map { written($0) }
    }
    if let imprint = document.imprint {
      result.imprint = Imprint(
        copies: written(imprint.copies), printingOrgan: imprint.printingOrgan.map { written($0) },
        printingDate: imprint.printingDate.map { written($0) })
    }
    return result
  }

  private mutating func written(_ blocks: [Block]) -> [Block] { blocks.map { written($0) } }

  private mutating func written(_ block: Block) -> Block {
    let id = makeID()
    let start = utf8.count
    var content = block.content
    switch content {
    case .paragraph(var paragraph):
      paragraph.inline = written(paragraph.inline)
      content = .paragraph(paragraph)
    case .signature(let signature): content = .signature(Signature(lines: written(signature.lines)))
    case .table(let table): content = .table(written(table))
    case .figure(var figure):
      figure.caption = figure.caption.map { written($0) }
      content = .figure(figure)
    case .group(let kind, let blocks): content = .group(kind, written(blocks))
    }
    return Block(id, content, origin: SourceSpan(start, max(start, utf8.count - 1)))
  }

  private mutating func written(_ table: Table) -> Table {
    var table = table
    table.caption = table.caption.map { written($0) }
    table.unit = table.unit.map { written($0) }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell].blocks = written(table.rows[row].cells[cell].blocks)
      }
    }
    return table
  }

  /// A text as copied from the line that it becomes.
  private mutating func written(_ inline: InlineText) -> InlineText {
    var text = TracedText()
    text.append(inline.text.utf8, from: utf8.count)
    utf8 += inline.text.utf8
    utf8.append(0x0A)
    return InlineText(text, marks: inline.marks)
  }

  private mutating func makeID() -> ElementID {
    defer { elements += 1 }
    return ElementID(elements)
  }
}
