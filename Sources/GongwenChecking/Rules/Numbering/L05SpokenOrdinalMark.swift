internal import GongwenModel

/// L-05: 第一, 首先, 其一 take ，, and one series keeps one kind of word.
struct SpokenOrdinalMark: CheckRule {
  let description = RuleDescription(
    "L-05", .error, "GB/T 15834-2011 附录B.3",
    title: Bilingual("“第一”“首先”“其一”后用逗号，一组只用一种", "第一, 首先, 其一 take ，, one kind in a series"),
    explanation: Bilingual(
      "句首的“第一”“首先”“其一”等后面用逗号，不用顿号；同一组列举不混用，“首先”与“其次、再次”相配，“第一”与“第二、第三”相配。",
      "第一, 首先, 其一 at the start of a sentence are followed by ，. A series that begins with 首先 goes on with 其次, one that begins with 第一 with 第二."
    ),
    wrong: ["第一、要摸清底数。", "首先、要统一思想。", "首先，统一思想。第二，明确责任。", "其一、责任不清。"],
    right: ["第一，要摸清底数。第二，要建立台账。", "首先，统一思想。其次，明确责任。", "第一、第二产业稳步增长。"])

  private static let ordered = ["第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八"]
  private static let spoken = ["首先", "其次", "再次", "最后", "其一", "其二", "其三", "其四"]

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    var seen: Set<String> = []
    for paragraph in text.paragraphs {
      // A series does not go on over a heading.
      if !paragraph.isBodyText { seen = [] }
      for position in 0..<paragraph.count where paragraph.isOne(of: "第首其再最", at: position) {
        guard paragraph.isClauseStart(position),
          let word = paragraph.word(of: Self.ordered + Self.spoken, at: position)
        else { continue }
        let end = position + 2
        if paragraph[end] == "、", !goesOn(paragraph, end + 1) {
          diagnostics.add(paragraph, position..<end + 1, [word + "、", word + "，"])
        } else if paragraph.isOne(of: "，,", at: end), let right = expected(word, seen) {
          diagnostics.add(paragraph, position..<end, [word, right])
        }
        seen.insert(word)
      }
    }
  }

  /// Whether another number follows, as in 第一、二批 and 第一、第二产业.
  private func goesOn(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    paragraph[position].isHanNumeral || paragraph.isOne(of: "第其", at: position)
  }

  private func expected(_ word: String, _ seen: Set<String>) -> String? {
    if word == "第二", seen.contains("首先"), !seen.contains("第一") { return "其次" }
    if word == "其次", seen.contains("第一"), !seen.contains("首先") { return "第二" }
    return nil
  }
}

extension CheckedParagraph {
  fileprivate var isBodyText: Bool { role == .body || role == .article }
}
