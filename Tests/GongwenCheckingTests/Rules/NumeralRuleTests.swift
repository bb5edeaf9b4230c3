import Testing

@Suite struct NumeralRuleTests {
  private static let cases = [
    RuleCase(
      "L-37", wrong: ["2013⟦-⟧2015年", "2013年⟦～⟧2015年", "1⟦-⟧3月", "8日⟦--⟧10日"],
      right: ["2013—2015年", "3～5年", "1～3月", "1-2个月"]),
    RuleCase(
      "L-38", wrong: ["⟦3-5⟧天", "⟦10~15⟧%", "⟦3--5⟧个"], right: ["3～5天", "3—5天", "010-62734567", "GB-3-5"]),
    RuleCase(
      "L-39", wrong: ["⟦15～30%⟧", "⟦13～17万元⟧", "⟦9—16亿⟧"], right: ["15%～30%", "100～150kg", "9亿～16亿"]),
    RuleCase("L-40", wrong: ["见表2⟦—⟧8", "电话010⟦—⟧62734567"], right: ["表2-8", "代表2—8名", "图2～8人"]),
    RuleCase(
      "L-41", wrong: ["⟦23年⟧5月", "自⟦96年⟧以来", "⟦24年⟧上半年", "⟦24年⟧，我局"],
      right: ["2023年5月", "20年后，他", "任职23年", "23年来", "第23年初"]),
    RuleCase("L-42", wrong: ["2024年⟦01月⟧5日", "3月⟦08日⟧"], right: ["2024年1月5日", "10月10日", "100日"]),
    RuleCase("L-43", wrong: ["⟦二〇二四年5月⟧", "⟦2024年五月⟧", "⟦5月八日⟧"], right: ["2024年5月", "二〇二四年五月", "5月里一日"]),
    RuleCase("L-44", wrong: ["⟦二零一二⟧年", "⟦二○二四⟧年", "三千⟦〇⟧五"], right: ["二〇一二年", "一千零一", "零二四年"]),
    RuleCase(
      "L-45", wrong: ["用了⟦二、三⟧天", "抽查⟦3、4⟧个", "来了⟦20几⟧人"],
      right: ["二三天", "二、三产业", "周二、三次会", "第二、三个", "13、14个"]),
    RuleCase(
      "L-46", wrong: ["⟦4千⟧元", "⟦3百⟧户", "⟦3千⟧人"],
      right: ["4000元", "5千克", "10万", "3千瓦", "2.5千元", "3千吨"]),
    RuleCase("L-47", wrong: ["⟦第1书记⟧", "达到⟦百分之九十八⟧"], right: ["第一书记", "百分之百", "第1、第2组", "百分之几"]),
    RuleCase("L-48", wrong: ["下降⟦.5⟧%", "为⟦.8⟧万元"], right: ["0.5%", "v.5%", "完成.2024年"]),
    RuleCase(
      "L-49", wrong: ["投入⟦123456789⟧元", "收1,250元，付⟦36000⟧元，余2,350元"],
      right: ["1.2亿元", "36000元", "13800001111", "12,500元"]),
    RuleCase(
      "L-50", wrong: ["⟦约20余⟧人", "⟦近100多⟧户", "⟦大约30人左右⟧"],
      right: ["约20人", "20余人", "最近3年多", "近三年多来", "附近100多户"]),
    RuleCase("L-51", wrong: ["⟦5月3号⟧", "⟦今年⟧以来平稳。"], right: ["5月3日", "2024年平稳。今年以来", "5月3号楼"]),
  ]

  @Test(arguments: cases) func wrongTextsAreMarked(rule: RuleCase) {
    for text in rule.wrong { #expect(rule.marked(MarkedText(text).text) == text) }
  }

  @Test(arguments: cases) func rightTextsAreLeftAlone(rule: RuleCase) {
    for text in rule.right { #expect(rule.marked(text) == text) }
  }
}
