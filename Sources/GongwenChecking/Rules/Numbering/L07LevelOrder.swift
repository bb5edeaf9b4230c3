internal import GongwenModel

/// L-07: levels follow 一、→（一）→1.→（1） without a jump.
struct LevelOrder: CheckRule {
  let description = RuleDescription(
    "L-07", .error, "GB/T 9704-2012 7.3.3",
    title: Bilingual("结构层次不跳级", "levels are not skipped"),
    explanation: Bilingual(
      "结构层次序数依次为“一、”“（一）”“1.”“（1）”。只有两层时可以由“一、”直接到“1.”，不能直接到“（1）”。",
      "The levels are 一、 （一） 1. （1）. With two levels only, 1. may follow 一、; （1） may not."),
    wrong: ["一、强化学习\n（1）坚持集体学习。", "一、强化学习\n（一）坚持集体学习\n（1）制定计划。"],
    right: ["一、强化学习\n（一）坚持集体学习\n1.制定计划。\n（1）按月安排。", "一、强化学习\n1.坚持集体学习。\n2.坚持个人自学。"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for fault in text.numberingFaults {
      guard case .jump(isUsual: false) = fault.kind, let above = fault.above else { continue }
      diagnostics.add(text, fault, [fault.ordinal.text, above.ordinalExample, fault.expected])
    }
  }
}
