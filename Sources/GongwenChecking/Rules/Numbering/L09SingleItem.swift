internal import GongwenModel

/// L-09: a single item is not numbered.
struct SingleItem: CheckRule {
  let description = RuleDescription(
    "L-09", .warning, "公文写作惯例",
    title: Bilingual("只有一项时不编号", "a single item is not numbered"),
    explanation: Bilingual(
      "上一层之下只有一项时，不单独编“（一）”。", "When only one item stands under a level, it gets no （一）."),
    wrong: ["一、强化学习\n（一）集体学习\n二、改进作风", "一、强化学习\n二、改进作风\n（一）深入基层"],
    right: ["一、强化学习\n（一）集体学习\n（二）个人自学\n二、改进作风", "一、强化学习\n二、改进作风"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let items = text.numberedParagraphs
    for (position, item) in items.enumerated() where item.level == 2 && item.ordinal.value == 1 {
      let next = items[(position + 1)...].first { $0.level <= item.level }
      if next?.level != item.level {
        diagnostics.add(text.paragraphs[item.index], item.range, [item.ordinal.text])
      }
    }
  }
}
