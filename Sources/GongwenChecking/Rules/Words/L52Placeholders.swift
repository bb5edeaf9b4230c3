internal import GongwenModel

/// L-52: placeholders left in the text.
struct Placeholders: ParagraphRule {
  let description = RuleDescription(
    "L-52", .warning, "公文内容（模板残留）",
    title: Bilingual("模板占位符", "placeholder"),
    explanation: Bilingual(
      "“*”“×”“XX”“【待补】”“某某”等占位符要换成实际内容。乘号（28×22）不在此列。",
      "*, ×, XX, 【待补】, 某某 stand for what is still to be filled in. A sign of multiplication is left alone."),
    wrong: ["培训干部*名", "走访××户群众", "联系人：【待补】", "投入XX万元", "某某同志参加"],
    right: ["版心28×22字", "推广XX模式2.0", "某些单位"])

  private static let words = ["【待补】", "【待定】", "【待填】", "（待补）", "（待定）", "[待补]", "某某"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for range in Self.places(in: paragraph) { diagnostics.add(paragraph, range) }
  }

  /// The placeholders of a paragraph.
  static func places(in paragraph: CheckedParagraph) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = 0
    while position < paragraph.count {
      let end = runEnd(paragraph, position)
      if end > position { result.append(position..<end) }
      position = max(position + 1, end)
    }
    return result
  }

  private static func runEnd(_ paragraph: CheckedParagraph, _ position: Int) -> Int {
    let scalar = paragraph.scalars[position]
    switch scalar {
    case "*", "＊", "×", "✕", "□", "_", "＿":
      let end = paragraph.end(from: position) { $0 == scalar }
      if scalar == "_" || scalar == "＿" { return end - position >= 2 ? end : position }
      return isProduct(paragraph, position, end) ? position : end
    case "X", "x":
      guard paragraph.kind(position - 1) != .latin else { return position }
      let end = paragraph.end(from: position) { $0 == scalar }
      let isUnit = paragraph.isOne(of: "年月日万亿元名个人次户县市省村镇乡局", at: end)
      return isUnit && paragraph.kind(end) == .han && paragraph.kind(position - 1) != .digit ? end : position
    case "【", "（", "[", "某":
      return words.first { paragraph.matches($0, at: position) }.map { position + $0.unicodeScalars.count }
        ?? position
    default: return position
    }
  }

  /// Whether a sign stands between two values, as in 28×22 or 3*5.
  private static func isProduct(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    let (before, after) = (paragraph.kind(start - 1), paragraph.kind(end))
    return end - start == 1 && (before == .digit || before == .latin) && (after == .digit || after == .latin)
  }
}
