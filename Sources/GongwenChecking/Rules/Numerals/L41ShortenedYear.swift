internal import GongwenModel

/// L-41: years have four digits.
struct ShortenedYear: ParagraphRule {
  let description = RuleDescription(
    "L-41", .error, "GB/T 15835-2011 5.1.4",
    title: Bilingual("年份用四位数字", "years have four digits"),
    explanation: Bilingual(
      "年份用四位数字，不简写。“任职23年”这类时间长度不在此列。",
      "A year is not shortened to two digits. Spans of time such as 任职23年 are left alone."),
    wrong: ["自23年以来", "23年5月", "23年底完成", "24年，我局完成任务", "24年工作总结"],
    right: ["2023年以来", "任职23年来", "工龄23年", "23年间"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.scalars[position] == "年" {
      let start = paragraph.digitsStart(position)
      guard position - start == 2, !paragraph.isOne(of: ".,·-—～~/第", at: start - 1),
        paragraph.kind(start - 1) != .latin, isDate(paragraph, start, position)
      else { continue }
      diagnostics.add(paragraph, start..<position + 1)
    }
  }

  private func isDate(_ paragraph: CheckedParagraph, _ start: Int, _ year: Int) -> Bool {
    let month = paragraph.digitsEnd(year + 1)
    if month > year + 1, paragraph[month] == "月" { return true }
    let opens = paragraph.isClauseStart(start) || paragraph.isOne(of: "自从在于至，、", at: start - 1)
    guard opens else { return false }
    if paragraph[start - 1] == "自" || paragraph[start - 1] == "从", paragraph.matches("以来", at: year + 1) {
      return true
    }
    if paragraph.isClauseStart(start), (10...39).contains(paragraph.value(start..<year)),
      paragraph.word(of: ["，", "我", "工作", "全年", "计划", "总结", "全市", "全县", "全区", "第"], at: year + 1) != nil
    {
      return true
    }
    return paragraph.word(of: ["初", "底", "年初", "年底", "上半年", "下半年", "度"], at: year + 1) != nil
  }
}
