internal import GongwenModel

/// Reads the part that holds a document's text, or its notes, into a story.
struct BodyReader: XMLHandler {
  /// What is shared with the other parts.
  var context: DocxContext
  /// The blocks of the text.
  var blocks: [StoryBlock] { sinks[0] }
  /// The blocks of the notes by their ids in the file.
  private(set) var notes: [String: [StoryBlock]] = [:]

  let relationships: Relationships
  private var stack: [WordElement] = []
  /// How deep inside an element that is left out.
  private var skipped = 0
  /// The alternatives that are open, each in the other.
  var alternatives: [OpenAlternatives] = []
  /// How much was shown so far: text, notes, pictures.
  var shownCount = 0
  /// Where blocks go: the text, then cells, text boxes and notes inside each other.
  var sinks: [[StoryBlock]] = [[]]
  var paragraphs: [OpenParagraph] = []
  private var tables: [OpenTable] = []
  var fields = FieldStack()
  var drawings: [OpenDrawing] = []
  /// The parts of a formula that are open, each in the other, and the raised or lowered ones among them.
  var formulas: [OpenFormula] = []
  var scripts: [String] = []
  /// The paragraphs that number themselves (AUTONUM).
  var automaticNumbers = 0
  /// The numbers of `LISTNUM`, by level.
  var listNumbers: [Int] = []
  var pages = PageBreaks()
  /// The address of the link around the text.
  var link: String?
  private(set) var contentsControl: Int?
  /// The blocks that only a field makes lines of a table of contents.
  var contentsOfField: [Int] = []
  /// The content control that is a box to tick, by its depth.
  private var tickControl: Int?
  /// The content control that still shows its prompt, until some of it is shown.
  private var promptControl: Int?
  private var paragraphCount = 0
  private var tableCount = 0
  private var noteID: String?

  init(_ context: DocxContext, _ relationships: Relationships) {
    self.context = context
    self.relationships = relationships
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
    let element = WordElement(name)
    if skipped > 0 || isLeftOut(element, attributes) {
      if skipped == 1, element == .type { pages.setType(attributes.string("val", .word)) }
      skipped += 1
      return
    }
    switch stack.last {
    case .pPr, .numPr: paragraphProperty(element, attributes)
    case .rPr: runProperty(element, attributes)
    case .tblBorders, .tcBorders:
      let ofCell = stack.last == .tcBorders
      tables.indices.last.map { tables[$0].takeBorder(element, attributes, ofCell: ofCell) }
    case .tblPr where element == .tblStyle:
      tables.indices.last.map { tables[$0].style = attributes.string("val", .word) }
    case .tblGrid, .trPr, .tcPr:
      if element == .gridBefore { context.budget.pieces += 1 }
      tables.indices.last.map { tables[$0].take(element, attributes) }
    case .sdtPr: controlProperty(element, attributes)
    case .other where stack.contains(.sdtPr): controlProperty(element, attributes)
    default: begin(element, attributes)
    }
    stack.append(element)
  }

