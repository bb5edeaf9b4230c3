internal import GongwenModel

/// L-06: 一是 is followed by its text.
struct EnumeratingIs: ParagraphRule {
  let description = RuleDescription(
    "L-06", .warning, "GB/T 15834-2011 附录B.3",
    title: Bilingual("“一是”“二是”后不用顿号", "no 、 after 一是"),
    explanation: Bilingual(
      "“一是”“二是”后直接接文字，或用逗号，不用顿号。", "The text follows 一是, 二是 at once or after ，; never after 、."),
    wrong: ["一是、加强学习；二是、改进作风。", "要做到：三是、严守纪律。"],
    right: ["一是加强学习；二是改进作风。", "一是，要加强学习。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph[position] == "是" && paragraph[position + 1] == "、" {
      let numeral = paragraph[position - 1]
      guard numeral.isHanNumeral,
        paragraph.isClauseStart(position - 1) || paragraph.isOne(of: "，,", at: position - 2)
      else { continue }
      diagnostics.add(paragraph, position + 1..<position + 2, [paragraph.string(position - 1..<position + 1)])
    }
  }
}
