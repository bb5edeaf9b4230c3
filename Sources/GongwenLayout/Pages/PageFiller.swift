import GongwenModel
import GongwenStyle

/// Fills pages slot by slot: 22 lines a page, unless a rule moves a line over (C-70…73, G-52, G-71).
struct PageFiller {
  private let style: ResolvedStyle
  private let composer: ParagraphComposer
  private var result: PageFilling
  private var slot = 0
  /// Where each paragraph with lines on the current page began, to go back to it.
  private var starts: [Start] = []
  /// Pages whose paragraphs were set again for a rule; each is tried once.
  private var rearranged: Set<Int> = []

  /// The state before a paragraph was placed.
  private struct Start {
    var paragraph: Int
    var page: Int
    var placements: Int
    var slot: Int
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

  private var page: Int { result.pages.count - 1 }
  private var capacity: Int { result.grids[page]?.lines ?? style.grid.linesPerPage }
  private var pitch: Double { result.grids[page]?.pitch ?? style.grid.linePitch }

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
    if paragraph.startsPage, !(page == 0 && slot == 0) { turnPage(nil) }
    var start = self.start(of: index)
    if slot > 0 { slot = min(capacity, slot + Int(paragraph.linesBefore.rounded(.up))) }
    if let fixed = paragraph.fixedSlot { slot = max(slot, fixed) }
    let needed = slotsKept(index)
    if slot > 0, slot + needed > capacity, needed <= style.grid.linesPerPage {
      if let again = fillUp(before: index, needed) { return again }
      turnPage(paragraph.isSignature ? "G-67" : "C-72")
      start = self.start(of: index)
    }
    if paragraph.style.linePitch != nil, paragraph.style.size != style.grid.bodySize {
      placeOffGrid(index)
      return index + 1
    }
    let remedy = avoidWidow(index)
    if case .replaced(let again) = remedy { return again }
    starts.append(start)
    placeOnGrid(start, turningBefore: remedy.line)
    slot = min(capacity, slot + linesAfter(index))
    return index + 1
  }

  /// The lines of a title block (title, subtitle, byline) stand together; what is below it counts once.
  private func linesAfter(_ index: Int) -> Int {
    let next = index + 1 < result.paragraphs.count ? result.paragraphs[index + 1].role : nil
    if next == .subtitle || next == .byline { return 0 }
    return Int(result.paragraphs[index].linesAfter.rounded(.up))
  }

  /// The slots that must be free for a paragraph to begin here: a heading with two lines of its text
  /// (C-72), a signature with its date, one line of anything else.
  private func slotsKept(_ index: Int) -> Int {
    let paragraph = result.paragraphs[index]
    let next = index + 1 < result.paragraphs.count ? result.paragraphs[index + 1] : nil
    if paragraph.isStandAloneHeading {
      let kept = next?.isStandAloneHeading == true ? slotsKept(index + 1) : textBehind(index)
      return paragraph.composed.lines.count + kept
    }
    if paragraph.role == .signature, let next, next.isSignature {
      return paragraph.composed.lines.count + slotsKept(index + 1)
    }
    return 1
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

  /// What is done for a last line alone at the top of a page.
  private enum WidowRemedy {
    /// Nothing, or other breaks of the paragraph itself.
    case none
    /// The page is turned before this line.
    case turn(Int)
    /// A paragraph before it has other lines, and all from it on are placed again.
    case replaced(Int)

    var line: Int? { if case .turn(let line) = self { line } else { nil } }
  }

  /// A last line alone at the top of a page (孤行, C-71): first by other breaks of the paragraph within the
  /// bounds of stretch, then by those of one before it on the page, and only where it looks worst by leaving
  /// the page before one line short.
  private mutating func avoidWidow(_ index: Int) -> WidowRemedy {
    let paragraph = result.paragraphs[index]
    let count = paragraph.composed.lines.count
    let here = capacity - slot
    guard count > 1, leavesWidow(count, slots: here) else { return .none }
    let own = [-1, 1].compactMap {
      LineCountVariant(of: paragraph, index: index, change: $0, composer: composer)
    }
    if let best = own.min(by: { $0.cost < $1.cost }) {
      use(best, rule: "C-71")
      return .none
    }
    // A line more above would push a heading from its text.
    let isKept = index > 0 && result.paragraphs[index - 1].isStandAloneHeading
    let mayGrow = !isKept || here > style.flow.headingKeepLines
    if let again = rearrange(mayGrow ? [-1, 1] : [-1], rule: "C-71") { return .replaced(again) }
    let isShort = here <= 1 && count <= 2
    return !isShort && (isSevere(index) || !style.flow.allowWidows) ? .turn(count - 2) : .none
  }

  /// Whether the last of so many lines stands alone on a page when so many slots are left on the first.
  private func leavesWidow(_ lines: Int, slots: Int) -> Bool {
    lines > slots && (lines - slots) % style.grid.linesPerPage == 1
  }

  /// CLREQ's order of seriousness: a page with one line, or a page whose first line is a character or two.
  private func isSevere(_ index: Int) -> Bool {
    guard let last = result.paragraphs[index].composed.lines.last else { return false }
    return index == result.paragraphs.count - 1 || last.set.range.count <= 3
  }
}

// MARK: Other lines for the sake of a page

extension PageFiller {
  private func start(of index: Int) -> Start {
    Start(
      paragraph: index, page: page, placements: result.pages[page].count, slot: slot,
      short: result.short.count)
  }

