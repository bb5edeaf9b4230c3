internal import GongwenModel

/// 成文日期 and 印发日期 name year, month and day.
///
/// Zeros, Han numerals and other signs between the figures are told by L-42, `check.issue-date` and `check.date`.
struct ElementDateForm: CheckRule {
  let description = RuleDescription(
    "element.date", .warning, "GB/T 9704-2012 7.3.5.4、7.4.3",
    title: Bilingual("成文日期、印发日期年、月、日标全", "dates of issue and of printing are complete"),
    explanation: Bilingual(
      "成文日期、印发日期用阿拉伯数字将年、月、日标全，年份标全称，如“2026年1月5日”。没有版头的文稿不查。",
      "The dates of issue and of printing name year, month and day in Arabic figures: 2026年1月5日. Papers without a header are left alone."
    ),
    wrong: ["---\n发文机关: 青山县人民政府\n印发机关: 青山县人民政府办公室\n印发日期: 2026年1月\n---\n内容。"],
    right: ["---\n发文机关: 青山县人民政府\n印发机关: 青山县人民政府办公室\n印发日期: 2026年1月5日\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard text.hasHeader else { return }
    var values = text.printedValues(of: .date)
    values += text.printedValues(of: .imprint).filter {
      $0.text.hasSuffix("印发") && $0.text.first?.isNumber == true
    }
    for value in values where isIncomplete(value.text) {
      diagnostics.add([value.text], span: value.span)
    }
  }

  /// Whether it is a date in figures without its day or with a year of two digits.
  private func isIncomplete(_ text: String) -> Bool {
    var scanner = ValueScanner(text)
    let year = scanner.digits()
    guard !year.isEmpty, scanner.take("年") else { return false }
    guard year.utf8.count == 4, !scanner.digits().isEmpty, scanner.take("月"), !scanner.digits().isEmpty else {
      return true
    }
    return !scanner.take("日")
  }
}
