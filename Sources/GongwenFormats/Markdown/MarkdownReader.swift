internal import GongwenModel

/// Reads a Markdown text: walks its tree beside its bytes, so that every byte is text or a sign.
///
/// The tree says what things are, the bytes say where they stand; what is printed is always the source's own.
struct MarkdownReader {
  let source: SourceText
  /// The offset of the first byte of Markdown.
  let start: Int
  /// The lines before it.
  let linesBefore: Int
  var content: MarkdownContent
  /// Where text was last found.
  var cursor: Int
  /// The end of the block that is being read.
  var blockEnd = 0
  /// The lists around the block: whether the item is one to tick.
  var items: [Bool] = []
  /// The mark behind the number of each item around the block; `nil` for those with bullets.
  var itemMarks: [UInt8?] = []
  /// The lists around the block, and those of them that have begun: the outer ones.
  var (listDepth, begunLists) = (0, 0)
  /// The quotations around the block.
  var quoteDepth = 0
  var block: MarkdownBlock?
  var open: [OpenMark] = []
  /// The brackets of the block, from the first place where they were asked for.
  var brackets = BracketPairs()
  /// The tags of HTML that are open in the block.
  var openTags: [OpenTag] = []
  var note: (id: NoteID, blocks: [Block])?
  var table: Table?
  /// How the columns of the table at hand stand.
  var columnAlignments: [Hints.Alignment?] = []
  var cell: TracedText?
  var headings: [(piece: Int, level: Int)] = []
  /// The marks that the tree does not show (`ChineseFlanks`), by their places in the source.
  var hiddenMarks: Set<Int> = []

  init(_ source: SourceText, from first: Int) {
    self.source = source
    linesBefore = first - 1
    start = first <= source.lineCount ? source.lineSpan(first).lowerBound : source.utf8.count
    cursor = start
    content = MarkdownContent(source, hasFrontMatter: first > 1)
  }

  /// What the text holds.
  consuming func run() throws(Fault) -> MarkdownContent {
    let flanks = ChineseFlanks(source.utf8[start...])
    hiddenMarks = flanks.replaced
    let tree = try MarkdownTree(flanks.bytes, name: source.name)
    tree.forEachStep { step in if step.isEnter { enter(step) } else { leave(step) } }
    content.sign(within(cursor, source.utf8.count))
    content.nameHeadings(headings)
    content.tellLostNotes()
    content.signReplaced()
    return content
  }

