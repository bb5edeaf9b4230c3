import GongwenChecking
import GongwenModel
import Testing

/// Forms have boxes to tick and room to write in, which are no faults.
@Suite struct FormRuleTests {
  private func ids(_ text: String) -> Set<String> {
    let (document, source) = PlainDocument.make(text)
    return Set(Checker().check(document, source: source).map(\.id))
  }

  @Test(arguments: [
    "您的性别：□男 □女", "代理权限为：□一般代理 ☑特别授权", "您的身份：A□ 班子成员 B□ 中层干部", "请在相应的□内打勾。", "请在“□”内打勾。",
    "不同意的划“×”。", "评价：□好 □较好 □一般 □差",
  ])
  func boxesToTickAreNoPlaceholders(text: String) { #expect(!ids(text).contains("L-52")) }

  @Test(arguments: ["王□同志和李□同志到会。", "走访××户群众。", "单位：□□局。", "完成×项任务。"])
  func whatStandsForAWordIsOne(text: String) { #expect(ids(text).contains("L-52")) }

  @Test(arguments: [
    "实到：    人   请假：    人", "开展情况（  ）", "姓    名：        性    别：        民    族：", "填报日期：    年  月  日",
    "到会党员：    名", "得票：    票", "本册共：  页",
  ])
  func roomIsNoSlip(text: String) { #expect(!ids(text).contains("L-19")) }

  @Test(arguments: ["申请金额：    人民币五千元。", "筹集资金，  用于慰问。", "坚持集体 学习制度不动摇，全年无一缺席。"])
  func slipsAreFound(text: String) { #expect(ids(text).contains("L-19")) }
}
