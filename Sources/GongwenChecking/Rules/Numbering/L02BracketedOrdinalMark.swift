internal import GongwenModel

/// L-02: nothing stands after a bracketed ordinal.
struct BracketedOrdinalMark: ParagraphRule {
  let description = RuleDescription(
    "L-02", .error, "GB/T 15834-2011 附录B.3",
    title: Bilingual("带括号的序号后不加标点", "no mark after an ordinal in brackets"),
    explanation: Bilingual(
      "“（一）”“（1）”后直接接文字，不再加顿号、句点、逗号、冒号。", "The text follows （一） and （1） at once, without 、 . ， or ：."),
    wrong: ["（一）、加强理论学习", "（1）.开展走访", "（二），改进作风"], right: ["（一）加强理论学习", "（1）开展走访"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard let ordinal = paragraph.bracketedOrdinal(at: paragraph.firstVisible) else { return }
    let end = ordinal.upperBound
    guard paragraph.isOne(of: "、.．,，:：", at: end) else { return }
    diagnostics.add(paragraph, end..<end + 1, [paragraph.string(end..<end + 1), paragraph.string(ordinal)])
  }
}

extension CheckedParagraph {
  /// The range of an ordinal in round brackets of any width, such as `（一）` or `(1)`.
  func bracketedOrdinal(at start: Int) -> Range<Int>? {
    guard isOne(of: "（(", at: start) else { return nil }
    let han = hanNumeralEnd(start + 1)
    let end = han > start + 1 ? han : digitsEnd(start + 1)
    guard end > start + 1, end - start <= 4, isOne(of: "）)", at: end) else { return nil }
    return start..<end + 1
  }
}
