internal import GongwenModel

/// A blank that parts a title's phrase.
struct TitleBlanks: ParagraphRule {
  let description = RuleDescription(
    "check.title-blank", .info, "GB/T 15834-2011 5.1",
    title: Bilingual("标题中的空格", "a blank inside a title"),
    explanation: Bilingual(
      "标题的词句之间没有空格，“关于召开 会议的通知”多半少了字或是换行留下的。对仗的两句之间的空格不动。",
      "A title has no blank between its words: something is missing, or a line was broken there. A blank between two halves of a couplet is left alone."
    ),
    wrong: ["2023年度述职 报告"], right: ["2023年度述职报告", "踔厉奋发 勇毅前行"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.role == .title else { return }
    for blank in paragraph.blanks where parts(paragraph, blank) { diagnostics.add(paragraph, blank, []) }
  }

  /// Whether a blank stands inside a phrase: between Han characters, with halves of unlike length or a short tail.
  private func parts(_ paragraph: CheckedParagraph, _ blank: Range<Int>) -> Bool {
    guard paragraph.isHan(blank.lowerBound - 1), paragraph.isHan(blank.upperBound) else { return false }
    let before = run(paragraph, blank.lowerBound - 1, -1)
    let after = run(paragraph, blank.upperBound, 1)
    // 工 作 总 结 is spread over the line; 某县委 某县政府关于… names two organs.
    return before > 1 && after > 1 && after <= 4 && before != after
  }

  private func run(_ paragraph: CheckedParagraph, _ position: Int, _ step: Int) -> Int {
    var place = position
    while place >= 0, place < paragraph.count, paragraph.kind(place) != .space { place += step }
    return abs(place - position)
  }
}
