internal import GongwenModel

/// L-32: 《》 is for works and documents.
struct TitleMarkUse: ParagraphRule {
  let description = RuleDescription(
    "L-32", .warning, "GB/T 15834-2011 附录A.13",
    title: Bilingual("书名号只用于作品和文件", "《》 is for works and documents"),
    explanation: Bilingual(
      "书名号用于书名、篇名、文件名、法规名等，活动、比赛、奖项用引号；“关于印发…工作要点的通知”这类事项不加书名号。",
      "《》 marks books, articles, documents, laws. Activities, contests and awards take “ ”; plans in 关于印发…的通知 take none."
    ),
    wrong: ["开展《创建文明单位》活动。", "举办《劳动之星》大赛。", "关于印发《2024年工作要点》的通知"],
    right: ["开展“创建文明单位”活动。", "关于印发《信访工作管理办法》的通知", "组织《民法典》宣传活动。"])

  private static let events = ["活动", "大赛", "比赛", "竞赛", "行动", "展览", "晚会", "奖，", "奖。", "奖、"]
  private static let plans = ["工作要点", "工作计划", "工作总结"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for pair in PairScanner(paragraph, PairScanner.titleMarks).pairs {
      let range = pair.open..<pair.close + 1
      if paragraph.word(of: Self.events, at: pair.close + 1) != nil {
        diagnostics.add(paragraph, range)
      } else if paragraph.matches("关于印发", at: pair.open - 4), paragraph.matches("的通知", at: pair.close + 1),
        paragraph.word(of: Self.plans, at: pair.close - 4) != nil
      {
        diagnostics.add(paragraph, range)
      }
    }
  }
}
