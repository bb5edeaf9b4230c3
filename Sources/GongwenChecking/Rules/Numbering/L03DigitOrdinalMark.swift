internal import GongwenModel

/// L-03: an Arabic ordinal takes a dot on the baseline.
struct DigitOrdinalMark: ParagraphRule {
  let description = RuleDescription(
    "L-03", .error, "GB/T 15834-2011 附录B.3",
    title: Bilingual("阿拉伯数字序号后用下脚点", "an Arabic ordinal takes a baseline dot"),
    explanation: Bilingual(
      "“1”“2”“3”等序号后用半角下脚点“.”，不用顿号、逗号和全角句点。", "1, 2, 3 … are followed by U+002E, not by 、, a comma or U+FF0E."
    ),
    wrong: ["1、加强理论学习", "2．提高服务水平", "主要任务如下：1、摸清底数；2、建立台账。"],
    right: ["1.加强理论学习", "主要任务如下：1.摸清底数；2.建立台账。", "3、4月份集中走访。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    // L-34 has its own words for an attachment note.
    guard !paragraph.matches("附件：", at: paragraph.firstVisible) else { return }
    for position in 0..<paragraph.count where paragraph.isOne(of: "、．,，", at: position) {
      let start = paragraph.digitsStart(position)
      guard start < position, position - start <= 2, paragraph.isClauseStart(start) else { continue }
      let next = paragraph.next(visibleFrom: position + 1)
      guard paragraph.isHan(next) || paragraph.isOne(of: "“《", at: next) else { continue }
      diagnostics.add(
        paragraph, start..<position + 1,
        [paragraph.string(start..<position + 1), paragraph.string(start..<position) + "."])
    }
  }
}
