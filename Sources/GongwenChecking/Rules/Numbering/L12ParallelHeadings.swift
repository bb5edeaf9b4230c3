internal import GongwenModel

/// L-12: parallel headings keep one pattern.
struct ParallelHeadings: CheckRule {
  let description = RuleDescription(
    "L-12", .warning, "公文写作惯例",
    title: Bilingual("并列标题格式一致", "parallel headings keep one pattern"),
    explanation: Bilingual(
      "同一上级之下的同级标题，要么都独立成行，要么都与正文连排。",
      "Headings of one level under one parent either all stand alone or all run into their text."),
    wrong: ["一、强化学习\n（一）集体学习。全年组织集体学习12次。\n（二）个人自学\n坚持每天自学一小时。"],
    right: ["一、强化学习\n（一）集体学习。全年组织集体学习12次。\n（二）个人自学。坚持每天自学一小时。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    var groups: [Int: [(index: Int, runsIn: Bool)]] = [:]
    for (index, paragraph) in text.paragraphs.enumerated() {
      guard let level = paragraph.role.level ?? paragraph.leadLevel, !paragraph.isDoubtfulLead else {
        continue
      }
      let runsIn = paragraph.leadLevel != nil
      for deeper in HeadingLevel.allCases where deeper > level {
        report(groups.removeValue(forKey: deeper.rawValue) ?? [], text, &diagnostics)
      }
      groups[level.rawValue, default: []].append((index, runsIn))
    }
    for level in groups.keys.sorted() { report(groups[level] ?? [], text, &diagnostics) }
  }

  private func report(
    _ group: [(index: Int, runsIn: Bool)], _ text: CheckedText, _ diagnostics: inout RuleDiagnosticList
  ) {
    let runningIn = group.count { $0.runsIn }
    guard runningIn > 0, runningIn < group.count else { return }
    // The fewer ones are the odd ones; of two, the second.
    let odd = runningIn * 2 < group.count || runningIn * 2 == group.count && !group[0].runsIn
    guard let first = group.first(where: { $0.runsIn == odd }) else { return }
    let paragraph = text.paragraphs[first.index]
    diagnostics.add(
      paragraph, paragraph.firstVisible..<min(paragraph.count, paragraph.headingEnd ?? paragraph.count))
  }
}

extension CheckedParagraph {
  /// Whether what runs into the text may be no heading: `（二）报名方式：…` or a whole sentence.
  fileprivate var isDoubtfulLead: Bool {
    guard leadLevel != nil, let end = headingEnd else { return false }
    return !isOne(of: "。！？”）", at: end - 1) || end > Self.longestLead
  }

  /// The most characters, number and mark counted, of a phrase that surely is a heading.
  private static let longestLead = 30
}
