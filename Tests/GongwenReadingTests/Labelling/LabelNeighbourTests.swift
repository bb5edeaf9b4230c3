import GongwenModel
import Testing

@testable import GongwenReading

/// What a line cannot be for what stands right above or below it.
@Suite struct LabelNeighbourTests {
  private func limits(_ text: String) -> [(line: String, allowed: LabelSet)] {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result: [(String, LabelSet)] = []
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      let limits = LabelConstraints(input, window).limits()
      for index in window.tokens.indices {
        result.append((Array(scalars.scalars[window.tokens[index].range]).string, limits[index].allowed))
      }
    }
    return result
  }

  private func mayBe(_ label: Label, _ line: String, in text: String) throws -> Bool {
    try #require(limits(text).first { $0.line.contains(line) }).allowed.contains(LabelSet(label))
  }

  private let prose = "全年走访群众八十六户，解决实际困难一百余件，群众满意度明显提高。"

  /// Between who signs and the date it was left out as a page's.
  @Test(arguments: [
    ("联系电话：0571-88881234", "2026年1月5日", false), ("联系人：李敏\n电话：0571-88881234", "2026年1月5日", false),
    ("传　真：0571-88881234", "2026年1月5日", false), ("联系电话：0571-88881234", "网站地图", true),
    ("电话会议系统由县水务局建设", "2026年1月5日", true),
  ])
  func contactsAboveTheDateAreNoPages(lines: String, below: String, expected: Bool) throws {
    let text = "通知\n\(prose)\n云溪县水务局\n\(lines)\n\(below)\n"
    for line in lines.split(separator: "\n") {
      #expect(try mayBe(.noise, String(line), in: text) == expected, "\(line)")
    }
  }

  @Test(arguments: ["此致", "敬礼", "敬礼！", "此致 敬礼", "此致敬礼！"])
  func courtesiesAreText(line: String) throws {
    let text = "倡议书\n\(prose)\n　　\(line)\n共青团云溪县委员会\n2025年3月1日\n"
    #expect(
      try !mayBe(.signature, line, in: text) && !mayBe(.heading, line, in: text)
        && !mayBe(.noise, line, in: text))
    #expect(try mayBe(.body, line, in: text))
  }

  @Test(arguments: ["致敬", "敬礼仪式", "此致云溪县民政局", "敬礼人：沈清", "少先队队礼"])
  func wordsLikeCourtesiesMayBeMore(line: String) throws {
    #expect(try mayBe(.heading, line, in: "方案\n\(prose)\n\(line)\n\(prose)\n"))
  }

  @Test(arguments: [
    "[时间] 2025年3月1日", "[到会人员] 沈清、林溪、周远", "【地点】二楼会议室", "[主持人] 沈清", "［记录］林溪",
  ])
  func aBracketFieldBesideAnotherIsNoTitle(line: String) throws {
    let text = "\(line)\n[会议议题] 讨论迎新晚会筹备事宜\n\(prose)\n\(prose)\n"
    #expect(try !mayBe(.title, String(line.prefix(3)), in: text))
    #expect(try !mayBe(.documentNumber, String(line.prefix(3)), in: text))
    #expect(try !mayBe(.date, String(line.suffix(4)), in: text))
  }

  @Test(arguments: [
    "【工作简报】防汛抗旱工作动态", "[讲话]在表彰大会上的讲话", "【原创】述职报告", "【通知】关于开展安全检查的通知", "〔内部〕工作总结",
  ])
  func aBracketAloneMayStandInATitle(line: String) throws {
    #expect(try mayBe(.title, String(line.suffix(3)), in: "\(line)\n各科室：\n\(prose)\n\(prose)\n"))
  }

  @Test(arguments: ["报名截止时间", "材料提交期限", "活动日期", "评审时间", "申报截止日"])
  func aFieldAboveItsDateIsNoSignature(name: String) throws {
    let text = "征集活动方案\n\(prose)\n\(name)\n2025年3月1日\n\(prose)\n\(prose)\n"
    #expect(try !mayBe(.signature, name, in: text))
    #expect(try !mayBe(.signature, "2025年3月", in: text) && !mayBe(.date, "2025年3月", in: text))
    // Nothing below: it may be the date of the paper.
    #expect(try mayBe(.date, "2025年3月", in: "征集活动方案\n\(prose)\n\(name)\n2025年3月1日\n"))
  }

  @Test(arguments: ["云溪县水务局", "述职人：沈清", "共青团云溪县委员会", "特此通知", "云溪县时间银行服务中心"])
  func aSignatureAboveItsDateStays(name: String) throws {
    let text = "征集活动方案\n\(prose)\n\(name)\n2025年3月1日\n\(prose)\n\(prose)\n"
    #expect(try mayBe(.date, "2025年3月", in: text))
  }

  @Test(arguments: [
    "云岭学院学生会© 2017-2018", "版权所有：云岭学院学生会", "Copyright © 2019 云岭学院学生会 保留所有权利", "版权所有 © 云岭学院学生会 技术支持：某某科技",
    "© 云岭学院学生会",
  ])
  func thePagesOwnerIsNoTitle(foot: String) throws {
    let text = "云岭学院学生会\n首页\n部门介绍\n迎新晚会活动方案\n\(prose)\n\(prose)\n\(foot)\n"
    let first = try #require(limits(text).first).allowed
    #expect(
      !first.contains(LabelSet(.title)) && !first.contains(LabelSet(.heading)) && first.contains(.noise))
  }

  @Test(arguments: [
    "云岭学院学生会\n关于举办迎新晚会的通知", "云岭学院学生会\n2025年工作总结", "云岭学院学生会\n云学〔2025〕3号",
    "云岭学院学生会章程\n第一章　总则", "云岭学院\n学生会",
  ])
  func anOwnerThatIssuesThePaperMayBeInItsTitle(lines: String) throws {
    let text = "\(lines)\n\(prose)\n\(prose)\n版权所有：云岭学院学生会\n"
    #expect(try #require(limits(text).first).allowed.contains(LabelSet(.title)))
  }

  /// The pieces that begin a paragraph after a blank within a line.
  private func begun(_ lines: [String]) -> [String] {
    limits(lines.joined(separator: "\n")).filter { $0.allowed != LabelSet(.continued) }.map(\.line)
  }

  @Test(arguments: [
    "比赛在县体育馆举行。 各代表队提前半小时入场，由志愿者带到座位。", "活动由团委主办； 学生会承办，各班协助做好组织工作，确保安全有序。",
    "请大家相互转告！ 报名表到教务处领取，过期不再受理，请抓紧时间办理。",
  ])
  func aBlankWithinAnIndentedParagraphIsASlip(line: String) {
    let own = Array(repeating: "　　\(prose)", count: 5)
    let rest = String(line.split(separator: " ")[1])
    #expect(!begun(own + ["　　\(line)"]).contains { $0.hasPrefix(rest.prefix(6)) })
  }

  @Test func ordinalsBehindABlankMayBegin() {
    let own = Array(repeating: "　　\(prose)", count: 5)
    for rest in ["二、加强宣传引导，营造浓厚氛围。", "（二）加强宣传引导，营造浓厚氛围。", "2.加强宣传引导，营造浓厚氛围。"] {
      let all = begun(own + ["　　一、加强组织领导，层层压实责任。 \(rest)"])
      #expect(all.contains { $0.hasPrefix(rest.prefix(4)) }, "\(rest)")
    }
    // Pasted as one line, with blanks for breaks.
    let pasted = (1...6).map { "第\($0)组走访群众八十六户，解决困难一百余件，满意度明显提高。" }.joined(separator: " ")
    #expect(begun(["工作情况汇报 \(pasted)"]) == begun(["工作情况汇报 \(pasted)"]))
  }
}
