internal import GongwenModel

/// L-37: ranges of time take —.
struct RangeOfYears: ParagraphRule {
  let description = RuleDescription(
    "L-37", .error, "GB/T 15834-2011 4.13.3.2",
    title: Bilingual("时间起止用一字线“—”", "ranges of time take —"),
    explanation: Bilingual(
      "年、月、日、时刻的起止用一字线“—”，不用短横线、浪纹线。“3～5年”这类数值范围见L-38。",
      "From one year, month, day or hour to another stands —, not a hyphen or a wave. For values such as 3～5年 see L-38."
    ),
    wrong: ["2013-2015年", "2013～2015年", "1-3月集中整治", "5月8日-10日开展督查"],
    right: ["2013—2015年", "1—3月集中整治", "5月8日—10日开展督查", "用时3～5年"], isFixable: true)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for range in paragraph.numberRanges(units: "年月日") {
      let connector = paragraph.string(range.connector)
      guard connector != "—", isTime(paragraph, range), connector != "～" || range.second.count == 4 else {
        continue
      }
      // Only between two years is the meaning beyond doubt.
      let isSafe = isYear(paragraph, range.first) && isYear(paragraph, range.second)
      diagnostics.add(paragraph, range.connector, [connector], fix: isSafe ? "—" : nil)
    }
  }

  private func isTime(_ paragraph: CheckedParagraph, _ range: NumberRange) -> Bool {
    let unit = paragraph[range.second.upperBound]
    let hasOwnUnit = range.connector.lowerBound > range.first.upperBound
    switch unit {
    case "年": return isYear(paragraph, range.second) && (hasOwnUnit || isYear(paragraph, range.first))
    case "月":
      let next = paragraph[range.second.upperBound + 1]
      return next != "龄" && paragraph.value(range.second) <= 12 && paragraph.value(range.first) <= 12
    case "日": return paragraph.value(range.second) <= 31 && paragraph.value(range.first) <= 31
    default: return false
    }
  }

  private func isYear(_ paragraph: CheckedParagraph, _ range: Range<Int>) -> Bool {
    range.count == 4 && (1800...2199).contains(paragraph.value(range))
  }
}
