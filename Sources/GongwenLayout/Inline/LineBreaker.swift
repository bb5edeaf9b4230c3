import GongwenModel
import GongwenStyle

/// Chooses the breaks of a whole paragraph at once (total fit after Knuth and Plass), so that a hard place
/// is paid for by several lines a little instead of by one line a lot.
///
/// The cost of a line is the sum of what a reader can see:
/// - stretch: (extra em per gap / 0.05)². At 0.05 em a careful eye begins to notice, so that is the unit.
/// - wide spaces: (share of what the spaces can take)². A line of words whose spaces are all at half an em
///   costs this, or one wide line would be as good as three even ones.
/// - shrink: (share of what the marks can give)². Squeezing seven tenths of it costs what pushing one
///   character out of a 26-cell line does (0.038 em a gap): 先挤进，后推出 (C-13, C-61), but a line with
///   every mark at half its width is no better than a slightly wide one.
/// - the cost of its break (`BreakOpportunity`), 孤字 at the end of the paragraph, and two squeezed lines in a row.
///
/// Unlike Knuth and Plass the sum is not squared: costs here are already quadratic in what is seen, and a
/// forbidden-but-needed break shall not grow with the badness beside it.
///
/// Linear in practice: starts that can no longer reach are dropped, and starts that are too near are
/// not looked at, so each break sees a handful of starts.
struct LineBreaker {
  /// The stretch per gap, in em, at which a line costs 1.
  static let visibleStretch = 0.05
  /// The whole stretch of a line's spaces costs this.
  static let fullSpaces = 1.0
  /// The whole shrink of a line costs this.
  static let fullShrink = 1.2
  /// A line of nothing costs this where lines are ragged; those of a cell are short, and half of one shows less there than a
  /// word in two.
  static let emptyLine = 10.0
  /// A last line with less than two Han characters (C-70).
  static let orphanCharacter = 30.0
  /// Two lines in a row squeezed by more than half look like a change of face.
  static let squeezedPair = 0.4

  /// A line: the clusters `start..<end`, spaces at its end included.
  struct Line: Equatable {
    var start: Int
    var end: Int
    /// The cost that a rule other than fit added to it, to name the rule in the report.
    var reason: BreakReason?
  }

  /// How lines are bounded.
  struct Limits {
    /// Width of the first line, in em.
    var first: Double
    /// Width of the others, in em.
    var rest: Double
    /// The most that a gap is stretched before a second attempt allows more, in em.
    var maximumStretch: Double
    /// Added to the cost of each line: positive for fewer lines, negative for more (C-71, G-68).
    var lineBias: Double = 0
    /// Whether lines keep their width: what is missing to the measure is seen at their end only.
    var isRagged = false
  }

  private let sums: LineSums
  private let limits: Limits

  /// A line's end that was reached, by the cheapest way to it.
  private struct Node {
    var position: Int
    var cost: Double
    var previous: Int
    var isTight: Bool
    var reason: BreakReason?
  }

  /// The ends reached so far, and the first of them from which a line can still reach on.
  ///
  /// Apart from the breaker, so that the items stay borrowed: copying them for each line would retain and
  /// release fifteen arrays.
  private struct Reached {
    var nodes = [Node(position: 0, cost: 0, previous: -1, isTight: false, reason: nil)]
    var firstOpen = 0
  }

  private init(_ sums: LineSums, _ limits: Limits) {
    self.sums = sums
    self.limits = limits
  }

  /// The best lines; a second attempt without a bound on stretch follows when the first finds none, leaves a character
  /// alone or cuts a part of an address: a line a little beyond the bound is seen less than that (C-70).
  static func lines(of sums: LineSums, limits: Limits) -> [Line] {
    guard sums.items.count > 0 else { return [] }
    let breaker = LineBreaker(sums, limits)
    var doubtful: Attempt?
    for bound in [limits.maximumStretch, 0.25, Double.infinity] {
      guard let attempt = breaker.run(bound: bound) else { continue }
      if let doubtful { return (attempt.cost < doubtful.cost ? attempt : doubtful).lines }
      let cutsCode = attempt.lines.contains { sums.items.breaks[$0.end - 1] == .withinCode }
      guard cutsCode || attempt.lines.last?.reason == .orphanCharacter else { return attempt.lines }
      doubtful = attempt
    }
    return doubtful?.lines ?? breaker.forced()
  }

  /// Lines and what they cost.
  private struct Attempt {
    var lines: [Line]
    var cost: Double
  }

