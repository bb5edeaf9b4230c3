internal import GongwenModel

/// Reads a Markdown text: walks its tree beside its bytes, so that every byte is text or a sign.
///
/// The tree says what things are, the bytes say where they stand; what is printed is always the source's own.
struct MarkdownReader {
  let source: SourceText
  /// The offset of the first byte of Markdown.
  private let start: Int
  /// The lines before it.
  private let linesBefore: Int
  var content: MarkdownContent
  /// Where text was last found.
  var cursor: Int
  /// The end of the block that is being read.
  private var blockEnd = 0
  /// The lists around the block: whether the item is one to tick.
  private var items: [Bool] = []
  private var listDepth = 0
  private var block: MarkdownBlock?
  private var open: [OpenMark] = []
  private var note: (id: NoteID, blocks: [Block])?
  private var table: Table?
  private var cell: TracedText?
  private var headings: [(piece: Int, level: Int)] = []

  init(_ source: SourceText, from first: Int) {
    self.source = source
    linesBefore = first - 1
    start = first <= source.lineCount ? source.lineSpan(first).lowerBound : source.utf8.count
    cursor = start
    content = MarkdownContent(source)
  }

  /// What the text holds.
  consuming func run() throws(Fault) -> MarkdownContent {
    let tree = try MarkdownTree(source.utf8[start...], name: source.name)
    tree.forEachStep { step in if step.isEnter { enter(step) } else { leave(step) } }
    content.sign(within(cursor, source.utf8.count))
    content.nameHeadings(headings)
    return content
  }

