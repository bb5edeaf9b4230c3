internal import GongwenModel

/// L-44: 〇 in years and numbers of a sequence, 零 in counting.
struct ZeroForm: ParagraphRule {
  let description = RuleDescription(
    "L-44", .error, "GB/T 15835-2011 5.2.5",
    title: Bilingual("编号、年份用“〇”，计量用“零”", "〇 in years, 零 in counting"),
    explanation: Bilingual(
      "汉字年份和编号里的“0”写作“〇”（U+3007），不用“零”“○”“O”；计量里的“0”写作“零”。",
      "The zero of a year in Han numerals is 〇 (U+3007), not 零, ○ or O; in counting it is 零."),
    wrong: ["二零一二年", "二○一二年", "二O一二年", "三千〇五十二"], right: ["二〇一二年", "三千零五十二", "一百零八将"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count {
      switch paragraph.scalars[position] {
      case "年":
        let start = max(0, position - 4)
        let range = start..<position
        guard range.count == 4, range.allSatisfy({ isYearDigit(paragraph[$0]) }),
          paragraph[start].hanDigit != nil, !isYearDigit(paragraph[start - 1]),
          range.contains(where: { paragraph.isOne(of: "零○OoО０0", at: $0) })
        else { continue }
        let right = range.map { paragraph[$0].hanDigit == nil ? "〇" : String(paragraph[$0]) }.joined()
        diagnostics.add(paragraph, range, [paragraph.string(range), right])
      case "〇":
        guard paragraph.isOne(of: "百千万亿", at: position - 1) else { continue }
        diagnostics.add(paragraph, position..<position + 1, ["〇", "零"])
      default: continue
      }
    }
  }

  private func isYearDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.hanDigit != nil || "〇零○OoО０0".unicodeScalars.contains(scalar)
  }
}
