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

  /// A list may have items that are sentences; a number of a page stands in the midst of one.
  @Test(arguments: [
    "1\n张小三\n2\n李小四\n3\n王小五，因事迹突出，另给予通报表扬。", "101\n会议室\n102\n资料室，存放历年档案。",
  ])
  func aListWithASentenceStays(lines: String) throws {
    let result = try read("关于竞赛结果的通报\n　　\(Self.sentence)\n\(lines)\n")
    #expect(result.removed(.noise) == [], "\(result.outline)")
  }

  /// A short line alone on a page, also below a date; what goes on with the page before is text.
  @Test(arguments: ["县水利局", "落实到实处", "今后的打算"]) func numbersOfPagesGo(line: String) throws {
    for above in [Self.sentence, "\(Self.sentence)\n县水利局\n2025年3月1日"] {
      let result = try read(
        "工作总结\n　　一年来，全局干部职工团结一心，认真贯彻落实上级的决策部署，明确了各科室的\n1\n职责分工和工作任务，层层签订了目标责任书。\n　　\(above)\n2\n\(line)\n3\n　　\(Self.sentence)\n"
      )
      #expect(result.removed(.noise).joined().filter { $0 != "\n" } == "123", "\(result.outline)")
      #expect(!result.roles.contains("tableRow"), "\(result.outline)")
    }
  }
}
