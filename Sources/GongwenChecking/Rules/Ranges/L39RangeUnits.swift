internal import GongwenModel

/// L-39: the first value of a range keeps its % and 万.
struct RangeUnits: ParagraphRule {
  let description = RuleDescription(
    "L-39", .error, "GB/T 15835-2011 5.1.3",
    title: Bilingual("范围前项的“%”“万”“亿”不省略", "the first value of a range keeps %, 万, 亿"),
    explanation: Bilingual(
      "数值范围里，前一个数的百分号和“万”“亿”不能省略；普通计量单位可以省略。",
      "In a range the first value keeps its % and its 万 or 亿; an ordinary unit may be dropped."),
    wrong: ["增长15～30%", "投资13～17万元", "产值9—16亿元"], right: ["增长15%～30%", "投资13万元～17万元", "载重100～150kg"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for range in paragraph.numberRanges(units: "") {
      let end = range.second.upperBound
      guard paragraph.isOne(of: "%‰％万亿", at: end) else { continue }
      let sign = String(paragraph[end])
      let unit = paragraph[end + 1] == "元" ? sign + "元" : sign
      let wrong = range.first.lowerBound..<end + unit.unicodeScalars.count
      let right = "\(paragraph.string(range.first))\(unit)～\(paragraph.string(range.second))\(unit)"
      diagnostics.add(paragraph, wrong, [paragraph.string(wrong), right])
    }
  }
}
