internal import GongwenModel

/// The tables of a Markdown text.
extension MarkdownReader {
  mutating func beginTable(_ step: MarkdownTree.Step) {
    let from = max(cursor, offset(ofLine: step.line))
    content.sign(within(cursor, from))
    cursor = from
    table = Table(rows: [Table.Row(cells: [])])
    columnAlignments = step.alignments
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
    closeTags()
    let column = table?.rows[last].cells.count ?? 0
    let alignment = columnAlignments.indices.contains(column) ? columnAlignments[column] : nil
    let cell = Table.Cell(blocks: paragraphs(of: block), alignment: alignment)
    table?.rows[last].cells.append(cell)
    // The bar after the cell, so that the next one does not look for its text in this one.
    while cursor < blockEnd, source.utf8[cursor] != "|" {
      content.sign(within(cursor, cursor + 1))
      cursor += 1
    }
  }

  /// A paragraph for each of the lines that a cell is broken into, its pictures below it.
  private mutating func paragraphs(of block: MarkdownBlock) -> [Block] {
    var blocks: [Block] = []
    var kept = block.kept[...]
    var pictures = block.pictures[...]
    let marks = block.marks(onLinesFrom: [block.span.lowerBound] + block.breaks)
    for (number, end) in (block.breaks + [Int.max]).enumerated() {
      let line = kept.prefix { $0.lowerBound < end }
      kept = kept.dropFirst(line.count)
      let text = content.traced(Array(line))
      if !text.isEmpty {
        let paragraph = Paragraph(.body, text, marks: content.marks(marks[number], on: text))
        let origin = text.span(of: 0..<text.utf8.count)
        blocks.append(Block(content.makeID(), .paragraph(paragraph), origin: origin))
      }
      while let picture = pictures.first, picture.place < end {
        pictures.removeFirst()
        blocks.append(content.cellFigure(picture))
      }
    }
    return blocks
  }

  mutating func endRow(_ step: MarkdownTree.Step) {
    guard let last = table?.rows.indices.last else { return }
    addFurtherCells(to: last)
    content.sign(within(cursor, max(cursor, blockEnd)))
    cursor = max(cursor, blockEnd)
    table?.rows[last].isHeader = step.kind == .tableHeader
    table?.rows.append(Table.Row(cells: []))
  }

  /// Cells that a row has beyond those of the head: GitHub leaves them out, and a number too many would be lost.
  private mutating func addFurtherCells(to row: Int) {
    guard let count = table?.rows[row].cells.count, count > 0 else { return }
    let bar = endOfCells(count)
    if cursor < bar { skip(bar - cursor) }
    while cursor < blockEnd, source.utf8[cursor] == "|" {
      skip(1)
      let text = content.traced(takeCell())
      // What follows the bar that closes the row is no cell.
      guard !text.isEmpty || cursor < blockEnd else { return }
      var blocks: [Block] = []
      if !text.isEmpty {
        let origin = text.span(of: 0..<text.utf8.count)
        blocks = [Block(content.makeID(), .paragraph(Paragraph(.body, text)), origin: origin)]
      }
      table?.rows[row].cells.append(Table.Cell(blocks: blocks))
    }
  }

  /// Where the first cells of the row at hand end: an empty cell has no text that the cursor would have come to.
  private func endOfCells(_ count: Int) -> Int {
    var index = source.utf8[within(start, blockEnd)].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    while index < blockEnd, [0x20, 0x09, 0x3E].contains(source.utf8[index]) { index += 1 }
    if index < blockEnd, source.utf8[index] == "|" { index += 1 }
    for cell in 0..<count {
      if cell > 0 { index = min(blockEnd, index + 1) }
      while index < blockEnd, source.utf8[index] != "|" || source.utf8[index - 1] == "\\" { index += 1 }
    }
    return index
  }

  /// The bytes up to the next bar or the end of the line; a bar that is text has a backslash before it.
  private mutating func takeCell() -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var first = cursor
    while cursor < blockEnd, source.utf8[cursor] != "|" {
      if source.utf8[cursor] == "\\", cursor + 1 < blockEnd, source.utf8[cursor + 1] == "|" {
        kept.append(within(first, cursor))
        skip(1)
        first = cursor
      }
      cursor += 1
    }
    return kept + [within(first, cursor)]
  }

  mutating func endTable() {
    guard var table else { return }
    self.table = nil
    table.rows.removeLast()
    content.addTable(table, end: cursor)
  }
}
