internal import GongwenModel

/// L-18: curly quotes, the right way round.
struct StraightQuotes: ParagraphRule {
  let description = RuleDescription(
    "L-18", .error, "GB/T 15834-2011 4.8",
    title: Bilingual("用弯引号，前后引号不颠倒", "curly quotes, the right way round"),
    explanation: Bilingual(
      "引号用“”‘’，不用直引号；前引号在前，后引号在后。外文中的直引号和撇号不动。直引号里又有直引号的，哪个配哪个要由人判断，只提示，不改。",
      "Quotes are “ ” ‘ ’, opening before closing. Straight ones inside Latin text are left alone; where straight quotes may stand inside straight quotes, they are told and not changed."
    ),
    wrong: ["坚决做到\"两个维护\"。", "坚决做到”两个维护“。"], right: ["坚决做到“两个维护”。", "软件名为it's me。"],
    isFixable: true)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    checkStraight(paragraph, "\"", open: "“", close: "”", &diagnostics)
    checkStraight(paragraph, "'", open: "‘", close: "’", &diagnostics)
    checkReversed(paragraph, &diagnostics)
  }

  /// Straight quotes are fixed only when it is certain which belong together and no curly one stands between.
  private func checkStraight(
    _ paragraph: CheckedParagraph, _ mark: Unicode.Scalar, open: Unicode.Scalar, close: Unicode.Scalar,
    _ diagnostics: inout RuleDiagnosticList
  ) {
    var straight = (0..<paragraph.count).filter { position in
      paragraph.scalars[position] == mark && isChinese(paragraph, position, mark)
    }
    // Of an odd number one may be an inch or a minute.
    if !straight.count.isMultiple(of: 2) { straight.removeAll { paragraph.isDigit($0 - 1) } }
    guard !straight.isEmpty else { return }
    let curly = paragraph.scalars.contains { $0 == open || $0 == close }
    let others = paragraph.scalars.count { $0 == mark } != straight.count
    let isSafe =
      straight.count.isMultiple(of: 2) && !curly && !others && QuotePairing(paragraph, straight).isCertain
    let safe = isSafe ? Set(straight) : Self.pairedInSentences(paragraph, straight, mark, open, close)
    var number = 0
    for position in straight {
      let right = String(number.isMultiple(of: 2) ? open : close)
      let isFixed = safe.contains(position)
      // Pairs are counted anew in each sentence that is safe by itself.
      if isFixed { number += 1 }
      diagnostics.add(
        paragraph, position..<position + 1, [String(mark), "\(open)\(close)"], fix: isFixed ? right : nil)
    }
  }

  /// The quotes of those sentences in which they pair up and nothing else of their kind stands.
  private static func pairedInSentences(
    _ paragraph: CheckedParagraph, _ straight: [Int], _ mark: Unicode.Scalar, _ open: Unicode.Scalar,
    _ close: Unicode.Scalar
  ) -> Set<Int> {
    let known = Set(straight)
    var (safe, sentence) = (Set<Int>(), [Int]())
    var isPlain = true
    for position in 0...paragraph.count {
      if known.contains(position) { sentence.append(position) }
      let scalar = paragraph[position]
      if scalar == open || scalar == close || scalar == mark && !known.contains(position) { isPlain = false }
      guard position == paragraph.count || paragraph.isOne(of: "。！？；", at: position) else { continue }
      // A quote right after a sentence's mark may belong to either sentence: both are left alone.
      let sharesQuote = known.contains(position + 1)
      if isPlain, sentence.count.isMultiple(of: 2), !sharesQuote, QuotePairing(paragraph, sentence).isCertain
      {
        safe.formUnion(sentence)
      }
      (sentence, isPlain) = ([], !sharesQuote)
    }
    return safe
  }

  /// Whether a straight quote belongs to Chinese text.
  private func isChinese(_ paragraph: CheckedParagraph, _ position: Int, _ mark: Unicode.Scalar) -> Bool {
    let (before, after) = (paragraph.kind(position - 1), paragraph.kind(position + 1))
    if mark == "'", before == .latin || before == .digit { return false }
    if before.isChinese || after.isChinese { return true }
    return paragraph.hasHan && before != .digit && (before == .other || after == .other)
  }

  private func checkReversed(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let scan = PairScanner(paragraph, PairScanner.doubleQuotes)
    guard let close = scan.unopened.first, let open = scan.unclosed.first(where: { $0 > close }) else {
      return
    }
    diagnostics.add(paragraph, close..<open + 1, ["”“", "“”"])
  }
}