  mutating func end(_ name: XMLName) throws(Fault) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard let element = stack.popLast() else { return }
    switch element {
    case .p: endParagraph()
    case .pPr: endProperties()
    case .tc: endCell()
    case .tr: endRow()
    case .tbl: endTable()
    case .txbxContent: endTextBox()
    case .alternate: alternatives.removeLast(min(1, alternatives.count))
    case .drawing, .pict, .object: endDrawing()
    case .hyperlink: link = nil
    case .fldSimple: fields.end().map { countComputed($0) }
    case .sdt:
      if contentsControl == stack.count { contentsControl = nil }
      if tickControl == stack.count { tickControl = nil }
      if promptControl == stack.count { promptControl = nil }
    case .footnote, .endnote: endNote()
    default: endFormula(element, in: stack.last)
    }
    try context.budget.check()
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    guard skipped == 0 else { return }
    if promptControl != nil, tickControl == nil, stack.last == .t, bytes.contains(where: { $0 > 0x20 }) {
      context.diagnostics.unfilled.add(place)
      promptControl = nil
    }
    switch stack.last {
    case .t where tickControl != nil:
      show(Array(SymbolFont.ticks(String(decoding: bytes, as: UTF8.self)).utf8))
    case .t: showText(bytes)
    case .instrText: fields.append(instruction: String(decoding: bytes, as: UTF8.self))
    default: break
    }
  }

  /// Whether an element with all that is in it is not part of the text.
  private mutating func isLeftOut(_ element: WordElement, _ attributes: XMLAttributes) -> Bool {
    switch element {
    case .pPrChange, .rPrChange, .tblPrChange, .trPrChange, .tcPrChange, .sectPrChange, .tblGridChange,
      .tblPrExChange, .numberingChange, .delText, .delInstrText:
      return true
    case .sectPr:
      pages.beginSection()
      return true
    case .choice where !isUnderstood(attributes): return true
    case .choice, .fallback: return isSettled
    case .rt:
      context.diagnostics.ruby += 1
      return true
    case .del, .moveFrom:
      // Among properties they say that the mark of the paragraph, or the row, was deleted.
      guard stack.last != .rPr, stack.last != .trPr else { return false }
      context.diagnostics.deletions.add(place)
      return true
    default: return false
    }
  }

  private mutating func begin(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .p: beginParagraph()
    case .r: paragraphs.indices.last.map { paragraphs[$0].beginRun(position: scripts.last) }
    case .tbl: beginTable()
    case .tr: tables.indices.last.map { tables[$0].beginRow() }
    case .tc: beginCell()
    case .txbxContent: beginTextBox()
    case .alternate:
      alternatives.append(OpenAlternatives(shownCount: shownCount, shapes: context.diagnostics.shapes))
    case .footnote, .endnote: beginNote(attributes)
    case .ins, .moveTo: context.diagnostics.insertions.add(place)
    case .hyperlink: link = attributes.string("id", .relationship).flatMap(address)
    default:
      content(element, attributes)
      beginFormula(element, in: stack.last, attributes)
    }
  }

  private func address(_ id: String) -> String? {
    relationships.entries[id].flatMap { $0.isExternal ? $0.target : nil }
  }

  // MARK: Properties

  private mutating func paragraphProperty(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last, !paragraphs[last].isHiddenMarkBefore else { return }
    paragraphs[last].own.take(element, attributes)
    // A letter that drops into the text (首字下沉) is a paragraph by name only.
    if element == .framePr, ["drop", "margin"].contains(attributes.string("dropCap", .word)) {
      paragraphs[last].mark = .deleted
    }
    guard element == .pStyle else { return }
    paragraphs[last].style = context.styles.paragraphStyle(paragraphs[last].own.style)
    let name = paragraphs[last].style.name
    // WPS has styles of its own for a table of contents that was made by hand.
    let prefixes = ["toc ", "wpsoffice手动目录 "]
    if prefixes.contains(where: { name.hasPrefix($0) && Int(name.dropFirst($0.count)) != nil }) {
      paragraphs[last].isContents = true
    }
  }

  private mutating func endProperties() {
    guard let last = paragraphs.last, !last.isHiddenMarkBefore else { return }
    if last.own.over(last.style.paragraph).beginsPage == true { pages.add(at: last.place) }
  }

  private mutating func runProperty(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last else { return }
    // Those of a paragraph's mark say nothing of its text, but that it was deleted or is hidden: the next one goes on.
    if stack.dropLast().last == .pPr {
      switch element {
      case .del, .moveFrom: paragraphs[last].mark = .deleted
      case .vanish where attributes.flag("val", .word) ?? true:
        if paragraphs[last].mark == .shown { paragraphs[last].mark = .hidden }
      default: break
      }
    } else {
      paragraphs[last].run.take(element, attributes)
    }
  }

  private mutating func controlProperty(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .docPartGallery where attributes.string("val", .word) == "Table of Contents":
      contentsControl = contentsControl ?? stack.lastIndex(of: .sdt)
    case .tickBox: tickControl = stack.lastIndex(of: .sdt)
    case .showingPlcHdr where attributes.flag("val", .word) ?? true: promptControl = stack.lastIndex(of: .sdt)
    default: break
    }
  }

  // MARK: Blocks

  var place: Place {
    if let noteID { return .note((Int(noteID) ?? 0)) }
    if let table = tables.first {
      return .cell(table: tableCount, row: table.rowNumber, column: table.column + 1)
    }
    return .paragraph(max(1, paragraphCount))
  }

  private mutating func beginParagraph() {
    if tables.isEmpty, paragraphs.isEmpty { paragraphCount += 1 }
    if var open = pending?.paragraph, pending?.depth == depth {
      pending = nil
      open.goOn(style: context.styles.paragraphStyle(nil))
      return paragraphs.append(open)
    }
    var paragraph = OpenParagraph(place: place)
    paragraph.style = context.styles.paragraphStyle(nil)
    paragraphs.append(paragraph)
  }

  /// A paragraph whose mark was deleted or is hidden, and how deep it lies in others.
  private var pending: (paragraph: OpenParagraph, depth: Depth)?

  /// How deep in cells, text boxes and other paragraphs.
  private struct Depth: Equatable {
    var sinks: Int
    var paragraphs: Int
  }

  private var depth: Depth { Depth(sinks: sinks.count, paragraphs: paragraphs.count) }

  private mutating func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    context.budget.pieces += 1
    if paragraphs.isEmpty { giveBack(fields.endParagraph(), to: &paragraph) }
    // The last entry may hold the end of the field itself.
    let endsContents = paragraph.contentsEnd.map { $0 == paragraph.text.count } ?? false
    if contentsControl != nil || endsContents { paragraph.isContents = true }
    if fields.isContents, !paragraph.isContents {
      paragraph.isContents = true
      if sinks.count == 1 { contentsOfField.append(sinks[0].count) }
    }
    switch paragraph.mark {
    case .shown: append(paragraph)
    // A paragraph of which nothing is shown still counts: Word begins lists of headings so.
    case .hidden where paragraph.text.isEmpty && paragraph.figures.isEmpty:
      _ = context.counter.next(paragraph.own, paragraph.style)
    case .hidden, .deleted: pending = (paragraph, depth)
    }
    if paragraphs.isEmpty { pages.endSection(at: paragraph.place) }
  }

  private mutating func append(_ paragraph: OpenParagraph) {
    if sinks.count == 1 { context.budget.lines += 1 }
    let label = context.counter.next(paragraph.own, paragraph.style)
    let finished = paragraph.finished(label)
    if finished.isContents, !finished.isBlank {
      if context.diagnostics.contentsLines == 0 { leaveOutContentsHeading() }
      context.diagnostics.contentsLines += 1
    }
    let figures = paragraph.figures.map(StoryBlock.figure)
    if finished.isBlank, !figures.isEmpty {
      sinks[sinks.count - 1] += figures
    } else {
      sinks[sinks.count - 1] += [.paragraph(finished)] + figures
    }
  }

  /// 目录 right above the first entry goes with it.
  private mutating func leaveOutContentsHeading() {
    guard sinks.count == 1, let index = sinks[0].lastIndex(where: { !$0.isBlank }),
      case .paragraph(var above) = sinks[0][index],
      String(decoding: above.text, as: UTF8.self).filter({ !$0.isWhitespace }) == "目录"
    else { return }
    above.isContents = true
    sinks[0][index] = .paragraph(above)
    context.diagnostics.contentsLines += 1
    if !contentsOfField.isEmpty { contentsOfField.insert(index, at: 0) }
  }

  private mutating func beginTable() {
    flushPending()
    if tables.isEmpty { tableCount += 1 }
    tables.append(OpenTable(place: place, limits: context.limits))
  }

  private mutating func beginCell() {
    tables.indices.last.map { tables[$0].beginCell() }
    sinks.append([])
  }

  private mutating func endCell() {
    guard sinks.count > 1 else { return }
    context.budget.pieces += 1
    flushPending()
    let inner = sinks.removeLast()
    if let last = tables.indices.last { tables[last].endCell(inner) } else { sinks[sinks.count - 1] += inner }
  }

  private mutating func endRow() {
    guard let last = tables.indices.last else { return }
    tables[last].endRow()
    context.budget.pieces += 1
    if last == 0, noteID == nil { context.budget.lines += 1 }
  }

  private mutating func endTable() {
    guard var table = tables.popLast() else { return }
    table.endRow()
    table.styleDrawsLines = context.styles.drawsLines(table.style)
    pages.addContent()
    let isNested = !tables.isEmpty || noteID != nil
    let parts =
      tables.count < context.limits.tableDepth
      ? table.parts(
        isNested: isNested, opensPage: !isNested && sinks.count == 1 && TitleRows.mayFollow(sinks[0]))
      : [.frame(table.flattened())]
    for part in parts {
      switch part {
      case .table(let table): sinks[sinks.count - 1].append(.table(table))
      case .frame(let blocks):
        context.diagnostics.frames += 1
        sinks[sinks.count - 1] += blocks
      }
    }
  }

  private mutating func beginTextBox() {
    flushPending()
    sinks.append([])
  }

  /// The text of a text box stands before the paragraph that it hangs on.
  private mutating func endTextBox() {
    guard sinks.count > 1 else { return }
    flushPending()
    let inner = sinks.removeLast().filter { !$0.isBlank }
    if !inner.isEmpty { context.diagnostics.textBoxes += 1 }
    if let last = drawings.indices.last { drawings[last].hasText = true }
    sinks[sinks.count - 1] += inner
  }

  /// The story ends: a paragraph that waits for its continuation stands alone.
  mutating func finish() {
    flushPending()
    pages.endSection(at: place)
    context.diagnostics.pages = pages.counted
    guard fields.isContents else { return }
    // A table of contents without an end would take all that follows.
    for index in contentsOfField {
      guard blocks.indices.contains(index), case .paragraph(var paragraph) = blocks[index] else { continue }
      context.diagnostics.contentsLines -= paragraph.isBlank ? 0 : 1
      context.diagnostics.openFields.add(paragraph.place, contentsOfField.first == index ? 1 : 0)
      paragraph.isContents = false
      sinks[0][index] = .paragraph(paragraph)
    }
  }

  private mutating func flushPending() {
    guard let paragraph = pending?.paragraph else { return }
    pending = nil
    append(paragraph)
  }

  // MARK: Notes

  private mutating func beginNote(_ attributes: XMLAttributes) {
    // Separators are notes by name only.
    let type = attributes.string("type", .word) ?? "normal"
    noteID = type == "normal" ? attributes.string("id", .word) : nil
    sinks.append([])
  }

  private mutating func endNote() {
    guard sinks.count > 1 else { return }
    flushPending()
    let inner = sinks.removeLast()
    if let noteID { notes[noteID] = inner.filter { !$0.isBlank } }
    noteID = nil
  }
}
