import GongwenModel
import GongwenStyle

/// Fills pages grid line by grid line: 22 lines a page, unless a rule moves a line over (C-70…73, G-52, G-71).
struct PageFiller {
  let style: ResolvedStyle
  let composer: ParagraphComposer
  var result: PageFilling
  var gridLine = 0
  /// Where a title stands below 版头, from the top of the type area in pt.
  private var titleTop: Double?
  /// The grid line of the row that paragraphs beside each other share.
  private var rowGridLine = 0
  /// Where each paragraph with lines on the current page's grid began, to go back to it; names beside others are
  /// not among them.
  var starts: [Start] = []
  /// Pages whose paragraphs were set again for a rule; each is tried once.
  var rearranged: Set<Int> = []

  /// The state before a paragraph was placed.
  struct Start {
    var paragraph: Int
    var page: Int
    var placements: Int
    var gridLine: Int
    /// The grid line of its first line, below the blank ones above it.
    var firstGridLine: Int
    var short: Int
  }

  private init(_ paragraphs: [FlowParagraph], _ composer: ParagraphComposer, _ grids: [Int: PageGrid]) {
    style = composer.style
    self.composer = composer
    result = PageFilling(paragraphs: paragraphs)
    result.grids = grids
  }

  /// Fills pages with paragraphs, on the style's grid or on those of `grids`.
  static func fill(
    _ paragraphs: [FlowParagraph], composer: ParagraphComposer, grids: [Int: PageGrid] = [:]
  ) -> PageFilling {
    var pass = PageFiller(paragraphs, composer, grids)
    var index = 0
    while index < paragraphs.count { index = pass.place(index) }
    return pass.result
  }

  var page: Int { result.pages.count - 1 }
  var capacity: Int { result.grids[page]?.lines ?? style.grid.linesPerPage }
  var pitch: Double { result.grids[page]?.pitch ?? style.grid.linePitch }

  mutating func turnPage(_ reason: BreakReason?) {
    if let reason, gridLine < capacity {
      result.short.append(ShortPage(page: page, gridLines: capacity - gridLine, reason: reason))
    }
    result.pages.append([])
    gridLine = 0
    starts = []
  }

  /// Turns the page inside a paragraph, which can still be set again with another number of lines: the page
  /// before stays as full as it is.
  private mutating func turnPage(_ reason: BreakReason?, inside start: Start) {
    turnPage(reason)
    starts = [start]
  }

  /// Places a paragraph, unless a rule asks for other lines of one before it.
  ///
  /// - Returns: The index of the next paragraph to place: one already placed when it has got other lines.
  private mutating func place(_ index: Int) -> Int {
    let paragraph = result.paragraphs[index]
    switch paragraph.box {
    case .table(let table): return place(table, index)
    case .header(let box): return place(box, index)
    case nil: break
    }
    if paragraph.sharesGridLine { return placeBeside(index) }
    if paragraph.startsPage, !(page == 0 && gridLine == 0) { turnPage(nil) }
    var start = self.start(of: index)
    let isOpen = gridLine > 0
    gridLine = isOpen ? min(capacity, gridLine + blanksAbove(index)) : linesAtTop(index)
    if let fixed = paragraph.fixedGridLine { gridLine = max(gridLine, fixed) }
    let excess = (isOpen ? start.gridLine + blanksAbove(index) : gridLine) + linesWanted(index) - capacity
    if isOpen, excess > 0 {
      if let again = fillUp(before: index, excess: excess) { return again }
      turnPage(paragraph.isSignature ? .signatureKept : .headingKept)
      start = self.start(of: index)
      gridLine = linesAtTop(index)
    }
    if paragraph.style.linePitch != nil, paragraph.style.size != style.grid.bodySize {
      placeOffGrid(index)
      return index + 1
    }
    let remedy = avoidWidow(index)
    if case .replaced(let again) = remedy { return again }
    start.firstGridLine = gridLine
    starts.append(start)
    rowGridLine = gridLine
    placeOnGrid(start, turningBefore: remedy.line)
    gridLine = min(capacity, gridLine + linesAfter(index))
    return index + 1
  }

  /// A name beside the one before it: the row is as deep as the deepest of its names.
  private mutating func placeBeside(_ index: Int) -> Int {
    let below = gridLine
    gridLine = rowGridLine
    placeOnGrid(start(of: index), turningBefore: nil)
    gridLine = max(below, min(capacity, gridLine + linesAfter(index)))
    return index + 1
  }

  private func blanksAbove(_ index: Int) -> Int {
    result.paragraphs[index].blanksAbove(pitch: pitch, size: style.grid.bodySize)
  }

  /// Nothing stands above the first line of a page, except the upper part of a seal.
  private func linesAtTop(_ index: Int) -> Int {
    result.paragraphs[index].seal?.linesAtTop(pitch: pitch, size: style.grid.bodySize) ?? 0
  }

  /// The lines of a title block (title, subtitle, byline) stand together; what is below it counts once.
  private func linesAfter(_ index: Int) -> Int {
    let paragraph = result.paragraphs[index]
    let next = index + 1 < result.paragraphs.count ? result.paragraphs[index + 1].role : nil
    if next == .subtitle || next == .byline { return 0 }
    guard let seal = paragraph.seal else { return Int(paragraph.linesAfter.rounded(.up)) }
    // Rows and the date below them say themselves how far they stand from the row above.
    guard next != .signature, next != .date else { return 0 }
    let lines = paragraph.composed.lines.count
    return seal.blanksBelow(lines: lines, pitch: pitch, size: style.grid.bodySize)
  }

