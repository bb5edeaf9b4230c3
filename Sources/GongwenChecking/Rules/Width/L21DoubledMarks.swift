internal import GongwenModel

/// L-21: one mark at one place.
struct DoubledMarks: ParagraphRule {
  let description = RuleDescription(
    "L-21", .error, "GB/T 15834-2011 4",
    title: Bilingual("标点不重叠", "one mark at one place"),
    explanation: Bilingual(
      "逗号、句号、顿号、分号、冒号不连用。“？！”“！！”不在此列。", "， 。 、 ； ： do not follow each other. ？！ and ！！ are allowed."),
    wrong: ["加强学习，，提高本领。", "严守纪律。。", "工会、，妇联。"],
    right: ["加强学习，提高本领。", "这怎么行？！", "他说：“好。”"], isFixable: true)

  private static let marks = "，。、；："

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      guard paragraph.isOne(of: Self.marks, at: position), paragraph.isOne(of: Self.marks, at: position + 1)
      else {
        position += 1
        continue
      }
      let end = paragraph.end(from: position) { Self.marks.unicodeScalars.contains($0) }
      if !(position..<end).contains(where: { diagnostics.isClaimed(paragraph, $0) }) {
        let range = position..<end
        let fix = Self.oneMark(paragraph.scalars[range])
        diagnostics.add(
          paragraph, range, [paragraph.string(range), fix ?? String(paragraph[position])], fix: fix)
      }
      position = end
    }
  }

  /// The mark that remains: the same one, or the stronger one of 、，；。; with ： the meaning is open.
  private static func oneMark(_ run: ArraySlice<Unicode.Scalar>) -> String? {
    let strength: [Unicode.Scalar] = ["、", "，", "；", "。"]
    if run.allSatisfy({ $0 == run.first }) { return run.first.map { String($0) } }
    guard !run.contains("：") else { return nil }
    return strength.last { run.contains($0) }.map { String($0) }
  }
}
