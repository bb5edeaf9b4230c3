internal import GongwenModel

/// The length that was asked for.
struct LengthLimit: CheckRule {
  let description = RuleDescription(
    "check.length", .warning, "报送要求（--max-characters）",
    title: Bilingual("字数超过限额", "longer than allowed"),
    explanation: Bilingual(
      "全文字数（不计空格）超过--max-characters给定的限额。",
      "The text has more characters, blanks not counted, than --max-characters allows."),
    wrong: [], right: [])

  let maximumCharacters: Int?

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard let maximumCharacters else { return }
    let count = text.paragraphs.reduce(0) { sum, paragraph in
      sum + paragraph.classes.count { $0 != .space }
    }
    if count > maximumCharacters {
      diagnostics.add([String(count), String(maximumCharacters), String(count - maximumCharacters)])
    }
  }
}
