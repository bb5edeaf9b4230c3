import GongwenModel
import GongwenStyle

/// Other lines for the sake of a page: a paragraph gives a line away, or takes one, where a rule would otherwise
/// leave a last line alone, a page short, or a signature on the next page (C-71…73, G-67).
extension PageFiller {
  /// What is done for a last line alone at the top of a page.
  enum WidowRemedy {
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
  mutating func avoidWidow(_ index: Int) -> WidowRemedy {
    let paragraph = result.paragraphs[index]
    let count = paragraph.composed.lines.count
    let here = capacity - gridLine
    guard count > 1, leavesWidow(count, gridLines: here) else { return .none }
    let own = [-1, 1].compactMap {
      LineCountVariant(of: paragraph, index: index, change: $0, composer: composer)
    }
    if let best = own.min(by: { $0.cost < $1.cost }) {
      use(best, reason: .widowLine)
      return .none
    }
    if let again = rearrange([-1, 1], reason: .widowLine) { return .replaced(again) }
    let isShort = here <= 1 && count <= 2
    return !isShort && (isSevere(index) || !style.flow.allowWidows) ? .turn(count - 2) : .none
  }

  /// Whether the last of so many lines stands alone on a page when so many grid lines are left on the first.
  private func leavesWidow(_ lines: Int, gridLines: Int) -> Bool {
    lines > gridLines && (lines - gridLines) % style.grid.linesPerPage == 1
  }

  /// CLREQ's order of seriousness: a page with one line, or a page whose first line is a character or two.
  private func isSevere(_ index: Int) -> Bool {
    guard let last = result.paragraphs[index].composed.lines.last else { return false }
    return index == result.paragraphs.count - 1 || last.set.range.count <= 3
  }

  func start(of index: Int) -> Start {
    Start(
      paragraph: index, page: page, placements: result.pages[page].count, gridLine: gridLine,
      firstGridLine: gridLine,
      short: result.short.count)
  }

  /// A page that a heading would leave one or two lines short is filled, or the heading brought back onto
  /// it, by other breaks of the paragraphs above (C-73: pages stay full).
  ///
  /// A signature that is a line or two too deep is brought back too: where squeezed marks give the room, no
  /// pitch need change (G-67).
  ///
  /// - Parameters:
  ///   - index: The heading, or the signature.
  ///   - excess: By how many grid lines it is too deep for the page, with the blank ones above it.
  /// - Returns: The paragraph to go on from, or `nil` when nothing helps.
  mutating func fillUp(before index: Int, excess: Int) -> Int? {
    let paragraph = result.paragraphs[index]
    guard paragraph.isStandAloneHeading || paragraph.isSignature else { return nil }
    let changes = [-excess, paragraph.isSignature ? 0 : capacity - gridLine]
    return rearrange(
      changes.filter { $0 != 0 && abs($0) <= 2 }, reason: paragraph.isSignature ? .signatureKept : .fullPage)
  }

  /// Gives the paragraphs with lines on this page so many lines more or fewer, in the way that shows least.
  ///
  /// - Parameters:
  ///   - changes: The changes of the page's lines that would do, each within ±2.
  ///   - reason: The rule behind it, for the report.
  /// - Returns: The first paragraph to be placed again, or `nil` when no paragraph can take the change.
  private mutating func rearrange(_ changes: [Int], reason: BreakReason) -> Int? {
    guard !rearranged.contains(page) else { return nil }
    let ways = changes.compactMap { variants(for: $0) }
    guard let best = ways.min(by: { PageFiller.cost($0) < PageFiller.cost($1) }),
      let first = best.map(\.paragraph).min(), let place = starts.firstIndex(where: { $0.paragraph == first })
    else { return nil }
    rearranged.insert(page)
    for variant in best { use(variant, reason: reason) }
    let start = starts[place]
    result.pages.removeLast(page - start.page)
    result.pages[page].removeLast(result.pages[page].count - start.placements)
    result.short.removeLast(result.short.count - start.short)
    gridLine = start.gridLine
    starts.removeLast(starts.count - place)
    return first
  }

  /// One paragraph for each line of the change, those that show least.
  private func variants(for change: Int) -> [LineCountVariant]? {
    let pushed = change > 0 ? lastHeadingPushed(by: change) : -1
    let candidates = starts.compactMap { start -> LineCountVariant? in
      let paragraph = result.paragraphs[start.paragraph]
      let lines = paragraph.composed.lines.count + change.signum()
      let gridLines = (result.grids[start.page]?.lines ?? style.grid.linesPerPage) - start.firstGridLine
      guard start.paragraph > pushed, !paragraph.startsPage, !leavesWidow(lines, gridLines: gridLines) else {
        return nil
      }
      return LineCountVariant(
        of: paragraph, index: start.paragraph, change: change.signum(), composer: composer)
    }
    let best = candidates.sorted { $0.cost < $1.cost }.prefix(abs(change))
    return best.count == abs(change) ? Array(best) : nil
  }

  /// The last heading on this page that so many lines more above it would part from its text; -1 when none is.
  private func lastHeadingPushed(by lines: Int) -> Int {
    starts.last { start in
      result.paragraphs[start.paragraph].isStandAloneHeading && start.page == page
        && start.firstGridLine + linesKept(start.paragraph) + lines > capacity
    }?.paragraph ?? -1
  }

  private static func cost(_ variants: [LineCountVariant]) -> Double {
    variants.reduce(0) { $0 + $1.cost }
  }

  private mutating func use(_ variant: LineCountVariant, reason: BreakReason) {
    result.paragraphs[variant.paragraph].composed = variant.composed
    let last = variant.composed.lines.count - 1
    result.paragraphs[variant.paragraph].composed.lines[last].reason = reason
  }
}
