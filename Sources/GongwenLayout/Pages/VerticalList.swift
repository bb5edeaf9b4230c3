import GongwenModel
import GongwenStyle

/// A block as pages see it: so many lines, or a box, between spaces, with what a page pays for ending before it.
///
/// Lines are counted and not listed, since their number is one of the things that are chosen (`LineCountVariant`): a
/// list of lines would be made again for each choice.
struct VerticalBlock {
  /// What it is made of.
  enum Content {
    /// Lines on the grid
    case lines
    /// Lines in a pitch of their own, whole on a page: their height with what must be clear below, in pt
    case title(height: Double)
    /// A table, which cuts itself
    case table
    /// A table that is turned on pages of its own
    case turned
    /// 版头, the frame at the top of the first page
    case header(height: Double)
  }

  /// What it is made of.
  var content: Content
  /// How many lines it has as it was first set.
  var lines: Int
  /// Empty grid lines above it where it does not begin a page, and below it.
  var above: Int
  var below: Int
  /// The room of the seal on it, which counts instead.
  var seal: SealSpace?
  /// What a page pays for ending before it.
  var breakBefore = BreakCost.free
  /// What a page pays for ending before any of its other lines.
  var breakInside = BreakCost.free
  /// So many of its first lines stay on the page of what is above them, and the rule that wants it.
  var kept = 0
  var keepingRule = BreakReason.headingKept
  /// The grid line on which it stands at least.
  var fixedGridLine: Int?
  /// Whether it stands beside the one before it.
  var isBeside: Bool
  /// Whether it belongs to a signature.
  var isSignature: Bool
  /// Whether it is a name, above which a seal takes its room.
  var isName: Bool
  /// Whether a name or the date follows, which say themselves how far they stand below it.
  var isAboveSignature: Bool
  /// What a page pays for beginning with its last line alone.
  var widow = 0.0
  /// How many notes of the document are called up to the end of each line, or row of a table; 0 before the first call,
  /// and no entries where it calls none.
  var calls: [Int] = []

  /// Whether it is a table, upright or turned.
  var isTable: Bool {
    switch content {
    case .table, .turned: true
    case .lines, .title, .header: false
    }
  }

  /// Whether nothing stands on its pages beside it.
  var isAlone: Bool { if case .turned = content { true } else { false } }

  /// How many notes of the document are called up to the end of a line; 0 where the block has called none yet.
  func calls(at line: Int) -> Int { calls.indices.contains(line) ? calls[line] : 0 }

  /// Empty grid lines above it where it does not begin a page.
  func spaceAbove(_ pitch: Double, _ size: Double) -> Int {
    guard isName, let seal else { return above }
    return seal.blanksAbove(pitch: pitch, size: size)
  }

  /// Nothing stands above the first line of a page, except the upper part of a seal.
  func spaceAtTop(_ pitch: Double, _ size: Double) -> Int { seal?.linesAtTop(pitch: pitch, size: size) ?? 0 }

  /// Empty grid lines below it.
  func spaceBelow(_ pitch: Double, _ size: Double) -> Int {
    guard let seal else { return below }
    return isAboveSignature ? 0 : seal.blanksBelow(lines: lines, pitch: pitch, size: size)
  }

  /// What of its seal hangs below its last line at the end of a page, in grid lines.
  func overhang(_ pitch: Double, _ size: Double) -> Int {
    seal?.linesAtEnd(lines: lines, pitch: pitch, size: size) ?? 0
  }
}

/// A part of a document as a vertical list: its blocks from the top, in the order in which pages take them.
struct VerticalList {
  /// The blocks.
  private(set) var blocks: [VerticalBlock]
  /// The notes that it calls.
  let notes: PartNotes
  /// How many notes of the document are called before each block, and by all of them; empty where there are none.
  private var calledBefore: [Int] = []
  /// The first running text, which the first page must show (G-52); none where a table comes before it.
  let firstText: Int?

