internal import GongwenModel

/// L-13: a heading alone on its line ends without a mark.
struct HeadingEndMark: ParagraphRule {
  let description = RuleDescription(
    "L-13", .error, "公文标题惯例（R-26）",
    title: Bilingual("独立成行的标题末尾不加标点", "no mark ends a heading on its own line"),
    explanation: Bilingual(
      "标题独立成行时，末尾不用句号、逗号、冒号；问号、叹号除外。以分号结尾的是分项，不是标题；没有序号的“工作方面：”是引语。",
      "A heading or title on its own line ends without 。，：. ？ and ！ are allowed; what ends in ； is an item of a list, and a short line without a number that ends in ： leads to what follows."
    ),
    wrong: ["一、强化理论学习。", "（一）主要做法："], right: ["一、强化理论学习", "（一）主要做法", "一、问题究竟出在哪里？", "主要做法：\n走访企业30家。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.isStandAloneHeading || paragraph.role == .title else { return }
    let last = paragraph.previous(visibleFrom: paragraph.count - 1)
    guard last > 1, paragraph.isOne(of: "。，：,:.", at: last) else { return }
    if paragraph.ordinal == nil, paragraph.role != .title, paragraph.isOne(of: "：:", at: last) { return }
    diagnostics.add(paragraph, last..<last + 1)
  }
}
