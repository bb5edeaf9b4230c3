internal import GongwenModel

/// 密级 is one of three, its term follows a star.
struct SecurityForm: CheckRule {
  let description = RuleDescription(
    "element.security-level", .error, "GB/T 9704-2012 7.2.2；党政机关公文处理工作条例 九（二）",
    title: Bilingual("密级为绝密、机密、秘密，保密期限在“★”后", "three levels of secrecy, the term after a star"),
    explanation: Bilingual(
      "密级分“绝密”“机密”“秘密”；保密期限写在密级后，用“★”隔开，数字用阿拉伯数字，如“机密★1年”“秘密★6个月”“绝密★长期”。",
      "The level is 绝密, 机密 or 秘密; the term follows it after ★ with Arabic digits: 机密★1年, 秘密★6个月, 绝密★长期."),
    wrong: [
      "---\n发文机关: 青山县人民政府\n份号: 000001\n密级: 内部\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n份号: 000001\n密级: 机密\n保密期限: 一年\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n份号: 000001\n保密期限: 1年\n---\n内容。",
    ],
    right: [
      "---\n发文机关: 青山县人民政府\n份号: 000001\n密级: 机密\n保密期限: 1年\n---\n内容。",
      "---\n发文机关: 青山县人民政府\n份号: 000001\n密级: 绝密★长期\n---\n内容。",
    ])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for value in text.values(of: .securityLevel) where !Self.isRight(value.text) {
      diagnostics.add([value.text, Self.right(value.text)], span: value.span)
    }
  }

  private static func isRight(_ text: String) -> Bool {
    var scanner = ValueScanner(text)
    if scanner.take("密级") { _ = scanner.takeOne(of: "：:") }
    guard HeaderForms.securityLevels.contains(where: { scanner.take($0) }) else { return false }
    return scanner.isAtEnd || scanner.take("★") && isTerm(scanner.rest)
  }

  /// 1年, 6个月, 10天, 长期, a day (2030年1月1日), or an event (公布前).
  private static func isTerm(_ text: String) -> Bool {
    if text == "长期" || text.count > 1 && text.hasSuffix("前") { return true }
    var scanner = ValueScanner(text)
    guard !scanner.digits().isEmpty, let unit = ["年", "个月", "月", "天"].first(where: { scanner.take($0) })
    else {
      return false
    }
    if scanner.isAtEnd { return unit != "月" }
    return !scanner.digits().isEmpty && scanner.take("月") && !scanner.digits().isEmpty && scanner.take("日")
      && scanner.isAtEnd
  }

  /// What was probably meant; the place of what the text does not say is left open, for nobody knows it.
  private static func right(_ text: String) -> String {
    let levels = HeaderForms.securityLevels
    let level = levels.first { text.contains($0) } ?? levels.joined(separator: "/")
    let scalars = text.unicodeScalars.map(\.value)
    var index = 0
    while index < scalars.count {
      let digits = scalars[index...].prefix { (0x30...0x39).contains($0) }
      let numeral = HanNumeral.read(scalars, at: index)
      guard !digits.isEmpty || numeral != nil else {
        index += 1
        continue
      }
      let value =
        digits.isEmpty
        ? "\(numeral?.value ?? 1)" : String(String.UnicodeScalarView(digits.compactMap(Unicode.Scalar.init)))
      let rest = scalars[(index + max(digits.count, numeral?.count ?? 0))...]
      let unit = rest.first == "个" || rest.first == "月" ? "个月" : rest.first == "天" ? "天" : "年"
      return level + "★" + value + unit
    }
    return text.contains("长期") ? level + "★长期" : level + "★…"
  }
}
