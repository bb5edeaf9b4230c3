internal import GongwenModel

/// L-43: one system of numerals in one date.
struct MixedDate: ParagraphRule {
  let description = RuleDescription(
    "L-43", .error, "GB/T 15835-2011 4.1",
    title: Bilingual("同一日期不混用汉字和阿拉伯数字", "one system of numerals in one date"),
    explanation: Bilingual(
      "一个日期要么全用阿拉伯数字，要么全用汉字数字。农历日期不在此列。",
      "A date is written with Arabic figures throughout, or with Han numerals throughout."),
    wrong: ["二〇二四年5月", "2024年五月", "5月八日"], right: ["2024年5月8日", "二〇二四年五月八日", "农历三月三", "2024年以来"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.isOne(of: "年月", at: position) {
      let unit = paragraph[position] == "年" ? "月" : "日"
      let digits = paragraph.digitsEnd(position + 1)
      let han = paragraph.hanNumeralEnd(position + 1)
      let start = paragraph.digitsStart(position)
      if digits > position + 1, paragraph.matches(unit, at: digits), isHanNumber(paragraph, position - 1) {
        diagnostics.add(paragraph, hanStart(paragraph, position)..<digits + 1)
      } else if han > position + 1, han - position <= 4, paragraph.matches(unit, at: han), start < position,
        !paragraph.isOne(of: "一二三", at: han + 1)
      {
        diagnostics.add(paragraph, start..<han + 1)
      }
    }
  }

  private func isHanNumber(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    paragraph[position].isHanNumeral || paragraph.isOne(of: "〇零○", at: position)
  }

  private func hanStart(_ paragraph: CheckedParagraph, _ end: Int) -> Int {
    var start = end
    while isHanNumber(paragraph, start - 1) { start -= 1 }
    return start
  }
}
