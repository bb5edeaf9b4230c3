import GongwenModel
import GongwenStyle

/// Squeezes marks that stand beside each other (标点挤压, CLREQ 3.1.6, C-31, C-32), and sets the widths of
/// the styles of punctuation (C-35).
///
/// Done before lines are broken: it does not depend on the line. A break between two such marks leaves
/// the first as it is, because a line's end takes the same half away.
struct PunctuationSpacing {
  private let style: Composition.PunctuationStyle

  init(_ composition: Composition) { style = composition.punctuationStyle }

  /// Applies the style, then the rule for neighbours.
  func apply(to items: inout InlineItems) {
    guard style != .strictCell else { return fillCells(&items) }
    narrowByStyle(&items)
    for index in 0..<max(0, items.count - 1) { squeeze(index, &items) }
  }

  /// 开明式 keeps only 。？！ at one em; 半角式 keeps none.
  private func narrowByStyle(_ items: inout InlineItems) {
    guard style == .kaiming || style == .halfWidth else { return }
    for index in 0..<items.count {
      switch items.classes[index] {
      case .stop where style == .kaiming: continue
      case .opening, .closing, .pause, .stop: giveUp(index, &items)
      default: continue
      }
    }
  }

  /// 纵横对齐 (C-51, C-82): marks keep their cells, and a run of Western text takes whole cells.
  private func fillCells(_ items: inout InlineItems) {
    var run: Float = 0
    for index in 0..<items.count {
      items.shrink[index] = 0
      items.shrinkTier[index] = 0
      let isCell = items.width[index] == items.width[index].rounded()
      run = isCell ? 0 : run + items.width[index]
      let isEnd = index + 1 == items.count || items.width[index + 1] == items.width[index + 1].rounded()
      guard !isCell, isEnd else { continue }
      items.width[index] += run.rounded(.up) - run
    }
  }

  private func squeeze(_ index: Int, _ items: inout InlineItems) {
    let (left, right) = (items.classes[index], items.classes[index + 1])
    switch (left, right) {
    // 。” ，》 ？！: the blank inside the pair goes; ”“ ，（: one of the two halves goes, on the left one's side,
    // so that the opening mark keeps its distance from what is before it (C-31).
    case (.closing, .closing), (.closing, .pause), (.closing, .stop), (.pause, .closing), (.stop, .closing),
      (.stop, .stop), (.pause, .opening), (.stop, .opening), (.closing, .opening):
      giveUp(index, &items)
    // “（: the second loses its left half.
    case (.opening, .opening): giveUp(index + 1, &items)
    // ·《 and ：—— keep what they have: the interpunct is half an em already, the dash fills its cell.
    default: break
    }
  }

  /// Takes all that a mark can give, once and for all: what it gave is no place for stretching (C-64).
  private func giveUp(_ index: Int, _ items: inout InlineItems) {
    let amount = items.shrink[index]
    guard amount > 0 else { return }
    items.width[index] -= amount
    items.adjacencyTrim[index] += amount
    if items.classes[index] == .opening { items.glyphOffset[index] -= amount }
    items.shrink[index] = 0
    items.shrinkTier[index] = 0
  }
}
