import Testing

@testable import GongwenReading

/// Where a line could hold a second paragraph, and where it surely holds none.
struct CutFinderTests {
  private func parts(_ text: String) -> [String] {
    let scalars = text.flatScalars
    let places = [0] + CutFinder.cuts(in: scalars).map(\.0) + [scalars.count]
    return zip(places, places.dropFirst()).map { Array(scalars[$0..<$1]).string }
  }

  @Test(arguments: [
    "一、请各单位代表于1月20日上午8:30前到达会场签到。", "请各参会单位将名单报县委组织部（联系人：沈清）。",
    "我是丁　一，在县水务局工作已有三年。", "决定授予丁 一、李 二、张　三同志先进称号。",
    "较上年分别提高1.1个、2.2个百分点和5.5个百分点。", "以上报告如有不当之处，请批评指正。谢谢大家！",
  ])
  func oneParagraphStaysOne(text: String) {
    #expect(parts(text) == [text])
  }

  @Test func aCallAtTheBeginningIsParted() {
    #expect(parts("各位代表：我受县人民政府委托，向大会报告工作。").first == "各位代表：")
    #expect(parts("部门责任 三、工作要求是落实到位。").contains("三、工作要求是落实到位。"))
  }
}
