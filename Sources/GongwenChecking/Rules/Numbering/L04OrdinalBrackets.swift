internal import GongwenModel

/// L-04: the brackets of an ordinal are full-width.
struct OrdinalBrackets: ParagraphRule {
  let description = RuleDescription(
    "L-04", .error, "GB/T 9704-2012 7.3.3",
    title: Bilingual("序号用全角括号", "the brackets of an ordinal are full-width"),
    explanation: Bilingual("序号“（一）”“（1）”的括号为全角。", "（一） and （1） are written with full-width brackets."),
    wrong: ["(一)加强理论学习", "(2)开展走访", "（三)改进作风"], right: ["（一）加强理论学习", "（2）开展走访", "函数f(1)的值。"],
    isFixable: true)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.isOne(of: "（(", at: position) {
      guard let range = paragraph.bracketedOrdinal(at: position), isOrdinal(paragraph, range) else {
        continue
      }
      let (open, close) = (paragraph[range.lowerBound], paragraph[range.upperBound - 1])
      guard open == "(" || close == ")" else { continue }
      let right = "（" + paragraph.string(range.lowerBound + 1..<range.upperBound - 1) + "）"
      diagnostics.add(paragraph, range, [paragraph.string(range), right], fix: right)
    }
  }

  /// Arabic figures in brackets are ordinals only where a clause begins.
  private func isOrdinal(_ paragraph: CheckedParagraph, _ range: Range<Int>) -> Bool {
    paragraph[range.lowerBound + 1].isHanNumeral || paragraph.isClauseStart(range.lowerBound)
  }
}
