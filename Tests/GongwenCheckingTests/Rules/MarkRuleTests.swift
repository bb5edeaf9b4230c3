import Testing

@Suite struct MarkRuleTests {
  private static let cases = [
    RuleCase(
      "L-22", wrong: ["学校、企业⟦...⟧", "学校⟦。。。⟧企业", "学校⟦……等⟧", "学校⟦，……⟧", "学校⟦…⟧"],
      right: ["学校……", "目录........5", "v1...v2", "学校……等待"]),
    RuleCase(
      "L-23", wrong: ["根本⟦--⟧路线", "⟦—⟧在会上", "“方法”⟦—⟧路线", "根本⟦———⟧路线"],
      right: ["根本——路线", "北京—上海", "3--5天", "— 1 —", "中国-东盟"]),
    RuleCase("L-24", wrong: ["《甲》⟦、⟧《乙》", "“甲”⟦、⟧“乙”"], right: ["《甲》《乙》", "《甲》（试行）、《乙》", "“甲”和“乙”"]),
    RuleCase("L-25", wrong: ["工会⟦、⟧等单位", "学校⟦，⟧等，"], right: ["工会等单位", "职务、等级", "汇报，等待批复"]),
    RuleCase("L-26", wrong: ["《印发⟦《办法》⟧的通知》", "“要⟦“两个维护”⟧才行”"], right: ["《印发〈办法〉的通知》", "“甲”“乙”"]),
    RuleCase(
      "L-27", wrong: ["做到⟦“⟧两个维护。", "学习《章程》⟦》⟧和", "工会⟦（⟧机关", "甲⟦（⟧乙\n丙⟦）⟧丁"],
      right: ["“甲”（乙）《丙》", "（电话：3356789）", "他说：“甲。\n“乙。”", "1）甲", "it’s"]),
    RuleCase("L-28", wrong: ["执行（见⟦（一）⟧）", "（甲⟦(乙)⟧丙）"], right: ["（甲〔乙〕）", "（见《办法（试行）》）", "（甲）（乙）"]),
    RuleCase("L-29", wrong: ["坚持“人民至上⟦。”⟧", "说：“好⟦。”。⟧"], right: ["坚持“人民至上”。", "说：“好。”"]),
    RuleCase(
      "L-30", wrong: ["一是学习。读书⟦；⟧二是作风。", "一是学习；二是作风。走访⟦；⟧三是纪律。"], right: ["一是学习；二是作风。", "甲。乙；丙。"]),
    RuleCase(
      "L-31", wrong: ["要做到：一是⟦：⟧学习。", "任务：重点⟦：⟧学习"], right: ["任务：一是学习。二是：作风", "10：30：15", "说：“答：好。”"]),
    RuleCase("L-32", wrong: ["⟦《创建》⟧活动", "获⟦《先锋》⟧奖。"], right: ["“创建”活动", "《劳动法》宣传活动", "印发《办法》的通知"]),
    RuleCase(
      "L-33", wrong: ["工发⟦[2024]⟧3号", "工发⟦（2024）⟧3号", "工发〔2024〕⟦第3号⟧", "工发〔2024〕⟦03号⟧"],
      right: ["工发〔2024〕3号", "（2024）京01民初3号", "2024年（第3号）"]),
    RuleCase("L-34", wrong: ["附件：⟦1、⟧办法全文", "附件：⟦《⟧办法全文》", "附件：办法全文⟦；⟧"], right: ["附件：1.办法全文", "附件如下：见表。"]),
    RuleCase(
      "L-35", wrong: ["“⟦5.12⟧”地震", "“⟦七·七⟧”事变", "热依扎⟦•⟧阿里"],
      right: ["“5·12”地震", "“一二·九”运动", "“2.0”版本", "“1.5”倍"]),
  ]

  @Test(arguments: cases) func wrongTextsAreMarked(rule: RuleCase) {
    for text in rule.wrong { #expect(rule.marked(MarkedText(text).text) == text) }
  }

  @Test(arguments: cases) func rightTextsAreLeftAlone(rule: RuleCase) {
    for text in rule.right { #expect(rule.marked(text) == text) }
  }
}
