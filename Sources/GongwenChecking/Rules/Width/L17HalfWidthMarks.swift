internal import GongwenModel

/// L-17: Chinese text takes full-width marks.
struct HalfWidthMarks: ParagraphRule {
  let description = RuleDescription(
    "L-17", .error, "GB/T 15834-2011 5.1",
    title: Bilingual("中文用全角标点", "Chinese text takes full-width marks"),
    explanation: Bilingual(
      "中文里的逗号、句号、分号、冒号、问号、叹号、括号用全角。数字之间、外文之中、网址里的半角符号不动。",
      "， 。 ； ： ？ ！ （ ） are full-width in Chinese text. Marks between digits, in Latin text and in addresses are left alone."
    ),
    wrong: ["加强学习,提高本领", "严守纪律.", "主要做法:集体学习;个人自学。", "市总工会(机关)按期完成任务。"],
    right: [
      "加强学习，提高本领", "投入资金1,250.5万元，上午10:30开会，比例为3:2。", "传热系数为0.60W/(m²·K)。", "按照GB/T 9704执行，参见A, B (C)各项。",
      "[1] 王某. 农村养老服务研究[J]. 社会福利, 2024(3): 12-18.",
    ],
    isFixable: true)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    // Sources have marks of their own.
    guard paragraph.classes.contains(.asciiMark), !paragraph.isReference else { return }
    checkBrackets(paragraph, &diagnostics)
    // The mark before, once it is told: what follows it stands after a Chinese mark, so a row of marks is told at once.
    var told = -1
    for position in 0..<paragraph.count where paragraph.kind(position) == .asciiMark {
      guard let right = Self.fullWidth(paragraph[position]), !LostCharacters.isLost(paragraph, position),
        !diagnostics.isClaimed(paragraph, position), !endsEntity(paragraph, position),
        paragraph[position] == "."
          ? isStop(paragraph, position)
          : isChinese(paragraph, position)
            || told >= 0 && paragraph.previous(visibleFrom: position - 1) == told
      else { continue }
      add(paragraph, position, right, &diagnostics)
      told = position
    }
  }

  private func add(
    _ paragraph: CheckedParagraph, _ position: Int, _ right: String, _ diagnostics: inout RuleDiagnosticList
  ) {
    diagnostics.add(
      paragraph, position..<position + 1, [paragraph.string(position..<position + 1), right], fix: right)
  }

  /// `&gt;`, `&#8212;`: the mark belongs to what a program reads.
  private func endsEntity(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    guard paragraph[position] == ";" else { return false }
    var start = position - 1
    while start >= 0, position - start < 12, paragraph[start].isASCII,
      paragraph[start].properties.isAlphabetic || paragraph.isDigit(start) || paragraph[start] == "#"
    {
      start -= 1
    }
    return start >= 0 && start < position - 1 && paragraph[start] == "&"
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "?": "？"
    case "!": "！"
    case ".": "。"
    default: nil
    }
  }

  /// Whether a mark that is not a dot stands in Chinese: beside Han or a Chinese mark, and not between figures.
  private func isChinese(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    if paragraph.isDigit(position - 1), paragraph.isDigit(position + 1) { return false }
    let before = paragraph.kind(paragraph.previous(visibleFrom: position - 1))
    let next = paragraph.next(visibleFrom: position + 1)
    if before.isChinese { return true }
    // An ordinal's own mark is the business of L-01 and L-03.
    if paragraph.digitsStart(position) == paragraph.firstVisible, before == .digit { return false }
    if next == paragraph.count { return before == .digit && paragraph.hasHan }
    return paragraph.isHan(next) || paragraph.isOne(of: "“《（", at: next)
  }

  /// Whether a dot is a full stop: after Han or a closing mark, and neither a decimal point nor part of dots.
  private func isStop(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    guard paragraph[position - 1] != ".", paragraph[position + 1] != "." else { return false }
    guard paragraph.isHan(position - 1) || paragraph.isOne(of: "”）》％%", at: position - 1) else {
      return false
    }
    guard paragraph.hanNumeralEnd(paragraph.firstVisible) != position else { return false }
    let next = paragraph.next(visibleFrom: position + 1)
    return next == paragraph.count || paragraph.isHan(next) || paragraph.kind(next) == .chineseMark
  }

  private func checkBrackets(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for pair in PairScanner(paragraph, PairScanner.roundBrackets).pairs where isChinese(paragraph, pair) {
      if paragraph[pair.open] == "(", !diagnostics.isClaimed(paragraph, pair.open) {
        add(paragraph, pair.open, "（", &diagnostics)
      }
      if paragraph[pair.close] == ")", !diagnostics.isClaimed(paragraph, pair.close) {
        add(paragraph, pair.close, "）", &diagnostics)
      }
    }
  }

  private func isChinese(_ paragraph: CheckedParagraph, _ pair: MarkPair) -> Bool {
    // Mixed widths: one of them is full-width already.
    if (paragraph[pair.open] == "(") != (paragraph[pair.close] == ")") { return true }
    if (pair.open...pair.close).contains(where: {
      paragraph.kind($0).isChinese && !paragraph.isOne(of: "·", at: $0)
    }) {
      return true
    }
    let before = paragraph.kind(paragraph.previous(visibleFrom: pair.open - 1))
    return before.isChinese && paragraph.kind(pair.open - 1) != .space
  }
}