  /// The list of paragraphs.
  ///
  /// - Parameters:
  ///   - paragraphs: A part of a document, which begins a page.
  ///   - notes: The notes that they call.
  ///   - style: The style.
  init(_ paragraphs: [FlowParagraph], notes: PartNotes = PartNotes(), style: ResolvedStyle) {
    let grid = style.grid
    self.notes = notes
    let opening = paragraphs.firstIndex { $0.isText || $0.table != nil }
    firstText = opening.flatMap { paragraphs[$0].table == nil ? $0 : nil }
    blocks = paragraphs.indices.map { index in
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1].role : nil
      return VerticalBlock(paragraphs[index], next: next, isLast: next == nil, style)
    }
    if !notes.isEmpty {
      calledBefore = [notes.first]
      for block in blocks { calledBefore.append(max(calledBefore.last ?? 0, block.calls.last ?? 0)) }
    }
    keepAttachmentNotes(paragraphs, grid)
    keepLeads(paragraphs)
    keepTableNotes(paragraphs)
    keepHeadings(paragraphs, style.flow.headingKeepLines, grid)
    keepSignatures(paragraphs, grid)
  }

  /// How many notes of the document are called before a place.
  func calls(before place: PagePosition) -> Int {
    guard !notes.isEmpty else { return 0 }
    let before = calledBefore[min(place.block, calledBefore.count - 1)]
    guard place.block < blocks.count, place.line > 0 else { return before }
    let block = blocks[place.block]
    // Of a table that is cut inside a row, that row has begun.
    let lines = block.isTable && place.cut == 0 ? place.line - 1 : place.line
    return max(before, block.calls(at: min(lines, block.calls.count) - 1))
  }

  /// 注： and other lines that only announce what follows stay with it, though not at any price: a page may consist of them.
  private mutating func keepLeads(_ paragraphs: [FlowParagraph]) {
    for index in blocks.indices.dropFirst()
    where blocks[index - 1].lines == 1 && !blocks[index].isAlone && paragraphs[index - 1].isLead {
      blocks[index].breakBefore = .penalty(PageCosts.partedLead, .headingKept)
    }
  }

  /// 注：本表数据为快报数 stays with the last row of the table above it.
  private mutating func keepTableNotes(_ paragraphs: [FlowParagraph]) {
    for index in blocks.indices.dropFirst()
    where blocks[index - 1].isTable && !blocks[index - 1].isAlone && paragraphs[index].isTableNote {
      blocks[index].breakBefore = .penalty(PageCosts.partedTableNote, .headingKept)
    }
  }

  /// A heading stays with two lines of its text (C-72), and headings in a row with each other.
  ///
  /// From the end, so that each counts what the next has counted; what is more than a page holds cannot stand together.
  private mutating func keepHeadings(_ paragraphs: [FlowParagraph], _ wanted: Int, _ grid: CharacterGrid) {
    // What must follow a heading that ends just before the block at hand, in grid lines.
    var deep = 0
    for index in blocks.indices.reversed() where paragraphs[index].isStandAloneHeading {
      let next = index + 1
      let isInRow = next < blocks.count && paragraphs[next].isStandAloneHeading
      if !isInRow { deep = text(after: index, paragraphs, wanted, grid) }
      deep += blocks[index].lines
      guard deep <= grid.linesPerPage else { continue }
      blocks[index].kept = blocks[index].lines
      guard next < blocks.count, !blocks[next].isAlone else { continue }
      blocks[next].breakBefore = .forbidden(.headingKept)
      if !isInRow { keepText(after: index, paragraphs, wanted) }
    }
  }

  /// How many lines of text a heading keeps, of one paragraph or of short ones in a row.
  private func text(
    after heading: Int, _ paragraphs: [FlowParagraph], _ wanted: Int, _ grid: CharacterGrid
  ) -> Int {
    var lines = 0
    var next = heading + 1
    while lines < wanted, next < blocks.count, !paragraphs[next].isStandAloneHeading, !blocks[next].isAlone {
      if let table = paragraphs[next].table {
        let least = (TableSlicer.leastHeight(of: table) / grid.linePitch - 1e-6).rounded(.up)
        return lines + min(grid.linesPerPage - 1, Int(least))
      }
      lines += blocks[next].lines
      next += 1
    }
    return min(lines, wanted)
  }

  private mutating func keepText(after heading: Int, _ paragraphs: [FlowParagraph], _ wanted: Int) {
    var left = wanted
    var next = heading + 1
    while left > 0, next < blocks.count, !paragraphs[next].isStandAloneHeading, !blocks[next].isAlone {
      blocks[next].breakBefore = .forbidden(.headingKept)
      if case .table = blocks[next].content { return }
      blocks[next].kept = max(blocks[next].kept, min(left, blocks[next].lines))
      left -= blocks[next].lines
      next += 1
    }
  }

  /// 附件说明 stands on one page where it fits on one (G-60): a page may end in it, but pays for it.
  private mutating func keepAttachmentNotes(_ paragraphs: [FlowParagraph], _ grid: CharacterGrid) {
    let cost = BreakCost.penalty(PageCosts.partedAttachmentNote, .attachmentNoteKept)
    var index = 0
    while index < blocks.count {
      var end = index
      var lines = 0
      while end < blocks.count, paragraphs[end].role == .attachmentNote {
        lines += blocks[end].lines
        end += 1
      }
      if lines > 0, lines <= grid.linesPerPage {
        for next in index..<end { blocks[next].breakInside = cost }
        for next in index + 1..<max(end, index + 1) { blocks[next].breakBefore = cost }
      }
      index = max(end, index + 1)
    }
  }

  /// Names and their date stand together (G-67); what is deeper than a page goes row by row.
  private mutating func keepSignatures(_ paragraphs: [FlowParagraph], _ grid: CharacterGrid) {
    var index = 0
    while index < blocks.count {
      guard paragraphs[index].role == .signature else {
        index += 1
        continue
      }
      var end = index + 1
      var depth = blocks[index].lines
      while end < blocks.count, blocks[end].isSignature, paragraphs[end - 1].role == .signature {
        if !blocks[end].isBeside {
          depth += blocks[end - 1].spaceBelow(grid.linePitch, grid.bodySize)
          depth += blocks[end].spaceAbove(grid.linePitch, grid.bodySize) + blocks[end].lines
        }
        end += 1
      }
      depth += blocks[end - 1].overhang(grid.linePitch, grid.bodySize)
      let isWhole = depth <= grid.linesPerPage
      for next in index..<end {
        if isWhole || blocks[next].isBeside, next > index {
          blocks[next].breakBefore = .forbidden(.signatureKept)
        }
        if isWhole { blocks[next].kept = blocks[next].lines }
        blocks[next].keepingRule = .signatureKept
      }
      index = end
    }
  }
}

