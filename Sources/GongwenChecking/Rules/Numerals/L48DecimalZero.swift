internal import GongwenModel

/// L-48: a decimal keeps its 0.
struct DecimalZero: ParagraphRule {
  let description = RuleDescription(
    "L-48", .error, "GB/T 15835-2011 5.1.2",
    title: Bilingual("小于1的小数不省“0”", "a decimal below 1 keeps its 0"),
    explanation: Bilingual("小数点前的“0”不能省略。", "The 0 before the decimal point is not dropped."),
    wrong: ["下降.5%", "增长 .8个百分点"], right: ["下降0.5%", "见1.5节", "第3.2条"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count
    where paragraph.scalars[position] == "." && paragraph.isDigit(position + 1) {
      let before = paragraph.kind(position - 1)
      guard before == .han || before == .space || before == .chineseMark else { continue }
      // A word that ends its sentence with a half-width dot before a figure is L-17's case, not a decimal.
      let end = paragraph.digitsEnd(position + 1)
      guard paragraph.isOne(of: "%‰％万亿个元倍米吨", at: end) else { continue }
      diagnostics.add(
        paragraph, position..<end, [paragraph.string(position..<end), "0" + paragraph.string(position..<end)])
    }
  }
}
