import GongwenModel
import GongwenStyle

/// A paragraph set again with one line more or one fewer, for the sake of its page (C-71…73).
///
/// What CLREQ 3.1.7 calls taking a line back or bringing one over is done by other breaks, never by leaving
/// the bounds of stretch: a page is not worth a line that shows.
struct LineCountVariant {
  /// Index of the paragraph.
  var paragraph: Int
  /// The paragraph with its other lines.
  var composed: ComposedParagraph
  /// How much more a reader sees of its spacing than before, in the unit of `LineBreaker`.
  var cost: Double
  /// 1 for a line more, -1 for a line fewer.
  var change: Int

  /// Finds the variant of a paragraph; `nil` when none keeps the bounds.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph as it is.
  ///   - index: Its index.
  ///   - change: 1 for a line more, -1 for a line fewer.
  ///   - composer: Sets it again.
  init?(of paragraph: FlowParagraph, index: Int, change: Int, composer: ParagraphComposer) {
    guard paragraph.shape.alignment == .justified,
      LineCountVariant.isWithinReach(paragraph.composed, change, composer.style)
    else { return nil }
    // What a line must be worth before the breaker takes another number of them; the mildest that works.
    for bias in change > 0 ? [-4.0, -12, -40] : [4.0, 12, 40] {
      var shape = paragraph.shape
      shape.lineBias = bias
      let tried = composer.recompose(paragraph.composed, shape: shape)
      let found = tried.lines.count - paragraph.composed.lines.count
      if found == 0 { continue }
      guard found == change, LineCountVariant.keepsBounds(tried, composer.style),
        LineCountVariant.cutUnits(tried) <= LineCountVariant.cutUnits(paragraph.composed)
      else { return nil }
      self.paragraph = index
      self.change = change
      composed = tried
      cost = LineCountVariant.visibleCost(tried) - LineCountVariant.visibleCost(paragraph.composed)
      return
    }
    return nil
  }

  /// Whether the change could fit at all, so that paragraphs far from it are not set again in vain.
  private static func isWithinReach(
    _ composed: ComposedParagraph, _ change: Int, _ style: ResolvedStyle
  ) -> Bool {
    guard composed.lines.count > 1, let last = composed.lines.last else { return false }
    let measure = style.page.typeAreaWidth / composed.cell
    let filled = last.set.edges.last ?? 0
    let full = composed.lines.dropLast()
    if change > 0 {
      // At least two characters on the new line (C-70), taken from all the others.
      let given = Double(full.count + 1) * measure * style.composition.maximumStretch
      return measure - filled + 2 <= given
    }
    let loose = full.reduce(0.0) { $0 + max(0, $1.set.stretchPerGap) * Double($1.set.range.count) }
    return filled <= composed.items.totalShrink + loose
  }

  private static func keepsBounds(_ composed: ComposedParagraph, _ style: ResolvedStyle) -> Bool {
    composed.lines.allSatisfy { line in
      line.set.stretchPerGap <= style.composition.maximumStretch && abs(line.set.shortfall) < 0.01
        && line.reason != .orphanCharacter && line.reason != .word
    }
  }

  /// How many lines end inside what C-22 would keep whole, or worse: a page is not worth 2023 | 年.
  private static func cutUnits(_ composed: ComposedParagraph) -> Int {
    composed.lines.dropLast().reduce(0) {
      $0 + (composed.penalty(of: $1) >= BreakOpportunity.shortTitle.penalty ? 1 : 0)
    }
  }

  private static func visibleCost(_ composed: ComposedParagraph) -> Double {
    composed.lines.reduce(0) { sum, line in
      let seen = line.set.stretchPerGap / LineBreaker.visibleStretch
      return sum + seen * seen + composed.penalty(of: line)
    }
  }
}