  private mutating func enter(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .list: listDepth += 1
    case .item: items.append(false)
    case .tasklist: items.append(true)
    case .footnote: beginNote(step)
    case .paragraph, .heading: beginBlock(step)
    case .table: beginTable(step)
    case .tableCell: beginCell(step)
    case .codeBlock, .htmlBlock: literalBlock(step)
    default: enterInline(step)
    }
  }

  private mutating func leave(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .list: listDepth -= 1
    case .item, .tasklist: _ = items.popLast()
    case .footnote: endNote()
    case .paragraph, .heading: endBlock(step)
    case .table: endTable()
    case .tableHeader, .tableRow: endRow(step)
    case .tableCell: endCell()
    default: leaveInline(step)
    }
  }

  // MARK: Blocks

  /// The offset of a line of the tree.
  private func offset(ofLine line: Int) -> Int {
    let number = min(max(1, line + linesBefore), source.lineCount)
    return max(start, source.lineSpan(number).lowerBound)
  }

  private func end(ofLine line: Int) -> Int {
    source.lineSpan(min(max(1, line + linesBefore), source.lineCount)).upperBound
  }

  private mutating func beginBlock(_ step: MarkdownTree.Step) {
    // A heading's last line is unknown to some versions of cmark.
    let last = max(step.line, step.lastLine)
    let from = max(cursor, offset(ofLine: step.line))
    content.sign(within(cursor, from))
    (cursor, blockEnd) = (from, end(ofLine: last))
    block = MarkdownBlock(span: within(from, max(from, blockEnd)))
    let first = max(from, min(blockEnd, offset(ofLine: step.line) + max(0, step.column - 1)))
    skipPrefix(upTo: first)
  }

  /// The signs before a block: `>`, bullets; a typed number stays, for it is text.
  private mutating func skipPrefix(upTo first: Int) {
    while cursor < first {
      // The box of a task stays as it is typed: it says whether the task is done.
      if items.last == true, source.utf8[cursor] == 0x5B {
        cursor = min(first, cursor + 3)
        continue
      }
      let byte = source.utf8[cursor]
      if byte < 0x30 || byte > 0x39 {
        let isDelimiter =
          (byte == 0x2E || byte == 0x29) && cursor > start && (0x30...0x39).contains(source.utf8[cursor - 1])
        if !isDelimiter { content.sign(within(cursor, cursor + 1)) }
      }
      cursor += 1
    }
  }

  private mutating func endBlock(_ step: MarkdownTree.Step) {
    guard var finished = block else { return }
    block = nil
    open = []
    content.sign(within(cursor, max(cursor, blockEnd)))
    cursor = max(cursor, blockEnd)
    if note != nil { return addToNote(finished) }
    if finished.isPicture(in: source) { return content.addFigure(finished) }
    finished.listLevel = listDepth > 0 ? listDepth - 1 : nil
    let first = content.addPieces(finished)
    if step.kind == .heading, let first { headings.append((first, step.level)) }
  }

  /// Code and raw HTML are shown as they are typed; HTML is told, for it was meant for another medium.
  private mutating func literalBlock(_ step: MarkdownTree.Step) {
    let from = max(cursor, offset(ofLine: step.line))
    let last = end(ofLine: max(step.line, step.lastLine))
    content.sign(within(cursor, from))
    (cursor, blockEnd) = (from, max(from, last))
    // Lines that are merely indented are how people begin paragraphs, not code.
    let isIndented = step.kind == .codeBlock && !isFenced(from)
    let kept = take(step.literal)
    content.sign(within(cursor, blockEnd))
    cursor = blockEnd
    if step.kind == .htmlBlock { content.tellHTML(at: within(from, blockEnd)) }
    if isIndented { return content.addLines(within(from, blockEnd)) }
    content.addLiteral(kept)
  }

  private func isFenced(_ offset: Int) -> Bool {
    let line = source.utf8[within(offset, source.utf8.count)].drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
    return line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8)
  }

  // MARK: Notes

  private mutating func beginNote(_ step: MarkdownTree.Step) {
    // cmark puts the notes at the end, in the order of their references.
    content.sign(within(cursor, source.utf8.count))
    cursor = min(cursor, offset(ofLine: step.line))
    note = (NoteID(content.notes.count), [])
  }

  private mutating func addToNote(_ block: MarkdownBlock) {
    content.unsign(block.kept)
    let text = content.traced(block.kept)
    guard !text.isEmpty else { return }
    let origin = SourceSpan(block.span.lowerBound, block.span.upperBound)
    let paragraph = Paragraph(.body, text, marks: content.marks(block.marks, on: text))
    note?.blocks.append(Block(content.makeID(), .paragraph(paragraph), origin: origin))
  }

  private mutating func endNote() {
    guard let note else { return }
    content.notes[note.id] = note.blocks
    self.note = nil
    cursor = source.utf8.count
  }

  // MARK: Tables

  private mutating func beginTable(_ step: MarkdownTree.Step) {
    let from = max(cursor, offset(ofLine: step.line))
    content.sign(within(cursor, from))
    cursor = from
    table = Table(rows: [Table.Row(cells: [])])
    content.beginTable(at: from)
  }

  private mutating func beginCell(_ step: MarkdownTree.Step) {
    let line = offset(ofLine: step.line)
    if cursor < line {
      content.sign(within(cursor, line))
      cursor = line
    }
    blockEnd = end(ofLine: step.line)
    cell = TracedText()
    block = MarkdownBlock(span: within(cursor, max(cursor, blockEnd)))
  }

  private mutating func endCell() {
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

  private mutating func endRow(_ step: MarkdownTree.Step) {
    guard let last = table?.rows.indices.last else { return }
    content.sign(within(cursor, max(cursor, blockEnd)))
    cursor = max(cursor, blockEnd)
    table?.rows[last].isHeader = step.kind == .tableHeader
    table?.rows.append(Table.Row(cells: []))
  }

  private mutating func endTable() {
    guard var table else { return }
    self.table = nil
    table.rows.removeLast()
    content.addTable(table, end: cursor)
  }

  // MARK: Inside blocks

  private mutating func enterInline(_ step: MarkdownTree.Step) {
    guard block != nil else { return }
    switch step.kind {
    case .text, .code, .htmlInline:
      if step.kind == .htmlInline { content.tellHTML(at: within(cursor, min(blockEnd, cursor + 1))) }
      let kept = take(step.literal)
      block?.kept += kept
    case .softbreak, .linebreak: takeBreak(isHard: step.kind == .linebreak)
    case .emph, .strong, .strikethrough, .link, .image: beginMark(step)
    case .footnoteReference: takeReference()
    default: break
    }
  }

  private mutating func leaveInline(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .emph, .strong, .strikethrough, .link, .image: endMark(step)
    default: break
    }
  }

  /// Finds characters in the source and keeps them; what lies between is signs.
  private mutating func take(_ literal: [UInt8]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var index = 0
    var run: Int?
    func flush(_ cursor: Int) { if let from = run, from < cursor { kept.append(within(from, cursor)) } }
    while index < literal.count, cursor < blockEnd {
      if source.utf8[cursor] == literal[index] {
        run = run ?? cursor
        index += 1
        cursor += 1
        continue
      }
      flush(cursor)
      run = nil
      if let entity = entityEnd() {
        // Shown as typed: the source has no character of its own for it.
        kept.append(within(cursor, entity))
        cursor = entity
        index += 1
        while index < literal.count, literal[index] & 0xC0 == 0x80 { index += 1 }
      } else {
        content.sign(within(cursor, cursor + 1))
        cursor += 1
      }
    }
    flush(cursor)
    return kept
  }

  /// The end of an entity such as `&lt;` at the cursor.
  private func entityEnd() -> Int? {
    guard source.utf8[cursor] == 0x26 else { return nil }
    let end = source.utf8[within(cursor, min(blockEnd, cursor + 32))].firstIndex(of: 0x3B)
    return end.map { $0 + 1 }
  }

  private mutating func takeBreak(isHard: Bool) {
    while cursor < blockEnd, source.utf8[cursor] != 0x0A {
      content.sign(within(cursor, cursor + 1))
      cursor += 1
    }
    if cursor < blockEnd { cursor += 1 }
    if isHard { block?.breaks.append(cursor) }
  }

  private mutating func takeReference() {
    while cursor < blockEnd, source.utf8[cursor] != 0x5B {
      content.sign(within(cursor, cursor + 1))
      cursor += 1
    }
    guard let end = source.utf8[within(cursor, blockEnd)].firstIndex(of: 0x5D) else { return }
    // `[^1]` is shown as [1]: the number stays in its place.
    content.sign(within(cursor + 1, min(end, cursor + 2)))
    let part1 = within(cursor, end + 1)
    block?.marks.append((.note(NoteID(content.references)), part1))
    let part2 = within(cursor, end + 1)
    block?.kept.append(part2)
    content.references += 1
    cursor = end + 1
  }

  /// A range of the source, whatever positions the parser gave: its own are wrong where a table interrupts a paragraph.
  private func within(_ lower: Int, _ upper: Int) -> Range<Int> {
    let low = min(max(0, lower), source.utf8.count)
    return low..<max(low, min(upper, source.utf8.count))
  }

  // MARK: Marks

  private struct OpenMark {
    var start: Int
    /// The length of its delimiter when it is content: a placeholder, not a sign.
    var content: Int?
  }

  private mutating func beginMark(_ step: MarkdownTree.Step) {
    var mark = OpenMark(start: cursor)
    let length = step.kind == .emph ? 1 : 2
    if step.kind == .emph || step.kind == .strong, !isMeant(length) {
      mark.content = length
      let part3 = within(cursor, min(blockEnd, cursor + length))
      block?.kept.append(part3)
      cursor = min(blockEnd, cursor + length)
    } else if step.kind == .image {
      block?.pictures += 1
    }
    open.append(mark)
  }

  private mutating func endMark(_ step: MarkdownTree.Step) {
    guard let mark = open.popLast() else { return }
    if let length = mark.content {
      let end = min(blockEnd, cursor + length)
      let part4 = within(cursor, end)
      block?.kept.append(part4)
      cursor = end
      return
    }
    let picture = within(mark.start, cursor)
    if step.kind == .image { block?.picture = picture }
    if cursor > mark.start, let kind = Self.mark(of: step) {
      let part5 = within(mark.start, cursor)
      block?.marks.append((kind, part5))
    }
    switch step.kind {
    case .link, .image: skipAddress()
    case .emph: skip(1)
    default: skip(2)
    }
  }

  private static func mark(of step: MarkdownTree.Step) -> InlineMark.Kind? {
    switch step.kind {
    case .emph: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .link: .link(step.address)
    default: nil
    }
  }

  private mutating func skip(_ count: Int) {
    let end = min(blockEnd, cursor + count)
    content.sign(within(cursor, end))
    cursor = end
  }

  /// `](address "title")`, `][name]` or the `>` of an address in angles.
  private mutating func skipAddress() {
    guard cursor < blockEnd, source.utf8[cursor] == 0x5D || source.utf8[cursor] == 0x3E else { return }
    let isAngle = source.utf8[cursor] == 0x3E
    skip(1)
    guard !isAngle, cursor < blockEnd else { return }
    let pairs: [UInt8: UInt8] = [0x28: 0x29, 0x5B: 0x5D]
    let opening = source.utf8[cursor]
    guard let closing = pairs[opening] else { return }
    var depth = 0
    repeat {
      let byte = source.utf8[cursor]
      if byte == 0x5C, cursor + 1 < blockEnd { skip(1) }
      if byte == opening { depth += 1 } else if byte == closing { depth -= 1 }
      skip(1)
    } while depth > 0 && cursor < blockEnd
  }

  /// Whether asterisks are signs and not placeholders for a number, as in 起草*篇、讲话*次.
  ///
  /// One asterisk inside running text is content. Two after a word are signs only around a phrase.
  private func isMeant(_ length: Int) -> Bool {
    let delimiter = source.utf8[within(cursor, min(blockEnd, cursor + length))]
    guard delimiter.count == length, let sign = delimiter.first, sign == 0x2A || sign == 0x5F,
      delimiter.allSatisfy({ $0 == sign })
    else { return true }
    guard isWord(before: cursor) else { return true }
    if length == 1 { return false }
    guard let close = closing(sign, after: cursor + length) else { return true }
    let inner = String(decoding: source.utf8[within(cursor + length, close)], as: UTF8.self)
    return !inner.contains { "，。；、！？".contains($0) }
  }

  private func closing(_ sign: UInt8, after index: Int) -> Int? {
    var index = index
    while index + 1 < blockEnd {
      if source.utf8[index] == sign, source.utf8[index + 1] == sign { return index }
      index += 1
    }
    return nil
  }

  /// Whether a Han character, a letter or a digit stands before a byte.
  private func isWord(before index: Int) -> Bool {
    var first = index - 1
    while first > start, source.utf8[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= start, first < index else { return false }
    let scalar = decodeScalar(source.utf8, at: first).scalar
    return ScalarSet.isHan(scalar) || (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
      || (0x61...0x7A).contains(scalar)
  }
}
