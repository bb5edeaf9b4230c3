internal import GongwenModel

/// L-30: items that contain 。 are not parted by ；.
struct SemicolonAfterStop: ParagraphRule {
  let description = RuleDescription(
    "L-30", .error, "GB/T 15834-2011 附录A.6",
    title: Bilingual("分项中已用句号，分项之间不用分号", "no ； between items that contain 。"),
    explanation: Bilingual(
      "“一是…二是…”的某一项里已经用了句号，各项之间就用句号，不用分号。", "When an item of 一是…二是… contains 。, the items are parted by 。."),
    wrong: ["一是加强学习。全年学习12次；二是改进作风。"], right: ["一是加强学习；二是改进作风。", "一是加强学习。全年学习12次。二是改进作风。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var itemHasStop = false
    var inItem = false
    for position in 0..<paragraph.count {
      switch paragraph.scalars[position] {
      case "是" where isItem(paragraph, position):
        if inItem, itemHasStop, paragraph[position - 2] == "；" {
          diagnostics.add(paragraph, position - 2..<position - 1, [])
        }
        (inItem, itemHasStop) = (true, false)
      case "。": itemHasStop = itemHasStop || inItem
      default: break
      }
    }
  }

  private func isItem(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    paragraph[position - 1].hanDigit != nil
      && (paragraph.isClauseStart(position - 1) || paragraph.isOne(of: "，", at: position - 2))
  }
}
