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
    for fault in text.numberingFaults where [.gap, .again, .lateStart].contains(fault.kind) {
      diagnostics.add(text, fault, [fault.ordinal.text, fault.expected])
    }
  }
}
