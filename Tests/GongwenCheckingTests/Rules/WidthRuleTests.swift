import Testing

@Suite struct WidthRuleTests {
  private static let cases = [
    RuleCase(
      "L-17", wrong: ["加强学习⟦,⟧提高本领⟦;⟧改进作风⟦.⟧", "工会⟦(⟧机关⟦)⟧", "为什么⟦?⟧因为⟦:⟧一切为了群众⟦!⟧", "2023年⟦,⟧全县"],
      right: ["3:2", "1,250元", "A,B两组", "使用f(x)函数", "附件1.办法", "a.com"]),
    RuleCase(
      "L-18", wrong: ["做到⟦\"⟧两个维护⟦\"⟧。", "做到⟦”两个维护“⟧。", "称为⟦'⟧先锋⟦'⟧。"],
      right: ["做到“两个维护”。", "it's", "屏幕为55\"规格"]),
    RuleCase(
      "L-19", wrong: ["开展⟦ ⟧“清风”行动，", "筹集资金，⟦  ⟧用于慰问。", "全年坚持集体学习⟦ ⟧制度从不间断，"],
      right: ["推广 PPP 模式", "张三 李四 王五", "第三条 干部", "名单：张三 李四", "加强学习。 "]),
    RuleCase("L-20", wrong: ["⟦２０２３⟧年", "第⟦Ａ⟧组⟦１⟧人"], right: ["2023年", "第A组"]),
    RuleCase("L-21", wrong: ["学习⟦，，⟧提高", "学习⟦、，⟧提高⟦。。⟧"], right: ["怎么行？！", "说：“好。”", "……。"]),
  ]

  @Test(arguments: cases) func wrongTextsAreMarked(rule: RuleCase) {
    for text in rule.wrong { #expect(rule.marked(MarkedText(text).text) == text) }
  }

  @Test(arguments: cases) func rightTextsAreLeftAlone(rule: RuleCase) {
    for text in rule.right { #expect(rule.marked(text) == text) }
  }
}
