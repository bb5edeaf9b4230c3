internal import GongwenModel

/// L-35: the interpunct is U+00B7, and stands only in those dates that need it.
struct Interpunct: ParagraphRule {
  let description = RuleDescription(
    "L-35", .error, "GB/T 15834-2011 4.14",
    title: Bilingual("间隔号用“·”", "the interpunct is ·"),
    explanation: Bilingual(
      "间隔号为U+00B7。以月日命名的事件用阿拉伯数字时加间隔号（“9·11”事件）；用汉字时，一月、十一月、十二月的加（“一二·九”运动），其他不加（五四运动）。",
      "The interpunct is U+00B7. Events named after a date have it in Arabic figures (“9·11”), in Han ones only for months 1, 11 and 12."
    ),
    wrong: ["“9.11”事件", "“5.12”地震", "“五·四”运动", "阿卜杜拉•买买提同志"],
    right: ["“9·11”事件", "“5·12”地震", "“一二·九”运动", "阿卜杜拉·买买提同志", "“2.0”版本"])

  private static let events = ["事件", "地震", "运动", "讲话", "惨案", "案", "事故", "火灾", "特大", "重大", "抗震"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count {
      switch paragraph.scalars[position] {
      case "•", "‧", "∙", "・":
        let (before, after) = (paragraph.kind(position - 1), paragraph.kind(position + 1))
        guard before == .han && after == .han || before == .digit && after == .digit else { continue }
        diagnostics.add(paragraph, position..<position + 1, [paragraph.string(position..<position + 1), "·"])
      case "“": checkDate(paragraph, position, &diagnostics)
      default: continue
      }
    }
  }

  private func checkDate(_ paragraph: CheckedParagraph, _ open: Int, _ diagnostics: inout RuleDiagnosticList)
  {
    let digits = paragraph.digitsEnd(open + 1)
    if digits > open + 1 {
      let end = paragraph.digitsEnd(digits + 1)
      guard paragraph[digits] == ".", end > digits + 1, paragraph[end] == "”",
        (1...12).contains(paragraph.value(open + 1..<digits)),
        (1...31).contains(paragraph.value(digits + 1..<end)),
        paragraph.word(of: Self.events, at: end + 1) != nil
      else { return }
      let right = paragraph.string(open + 1..<end).split(separator: ".").joined(separator: "·")
      diagnostics.add(paragraph, open + 1..<end, [paragraph.string(open + 1..<end), right])
    } else if paragraph[open + 1].isHanNumeral, paragraph[open + 2] == "·", paragraph[open + 3].isHanNumeral,
      paragraph[open + 4] == "”", paragraph[open + 1] != "一", paragraph[open + 1] != "十"
    {
      let right = "\(paragraph[open + 1])\(paragraph[open + 3])"
      diagnostics.add(paragraph, open + 1..<open + 4, [paragraph.string(open + 1..<open + 4), right])
    }
  }
}
