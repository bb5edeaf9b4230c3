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

  /// The title at the foot of each page, once is enough: nothing else repeats a title right above a page's number.
  @Test func aTitleAboveANumberIsNotPrintedTwice() throws {
    let title = "云岭县公务用车管理办法"
    let result = try read(
      "\(title)\n第一条　为规范公务用车管理，制定本办法。\n第二条　公务用车实行编制管理，由县机关事务中\n\(title)\n- 1 -\n心核定。\n第三条　本办法自印发之日起施行。\n"
    )
    #expect(result.outline.count { $0.contains(title) } == 1, "\(result.outline)")
    #expect(result.outline.contains { $0.contains("县机关事务中心核定。") }, "\(result.outline)")
  }

  /// A foot with its number on one line.
  @Test(arguments: ["第 # 页 共 9 页", "第#页/共9页", "第#页", "第 # 頁 共 9 頁"])
  func aFootWithItsNumberIsLeftOut(_ number: String) throws {
    func foot(_ page: Int) -> String {
      "滨海市志愿者协会　　章程　　" + number.replacing("#", with: "\(page)")
    }
    let result = try read(
      "滨海市志愿者协会章程\n第一条　本会的业务范围：\n（一）组织志愿服务活动；\n\(foot(1))\n（二）培训志愿者骨干；\n（三）开展交流。\n\(foot(2))\n第二条　本章程自核准之日起生效。\n"
    )
    #expect(!result.outline.contains { $0.contains("第1页") || $0.contains("　　章程") }, "\(result.outline)")
    #expect(result.outline.count == 6, "\(result.outline)")
  }

  /// Where to find something is said in the same words again and again too.
  @Test(arguments: [
    ["相关图片见附图第1页", "相关图片见附图第1页"], ["会计凭证第3页", "会计凭证第7页"],
    ["记账联粘贴处第1页", "审批联粘贴处第2页"], ["详见资料汇编第1页。", "详见资料汇编第2页。"],
  ])
  func referencesStay(_ lines: [String]) throws {
    let result = try read(
      "关于核查账目的报告\n县财政局：\n核查情况如下。\n\(lines[0])\n金额三千元，手续齐全，票据真实有效。\n\(lines[1])\n金额五千元，手续齐全，票据真实有效。\n县审计局\n2026年1月5日\n"
    )
    #expect(!result.diagnosticIDs.contains("reading.noise.runningHead"), "\(result.outline)")
    for line in lines { #expect(result.outline.contains { $0.contains(line) }, "\(result.outline)") }
  }
}
