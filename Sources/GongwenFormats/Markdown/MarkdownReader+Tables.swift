internal import GongwenModel

/// The tables of a Markdown text.
extension MarkdownReader {
  mutating func beginTable(_ step: MarkdownTree.Step) {
    let from = max(cursor, offset(ofLine: step.line))
    content.sign(within(cursor, from))
    cursor = from
    table = Table(rows: [Table.Row(cells: [])])
    content.beginTable(at: from)
  }

  mutating func beginCell(_ step: MarkdownTree.Step) {
    let line = offset(ofLine: step.line)
    if cursor < line {
      content.sign(within(cursor, line))
      cursor = line
    }
    blockEnd = end(ofLine: step.line)
    cell = TracedText()
    block = MarkdownBlock(span: within(cursor, max(cursor, blockEnd)))
  }

  mutating func endCell() {
    guard let block, let last = table?.rows.indices.last else { return }
    self.block = nil
    let text = content.traced(block.kept)
    var blocks: [Block] = []
    if !text.isEmpty {
      let paragraph = Paragraph(.body, text, marks: content.marks(block.marks, on: text))
      blocks = [Block(content.makeID(), .paragraph(paragraph), origin: text.span(of: 0..<text.utf8.count))]
    }
    table?.rows[last].cells.append(Table.Cell(blocks: blocks))
    // The bar after the cell, so that the next one does not look for its text in this one.
    while cursor < blockEnd, source.utf8[cursor] != 0x7C {
      content.sign(within(cursor, cursor + 1))
      cursor += 1
    }
  }

  mutating func endRow(_ step: MarkdownTree.Step) {
    guard let last = table?.rows.indices.last else { return }
    content.sign(within(cursor, max(cursor, blockEnd)))
    cursor = max(cursor, blockEnd)
    table?.rows[last].isHeader = step.kind == .tableHeader
    table?.rows.append(Table.Row(cells: []))
  }

  mutating func endTable() {
    guard var table else { return }
    self.table = nil
    table.rows.removeLast()
    content.addTable(table, end: cursor)
  }
}
