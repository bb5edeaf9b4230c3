/// A paragraph where a walk through a document meets it.
public struct PlacedParagraph: Sendable, Equatable, Identifiable {
  /// The identity of its element.
  public let id: ElementID
  /// The paragraph.
  public let paragraph: Paragraph
  /// Where it stands in the source; `nil` for one made from metadata.
  public let origin: SourceSpan?

  /// What it is.
  public var role: ParagraphRole { paragraph.role }
  /// Its text.
  public var text: TracedText { paragraph.text }
  /// The ordinal at its start.
  public var ordinal: Ordinal? { paragraph.ordinal }
  /// The level of the heading that it is or begins with.
  public var headingLevel: HeadingLevel? { paragraph.headingLevel }
}

extension Document {
  /// The paragraphs in reading order, with those inside signatures, tables, groups and attachments, without the notes.
  public var paragraphs: [PlacedParagraph] {
    var result: [PlacedParagraph] = []
    forEachParagraph { result.append(PlacedParagraph(id: $0.id, paragraph: $1, origin: $0.origin)) }
    return result
  }

  /// The text of the title, as it stands in the document; `nil` when it has none.
  public var title: TracedText? { firstParagraph(of: .title)?.text }

  /// The first paragraph of a role in reading order; what stands after it is not looked at.
  func firstParagraph(of role: ParagraphRole) -> Paragraph? {
    var found: Paragraph?
    func look(in blocks: [Block]) {
      for block in blocks where found == nil {
        block.forEachParagraph { if found == nil, $1.role == role { found = $1 } }
      }
    }
    look(in: header?.blocks ?? [])
    look(in: body)
    for attachment in attachments where found == nil { look(in: attachment.heading + attachment.body) }
    look(in: imprint?.blocks ?? [])
    return found
  }

  /// Its characters, white space not counted: what people mean by 字数.
  package var characterCount: Int {
    var count = 0
    forEachParagraph { _, paragraph in
      let utf8 = paragraph.text.utf8
      var offset = 0
      while offset < utf8.count {
        let (scalar, length) = decodeScalar(utf8, at: offset)
        if !ScalarSet.isWhiteSpace(scalar) { count += 1 }
        offset += length
      }
    }
    return count
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { body.isEmpty && attachments.isEmpty }

  /// Visits every paragraph in reading order.
  package func forEachParagraph(_ visit: (Block, Paragraph) -> Void) {
    for block in header?.blocks ?? [] { block.forEachParagraph(visit) }
    for block in body { block.forEachParagraph(visit) }
    for attachment in attachments {
      for block in attachment.heading + attachment.body { block.forEachParagraph(visit) }
    }
    for block in imprint?.blocks ?? [] { block.forEachParagraph(visit) }
  }

  /// Changes every paragraph in place, in reading order.
  package mutating func updateParagraphs(_ update: (inout Paragraph, Block) -> Void) {
    for index in body.indices { body[index].updateParagraphs(update) }
    for index in attachments.indices {
      for line in attachments[index].heading.indices {
        attachments[index].heading[line].updateParagraphs(update)
      }
      for line in attachments[index].body.indices { attachments[index].body[line].updateParagraphs(update) }
    }
  }
}

extension Block {
  /// Visits the paragraphs of an element, captions among them; its depth is bounded by the limits of the formats.
  package func forEachParagraph(_ visit: (Block, Paragraph) -> Void) {
    switch content {
    case .paragraph(let paragraph): visit(self, paragraph)
    case .signature(let signature): for line in signature.lines { line.forEachParagraph(visit) }
    case .table(let table):
      if let caption = table.caption { visit(self, Paragraph(caption: caption)) }
      if let unit = table.unit { visit(self, Paragraph(unit: unit)) }
      for row in table.rows {
        for cell in row.cells { for block in cell.blocks { block.forEachParagraph(visit) } }
      }
    case .figure(let figure): if let caption = figure.caption { visit(self, Paragraph(caption: caption)) }
    case .group(_, let blocks): for block in blocks { block.forEachParagraph(visit) }
    }
  }

  /// Changes the paragraphs of an element in place.
  package mutating func updateParagraphs(_ update: (inout Paragraph, Block) -> Void) {
    switch content {
    case .paragraph(var paragraph):
      update(&paragraph, self)
      content = .paragraph(paragraph)
    case .signature(var signature):
      for index in signature.lines.indices { signature.lines[index].updateParagraphs(update) }
      content = .signature(signature)
    case .table(var table):
      table.caption = table.caption.map { updated(Paragraph(caption: $0), update) }
      table.unit = table.unit.map { updated(Paragraph(unit: $0), update) }
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices {
          for index in table.rows[row].cells[cell].blocks.indices {
            table.rows[row].cells[cell].blocks[index].updateParagraphs(update)
          }
        }
      }
      content = .table(table)
    case .figure(var figure):
      figure.caption = figure.caption.map { updated(Paragraph(caption: $0), update) }
      content = .figure(figure)
    case .group(let kind, var blocks):
      for index in blocks.indices { blocks[index].updateParagraphs(update) }
      content = .group(kind, blocks)
    }
  }
}

extension Block {
  private func updated(_ words: Paragraph, _ update: (inout Paragraph, Block) -> Void) -> InlineText {
    var paragraph = words
    update(&paragraph, self)
    return paragraph.inline
  }
}

extension Paragraph {
  /// The caption of a table or figure as a paragraph.
  package init(caption: InlineText) { self.init(.caption, caption.text, marks: caption.marks) }

  /// The unit of a table as a paragraph.
  package init(unit: InlineText) { self.init(.tableUnit, unit.text, marks: unit.marks) }
}

// MARK: Identities

extension Document {
  /// The first number that no element has yet, those of notes not counted.
  package var nextID: Int {
    let blocks = body + attachments.flatMap { $0.heading + $0.body }
    return (blocks.map(\.lastID) + attachments.map(\.id.index)).reduce(-1, max) + 1
  }
}

extension Block {
  /// The largest number of an element in this one, itself included.
  package var lastID: Int { children.reduce(id.index) { max($0, $1.lastID) } }

  /// The elements directly in this one.
  private var children: [Block] {
    switch content {
    case .paragraph, .figure: []
    case .signature(let signature): signature.lines
    case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.blocks) }
    case .group(_, let blocks): blocks
    }
  }

  /// The element with new identities for all elements inside it; a format's own begin anew in each file.
  package func identified(_ make: () -> ElementID) -> Block {
    var content = content
    switch content {
    case .paragraph, .figure: break
    case .signature(var signature):
      signature.lines = signature.lines.map { $0.renamed(make) }
      content = .signature(signature)
    case .table(var table):
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices {
          table.rows[row].cells[cell].blocks = table.rows[row].cells[cell].blocks.map { $0.renamed(make) }
        }
      }
      content = .table(table)
    case .group(let kind, let blocks): content = .group(kind, blocks.map { $0.renamed(make) })
    }
    return Block(id, content, origin: origin)
  }

  /// The element with a new identity, and new ones for all inside it.
  package func renamed(_ make: () -> ElementID) -> Block {
    Block(make(), content, origin: origin).identified(make)
  }
}
