internal import GongwenModel

/// Dates of running text are written with 年月日, and exist.
struct DateForm: ParagraphRule {
  let description = RuleDescription(
    "check.date", .warning, "GB/T 15835-2011 5.1.4",
    title: Bilingual("日期的写法", "how dates are written"),
    explanation: Bilingual(
      "行文中的日期写作“2024年1月5日”，不写作2024.1.5、2024/1/5、2024-1-5；月份为1—12，日为1—31，并与月份相符。",
      "Dates in running text are 2024年1月5日, and such a day must exist."),
    wrong: ["2024.1.5召开会议", "2024/01/05召开会议", "2024-1-5召开会议", "2023年2月29日", "2024年13月", "于2月30日召开"],
    right: ["2024年1月5日召开会议", "2024年2月29日", "版本3.1.5", "GB/T 9704-2012"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.role != .tableRow else { return }
    var position = 0
    while position < paragraph.count {
      let end = paragraph.digitsEnd(position)
      guard end > position else {
        position += 1
        continue
      }
      if end - position <= 2, paragraph[end] == "月" { checkDay(paragraph, position..<end, &diagnostics) }
      if end - position == 4, paragraph.kind(position - 1) != .latin,
        (1900...2199).contains(paragraph.value(position..<end))
      {
        check(paragraph, position..<end, &diagnostics)
      }
      position = end
    }
  }

  private func check(
    _ paragraph: CheckedParagraph, _ year: Range<Int>, _ diagnostics: inout RuleDiagnosticList
  ) {
    let sign = paragraph[year.upperBound]
    let monthEnd = paragraph.digitsEnd(year.upperBound + 1)
    guard (1...2).contains(monthEnd - year.upperBound - 1) else { return }
    let month = paragraph.value(year.upperBound + 1..<monthEnd)
    let dayEnd = paragraph.digitsEnd(monthEnd + 1)
    let day = (1...2).contains(dayEnd - monthEnd - 1) ? paragraph.value(monthEnd + 1..<dayEnd) : nil
    if sign == "年", paragraph[monthEnd] == "月" {
      let hasDay = day != nil && paragraph.isOne(of: "日号", at: dayEnd)
      let date = CivilDate(year: paragraph.value(year), month: month, day: hasDay ? day ?? 1 : 1)
      guard date == nil else { return }
      diagnostics.add(paragraph, year.lowerBound..<(hasDay ? dayEnd : monthEnd) + 1)
    } else if ".-/".unicodeScalars.contains(sign), paragraph[monthEnd] == sign, let day,
      CivilDate(year: paragraph.value(year), month: month, day: day) != nil
    {
      let range = year.lowerBound..<dayEnd
      diagnostics.add(
        paragraph, range, [paragraph.string(range), "\(paragraph.string(year))年\(month)月\(day)日"])
    }
  }

  /// `2月30日` without a year.
  private func checkDay(
    _ paragraph: CheckedParagraph, _ month: Range<Int>, _ diagnostics: inout RuleDiagnosticList
  ) {
    let end = paragraph.digitsEnd(month.upperBound + 1)
    guard paragraph[month.lowerBound - 1] != "年", (1...2).contains(end - month.upperBound - 1),
      paragraph.isOne(of: "日号", at: end),
      // Any year will do that has a 29 February.
      CivilDate(year: 2000, month: paragraph.value(month), day: paragraph.value(month.upperBound + 1..<end))
        == nil
    else { return }
    diagnostics.add(paragraph, month.lowerBound..<end + 1)
  }
}
