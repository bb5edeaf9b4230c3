internal import GongwenModel

/// How many placeholders are left.
struct PlaceholderCount: CheckRule {
  let description = RuleDescription(
    "check.placeholders", .info, "公文内容（模板残留）",
    title: Bilingual("占位符计数", "the number of placeholders"),
    explanation: Bilingual("统计全文的占位符，每处另见L-52。", "Counts the placeholders that L-52 reports one by one."),
    wrong: ["培训干部*名，走访*户。"], right: ["培训干部3名，走访5户。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let count = text.paragraphs.reduce(0) { $0 + Placeholders.places(in: $1).count }
    if count > 0 { diagnostics.add([String(count)]) }
  }
}
