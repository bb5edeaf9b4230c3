import Testing

@Suite struct ContentRuleTests {
  private static let cases = [
    RuleCase(
      "L-52", wrong: ["干部⟦*⟧名、⟦×××⟧", "⟦【待补】⟧", "投入⟦XX⟧万元", "姓名⟦____⟧"],
      right: ["28×22", "XX型", "XXL码", "a_b"]),
    RuleCase("L-53", wrong: ["⟦截止⟧2023年", "⟦做出决定⟧", "⟦其它⟧"], right: ["截止日期", "做出贡献", "截至2023年", "帐篷"]),
    RuleCase(
      "check.lost-number", wrong: ["召开⟦会议次⟧，", "增⟦长%⟧，", "于⟦年月日⟧在"],
      right: ["会议次数，", "会议3次，", "出生年月日。", "3%"]),
    RuleCase("check.script", wrong: ["加强⟦學習⟧提高", "⟦業務⟧能力"], right: ["加强学习", "王喆、李淼"]),
    RuleCase("check.unit", wrong: ["重5⟦KG⟧", "长3⟦公分⟧，"], right: ["重5kg", "PM2.5", "3MMX", "MP3"]),
    RuleCase(
      "check.date", wrong: ["⟦2024.1.5⟧召开", "⟦2023年2月29日⟧", "⟦2024年13月⟧"],
      right: ["2024年2月29日", "9704-2012", "2024年1月"]),
    RuleCase("check.confidentiality", wrong: ["⟦机密★⟧1年", "⟦绝密⟧", "密级：⟦秘密⟧"], right: ["保守秘密", "秘密文件"]),
  ]

  @Test(arguments: cases) func wrongTextsAreMarked(rule: RuleCase) {
    for text in rule.wrong { #expect(rule.marked(MarkedText(text).text) == text) }
  }

  @Test(arguments: cases) func rightTextsAreLeftAlone(rule: RuleCase) {
    for text in rule.right { #expect(rule.marked(text) == text) }
  }
}
