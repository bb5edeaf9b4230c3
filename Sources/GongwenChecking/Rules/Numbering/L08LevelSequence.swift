internal import GongwenModel

/// L-08: ordinals of one level run on.
struct LevelSequence: CheckRule {
  let description = RuleDescription(
    "L-08", .error, "GB/T 9704-2012 7.3.3",
    title: Bilingual("同级序号连续", "ordinals of one level run on"),
    explanation: Bilingual(
      "同一层次的序号从第一个起连续，不缺不重。正文里“1.”“（1）”的列举可以各自从头编号。",
      "Ordinals of one level begin with the first and neither skip nor repeat. Lists of 1. and （1） in the text may begin again."
    ),
    wrong: ["一、强化学习\n三、改进作风", "一、强化学习\n（一）集体学习\n（一）个人自学", "二、改进作风\n三、严守纪律"],
    right: ["一、强化学习\n（一）集体学习\n（二）个人自学\n二、改进作风\n（一）深入基层\n（二）精简会议"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    var last = [0, 0, 0, 0, 0]
    var lastIndex = -1
    for item in text.numberedParagraphs {
      let expected = last[item.level] + 1
      let restarts = item.ordinal.value == 1 && item.level >= 3 && item.index > lastIndex + 1
      if item.ordinal.value != expected, !restarts {
        diagnostics.add(text.paragraphs[item.index], item.range, [item.ordinal.text, String(expected)])
      }
      last[item.level] = item.ordinal.value
      for deeper in (item.level + 1)..<max(5, item.level + 1) { last[deeper] = 0 }
      lastIndex = item.index
    }
  }
}
