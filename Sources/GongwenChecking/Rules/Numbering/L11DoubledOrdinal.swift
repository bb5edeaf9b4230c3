internal import GongwenModel

/// L-11: one sign for one ordinal.
struct DoubledOrdinal: ParagraphRule {
  let description = RuleDescription(
    "L-11", .warning, "GB/T 15834-2011 附录B.3",
    title: Bilingual("序号不重复标示", "one sign for one ordinal"),
    explanation: Bilingual(
      "“第（一）”“一、（一）”“（1）①”是两种序号叠用，只留一种。", "第（一）, 一、（一） and （1）① mark one place twice; one sign is enough."),
    wrong: ["第（一）加强理论学习", "一、（一）加强理论学习", "（1）①摸清底数"],
    right: ["（一）加强理论学习", "①摸清底数", "一、（略）"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let start = paragraph.firstVisible
    if paragraph[start] == "第", let ordinal = paragraph.bracketedOrdinal(at: start + 1) {
      return diagnostics.add(paragraph, start..<ordinal.upperBound)
    }
    guard let end = ordinalEnd(paragraph, start) else { return }
    let second = paragraph.next(visibleFrom: end)
    if let next = paragraph.bracketedOrdinal(at: second) {
      diagnostics.add(paragraph, start..<next.upperBound)
    } else if (0x2460...0x2473).contains(paragraph[second].value) {
      diagnostics.add(paragraph, start..<second + 1)
    }
  }

  private func ordinalEnd(_ paragraph: CheckedParagraph, _ start: Int) -> Int? {
    if let bracketed = paragraph.bracketedOrdinal(at: start) {
      return paragraph[bracketed.upperBound] == "、" ? bracketed.upperBound + 1 : bracketed.upperBound
    }
    let han = paragraph.hanNumeralEnd(start)
    if han > start, paragraph[han] == "、" { return han + 1 }
    let digits = paragraph.digitsEnd(start)
    return digits > start && digits - start <= 2 && paragraph.isOne(of: ".、", at: digits) ? digits + 1 : nil
  }
}
