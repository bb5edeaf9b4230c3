internal import GongwenModel

/// A measure word whose number is lost: 会议次, 增长%.
struct LostNumber: ParagraphRule {
  let description = RuleDescription(
    "check.lost-number", .warning, "公文内容（R-41）",
    title: Bilingual("量词前缺少数字", "a measure word without its number"),
    explanation: Bilingual(
      "名词后面直接跟量词再接标点（“会议次，”），或汉字后面直接跟“%”，多半是丢了数字。只认“名词＋量词＋标点”。",
      "A noun, a measure word and a mark in a row (会议次，), or % after a Han character: a number was lost, most likely."
    ),
    wrong: ["建成城区万平方米。", "召开专题会议次，部署工作。", "举办培训班期。", "同比增长%。", "于年月日在会议室召开"],
    right: [
      "建成城区3万平方米，绿化数万平方米。", "召开专题会议3次，部署工作。", "减少会议次数，压缩规模。", "提高工作效率。", "填写出生年月日。", "过了学习期，可以自定义文件名。",
      "首制万吨级船舶下水。",
    ])

  private static let nouns = [
    "会议", "例会", "讲座", "培训班", "培训", "调研", "学习", "演练", "检查", "督查", "项目", "活动", "人员", "干部", "党员",
    "案件", "问题", "资金", "电影票", "困难职工", "群众", "宣讲", "党课", "座谈会", "大讲堂", "站点", "文件", "信息", "走访",
    "宣传", "竞赛", "比赛", "巡查", "研讨", "谈话", "贷款", "收入", "补助",
  ]
  private static let measures = [
    "次", "场", "期", "个", "名", "件", "万元", "亿元", "元", "户", "家", "项", "篇", "条", "万余元", "人次", "余人次",
  ]
  /// Units that no name ends in, so that any Han character before them but a numeral has lost its number.
  private static let largeUnits = ["万平方米", "万亩", "平方公里", "万公里", "万吨", "万立方米", "余万元"]
  private static let largeUnitTable = PhraseTable(largeUnits)

  /// Nouns that end in what is a measure word elsewhere.
  private static let wordTable = PhraseTable([
    "文件名", "项目名", "活动名", "人员名", "学习期", "培训期", "演练期", "活动期", "比赛项", "竞赛项", "检查项", "信息条",
  ])

  private static let nounTable = PhraseTable(nouns)
  private static let measureTable = PhraseTable(measures)

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count {
      switch paragraph.kind(position) {
      case .han:
        if let noun = Self.nounTable.match(paragraph, at: position),
          let measure = Self.measureTable.match(paragraph, at: noun.end),
          paragraph.isOne(of: "，。；、,;", at: measure.end),
          Self.wordTable.match(paragraph, at: position)?.end != measure.end
        {
          diagnostics.add(paragraph, position..<measure.end)
        } else if paragraph.scalars[position] == "年", paragraph.matches("年月日", at: position),
          !paragraph.isHan(position - 1) || paragraph.isOne(of: "于在", at: position - 1)
        {
          diagnostics.add(paragraph, position..<position + 3)
        } else if let unit = Self.largeUnitTable.match(paragraph, at: position),
          paragraph.isHan(position - 1),
          !paragraph.isOne(of: "一二两三四五六七八九十百千万亿零〇数几多余近约半每整上", at: position - 1),
          !paragraph.isOne(of: "级", at: unit.end)
        {
          diagnostics.add(paragraph, position - 1..<unit.end)
        }
      case .asciiMark
      where paragraph.scalars[position] == "%" && paragraph.isHan(position - 1)
        && !paragraph.isDigit(position + 1):
        diagnostics.add(paragraph, position - 1..<position + 1)
      default: continue
      }
    }
  }
}
