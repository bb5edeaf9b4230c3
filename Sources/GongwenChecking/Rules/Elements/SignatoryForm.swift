internal import GongwenModel

/// 签发人 are names and nothing else.
struct SignatoryForm: CheckRule {
  let description = RuleDescription(
    "element.signatory", .warning, "GB/T 9704-2012 7.2.6",
    title: Bilingual("签发人只标姓名", "signatories are names"),
    explanation: Bilingual(
      "签发人后标注姓名，不带职务、“同志”和标点；几个签发人之间空一字。",
      "签发人 is followed by names without posts, 同志 or marks; several stand one character apart."),
    wrong: ["---\n发文机关: 青山县人民政府\n签发人: 林若溪（县长）\n---\n关于修路的请示。"],
    right: ["---\n发文机关: 青山县人民政府\n签发人: 林若溪、阿依古丽·买买提\n---\n关于修路的请示。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for value in text.values(of: .signatory) {
      for name in SignatoryNames.list(value.text) where !SignatoryNames.isName(name) {
        diagnostics.add([name], span: value.span)
      }
    }
  }
}

/// The names on a line of 签发人.
enum SignatoryNames {
  /// The names, a blank inside one of two characters taken out: 张　三.
  static func list(_ line: String) -> [String] {
    var text = Substring(line)
    if text.hasPrefix("签发人") {
      text = text.dropFirst(3).drop { "：: \u{3000}".contains($0) }
    }
    var names: [String] = []
    for part in text.split(whereSeparator: { " \u{3000}、，,".contains($0) }) {
      if part.count == 1, let last = names.last, last.count == 1 {
        names[names.count - 1] = last + part
      } else {
        names.append(String(part))
      }
    }
    return names
  }

  /// Two to four Han characters, or a longer name with its interpunct.
  static func isName(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.allSatisfy({ ScalarClass($0) == .han || $0 == "·" }), !text.hasSuffix("同志") else {
      return false
    }
    return (2...4).contains(scalars.count) || scalars.count <= 20 && scalars.contains("·")
  }
}
