import GongwenLayout
import GongwenModel

/// 版头 (GB/T 9704-2012 7.2, 10; the places of its elements).
enum HeaderRules {
  static let all = [
    ConformityRule(
      "G-21", "GB/T 9704-2012 7.2.1–7.2.3", .normally, "份号、密级、紧急程度顶格逐行排列",
      "copy number, security level and urgency flush left, a line each", wanted: "0 mm, 每行一项", measure: marks),
    ConformityRule(
      "G-24", "GB/T 9704-2012 7.2.4, 10", .must, "发文机关标志的位置", "place of the issuing organ's mark",
      wanted: "72 / 57 / 30 ±1 mm, 居中", measure: organMark),
    ConformityRule(
      "G-27", "GB/T 9704-2012 7.2.5", .must, "发文字号在标志下空二行", "document number two lines below the mark",
      wanted: "20.78 ±5 mm", measure: number),
    ConformityRule(
      "G-30", "GB/T 9704-2012 7.2.7, 10.1", .must, "红色分隔线", "red line",
      wanted: "4 ±1 mm, 156 / 170 mm", measure: redLine),
  ]

  private static let millimetre = OfficialPage.millimetre

  /// A letter has its mark 30 mm below the top of the page, above the type area.
  private static func isLetter(_ marks: [MeasuredLine]) -> Bool {
    marks.contains { $0.line.frame.y < OfficialPage.head - millimetre }
  }

  private static func lines(_ document: MeasuredDocument, _ roles: Set<ParagraphRole>) -> [MeasuredLine] {
    document.lines.filter { roles.contains($0.role) }
  }

  /// Each at the left edge, on a line of its own.
  private static func marks(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = lines(document, [.copyNumber, .securityLevel, .urgency])
    guard !lines.isEmpty else { return nil }
    let tops = Set(lines.map { ($0.line.frame.y * 10).rounded() })
    let offset = lines.map { abs($0.line.start - document.edges($0).left) }.max() ?? 0
    let wrong = lines.filter { abs($0.line.start - document.edges($0).left) > 0.5 }
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(offset)) mm, \(lines.count) 项 \(tops.count) 行",
      conforms: wrong.isEmpty && tops.count == lines.count, places: wrong.map(\.place))
  }

  private static func organMark(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let marks = lines(document, [.organMark])
    guard let first = marks.min(by: { $0.line.frame.y < $1.line.frame.y }) else { return nil }
    let top = first.line.frame.y
    let left = marks.map(\.line.start).min() ?? 0
    let right = marks.map(\.line.end).max() ?? 0
    let edges = document.edges(first)
    let offset = abs(left + right - edges.left - edges.right) / 2
    let isPlaced = [72.0, 57, 30].contains { abs(top - $0 * millimetre) <= millimetre }
    let conforms = isPlaced && offset <= 0.5
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(top)) mm, 偏 \(Figure.of(offset)) pt", conforms: conforms,
      places: conforms ? [] : [first.place])
  }

  /// From the lowest name of the mark to the first line of number and 签发人; a letter has its number elsewhere (G-102).
  private static func number(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let marks = lines(document, [.organMark])
    let numbers = lines(document, [.documentNumber, .signatory])
    guard let bottom = marks.map({ $0.line.frame.y + $0.line.frame.height }).max(), !isLetter(marks),
      let first = numbers.min(by: { $0.line.frame.y < $1.line.frame.y })
    else { return nil }
    let gap = first.line.frame.y - bottom
    let conforms = abs(gap - 20.78 * millimetre) <= 5 * millimetre
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(gap)) mm", conforms: conforms, places: conforms ? [] : [first.place])
  }

  /// Below the number, or below the mark of a letter.
  private static func redLine(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let marks = lines(document, [.organMark])
    let isLetter = isLetter(marks)
    let above = isLetter ? marks : lines(document, [.documentNumber])
    guard let lowest = above.max(by: { $0.line.frame.y < $1.line.frame.y }) else { return nil }
    let bottom = lowest.line.frame.y + lowest.line.frame.height
    let red = document.pages[lowest.page].rules.filter { $0.colour == .red && $0.y > bottom }
    guard let rule = red.min(by: { $0.y < $1.y }) else { return nil }
    let gap = rule.y - bottom
    let width = isLetter ? 170 * millimetre : OfficialPage.typeWidth
    let conforms = abs(gap - 4 * millimetre) <= millimetre && abs(rule.width - width) <= millimetre
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(gap)) mm, \(Figure.millimetres(rule.width)) mm", conforms: conforms,
      places: conforms ? [] : [lowest.place])
  }
}
