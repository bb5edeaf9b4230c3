internal import GongwenModel

/// L-28: brackets inside brackets change their form.
struct NestedBrackets: ParagraphRule {
  let description = RuleDescription(
    "L-28", .error, "GB/T 15834-2011 附录A.9",
    title: Bilingual("括号里不套同一种括号", "no round brackets inside round brackets"),
    explanation: Bilingual(
      "括号里再用括号时，改用〔〕或去掉里层。书名号里原有的括号不在此列。",
      "Inside （ ） use 〔 〕 or drop the inner ones. Brackets that belong to a title in 《 》 are left alone."),
    wrong: ["按要求执行（见附件（一））。"], right: ["按要求执行（见附件一）。", "（传热系数0.60W/(m²·K)）", "（以下简称《条例（试行）》）", "（一）（略）"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let pairs = PairScanner(paragraph, PairScanner.roundBrackets).pairs.filter {
      $0.parent != nil && $0.depth == 1
    }
    guard !pairs.isEmpty else { return }
    let titles = PairScanner(paragraph, PairScanner.titleMarks).pairs.filter { $0.depth == 0 }
    for pair in pairs where !isInTitle(pair, titles) && !isOfUnit(paragraph, pair) {
      diagnostics.add(paragraph, pair.open..<pair.close + 1)
    }
  }

  /// `（传热系数0.60W/(m²·K)）`: brackets of a unit or a formula, behind a letter, a figure or a stroke.
  private func isOfUnit(_ paragraph: CheckedParagraph, _ pair: MarkPair) -> Bool {
    guard paragraph[pair.open] == "(", paragraph[pair.close] == ")" else { return false }
    let isBehindTerm =
      [.latin, .digit].contains(paragraph.kind(pair.open - 1))
      || paragraph.isOne(of: "/·×", at: pair.open - 1)
    return isBehindTerm && !(pair.open...pair.close).contains { paragraph.isHan($0) }
  }

  /// Whether the pair stands in a title that begins inside the outer pair; `titles` are disjoint and in order.
  private func isInTitle(_ pair: MarkPair, _ titles: [MarkPair]) -> Bool {
    var (low, high) = (0, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle].close < pair.open { low = middle + 1 } else { high = middle }
    }
    guard low < titles.count else { return false }
    let title = titles[low]
    return title.open < pair.open && pair.close < title.close && title.open > (pair.parent ?? 0)
  }
}
