internal import GongwenModel

/// L-23: the dash is ——.
struct Dash: ParagraphRule {
  let description = RuleDescription(
    "L-23", .error, "GB/T 15834-2011 4.10",
    title: Bilingual("破折号用“——”", "the dash is ——"),
    explanation: Bilingual(
      "破折号占两个字的位置，为两个U+2014，不用连字符、短横线、制表线代替。汉字之间单个“—”可能是起止号，不作判断。",
      "The dash is two U+2014. A single — between Han characters may be a connector and is left alone."),
    wrong: ["这是根本方法--群众路线。", "这是根本方法－－群众路线。", "—在全县工作会议上的讲话", "这是根本方法――群众路线。"],
    right: ["这是根本方法——群众路线。", "——在全县工作会议上的讲话", "北京—上海"], isFixable: true)

  private static let dashes = "-－―─–—"

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      let end = paragraph.end(from: position) { Self.dashes.unicodeScalars.contains($0) }
      guard end > position else {
        position += 1
        continue
      }
      if isWrong(paragraph, position..<end), !diagnostics.isClaimed(paragraph, position) {
        diagnostics.add(paragraph, position..<end, [paragraph.string(position..<end)], fix: "——")
      }
      position = end
    }
  }

  private func isWrong(_ paragraph: CheckedParagraph, _ run: Range<Int>) -> Bool {
    let (before, after) = (paragraph.kind(run.lowerBound - 1), paragraph.kind(run.upperBound))
    if run.count == 1 {
      guard paragraph[run.lowerBound] == "—" || paragraph[run.lowerBound] == "―", after == .han else {
        return false
      }
      return run.lowerBound == paragraph.firstVisible || paragraph.isOne(of: "”》）", at: run.lowerBound - 1)
    }
    guard run.count <= 3, paragraph.scalars[run] != ["—", "—"] else { return false }
    return (before.isChinese || run.lowerBound == paragraph.firstVisible) && after.isChinese
  }
}
