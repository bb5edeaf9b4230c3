internal import GongwenModel

/// L-14: 。 parts a run-in heading from its text.
struct RunInHeadingStop: ParagraphRule {
  let description = RuleDescription(
    "L-14", .error, "公文标题惯例（R-40）",
    title: Bilingual("连排标题与正文之间用句号", "。 parts a run-in heading from its text"),
    explanation: Bilingual(
      "标题与正文连排时，标题末尾用句号，不用空格隔开。", "A heading that runs into its text ends with 。, a blank is not enough."),
    wrong: ["（一）强化理论学习 我始终把学习放在首位，坚持每天自学一小时。"],
    right: ["（一）强化理论学习。我始终把学习放在首位，坚持每天自学一小时。", "（一）强化理论学习"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.isProse, let start = ordinalEnd(paragraph) else { return }
    guard let blank = (start..<paragraph.count).first(where: { paragraph.kind($0) != .han }),
      paragraph.kind(blank) == .space, (3...30).contains(blank - start)
    else { return }
    let next = paragraph.next(visibleFrom: blank)
    let last = paragraph.previous(visibleFrom: paragraph.count - 1)
    guard paragraph.isHan(next), last - next >= 12, paragraph.isOne(of: "。；：！？", at: last) else { return }
    diagnostics.add(paragraph, blank..<next, [paragraph.string(start..<blank)])
  }

  private func ordinalEnd(_ paragraph: CheckedParagraph) -> Int? {
    let start = paragraph.firstVisible
    if let bracketed = paragraph.bracketedOrdinal(at: start) { return bracketed.upperBound }
    let han = paragraph.hanNumeralEnd(start)
    if han > start, paragraph[han] == "、" { return han + 1 }
    let digits = paragraph.digitsEnd(start)
    return digits > start && paragraph[digits] == "." ? digits + 1 : nil
  }
}