  /// The grid lines that must be free for a paragraph to begin here.
  ///
  /// What is longer than a page, such as the seals of twenty organs, goes row by row.
  private func linesWanted(_ index: Int) -> Int {
    let kept = linesKept(index)
    if kept <= style.grid.linesPerPage { return kept }
    return result.paragraphs[index].seal == nil ? 0 : linesWithSeal(index)
  }

  /// A heading with two lines of its text (C-72), a signature with its date and the seals on both (G-67), one
  /// line of anything else.
  ///
  /// Headings or names in a row are counted until they are more than a page holds: what cannot stand together
  /// needs no exact figure, and a text of nothing but headings would be counted again for each of them.
  func linesKept(_ first: Int) -> Int {
    let enough = max(capacity, style.grid.linesPerPage)
    var kept = 0
    var index = first
    while kept <= enough {
      let paragraph = result.paragraphs[index]
      let next = index + 1 < result.paragraphs.count ? result.paragraphs[index + 1] : nil
      if paragraph.isStandAloneHeading {
        kept += paragraph.composed.lines.count
        guard next?.isStandAloneHeading == true else { return kept + textBehind(index) }
      } else if paragraph.role == .signature, let next, next.isSignature {
        // A name beside this one is as deep as the row.
        if !next.sharesGridLine {
          kept += paragraph.composed.lines.count + linesAfter(index) + blanksAbove(index + 1)
        }
      } else {
        return kept + (paragraph.seal == nil ? 1 : linesWithSeal(index))
      }
      index += 1
    }
    return kept
  }

  private func linesWithSeal(_ index: Int) -> Int {
    let lines = result.paragraphs[index].composed.lines.count
    let seal = result.paragraphs[index].seal
    return lines + (seal?.linesAtEnd(lines: lines, pitch: pitch, size: style.grid.bodySize) ?? 0)
  }

  /// Lines of text that a heading keeps: two, of one paragraph or of short ones in a row.
  private func textBehind(_ index: Int) -> Int {
    var kept = 0
    var next = index + 1
    while kept < style.flow.headingKeepLines, next < result.paragraphs.count,
      !result.paragraphs[next].isStandAloneHeading
    {
      if let table = result.paragraphs[next].table { return kept + linesToBegin(table) }
      kept += result.paragraphs[next].composed.lines.count
      next += 1
    }
    return min(kept, style.flow.headingKeepLines)
  }

  /// Titles keep a pitch of their own (G-44) and return to the grid at the next grid line that leaves at least 7/8
  /// of a body character (G-02), or what the style wants below them: 空一行 measured from edge to edge
  /// (G-110), less a third of a character, so that three lines of title do not cost a fifth grid line.
  private mutating func placeOffGrid(_ index: Int) {
    let paragraph = result.paragraphs[index]
    let own = paragraph.style.linePitch ?? pitch
    let height = paragraph.style.size + own * Double(paragraph.composed.lines.count - 1)
    let blank = Double(linesAfter(index)) * pitch - style.grid.bodySize / 3
    let whole = height + max(style.grid.bodySize * 7 / 8, blank)
    var needed = Int((whole / pitch).rounded(.up))
    var top = style.grid.firstLineOffset + Double(gridLine) * pitch
    if let titleTop {
      needed = Int(((titleTop + whole - style.grid.firstLineOffset) / pitch).rounded(.up)) - gridLine
      top = titleTop
    }
    titleTop = nil
    if gridLine > 0, gridLine + needed > capacity {
      turnPage(.titleShape)
      needed = Int((whole / pitch).rounded(.up))
      top = style.grid.firstLineOffset
    }
    for line in paragraph.composed.lines.indices {
      let placement = Placement(paragraph: index, line: line, gridLine: nil, top: top + own * Double(line))
      result.pages[page].append(placement)
    }
    gridLine = min(capacity, gridLine + needed)
  }

  /// 版头 at the top of the first page; the title stands at its own distance below it, other text on the grid.
  private mutating func place(_ header: SetBox, _ index: Int) -> Int {
    result.pages[page].append(Placement(paragraph: index, line: 0, gridLine: nil, top: 0))
    let below = (header.height - style.grid.firstLineOffset) / pitch
    let isAboveTitle = index + 1 < result.paragraphs.count && result.paragraphs[index + 1].role == .title
    titleTop = isAboveTitle ? header.height : nil
    gridLine = min(capacity, max(0, Int(below.rounded(isAboveTitle ? .down : .up))))
    return index + 1
  }

  private mutating func placeOnGrid(_ start: Start, turningBefore forced: Int?) {
    let index = start.paragraph
    for line in 0..<result.paragraphs[index].composed.lines.count {
      if gridLine >= capacity {
        turnPage(nil, inside: start)
      } else if line == forced {
        turnPage(.widowLine, inside: start)
      }
      let top = style.grid.firstLineOffset + Double(gridLine) * pitch
      result.pages[page].append(Placement(paragraph: index, line: line, gridLine: gridLine, top: top))
      gridLine += 1
    }
  }
}
