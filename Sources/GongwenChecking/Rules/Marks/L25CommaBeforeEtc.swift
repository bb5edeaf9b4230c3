internal import GongwenModel

/// L-25: no 、 before 等.
struct CommaBeforeEtc: ParagraphRule {
  let description = RuleDescription(
    "L-25", .error, "GB/T 15834-2011 4.5",
    title: Bilingual("“等”前不用顿号、逗号", "no 、 or ， before 等"),
    explanation: Bilingual(
      "列举后的“等”直接跟在最后一项后面。“等级”“等待”这类词不在此列。",
      "等 follows the last item at once. Words such as 等级 and 等待 are another matter."),
    wrong: ["工会、妇联、等单位参加。", "走访学校，企业，等。"], right: ["工会、妇联等单位参加。", "按职务、等级确定。", "统一安排，等待检查。"])

  private static let words = "待级候同额值效量比式于身价离第号因闲次到我你他她着你们"

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.scalars[position] == "等" {
      let mark = paragraph[position - 1]
      let next = paragraph.kind(position + 1)
      let endsClause = next == .chineseMark || position + 1 == paragraph.count
      if mark == "、", !paragraph.isOne(of: Self.words, at: position + 1) {
        diagnostics.add(paragraph, position - 1..<position, [String(mark)])
      } else if mark == "，", endsClause {
        diagnostics.add(paragraph, position - 1..<position, [String(mark)])
      }
    }
  }
}
