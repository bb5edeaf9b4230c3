internal import GongwenModel

/// The number of a page inside a sentence.
struct StrayPageNumber: ParagraphRule {
  let description = RuleDescription(
    "check.page-number", .warning, "公文内容（转换损坏）",
    title: Bilingual("句中的页码", "a page's number inside a sentence"),
    explanation: Bilingual(
      "“第3页共10页”“—3—”“- 3 -”出现在句子中间，是从原稿页脚带进来的。",
      "第3页共10页 or —3— inside a sentence came along from the foot of a page."),
    wrong: ["坚持把学习放在第3页共10页首位。", "认真落实上级—3—部署。", "认真落实上级- 3 -部署。"],
    right: ["详见第3页。", "参会3—5人。", "全书共10页。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in paragraph.firstVisible..<max(paragraph.firstVisible, paragraph.count) {
      if let end = pageOfPages(paragraph, position) ?? dashed(paragraph, position) {
        diagnostics.add(paragraph, position..<end)
      }
    }
  }

  /// `第3页 共10页`.
  private func pageOfPages(_ paragraph: CheckedParagraph, _ position: Int) -> Int? {
    guard paragraph[position] == "第", let page = number(paragraph, position + 1), paragraph[page] == "页"
    else {
      return nil
    }
    let all = paragraph.next(visibleFrom: page + 1)
    guard paragraph[all] == "共", let end = number(paragraph, all + 1), paragraph[end] == "页" else {
      return nil
    }
    return end + 1
  }

  private func number(_ paragraph: CheckedParagraph, _ position: Int) -> Int? {
    let start = paragraph.next(visibleFrom: position)
    let end = paragraph.digitsEnd(start)
    return end > start ? paragraph.next(visibleFrom: end) : nil
  }

  /// `—3—` between two Han characters.
  private func dashed(_ paragraph: CheckedParagraph, _ position: Int) -> Int? {
    guard paragraph.isOne(of: "-—－–", at: position), paragraph.isHan(position - 1) else { return nil }
    let start = paragraph.next(visibleFrom: position + 1)
    let end = paragraph.digitsEnd(start)
    let close = paragraph.next(visibleFrom: end)
    guard (1...3).contains(end - start), paragraph[close] == paragraph[position], paragraph.isHan(close + 1)
    else {
      return nil
    }
    return close + 1
  }
}
