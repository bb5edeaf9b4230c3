internal import GongwenModel

/// L-40: codes and numbers of tables take the short hyphen.
struct CodeHyphen: ParagraphRule {
  let description = RuleDescription(
    "L-40", .error, "GB/T 15834-2011 4.13.3.1",
    title: Bilingual("编号、电话用短横线“-”", "codes take the short hyphen"),
    explanation: Bilingual(
      "表号、图号、电话号码、产品代号里的连接号用短横线“-”。",
      "Numbers of tables and figures, telephone numbers and codes have - inside."),
    wrong: ["见表2—8", "见图3～1", "电话010—62734567"], right: ["见表2-8", "电话010-62734567", "人大代表2～8名"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for range in paragraph.numberRanges() {
      let connector = paragraph.string(range.connector)
      guard connector != "-", isTable(paragraph, range) || isTelephone(paragraph, range) else { continue }
      diagnostics.add(paragraph, range.connector, [connector])
    }
  }

  private func isTable(_ paragraph: CheckedParagraph, _ range: NumberRange) -> Bool {
    let sign = range.first.lowerBound - 1
    guard paragraph.isOne(of: "图表", at: sign), !paragraph.isHan(range.second.upperBound) else { return false }
    return !paragraph.isOne(of: "代地", at: sign - 1)
  }

  private func isTelephone(_ paragraph: CheckedParagraph, _ range: NumberRange) -> Bool {
    paragraph[range.first.lowerBound] == "0" && (3...4).contains(range.first.count)
      && (7...8).contains(range.second.count)
  }
}
