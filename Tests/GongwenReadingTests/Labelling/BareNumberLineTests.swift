import GongwenModel
import GongwenReading
import Testing

/// Numbers alone on their lines: of pages, or of items.
@Suite struct BareNumberLinesTests {
  private static let sentence = "各科室要高度重视，认真学习，做到有布置、有检查、有总结。"

  /// Below a sentence, too, each with a short line below or above: ranks and figures.
  @Test(arguments: [
    "\(sentence)\n1\n张小三\n2\n李小四\n3\n王小五", "\(sentence)\n1\n甲等\n2\n乙等",
    "任务如下：\n1\n完成年度预算编制，报人大审议。\n2\n完成年度决算编制，报人大审议。\n3\n报送财务报表，接受审计监督。",
  ])
  func numbersOfItemsStay(lines: String) throws {
    let result = try read("关于竞赛结果的通报\n　　\(lines)\n")
    #expect(result.removed(.noise) == [], "\(result.outline)")
  }

  /// A short line alone on a page, also below a date; what goes on with the page before is text.
  @Test(arguments: ["县水利局", "落实到实处", "今后的打算"]) func numbersOfPagesGo(line: String) throws {
    for above in [Self.sentence, "\(Self.sentence)\n县水利局\n2025年3月1日"] {
      let result = try read("工作总结\n　　\(above)\n1\n\(line)\n2\n　　\(Self.sentence)\n")
      #expect(result.removed(.noise).joined().filter { $0 != "\n" } == "12", "\(result.outline)")
      #expect(!result.roles.contains("tableRow"), "\(result.outline)")
    }
  }
}