extension VerticalBlock {
  fileprivate init(
    _ paragraph: FlowParagraph, next: ParagraphRole?, isLast: Bool, _ style: ResolvedStyle
  ) {
    lines = paragraph.composed.lines.count
    above = Int(paragraph.linesBefore.rounded(.up))
    // The lines of a title block (title, subtitle, byline) stand together; what is below it counts once.
    below = next == .subtitle || next == .byline ? 0 : Int(paragraph.linesAfter.rounded(.up))
    seal = paragraph.seal
    fixedGridLine = paragraph.fixedGridLine
    isBeside = paragraph.sharesGridLine
    isSignature = paragraph.isSignature
    content = .lines
    isAboveSignature = next == .signature || next == .date
    isName = paragraph.role == .signature
    calls = paragraph.callsByLine
    switch paragraph.box {
    case .table(let table): content = table.isTurned ? .turned : .table
    case .header(let box): content = .header(height: box.height)
    case nil:
      if let pitch = paragraph.style.linePitch, paragraph.style.size != style.grid.bodySize {
        let height = paragraph.style.size + pitch * Double(lines - 1)
        // Titles keep a pitch of their own (G-44) and return to the grid at the next grid line that leaves what
        // the style wants at least (G-02), or what the style wants below them: 空一行 measured from edge to edge (G-110),
        // less a third of a character, so that three lines of title do not cost a fifth grid line.
        let blank = Double(below) * style.grid.linePitch - style.grid.bodySize / 3
        content = .title(height: height + max(style.title.leastGap, blank))
      }
    }
    let isShort = paragraph.composed.lines.last.map { $0.set.range.count <= PageCosts.fewCharacters } ?? false
    // Of two lines one more cannot come over without the other: that only moves the gap.
    let isSevere = lines > 2 && (isShort || isLast)
    widow = PageCosts.widow(isSevere: isSevere, isAllowed: style.flow.allowWidows)
  }
}
