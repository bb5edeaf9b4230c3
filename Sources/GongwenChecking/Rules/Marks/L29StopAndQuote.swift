internal import GongwenModel

/// L-29: the final mark stands inside a whole quotation and outside a part of one.
struct StopAndQuote: ParagraphRule {
  let description = RuleDescription(
    "L-29", .error, "GB/T 15834-2011 附录A.8",
    title: Bilingual("局部引用的句号放在引号外", "the full stop of a partial quotation stands outside"),
    explanation: Bilingual(
      "冒号之后完整引用一句话，句末点号在引号内；引用的是句子的一部分，句末点号在引号外。引号内外不同时用句号。",
      "A whole sentence quoted after ： keeps its 。 inside. A quotation that is part of the sentence has it outside. It never stands twice."
    ),
    wrong: ["始终坚持“人民至上。”", "他说：“要坚持人民至上。”。"], right: ["始终坚持“人民至上”。", "他说：“要坚持人民至上。”"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for pair in PairScanner(paragraph, PairScanner.doubleQuotes).pairs where paragraph[pair.close - 1] == "。"
    {
      if paragraph[pair.close + 1] == "。" {
        diagnostics.add(paragraph, pair.close - 1..<pair.close + 2, ["。”。"])
      } else if paragraph.isHan(pair.open - 1), isFragment(paragraph, pair) {
        diagnostics.add(paragraph, pair.close - 1..<pair.close + 1, ["。”"])
      }
    }
  }

  /// Whether a quotation without a mark before it is short and of one piece; longer ones may be whole sentences.
  private func isFragment(_ paragraph: CheckedParagraph, _ pair: MarkPair) -> Bool {
    let inner = pair.open + 1..<pair.close - 1
    return inner.count <= 15 && !inner.contains { paragraph.isOne(of: "。！？：；，", at: $0) }
  }
}
