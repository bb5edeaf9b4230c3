internal import GongwenModel

/// L-46: figures and Han numerals do not mix inside a value, 万 and 亿 excepted.
struct MixedValue: ParagraphRule {
  let description = RuleDescription(
    "L-46", .error, "GB/T 15835-2011 5.3",
    title: Bilingual("一个数值不混用阿拉伯数字和“十百千”", "no 十百千 after figures"),
    explanation: Bilingual(
      "阿拉伯数字后可以用“万”“亿”，不用“十”“百”“千”。“千瓦”“千克”“百分点”等单位不在此列。",
      "万 and 亿 may follow figures, 十, 百 and 千 may not. Units such as 千瓦, 千克 and 百分点 are left alone."),
    wrong: ["投入4千元", "走访5百余户", "1百零8项"],
    right: ["投入4000元", "走访五百余户", "10.5万元", "装机4千瓦", "重5千克", "播种386.5千公顷", "新增3千公顷"])

  /// What is counted in thousands of it.
  private static let units = ["公顷", "吨", "平方", "立方"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 1..<max(1, paragraph.count) where paragraph.isOne(of: "十百千", at: position) {
      guard paragraph.isDigit(position - 1), !paragraph.isOne(of: "瓦克米卡伏帕赫焦安牛乏字分年佳强", at: position + 1)
      else { continue }
      let start = paragraph.digitsStart(position)
      // 386.5千公顷: a decimal is counted in thousands by nobody but statistics, and theirs are units.
      if paragraph.isOne(of: ".．", at: start - 1)
        || paragraph.word(of: Self.units, at: position + 1) != nil
      {
        continue
      }
      guard position - start <= 3 else { continue }
      diagnostics.add(paragraph, start..<position + 1)
    }
  }
}
