internal import GongwenModel

/// The text does not break off in the middle of a sentence.
struct BrokenEnd: CheckRule {
  let description = RuleDescription(
    "check.broken-end", .warning, "公文内容（转换损坏）",
    title: Bilingual("全文在句中断开", "the text breaks off inside a sentence"),
    explanation: Bilingual(
      "全文最后一段没有写完（没有句末标点，其后没有署名、日期），多半是复制时漏了后面的内容。",
      "The last paragraph is not finished and no signature or date follows: the rest was left out when the text was copied."
    ),
    wrong: ["一年来，我坚持深入基层调查研究，走访群众三百余户，解决问题"], right: ["一年来，我坚持深入基层调查研究，走访群众三百余户。", "谢谢大家！"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard let last = text.paragraphs.last(where: { $0.role == .body }), FinalMark.lacksMark(last) else {
      return
    }
    let end = last.previous(visibleFrom: last.count - 1)
    diagnostics.add(last, max(last.firstVisible, end - 5)..<end + 1)
  }
}
