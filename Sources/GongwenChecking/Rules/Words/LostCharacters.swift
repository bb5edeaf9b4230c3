internal import GongwenModel

/// Characters that were lost on the way: `???`, replacement characters, and marks that stand for other ones.
struct LostCharacters: ParagraphRule {
  let description = RuleDescription(
    "check.damaged", .warning, "公文内容（转换损坏）",
    title: Bilingual("字符丢失或变形", "characters lost or changed on the way"),
    explanation: Bilingual(
      "“???”“��”多半是转换编码时丢失的字，“„2009‟”是变形的〔2009〕，“错误！未找到引用源”是失效的交叉引用。原来是什么只有原稿知道，因此只指出，不改写。",
      "??? and �� are characters that a conversion lost, „2009‟ is what became of 〔2009〕, 错误！未找到引用源 of a reference without its target. Only the original tells what stood there: nothing is written instead."
    ),
    wrong: ["我校???名教师参加。", "政发„2009‟12号", "详见错误！未找到引用源。"], right: ["这是为什么？", "他问：真的吗？！", "政发〔2009〕12号"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      if let end = bracketsEnd(paragraph, position) {
        let year = paragraph.string(position + 1..<end - 1)
        diagnostics.add(paragraph, position..<end, [paragraph.string(position..<end), "→〔\(year)〕"])
        position = end
      } else if let end = Self.brokenReferenceEnd(paragraph, position) {
        diagnostics.add(paragraph, position..<end, [paragraph.string(position..<end), ""])
        position = end
      } else if Self.isLost(paragraph, position) {
        let end = paragraph.end(from: position) { $0 == paragraph[position] }
        diagnostics.add(paragraph, position..<end, [paragraph.string(position..<end), ""])
        position = end
      } else {
        position += 1
      }
    }
  }

  /// Whether what stands at a position was put there by a conversion: two question marks of ASCII in a row, or U+FFFD.
  static func isLost(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    let scalar = paragraph[position]
    if scalar == "\u{FFFD}" { return true }
    guard scalar == "?", paragraph.hasHan, paragraph.kind(position) != .address else { return false }
    return paragraph[position + 1] == "?" || paragraph[position - 1] == "?"
  }

  /// What word processors print in the place of a reference whose target is gone.
  private static let brokenReferences = ["错误", "Error"].flatMap { word in
    [
      "！未找到引用源", "!未找到引用源", "！未定义书签", "!未定义书签", "！未指定书签", "!未指定书签", "! Reference source not found",
      ": Reference source not found", "! Bookmark not defined",
    ].map { word + $0 }
  }

  private static func brokenReferenceEnd(_ paragraph: CheckedParagraph, _ position: Int) -> Int? {
    guard paragraph.isOne(of: "错E", at: position) else { return nil }
    return paragraph.word(of: brokenReferences, at: position).map { position + $0.count }
  }

  /// The end of a year between low and high quotes.
  private func bracketsEnd(_ paragraph: CheckedParagraph, _ position: Int) -> Int? {
    guard paragraph.isOne(of: "„‚", at: position), paragraph.digitsEnd(position + 1) == position + 5,
      paragraph.isOne(of: "‟‛”’", at: position + 5)
    else { return nil }
    return position + 6
  }
}