  /// A page that a heading would leave one or two lines short is filled, or the heading brought back onto
  /// it, by other breaks of the paragraphs above (C-73: pages stay full).
  private mutating func fillUp(before index: Int, _ needed: Int) -> Int? {
    guard result.paragraphs[index].isStandAloneHeading else { return nil }
    let missing = capacity - slot
    return rearrange(
      [-(slot + needed - capacity), missing].filter { (-2...2).contains($0) && $0 != 0 }, rule: "C-73")
  }

  /// Gives the paragraphs with lines on this page so many lines more or fewer, in the way that shows least.
  ///
  /// - Parameters:
  ///   - changes: The changes of the page's lines that would do, each within ±2.
  ///   - rule: The rule behind it, for the report.
  /// - Returns: The first paragraph to be placed again, or `nil` when no paragraph can take the change.
  private mutating func rearrange(_ changes: [Int], rule: String) -> Int? {
    guard !rearranged.contains(page) else { return nil }
    let ways = changes.compactMap { variants(for: $0) }
    guard let best = ways.min(by: { PageFiller.cost($0) < PageFiller.cost($1) }),
      let first = best.map(\.paragraph).min(), let place = starts.firstIndex(where: { $0.paragraph == first })
    else { return nil }
    rearranged.insert(page)
    for variant in best { use(variant, rule: rule) }
    let start = starts[place]
    result.pages.removeLast(page - start.page)
    result.pages[page].removeLast(result.pages[page].count - start.placements)
    result.short.removeLast(result.short.count - start.short)
    slot = start.slot
    starts.removeLast(starts.count - place)
    return first
  }

  /// One paragraph for each line of the change, those that show least.
  private func variants(for change: Int) -> [LineCountVariant]? {
    let candidates = starts.compactMap { start -> LineCountVariant? in
      let paragraph = result.paragraphs[start.paragraph]
      let lines = paragraph.composed.lines.count + change.signum()
      let slots = (result.grids[start.page]?.lines ?? style.grid.linesPerPage) - start.slot
      guard !leavesWidow(lines, slots: slots) else { return nil }
      return LineCountVariant(
        of: paragraph, index: start.paragraph, change: change.signum(), composer: composer)
    }
    let best = candidates.sorted { $0.cost < $1.cost }.prefix(abs(change))
    return best.count == abs(change) ? Array(best) : nil
  }

  private static func cost(_ variants: [LineCountVariant]) -> Double {
    variants.reduce(0) { $0 + $1.cost }
  }

  private mutating func use(_ variant: LineCountVariant, rule: String) {
    result.paragraphs[variant.paragraph].composed = variant.composed
    let last = variant.composed.lines.count - 1
    result.paragraphs[variant.paragraph].composed.lines[last].rule = rule
  }
}
