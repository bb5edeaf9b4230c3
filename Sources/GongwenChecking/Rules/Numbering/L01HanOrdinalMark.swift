internal import GongwenModel

/// L-01: a Han ordinal takes 、.
struct HanOrdinalMark: ParagraphRule {
  let description = RuleDescription(
    "L-01", .error, "GB/T 15834-2011 附录B.3",
    title: Bilingual("汉字序号后用顿号", "a Han ordinal takes 、"),
    explanation: Bilingual(
      "段首的“一”“二”“三”等汉字序号后用顿号，不用句点、逗号、冒号。",
      "At the start of a paragraph 一, 二, 三 … are followed by 、, not by a dot, a comma or a colon."),
    wrong: ["一.加强理论学习", "二，提高服务水平", "十一：完善制度"], right: ["一、加强理论学习", "二、提高服务水平", "一个支部一座堡垒，一名党员一面旗帜。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let start = paragraph.firstVisible
    let end = paragraph.hanNumeralEnd(start)
    guard end > start, end - start <= 3, paragraph.isOne(of: ".．,，:：", at: end) else { return }
    guard paragraph.isHan(paragraph.next(visibleFrom: end + 1)) else { return }
    diagnostics.add(
      paragraph, start..<end + 1,
      [paragraph.string(start..<end + 1), paragraph.string(start..<end) + "、"])
  }
}
