import GongwenModel
import GongwenStyle

/// Fills pages slot by slot: 22 lines a page, unless a rule moves a line over (C-70…73, G-52, G-71).
struct PageFiller {
  let style: ResolvedStyle
  let composer: ParagraphComposer
  var result: PageFilling
  var slot = 0
  /// The slot of the row that paragraphs beside each other share.
  private var rowSlot = 0
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
    var slot: Int
    /// The slot of its first line, below the blank ones above it.
    var firstSlot: Int
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

  private mutating func turnPage(_ rule: String?) {
    if let rule, slot < capacity {
      result.short.append(ShortPage(page: page, slots: capacity - slot, rule: rule))
    }
    result.pages.append([])
    slot = 0
    starts = []
  }

  /// Turns the page inside a paragraph, which can still be set again with another number of lines: the page
  /// before stays as full as it is.
  private mutating func turnPage(_ rule: String?, inside start: Start) {
    turnPage(rule)
    starts = [start]
  }

  /// Places a paragraph, unless a rule asks for other lines of one before it.
  ///
  /// - Returns: The index of the next paragraph to place: one already placed when it has got other lines.
  private mutating func place(_ index: Int) -> Int {
    let paragraph = result.paragraphs[index]
    if paragraph.sharesSlot { return placeBeside(index) }
    if paragraph.startsPage, !(page == 0 && slot == 0) { turnPage(nil) }
    var start = self.start(of: index)
    let isOpen = slot > 0
    slot = isOpen ? min(capacity, slot + blanksAbove(index)) : slotsAtTop(index)
    if let fixed = paragraph.fixedSlot { slot = max(slot, fixed) }
    let excess = (isOpen ? start.slot + blanksAbove(index) : slot) + slotsWanted(index) - capacity
    if isOpen, excess > 0 {
      if let again = fillUp(before: index, excess: excess) { return again }
      turnPage(paragraph.isSignature ? "G-67" : "C-72")
      start = self.start(of: index)
      slot = slotsAtTop(index)
    }
    if paragraph.style.linePitch != nil, paragraph.style.size != style.grid.bodySize {
      placeOffGrid(index)
      return index + 1
    }
    let remedy = avoidWidow(index)
    if case .replaced(let again) = remedy { return again }
    start.firstSlot = slot
    starts.append(start)
    rowSlot = slot
    placeOnGrid(start, turningBefore: remedy.line)
    slot = min(capacity, slot + linesAfter(index))
    return index + 1
  }

  /// A name beside the one before it: the row is as deep as the deepest of its names.
  private mutating func placeBeside(_ index: Int) -> Int {
    let below = slot
    slot = rowSlot
    placeOnGrid(start(of: index), turningBefore: nil)
    slot = max(below, min(capacity, slot + linesAfter(index)))
    return index + 1
  }

  private func blanksAbove(_ index: Int) -> Int {
    result.paragraphs[index].blanksAbove(pitch: pitch, size: style.grid.bodySize)
  }

  /// Nothing stands above the first line of a page, except the upper part of a seal.
  private func slotsAtTop(_ index: Int) -> Int {
    result.paragraphs[index].seal?.slotsAtTop(pitch: pitch, size: style.grid.bodySize) ?? 0
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

  /// The slots that must be free for a paragraph to begin here.
  ///
  /// What is longer than a page, such as the seals of twenty organs, goes row by row.
  private func slotsWanted(_ index: Int) -> Int {
    let kept = slotsKept(index)
    if kept <= style.grid.linesPerPage { return kept }
    return result.paragraphs[index].seal == nil ? 0 : slotsWithSeal(index)
  }

  /// A heading with two lines of its text (C-72), a signature with its date and the seals on both (G-67), one
  /// line of anything else.
  func slotsKept(_ index: Int) -> Int {
    let paragraph = result.paragraphs[index]
    let next = index + 1 < result.paragraphs.count ? result.paragraphs[index + 1] : nil
    if paragraph.isStandAloneHeading {
      let kept = next?.isStandAloneHeading == true ? slotsKept(index + 1) : textBehind(index)
      return paragraph.composed.lines.count + kept
    }
    if paragraph.role == .signature, let next, next.isSignature {
      if next.sharesSlot { return slotsKept(index + 1) }
      return paragraph.composed.lines.count + linesAfter(index) + blanksAbove(index + 1)
        + slotsKept(index + 1)
    }
    return paragraph.seal == nil ? 1 : slotsWithSeal(index)
  }

  private func slotsWithSeal(_ index: Int) -> Int {
    let lines = result.paragraphs[index].composed.lines.count
    let seal = result.paragraphs[index].seal
    return lines + (seal?.slotsAtEnd(lines: lines, pitch: pitch, size: style.grid.bodySize) ?? 0)
  }

  /// Lines of text that a heading keeps: two, of one paragraph or of short ones in a row.
  private func textBehind(_ index: Int) -> Int {
    var kept = 0
    var next = index + 1
    while kept < style.flow.headingKeepLines, next < result.paragraphs.count,
      !result.paragraphs[next].isStandAloneHeading
    {
      kept += result.paragraphs[next].composed.lines.count
      next += 1
    }
    return min(kept, style.flow.headingKeepLines)
  }

  /// Titles keep a pitch of their own (G-44) and return to the grid at the next slot that leaves at least 7/8
  /// of a body character (G-02), or what the style wants below them: 空一行 measured from edge to edge
  /// (G-110), less a third of a character, so that three lines of title do not cost a fifth slot.
  private mutating func placeOffGrid(_ index: Int) {
    let paragraph = result.paragraphs[index]
    let own = paragraph.style.linePitch ?? pitch
    let height = paragraph.style.size + own * Double(paragraph.composed.lines.count - 1)
    let blank = Double(linesAfter(index)) * pitch - style.grid.bodySize / 3
    let needed = Int(((height + max(style.grid.bodySize * 7 / 8, blank)) / pitch).rounded(.up))
    if slot > 0, slot + needed > capacity { turnPage("G-40") }
    let top = style.grid.firstLineOffset + Double(slot) * pitch
    for line in paragraph.composed.lines.indices {
      let placement = Placement(paragraph: index, line: line, slot: nil, top: top + own * Double(line))
      result.pages[page].append(placement)
    }
    slot = min(capacity, slot + needed)
  }

  private mutating func placeOnGrid(_ start: Start, turningBefore forced: Int?) {
    let index = start.paragraph
    for line in 0..<result.paragraphs[index].composed.lines.count {
      if slot >= capacity {
        turnPage(nil, inside: start)
      } else if line == forced {
        turnPage("C-71", inside: start)
      }
      let top = style.grid.firstLineOffset + Double(slot) * pitch
      result.pages[page].append(Placement(paragraph: index, line: line, slot: slot, top: top))
      slot += 1
    }
  }
}
