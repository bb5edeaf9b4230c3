internal import GongwenModel

/// 份号 has six digits.
struct CopyNumberForm: CheckRule {
  let description = RuleDescription(
    "element.copy-number", .warning, "GB/T 9704-2012 7.2.1",
    title: Bilingual("份号用6位阿拉伯数字", "a copy number has six digits"),
    explanation: Bilingual(
      "份号一般用6位3号阿拉伯数字，不足6位的在前面补零，如“000001”。",
      "A copy number has six Arabic digits, with zeros before a small one: 000001."),
    wrong: ["---\n发文机关: 青山县人民政府\n份号: 7\n---\n内容。", "---\n发文机关: 青山县人民政府\n份号: 第000007号\n---\n内容。"],
    right: ["---\n发文机关: 青山县人民政府\n份号: 000007\n---\n内容。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for value in text.values(of: .copyNumber) {
      var scanner = ValueScanner(value.text)
      let digits = scanner.digits()
      guard !scanner.isAtEnd || digits.utf8.count != 6 else { continue }
      let all = value.text.filter { $0.isASCII && $0.isNumber }
      let zeros = String(repeating: "0", count: max(0, 6 - all.count))
      let right = (1...6).contains(all.count) ? zeros + all : "××××××"
      diagnostics.add([value.text, right], span: value.span)
    }
  }
}
