internal import GongwenModel

/// L-24: no 、 between quotes or titles side by side.
///
/// The standard says 通常, so this is no error.
struct CommaBetweenQuotes: ParagraphRule {
  let description = RuleDescription(
    "L-24", .warning, "GB/T 15834-2011 4.5.3.5",
    title: Bilingual("并列的引号、书名号之间不用顿号", "no 、 between adjacent quotes or titles"),
    explanation: Bilingual(
      "标有引号、书名号的并列成分之间通常不用顿号；中间有别的成分（如括注）时可用。",
      "Adjacent “ ” or 《 》 usually stand without 、; with something between them, such as a bracket, 、 is right."
    ),
    wrong: ["学习《章程》、《条例》。", "打造“警务室”、“护学岗”。"],
    right: ["学习《章程》《条例》。", "学习《章程》（2022年版）、《条例》。", "打造“警务室”“护学岗”。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.scalars[position] == "、" {
      let (before, after) = (paragraph[position - 1], paragraph[position + 1])
      if before == "》" && after == "《" || before == "”" && after == "“" {
        diagnostics.add(paragraph, position..<position + 1, ["\(before)、\(after)", "\(before)\(after)"])
      }
    }
  }
}
