internal import GongwenModel

/// L-27: paired marks come in pairs.
struct BalancedMarks: CheckRule {
  let description = RuleDescription(
    "L-27", .error, "GB/T 15834-2011 4.8、4.9",
    title: Bilingual("引号、括号、书名号成对", "quotes and brackets come in pairs"),
    explanation: Bilingual(
      "“”‘’（）《》〈〉〔〕【】在一段之内成对。引文分段时每段开头用前引号、只在最后一段用后引号，这种写法不算错。",
      "Paired marks are balanced within a paragraph. A quotation of several paragraphs may open each of them and close only the last."
    ),
    wrong: ["坚决做到“两个维护。", "学习《章程》》和有关规定。", "市总工会（机关按期完成任务。"],
    right: ["坚决做到“两个维护”。", "请与办公室联系（电话：3356789）。", "他说：“第一段。\n“第二段。”", "a) 水位低于最低水位线；"])

  private static let kinds = [
    PairScanner.doubleQuotes, PairScanner.singleQuotes, PairScanner.roundBrackets, PairScanner.titleMarks,
    PairScanner.innerTitleMarks, PairScanner.tortoiseBrackets, PairScanner.blackBrackets,
  ]

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for (number, kind) in Self.kinds.enumerated() {
      // An opening mark at the end of a paragraph waits for the next: a quotation may go on there.
      var waiting: (paragraph: CheckedParagraph, position: Int)?
      for paragraph in text.paragraphs {
        let goesOn = number == 0 && kind.open.contains(paragraph[paragraph.firstVisible])
        if let open = waiting, !goesOn { report(open.paragraph, open.position, &diagnostics) }
        let scan = PairScanner(paragraph, kind) { counts(paragraph, $0) }
        for position in scan.unopened + scan.unclosed.dropLast() { report(paragraph, position, &diagnostics) }
        waiting = scan.unclosed.last.map { (paragraph, $0) }
      }
      if let open = waiting { report(open.paragraph, open.position, &diagnostics) }
    }
  }

  private func report(_ paragraph: CheckedParagraph, _ position: Int, _ diagnostics: inout RuleDiagnosticList)
  {
    if !diagnostics.isClaimed(paragraph, position) { diagnostics.add(paragraph, position..<position + 1) }
  }

  /// Whether a bracket is open before a position: `（电话：3356789）` ends in digits too.
  private func isOpen(_ paragraph: CheckedParagraph, before position: Int) -> Bool {
    for place in (max(0, position - 60)..<max(0, position)).reversed() {
      if paragraph.isOne(of: "（(", at: place) { return true }
      if paragraph.isOne(of: "）)", at: place) { return false }
    }
    return false
  }

  /// Apostrophes and the bracket of an ordinal such as `1)` are not halves of a pair.
  private func counts(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    switch paragraph[position] {
    case "’": return paragraph.kind(position - 1) != .latin && paragraph.kind(position - 1) != .digit
    case ")", "）":
      // a) of GB/T 1.1
      if paragraph.kind(position - 1) == .latin, paragraph.firstVisible == position - 1 { return false }
      let start = paragraph.digitsStart(position)
      return start == position || !paragraph.isClauseStart(start) || isOpen(paragraph, before: start)
    default: return true
    }
  }
}
