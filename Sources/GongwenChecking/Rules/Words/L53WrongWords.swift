internal import GongwenModel

/// L-53: words that are often written wrong.
struct WrongWords: ParagraphRule {
  let description = RuleDescription(
    "L-53", .warning, "公文用语惯例",
    title: Bilingual("易错词语", "words often written wrong"),
    explanation: Bilingual(
      "“截止”不能带时间宾语，应为“截至”；“做出决定”应为“作出决定”；以及“其它”“帐”“部份”等不规范写法和常见别字。",
      "截止 takes no date (截至), decisions are 作出, and a list of common slips."),
    wrong: ["截止2023年底，", "集体做出决定", "其它单位", "建立台帐", "大部份职工"],
    right: ["截至2023年底，", "报名截止日期为5月1日。", "集体作出决定", "其他单位", "建立台账", "帐篷"])

  private static let table = PhraseTable(WordList.entries.map(\.wrong))

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      if let found = Self.table.match(paragraph, at: position) {
        let right = WordList.entries[found.number].right
        diagnostics.add(paragraph, position..<found.end, [paragraph.string(position..<found.end), right])
        position = found.end
      } else {
        checkDeadline(paragraph, position, &diagnostics)
        position += 1
      }
    }
  }

  private func checkDeadline(
    _ paragraph: CheckedParagraph, _ position: Int, _ diagnostics: inout RuleDiagnosticList
  ) {
    guard paragraph.scalars[position] == "截", paragraph[position + 1] == "止" else { return }
    let next = position + 2
    guard
      paragraph.isDigit(next)
        || paragraph.word(of: ["目前", "今年", "去年", "年底", "月底", "上年", "本月"], at: next) != nil
    else { return }
    diagnostics.add(paragraph, position..<next, ["截止", "截至"])
  }
}
