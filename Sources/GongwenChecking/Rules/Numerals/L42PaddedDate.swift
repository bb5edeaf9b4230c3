internal import GongwenModel

/// L-42: months and days have no leading zero.
struct PaddedDate: ParagraphRule {
  let description = RuleDescription(
    "L-42", .error, "GB/T 9704-2012 7.3.5",
    title: Bilingual("月、日不编虚位", "months and days have no leading zero"),
    explanation: Bilingual("日期里的月、日不编虚位，1不写作01。", "In 2024年1月5日 neither 1 nor 5 is padded with 0."),
    wrong: ["2024年01月5日", "3月08日"], right: ["2024年1月5日", "3月8日", "10月20日"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.scalars[position] == "0" {
      guard
        paragraph[position - 1] == "年" || paragraph[position - 1] == "月" || !paragraph.isDigit(position - 1),
        paragraph.isDigit(position + 1), paragraph.isOne(of: "月日", at: position + 2),
        paragraph.kind(position - 1) == .han || position == paragraph.firstVisible
      else { continue }
      let range = position..<position + 3
      diagnostics.add(
        paragraph, range, [paragraph.string(range), paragraph.string(position + 1..<position + 3)])
    }
  }
}
