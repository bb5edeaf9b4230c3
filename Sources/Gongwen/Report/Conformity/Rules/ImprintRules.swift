import GongwenLayout
import GongwenModel

/// 版记 (GB/T 9704-2012 7.4).
enum ImprintRules {
  static let all = [
    ConformityRule(
      "G-80", "GB/T 9704-2012 7.4.1", .recommended, "版记的分隔线", "lines of the imprint",
      wanted: "0.35 / 0.25 mm, 末线 262 mm", measure: rules),
    ConformityRule(
      "G-82", "GB/T 9704-2012 7.4.2, 7.4.3", .must, "版记左右各空一字", "imprint one character in on both sides",
      wanted: "14–16 pt", measure: indents),
    ConformityRule(
      "G-84", "GB/T 33476.2-2016 7.3.1", .must, "版记在最后一面，为双数页", "imprint on the last page, an even one",
      wanted: "双数页", measure: page),
  ]

  private static func lines(_ document: MeasuredDocument) -> [MeasuredLine] {
    document.lines.filter { $0.role == .imprint }
  }

  /// The black lines on the page of an imprint as wide as the type area; a letter has none (G-104).
  private static func rules(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard let first = lines(document).first else { return nil }
    let rules = RecipientRules.rules(ofImprintOn: first.page, document)
    guard let outer = rules.first, let last = rules.last else { return nil }
    let bottom = last.y + last.height
    let millimetre = OfficialPage.millimetre
    func isThick(_ rule: Rule) -> Bool { abs(rule.height - 0.35 * millimetre) < 0.05 }
    let inner = rules.dropFirst().dropLast()
    let conforms =
      isThick(outer) && isThick(last) && inner.allSatisfy { abs($0.height - 0.25 * millimetre) < 0.05 }
      && abs(bottom - OfficialPage.head - OfficialPage.typeHeight) <= 0.5
    let heights = rules.map { Figure.millimetres($0.height) }.joined(separator: " / ")
    return ConformityRule.Measurement(
      got: "\(heights) mm, 末线 \(Figure.millimetres(bottom)) mm", conforms: conforms,
      places: conforms ? [] : [first.place])
  }

  private static func indents(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = lines(document)
    guard let first = lines.first else { return nil }
    let edges = document.edges(first)
    let left = (lines.map(\.line.start).min() ?? 0) - edges.left
    let right = edges.right - (lines.map(\.line.end).max() ?? 0)
    let isLeft = (13.9...16.1).contains(left)
    // A short line leaves more on the right.
    let isRight = right >= 13.9
    return ConformityRule.Measurement(
      got: "\(Figure.of(left)) pt, \(Figure.of(right)) pt", conforms: isLeft && isRight,
      places: isLeft && isRight ? [] : [first.place])
  }

  /// Counted, since a page without number (G-93) has its place too; a letter need not obey.
  private static func page(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard let first = lines(document).first else { return nil }
    guard !MeasuredHeader.all(in: document).contains(where: { $0.form == .letter }) else { return nil }
    let number = (document.pages.first?.number ?? 1) + first.page
    let conforms = number % 2 == 0 && first.page == document.pages.count - 1
    return ConformityRule.Measurement(
      got: "第 \(number) 页", conforms: conforms, places: conforms ? [] : [first.place])
  }
}
