internal import GongwenModel

/// L-26: quotes inside quotes and titles inside titles change their form.
struct NestedQuotes: ParagraphRule {
  let description = RuleDescription(
    "L-26", .error, "GB/T 15834-2011 4.8.3.3",
    title: Bilingual("引号、书名号内层用单", "inner quotes are ‘ ’, inner titles 〈 〉"),
    explanation: Bilingual("引号里再用引号，里层用‘’；书名号里再用书名号，里层用〈〉。", "Inside “ ” stands ‘ ’, inside 《 》 stands 〈 〉."),
    wrong: ["学习《关于印发《管理办法》的通知》。", "他说：“要做到“两个维护”，走在前列。”"],
    right: ["学习《关于印发〈管理办法〉的通知》。", "他说：“要做到‘两个维护’，走在前列。”"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    check(paragraph, PairScanner.titleMarks, "〈〉", &diagnostics)
    check(paragraph, PairScanner.doubleQuotes, "‘’", &diagnostics)
  }

  private func check(
    _ paragraph: CheckedParagraph, _ kind: PairScanner.Kind, _ right: String,
    _ diagnostics: inout RuleDiagnosticList
  ) {
    for pair in PairScanner(paragraph, kind).pairs where pair.parent != nil && pair.depth == 1 {
      diagnostics.add(
        paragraph, pair.open..<pair.close + 1, [paragraph.string(pair.open..<pair.close + 1), right])
    }
  }
}