  private func run(bound: Double) -> Attempt? {
    var reached = Reached()
    reached.nodes.reserveCapacity(sums.items.count + 1)
    for index in 0..<sums.items.count
    where sums.items.breaks[index].isAllowed || index == sums.items.count - 1 {
      let end = index + 1
      dropUnreachable(end, &reached)
      guard reached.firstOpen < reached.nodes.count else { return nil }
      if let node = best(end, bound: bound, reached) { reached.nodes.append(node) }
    }
    let nodes = reached.nodes
    guard let last = nodes.last, last.position == sums.items.count else { return nil }
    return Attempt(lines: chain(nodes), cost: last.cost)
  }

  /// A start from which the line is too long even when all its marks are squeezed stays too long.
  private func dropUnreachable(_ end: Int, _ reached: inout Reached) {
    while reached.firstOpen < reached.nodes.count {
      let start = reached.nodes[reached.firstOpen].position
      let fit = sums.fit(start, end)
      if fit.natural - fit.shrink <= width(start) + 1e-6 { return }
      reached.firstOpen += 1
    }
  }

  private func best(_ end: Int, bound: Double, _ reached: borrowing Reached) -> Node? {
    let isLast = end == sums.items.count
    let atEnd = sums.items.breaks[end - 1]
    var best: Node?
    for index in reached.firstOpen..<reached.nodes.count {
      let start = reached.nodes[index].position
      let fit = sums.fit(start, end)
      let target = width(start)
      if !isLast, !limits.isRagged, fit.natural + fit.space + (Double(fit.gaps) + 2) * bound < target - 2,
        bound.isFinite
      {
        break
      }
      guard let (cost, isTight) = lineCost(fit, target: target, isLast: isLast, bound: bound) else {
        continue
      }
      var total = reached.nodes[index].cost + cost + atEnd.penalty + limits.lineBias
      var reason = atEnd.cost.reason
      if isTight && reached.nodes[index].isTight { total += LineBreaker.squeezedPair }
      if isLast, start > 0, isOrphan(start..<end) {
        total += LineBreaker.orphanCharacter
        reason = .orphanCharacter
      }
      if total < best?.cost ?? .infinity {
        best = Node(position: end, cost: total, previous: index, isTight: isTight, reason: reason)
      }
    }
    return best
  }

  private func lineCost(_ fit: LineSums.Fit, target: Double, isLast: Bool, bound: Double) -> (Double, Bool)? {
    let slack = target - fit.natural
    if slack < -1e-6 {
      guard fit.shrink > 0, -slack <= fit.shrink + 1e-6 else { return nil }
      let share = -slack / fit.shrink
      return (LineBreaker.fullShrink * share * share, share > 0.5)
    }
    if isLast { return (0, false) }
    if limits.isRagged { return (LineBreaker.emptyLine * (slack / target) * (slack / target), false) }
    let rest = max(0, slack - fit.space)
    let stretch = rest / Double(max(1, fit.gaps))
    guard stretch <= bound else { return nil }
    let seen = stretch / LineBreaker.visibleStretch
    let beyond = max(0, stretch - limits.maximumStretch) / 0.02
    let spaces = fit.space > 0 ? min(1, slack / fit.space) : 0
    return (seen * seen + beyond * beyond + LineBreaker.fullSpaces * spaces * spaces, false)
  }

  private func width(_ start: Int) -> Double { start == 0 ? limits.first : limits.rest }

  /// Whether a last line holds less than two Han characters or what is as wide as they, marks not counted: 3%。
  /// is as lonely as one character.
  private func isOrphan(_ line: Range<Int>) -> Bool {
    var width: Float = 0
    // 3月 below 2025年 is company enough in a narrow cell.
    let least: Float = limits.isRagged ? 1.01 : 1.99
    for index in line where !sums.items.classes[index].isTrimmableAtEnd {
      width += sums.items.width[index]
      if width >= least { return false }
    }
    return true
  }

  private func chain(_ nodes: [Node]) -> [Line] {
    var lines: [Line] = []
    var index = nodes.count - 1
    while nodes[index].previous >= 0 {
      let node = nodes[index]
      lines.append(Line(start: nodes[node.previous].position, end: node.position, reason: node.reason))
      index = node.previous
    }
    return lines.reversed()
  }

  /// When no set of legal breaks fits (a measure of a few cells, a unit longer than the line): the longest
  /// lines that fit, broken where it must be; such lines are reported as overfull or loose.
  private func forced() -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < sums.items.count {
      var end = start + 1
      var legal: Int?
      while end <= sums.items.count {
        let fit = sums.fit(start, end)
        if fit.natural - fit.shrink > width(start) + 1e-6 { break }
        if sums.items.breaks[end - 1].isAllowed || end == sums.items.count { legal = end }
        end += 1
      }
      let chosen = legal ?? max(start + 1, end - 1)
      lines.append(
        Line(
          start: start, end: chosen, reason: legal == nil ? sums.items.breaks[chosen - 1].cost.reason : nil))
      start = chosen
    }
    return lines
  }
}
