internal import GongwenModel

/// 印发机关 and 印发日期 stand on one line.
struct PrintingPair: CheckRule {
  let description = RuleDescription(
    "element.printing", .warning, "GB/T 9704-2012 7.4.3",
    title: Bilingual("印发机关和印发日期成对", "printing organ and date go together"),
    explanation: Bilingual(
      "印发机关和印发日期编排在版记末条分隔线之上同一行，缺一不可。",
      "The organ that prints a paper and the date of printing stand on the last line of the imprint, one with the other."
    ),
    wrong: ["---\n发文机关: 青山县人民政府\n印发机关: 青山县人民政府办公室\n---\n内容。"],
    right: ["---\n发文机关: 青山县人民政府\n印发机关: 青山县人民政府办公室\n印发日期: 2026年1月5日\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard text.form != .letter else { return }
    let lines = ImprintLines(text)
    switch (lines.organ, lines.date) {
    case (let organ?, nil): diagnostics.add([organ.text, "印发日期"], span: organ.span)
    case (nil, let date?): diagnostics.add([date.text, "印发机关"], span: date.span)
    default: break
    }
  }
}

/// 版记 of a letter has neither 印发机关 nor 印发日期.
struct LetterImprint: CheckRule {
  let description = RuleDescription(
    "element.letter-imprint", .warning, "GB/T 9704-2012 10.1",
    title: Bilingual("信函格式版记不加印发机关和印发日期", "a letter's imprint has no printing organ or date"),
    explanation: Bilingual(
      "信函格式的版记不加印发机关和印发日期、分隔线。",
      "The imprint of a letter has neither printing organ nor date of printing, and no lines."),
    wrong: ["---\n文种: 函\n发文机关: 青山县水利局\n印发机关: 青山县水利局办公室\n印发日期: 2026年1月5日\n---\n内容。"],
    right: ["---\n文种: 函\n发文机关: 青山县水利局\n抄送: 绿水县水利局\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard text.form == .letter else { return }
    let lines = ImprintLines(text)
    for value in [lines.organ, lines.date].compactMap({ $0 }) {
      diagnostics.add([value.text], span: value.span)
    }
  }
}

/// The mark of a letter is the name of one organ.
struct LetterMark: CheckRule {
  let description = RuleDescription(
    "element.letter-mark", .warning, "GB/T 9704-2012 10.1",
    title: Bilingual("信函格式的发文机关标志", "the mark of a letter"),
    explanation: Bilingual(
      "信函格式的发文机关标志使用发文机关全称或规范化简称，不加“文件”；联合行文时使用主办机关标志。",
      "The mark of a letter is the organ's name without 文件; a joint letter bears the mark of its host alone."),
    wrong: [
      "---\n文种: 函\n发文机关: 青山县水利局、绿水县水利局\n---\n内容。", "---\n文种: 函\n发文机关: 青山县水利局文件\n---\n内容。",
    ],
    right: ["---\n文种: 函\n发文机关: 青山县水利局\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard text.form == .letter else { return }
    let organs = text.values(of: .organMark)
    for (index, organ) in organs.enumerated() where index > 0 || organ.text.hasSuffix("文件") {
      diagnostics.add([organ.text], span: organ.span)
    }
  }
}

/// The last line of an imprint in its parts.
struct ImprintLines {
  /// 印发机关.
  var organ: ElementValue?
  /// 印发日期.
  var date: ElementValue?

  init(_ text: CheckedText) {
    for value in text.printedValues(of: .imprint) {
      if value.text.hasSuffix("印发") {
        date = value
      } else if ImprintForms.form(of: value.text) == .copyCount {
        continue
      } else if !ImprintForms.recipientLabels.contains(where: { value.text.hasPrefix($0 + "：") }),
        !value.text.hasSuffix("。")
      {
        organ = value
      }
    }
  }
}
