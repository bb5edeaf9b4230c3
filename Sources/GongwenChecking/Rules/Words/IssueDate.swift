internal import GongwenModel

/// The date of issue is written with Arabic figures.
struct IssueDate: ParagraphRule {
  let description = RuleDescription(
    "check.issue-date", .warning, "GB/T 9704-2012 7.3.5.4",
    title: Bilingual("成文日期用阿拉伯数字", "the date of issue takes Arabic figures"),
    explanation: Bilingual(
      "成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位，不写“二〇二四年一月五日”。",
      "Year, month and day of the date of issue are Arabic figures without leading zeros, not 二〇二四年一月五日."),
    wrong: ["二〇二四年一月五日", "二○一九年十二月三十一日"], right: ["2024年1月5日", "一九二一年七月，中国共产党成立。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let start = paragraph.firstVisible
    // 印发 follows the date of printing (7.4.3).
    let last = paragraph.previous(visibleFrom: paragraph.count - 1) + 1
    let isPrinting = paragraph.role == .imprint && paragraph.matches("印发", at: last - 2)
    let count = isPrinting ? last - 2 : paragraph.count
    let end = paragraph.end(from: start) { Self.signs.contains($0) || ScalarClass($0) == .space }
    guard end == count, count - start <= 20 else { return }
    let text = paragraph.scalars[start..<count]
    guard text.contains("年"), text.contains("月"), text.contains("日"), let year = text.firstIndex(of: "年"),
      year - start >= 4
    else { return }
    diagnostics.add(paragraph, start..<paragraph.previous(visibleFrom: paragraph.count - 1) + 1)
  }

  private static let signs = Set("一二三四五六七八九十〇○ＯO零廿卅年月日".unicodeScalars)
}
