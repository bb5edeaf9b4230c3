import GongwenModel
import GongwenStyle

/// Fills pages slot by slot: 22 lines a page, unless a rule moves a line over (C-70…73, G-52, G-71).
struct PageFiller {
  private let style: ResolvedStyle
  private let composer: ParagraphComposer
  private var result: PageFilling
  private var slot = 0
  /// The slot of the row that paragraphs beside each other share.
  private var rowSlot = 0

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
    for index in paragraphs.indices { pass.place(index) }
    return pass.result
  }

  private var page: Int { result.pages.count - 1 }
  private var capacity: Int { result.grids[page]?.lines ?? style.grid.linesPerPage }
  private var pitch: Double { result.grids[page]?.pitch ?? style.grid.linePitch }

  private mutating func turnPage(_ rule: String?) {
    if let rule, slot < capacity {
      result.short.append(ShortPage(page: page, slots: capacity - slot, rule: rule))
    }
    result.pages.append([])
    slot = 0
  }

  private mutating func place(_ index: Int) {
    let paragraph = result.paragraphs[index]
    if paragraph.sharesSlot { return placeBeside(index) }
    if paragraph.startsPage, !(page == 0 && slot == 0) { turnPage(nil) }
    let isOpen = slot > 0
    slot = isOpen ? min(capacity, slot + blanksAbove(index)) : slotsAtTop(index)
    if let fixed = paragraph.fixedSlot { slot = max(slot, fixed) }
    if isOpen, slot + slotsWanted(index) > capacity {
      turnPage(paragraph.isSignature ? "G-67" : "C-72")
      slot = slotsAtTop(index)
    }
    if paragraph.style.linePitch != nil, paragraph.style.size != style.grid.bodySize {
      placeOffGrid(index)
    } else {
      rowSlot = slot
      placeOnGrid(index)
      slot = min(capacity, slot + linesAfter(index))
    }
  }

  /// A name beside the one before it: the row is as deep as the deepest of its names.
  private mutating func placeBeside(_ index: Int) {
    let below = slot
    slot = rowSlot
    placeOnGrid(index)
    slot = max(below, min(capacity, slot + linesAfter(index)))
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
  private func slotsKept(_ index: Int) -> Int {
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

  private mutating func placeOnGrid(_ index: Int) {
    let forced = avoidWidow(index)
    let count = result.paragraphs[index].composed.lines.count
    for line in 0..<count {
      if slot >= capacity { turnPage(nil) } else if line == forced { turnPage("C-71") }
      let top = style.grid.firstLineOffset + Double(slot) * pitch
      result.pages[page].append(Placement(paragraph: index, line: line, slot: slot, top: top))
      slot += 1
    }
  }

  /// A last line alone at the top of a page (孤行, C-71): first by other breaks within the bounds of
  /// stretch, and only where it looks worst by leaving the page before one line short.
  ///
  /// - Returns: The line before which the page is turned early, or `nil`.
  private mutating func avoidWidow(_ index: Int) -> Int? {
    let paragraph = result.paragraphs[index]
    let count = paragraph.composed.lines.count
    let here = capacity - slot
    guard count > 1, count > here, (count - here) % style.grid.linesPerPage == 1 else { return nil }
    for bias in [4.0, 40, -4, -12] where resetLines(index, bias: bias, from: count) { return nil }
    guard here > 1 || count > 2, isSevere(index) || !style.flow.allowWidows else { return nil }
    return count - 2
  }

  private mutating func resetLines(_ index: Int, bias: Double, from count: Int) -> Bool {
    var shape = result.paragraphs[index].shape
    shape.lineBias = bias
    let tried = composer.recompose(result.paragraphs[index].composed, shape: shape)
    guard tried.lines.count == count + (bias > 0 ? -1 : 1) else { return false }
    let bound = style.composition.maximumStretch
    guard tried.lines.allSatisfy({ $0.set.stretchPerGap <= bound && abs($0.set.shortfall) < 0.01 }) else {
      return false
    }
    result.paragraphs[index].composed = tried
    let last = tried.lines.count - 1
    result.paragraphs[index].composed.lines[last].rule = "C-71"
    return true
  }

  /// CLREQ's order of seriousness: a page with one line, or a page whose first line is a character or two.
  private func isSevere(_ index: Int) -> Bool {
    guard let last = result.paragraphs[index].composed.lines.last else { return false }
    return index == result.paragraphs.count - 1 || last.set.range.count <= 3
  }
}
