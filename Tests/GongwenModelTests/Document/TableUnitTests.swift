import GongwenModel
import Testing

@Suite struct TableUnitTests {
  @Test(
    "The label of what a table counts, whatever stands behind it",
    arguments: [
      ("单位：万元", true), ("计量单位: 台", true), ("数据单位：亿元", true), ("货币单位：", true), ("單位：元", true),
      ("单位", false), ("单位负责人：", false), ("报送单位：县水务局", false), ("", false),
    ])
  func labels(_ text: String, _ isOne: Bool) { #expect(TableUnit.isLabelled(text) == isOne) }
}
