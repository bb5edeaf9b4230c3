internal import GongwenModel

/// L-15: a heading fits on one line.
struct HeadingLength: ParagraphRule {
  let description = RuleDescription(
    "L-15", .warning, "公文标题惯例",
    title: Bilingual("层次标题不超过一行", "a heading fits on one line"),
    explanation: Bilingual(
      "层次标题的文字（不计序号）以不超过28字为宜，半角字符按半字计。",
      "The text of a heading, its ordinal not counted, has at most 28 characters; half-width ones count half."
    ),
    wrong: ["一、坚持以更高标准更严要求更实举措持续推动全县各级机关作风建设走深走实见到实效"],
    right: ["一、坚持以更高标准推动机关作风建设走深走实"])

  /// The characters of a line of the 28 × 22 grid.
  private static let limit = 28

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let end: Int
    switch paragraph.role {
    case .heading: end = paragraph.count
    case .body where paragraph.leadLevel != nil: end = paragraph.headingEnd ?? 0
    default: return
    }
    let start = paragraph.firstVisible + (paragraph.ordinal?.text.unicodeScalars.count ?? 0)
    guard start < end else { return }
    var halves = 0
    for position in start..<end where paragraph.kind(position) != .space {
      halves += paragraph[position].value < 0x300 ? 1 : 2
    }
    if paragraph[end - 1] == "。" { halves -= 2 }
    guard halves > Self.limit * 2 else { return }
    diagnostics.add(paragraph, start..<end, [String((halves + 1) / 2), String(Self.limit)])
  }
}
