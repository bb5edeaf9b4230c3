internal import GongwenModel

/// L-33: the year of a document number stands in 〔〕, its serial without 第 and zeros.
struct DocumentNumber: ParagraphRule {
  let description = RuleDescription(
    "L-33", .error, "GB/T 9704-2012 7.2.5",
    title: Bilingual("发文字号年份用六角括号，序号不编虚位", "a document number has 〔year〕 and a bare serial"),
    explanation: Bilingual(
      "发文字号的年份用全称，以六角括号“〔〕”括入；顺序号不加“第”字，不编虚位。",
      "The year of a document number is written in full in 〔 〕 (U+3014, U+3015); the serial has no 第 and no leading zero."
    ),
    wrong: ["国办发[2024]3号", "工发（2024）12号", "市委办〔2024〕第3号", "市委办〔2024〕03号"],
    right: ["国办发〔2024〕3号", "（2024）京01民初3号"], isFixable: true)

  private static let open = "〔[（(【﹝［"
  private static let close = "〕]）)】﹞］"

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.isOne(of: Self.open, at: position) {
      let end = position + 5
      guard paragraph.digitsEnd(position + 1) == end, paragraph.isOne(of: Self.close, at: end) else {
        continue
      }
      let serial = paragraph[end + 1] == "第" ? end + 2 : end + 1
      let serialEnd = paragraph.digitsEnd(serial)
      guard serialEnd > serial, paragraph[serialEnd] == "号", paragraph.isHan(position - 1) else { continue }
      checkBrackets(paragraph, position, end, &diagnostics)
      if serial > end + 1 || paragraph[serial] == "0" {
        let range = end + 1..<serialEnd + 1
        let value = paragraph.value(serial..<serialEnd)
        diagnostics.add(paragraph, range, [paragraph.string(range), "\(value)号"])
      }
    }
  }

  private func checkBrackets(
    _ paragraph: CheckedParagraph, _ open: Int, _ close: Int, _ diagnostics: inout RuleDiagnosticList
  ) {
    guard paragraph[open] != "〔" || paragraph[close] != "〕" else { return }
    let right = "〔" + paragraph.string(open + 1..<close) + "〕"
    diagnostics.add(paragraph, open..<close + 1, [paragraph.string(open..<close + 1), right], fix: right)
  }
}
