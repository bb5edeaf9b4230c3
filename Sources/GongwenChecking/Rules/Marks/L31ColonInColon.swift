internal import GongwenModel

/// L-31: one colon in one sentence.
struct ColonInColon: ParagraphRule {
  let description = RuleDescription(
    "L-31", .error, "GB/T 15834-2011 附录A.7",
    title: Bilingual("冒号管辖范围内不再用冒号", "no colon inside a colon's scope"),
    explanation: Bilingual(
      "一句话里套用两层冒号容易误读。只查第二个冒号紧跟第一个冒号的情形，引文、时间、比例不查。",
      "Two colons in one sentence are hard to read. Only a second one close after the first is reported, outside quotations, times and ratios."
    ),
    wrong: ["要做到：一是：加强学习。", "主要任务如下：重点是：摸清底数。"],
    right: ["要做到：一是加强学习。", "主持人：现在开会。", "上午10：30开会。", "全年收入（单位：万元）：本级120、乡镇80。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.isProse else { return }
    var previous: Int?
    for position in 0..<paragraph.count {
      switch paragraph.scalars[position] {
      case "：":
        if paragraph.isDigit(position - 1) { continue }
        if let first = previous, position - first <= 9 {
          diagnostics.add(paragraph, position..<position + 1, [paragraph.string(first..<position + 1)])
        }
        previous = position
      // A bracket has a scope of its own: what stands in it says nothing about the text after it.
      case "。", "；", "！", "？", "“", "”", "，", "、", "《", "》", "（", "）", "(", ")", "〔", "〕", "【", "】":
        previous = nil
      default: if paragraph.kind(position) == .space { previous = nil }
      }
    }
  }
}
