internal import GongwenModel

/// L-38: ranges of values take ～.
struct RangeOfValues: ParagraphRule {
  let description = RuleDescription(
    "L-38", .error, "GB/T 15835-2011 5.1.3",
    title: Bilingual("数值范围用浪纹线“～”", "ranges of values take ～"),
    explanation: Bilingual(
      "数值范围用浪纹线“～”，也可用一字线“—”，不用短横线。只查后面带计量单位或量词的范围。",
      "Between two values stands ～ (— is allowed too), not a hyphen. Only ranges with a unit after them are looked at."
    ),
    wrong: ["工期3-5天", "每月走访3--5次", "增长10-15%"], right: ["工期3～5天", "增长10%～15%", "电话010-62734567", "见表2-8"])

  private static let units = [
    "天", "个", "人", "名", "万", "亿", "元", "公里", "米", "岁", "次", "倍", "周", "小时", "分钟", "%", "‰", "℃",
    "度", "项", "户", "家", "件", "场", "公斤", "千克", "吨", "亩", "篇", "条", "年", "km", "kg", "m", "cm", "mm",
  ]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for range in paragraph.numberRanges(units: "%‰") {
      let connector = paragraph.string(range.connector)
      guard connector != "～", connector != "—", range.second.count < 7,
        !diagnostics.isClaimed(paragraph, range.connector.lowerBound),
        paragraph.word(of: Self.units, at: range.second.upperBound) != nil, !isDate(paragraph, range)
      else { continue }
      let right = paragraph.string(range.first) + "～" + paragraph.string(range.second)
      diagnostics.add(paragraph, range.first.lowerBound..<range.second.upperBound, [connector, right])
    }
  }

  private func isDate(_ paragraph: CheckedParagraph, _ range: NumberRange) -> Bool {
    range.first.count == 4 && range.second.count == 4 && paragraph[range.second.upperBound] == "年"
      || paragraph.isOne(of: "图表", at: range.first.lowerBound - 1)
  }
}
