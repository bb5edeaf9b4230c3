import Testing

@Suite struct ContentRuleTests {
  private static let cases = [
    RuleCase(
      "L-52",
      wrong: [
        "干部⟦*⟧名、⟦×××⟧", "⟦【待补】⟧", "投入⟦XX⟧万元", "姓名⟦____⟧", "20⟦xx⟧年", "⟦xx⟧中心校", "⟦XXX⟧(⟦xxx⟧1)⟦XX⟧号文",
        "⟦_⟧小学", "⟦【】⟧月⟦【　】⟧日", "⟦【姓名】⟧同志", "⟦【具体数字】⟧万元", "在⟦某某⟧县",
      ],
      right: ["28×22", "张某某", "【编者按】", "【重点任务】", "45元×2500平方米", "XX型", "XXL码", "a_b"]),
    RuleCase("L-53", wrong: ["⟦截止⟧2023年", "⟦做出决定⟧", "⟦其它⟧"], right: ["截止日期", "做出贡献", "截至2023年", "帐篷"]),
    RuleCase(
      "check.lost-number", wrong: ["建成⟦区万平方米⟧", "召开⟦会议次⟧，", "增⟦长%⟧，", "于⟦年月日⟧在"],
      right: ["数万平方米", "3万平方米", "会议次数，", "会议3次，", "出生年月日。", "3%"]),
    RuleCase("check.script", wrong: ["加强⟦學習⟧提高", "⟦業務⟧能力"], right: ["加强学习", "王喆、李淼"]),
    RuleCase("check.unit", wrong: ["重5⟦KG⟧", "长3⟦公分⟧，"], right: ["重5kg", "PM2.5", "3MMX", "MP3"]),
    RuleCase(
      "check.date", wrong: ["⟦2024.1.5⟧召开", "⟦2023年2月29日⟧", "⟦2024年13月⟧", "于⟦2月30日⟧召开"],
      right: ["2024年2月29日", "9704-2012", "2024年1月", "2月29日"]),
    RuleCase(
      "check.damaged", wrong: ["教师⟦???⟧名", "政发⟦„2009‟⟧12号", "甲⟦\u{FFFD}\u{FFFD}⟧乙"], right: ["真的吗?!", "好吗？"]),
    RuleCase(
      "check.page-number", wrong: ["放在⟦第3页 共10页⟧首位", "上级⟦—3—⟧部署"], right: ["第3页", "3—5人", "上级—3"]),
    RuleCase("check.pinyin", wrong: ["坚持⟦rèn⟧真学习"], right: ["café文化", "学习Python"]),
    RuleCase(
      "check.time", wrong: ["⟦下午17:30⟧前", "⟦上午25:30⟧开会", "⟦晚上20时⟧集合", "于⟦9时75分⟧"],
      right: ["17:30", "下午5:30", "比例30:70", "晚上8时", "12时30分"]),
    RuleCase(
      "check.final-mark", wrong: ["一年来，我坚持深入基层调查研究，走访群众三百余户，解决⟦问题二十多个⟧\n今后要继续努力。"],
      right: [
        "1.深入基层调查研究，走访群众三百余户，解决问题二十多个\n2.坚持集体学习制度，全年学习十二次，撰写笔记三万多字\n今后要继续努力。",
        "1：深入基层调查研究，走访群众三百余户，解决问题二十多个\n2：坚持集体学习制度，全年学习十二次，撰写笔记三万多字\n今后要继续努力。",
      ]),
    RuleCase("check.issue-date", wrong: ["⟦二〇二四年一月五日⟧"], right: ["2024年1月5日", "二〇二四年一月五日，会议召开"]),
    RuleCase("check.confidentiality", wrong: ["⟦机密★⟧1年", "⟦绝密⟧", "密级：⟦秘密⟧"], right: ["保守秘密", "秘密文件"]),
  ]

  @Test(arguments: cases) func wrongTextsAreMarked(rule: RuleCase) {
    for text in rule.wrong { #expect(rule.marked(MarkedText(text).text) == text) }
  }

  @Test(arguments: cases) func rightTextsAreLeftAlone(rule: RuleCase) {
    for text in rule.right { #expect(rule.marked(text) == text) }
  }
}
