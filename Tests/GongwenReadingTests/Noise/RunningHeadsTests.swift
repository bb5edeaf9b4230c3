import GongwenModel
import Testing

@testable import GongwenReading

/// Running heads of a text that was copied from pages.
@Suite struct RunningHeadsTests {
  private static let head = "校园安全专项整治工作资料汇编"

  private func text(_ head: String, title: String? = "关于进一步加强校园安全管理工作的通知", pages: Int) -> String {
    let sentence = "为深刻吸取近期校园安全事故教训，切实保障广大师生生命财产安全，维护正常"
    var lines = [head] + (title.map { [$0] } ?? []) + ["各学校："]
    for page in 1...pages {
      lines += ["　　" + sentence, "教育教学秩序，现就有关工作通知如下。", "- \(page) -", head]
    }
    return (lines.dropLast() + ["县教育局", "2026年1月5日"]).joined(separator: "\n")
  }

  @Test(arguments: [2, 4])
  func theyAreLeftOutOnEveryPage(pages: Int) throws {
    let result = try read(text(Self.head, pages: pages))
    #expect(result.outline.first == "title: 关于进一步加强校园安全管理工作的通知")
    #expect(!result.outline.contains { $0.contains("资料汇编") }, "\(result.outline)")
    #expect(result.diagnosticIDs.count { $0 == "reading.noise.runningHead" } == pages)
  }

  /// A title that its pages repeat stays where it is a title.
  @Test func aTitleStays() throws {
    let result = try read(text("2025年度工作总结", title: nil, pages: 3))
    #expect(result.outline.first?.hasPrefix("title: 2025年度工作总结") == true, "\(result.outline)")
    #expect(result.outline.count { $0.contains("工作总结") } == 1)
  }

  /// Words between the numbers of a table are no heads.
  @Test func cellsStay() throws {
    let cells = "3\n基本称职\n7\n基本称职\n5\n"
    let result = try read("民主测评情况\n各科室：\n测评结果如下。\n\(cells)请按时报送。\n")
    #expect(!result.diagnosticIDs.contains("reading.noise.runningHead"))
  }

  /// It stood beside two numbers, once.
  @Test(arguments: ["二〇二六年安全工作总体平稳", "全县教育系统未发生责任事故", "下一步工作打算", "各学校自查情况", "县教育局安全股"])
  func aLineBetweenTwoNumbersStays(_ line: String) throws {
    let result = try read(
      "关于校园安全的报告\n县教育局：\n我校高度重视校园安全工作，成立了领导小组。\n- 1 -\n\(line)\n- 2 -\n下一步，我校将继续加强安全教育，完善各项制度。\n县第三中学\n2026年3月3日\n"
    )
    #expect(result.outline.contains { $0.contains(line) }, "\(result.outline)")
    #expect(!result.diagnosticIDs.contains("reading.noise.runningHead"))
  }
}