  mutating func enter(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .list: listDepth += 1
    case .quote: quoteDepth += 1
    case .item, .tasklist: beginItem(step)
    case .footnote: beginNote(step)
    case .paragraph, .heading: beginBlock(step)
    case .table: beginTable(step)
    case .tableCell: beginCell(step)
    case .codeBlock, .htmlBlock: literalBlock(step)
    default: enterInline(step)
    }
  }

  mutating func leave(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .list:
      listDepth -= 1
      begunLists = min(begunLists, listDepth)
    case .quote: quoteDepth -= 1
    case .item, .tasklist: _ = (items.popLast(), itemMarks.popLast())
    case .footnote: endNote()
    case .paragraph, .heading: endBlock(step)
    case .table: endTable()
    case .tableHeader, .tableRow: endRow(step)
    case .tableCell: endCell()
    default: leaveInline(step)
    }
  }

  // MARK: Blocks

  /// Numbers of an inner list that look like those around them are told: on the page nothing else says their level.
  mutating func beginItem(_ step: MarkdownTree.Step) {
    items.append(step.kind == .tasklist)
    let first = offset(ofLine: step.line) + max(0, step.column - 1)
    let line = source.utf8[within(first, end(ofLine: step.line))]
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    let mark = digits > 0 ? line.dropFirst(digits).first : nil
    if let mark, itemMarks.last == mark { content.tellNestedNumber(within(first, first + digits + 1)) }
    itemMarks.append(mark)
  }

  /// The offset of a line of the tree.
  func offset(ofLine line: Int) -> Int {
    let number = min(max(1, line + linesBefore), source.lineCount)
    return max(start, source.lineSpan(number).lowerBound)
  }

  func end(ofLine line: Int) -> Int {
    source.lineSpan(min(max(1, line + linesBefore), source.lineCount)).upperBound
  }

  mutating func beginBlock(_ step: MarkdownTree.Step) {
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
  mutating func skipPrefix(upTo first: Int) {
    while cursor < first {
      // The box of a task says whether the task is done: it is that of a form.
      if items.last == true, source.utf8[cursor] == "[" {
        let isOpen = cursor + 1 < source.utf8.count && source.utf8[cursor + 1] == " "
        content.replace(within(cursor, min(first, cursor + 3)), by: isOpen ? 0x25A1 : 0x2611)
        cursor = min(first, cursor + 3)
        continue
      }
      let byte = source.utf8[cursor]
      if byte < 0x30 || byte > 0x39 {
        let isDelimiter =
          (byte == "." || byte == ")") && cursor > start && (0x30...0x39).contains(source.utf8[cursor - 1])
        if !isDelimiter { content.sign(within(cursor, cursor + 1)) }
      }
      cursor += 1
    }
  }

  mutating func endBlock(_ step: MarkdownTree.Step) {
    guard var finished = block else { return }
    block = nil
    open = []
    closeTags()
    content.sign(within(cursor, max(cursor, blockEnd)))
    cursor = max(cursor, blockEnd)
    if note != nil { return addToNote(finished) }
    if finished.isPictures(in: source) { return content.addFigures(of: finished, over: finished.span) }
    finished.listLevel = listDepth > 0 ? listDepth - 1 : nil
    finished.beginsList = begunLists < listDepth ? begunLists : nil
    begunLists = listDepth
    finished.isQuoted = quoteDepth > 0
    let first = content.addPieces(finished)
    if step.kind == .heading, let first { headings.append((first, step.level)) }
    content.addFigures(of: finished, over: within(finished.span.upperBound, finished.span.upperBound))
  }

  /// Code and raw HTML are shown as they are typed; HTML is told, for it was meant for another medium.
  mutating func literalBlock(_ step: MarkdownTree.Step) {
    let from = max(cursor, offset(ofLine: step.line))
    let last = end(ofLine: max(step.line, step.lastLine))
    content.sign(within(cursor, from))
    (cursor, blockEnd) = (from, max(from, last))
    // Lines that are merely indented are how people begin paragraphs, not code.
    let isIndented = step.kind == .codeBlock && !isFenced(from)
    let kept = take(step.literal)
    content.sign(within(cursor, blockEnd))
    cursor = blockEnd
    if step.kind == .htmlBlock, Self.isSetParagraph(step.literal) {
      return content.addLines(within(from, blockEnd))
    }
    if step.kind == .htmlBlock {
      content.tellHTML(at: within(from, blockEnd), isComment: Self.isComment(step.literal))
      if Self.isComment(step.literal) { return content.sign(within(from, blockEnd)) }
    }
    if isIndented { return content.addLines(within(from, blockEnd)) }
    content.addLiteral(kept)
  }

  func isFenced(_ offset: Int) -> Bool {
    let line = source.utf8[within(offset, source.utf8.count)].drop { $0 == " " || $0 == ">" || $0 == 0x09 }
    return line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8)
  }

  // MARK: Notes

  mutating func beginNote(_ step: MarkdownTree.Step) {
    // cmark puts the notes at the end, in the order of their references.
    content.sign(within(cursor, source.utf8.count))
    cursor = min(cursor, offset(ofLine: step.line))
    note = (NoteID(content.notes.count), [])
  }

  mutating func addToNote(_ block: MarkdownBlock) {
    content.unsign(block.kept)
    let text = content.traced(block.kept)
    guard !text.isEmpty else { return }
    let origin = SourceSpan(block.span.lowerBound, block.span.upperBound)
    let paragraph = Paragraph(.body, text, marks: content.marks(block.outermostMarks, on: text))
    note?.blocks.append(Block(content.makeID(), .paragraph(paragraph), origin: origin))
  }

  mutating func endNote() {
    guard let note else { return }
    content.notes[note.id] = note.blocks
    self.note = nil
    cursor = source.utf8.count
  }

  struct OpenMark {
    var start: Int
    /// How many ranges of its block were text before it.
    var kept: Int
    /// The length of its delimiter when it is content: a placeholder, not a sign.
    var content: Int?
  }

  /// A range of the source, whatever positions the parser gave.
  func within(_ lower: Int, _ upper: Int) -> Range<Int> {
    let low = min(max(0, lower), source.utf8.count)
    return low..<max(low, min(upper, source.utf8.count))
  }
}
