internal import GongwenModel

/// L-22: the ellipsis is ……, without 等 and without a mark before it.
struct Ellipsis: ParagraphRule {
  let description = RuleDescription(
    "L-22", .error, "GB/T 15834-2011 4.11",
    title: Bilingual("省略号用“……”，不与“等”连用", "the ellipsis is ……, not with 等"),
    explanation: Bilingual(
      "省略号占两个字的位置，六个点；前面不用顿号、逗号、分号，后面不再用“等”。",
      "The ellipsis is two U+2026. No 、，； stands before it and no 等 after it."),
    wrong: ["走访了学校、企业...", "走访了学校、企业。。。", "走访了学校、企业…", "走访了学校、企业……等单位。", "走访了学校、企业、……"],
    right: ["走访了学校、企业……", "走访了学校、企业等单位。", "参数为a1，a2，…，an。", "第一章............3"], isFixable: true)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.hasMarks else { return }
    var position = 0
    while position < paragraph.count {
      let scalar = paragraph.scalars[position]
      guard Self.signs.contains(scalar) else {
        position += 1
        continue
      }
      let end = paragraph.end(from: position) { $0 == scalar }
      if isEllipsis(paragraph, position..<end) { check(paragraph, position..<end, &diagnostics) }
      position = end
    }
  }

  private static let signs: [Unicode.Scalar] = ["…", "⋯", "。", "."]

  private func check(
    _ paragraph: CheckedParagraph, _ run: Range<Int>, _ diagnostics: inout RuleDiagnosticList
  ) {
    if isOfFormula(paragraph, run) { return }
    let isRight = paragraph[run.lowerBound] == "…" && (run.count == 2 || run.count == 4)
    if !isRight {
      diagnostics.add(paragraph, run, [paragraph.string(run), "……"], fix: "……")
    } else if paragraph[run.upperBound] == "等", !paragraph.isOne(of: "待候", at: run.upperBound + 1) {
      let range = run.lowerBound..<run.upperBound + 1
      diagnostics.add(paragraph, range, [paragraph.string(range), "等"])
    } else if paragraph.isOne(of: "、，；", at: run.lowerBound - 1) {
      let range = run.lowerBound - 1..<run.upperBound
      diagnostics.add(paragraph, range, [paragraph.string(range), "……"])
    }
  }

  /// `a1，a2，…，an`: three dots between the terms of a formula.
  private func isOfFormula(_ paragraph: CheckedParagraph, _ run: Range<Int>) -> Bool {
    let isTerm = { (position: Int) in [.latin, .digit].contains(paragraph.kind(position)) }
    func isMark(_ position: Int) -> Bool { paragraph.isOne(of: "，,、+＋", at: position) }
    return run.count == 1 && isMark(run.lowerBound - 1) && isMark(run.upperBound)
      && isTerm(run.lowerBound - 2)
      && isTerm(run.upperBound + 1)
  }

  /// Whether a run of one sign stands for an ellipsis.
  private func isEllipsis(_ paragraph: CheckedParagraph, _ run: Range<Int>) -> Bool {
    switch paragraph[run.lowerBound] {
    case "…", "⋯": return true
    case "。": return run.count >= 3
    default:
      // More dots are the leaders of a contents list.
      let isChinese = paragraph.kind(run.lowerBound - 1).isChinese || paragraph.kind(run.upperBound).isChinese
      return (3...6).contains(run.count) && isChinese
    }
  }
}
