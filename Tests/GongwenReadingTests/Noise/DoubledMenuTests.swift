import GongwenModel
import Testing

@testable import GongwenReading

/// Menus that a page has twice.
@Suite struct DoubledMenuTests {
  private let prose = "为展示学院师生风采，现面向全院征集稿件，具体事宜通知如下。\n投稿请发送至学院办公室，请各班认真组织，按时报送。"

  private func removed(_ text: String) throws -> Set<String> {
    var scalars = ScalarText(SourceText(name: "a.txt", text: text))
    _ = HypertextNoise.mark(&scalars, decodes: false)
    let lines = DoubledMenu.judge(LineInfo.survey(scalars), in: scalars)
    #expect(lines.places.allSatisfy { lines.lines[$0].isNoise })
    return Set(lines.places.map { Array(scalars.scalars[lines.lines[$0].content]).string })
  }

  @Test(arguments: [
    "首页\n学院概况\n师资队伍\n讲坛报名\n联系我们", "首页\n通知公告\n志愿服务\n文明实践\n活动剪影\n先锋人物", "菜单\n本会简介\n组织机构\n会员之家\n纪念品\n院刊",
    "网站首页\n镇情概览\n政务公开\n村务公示\n便民电话", "关于我们\n产品展示\n招贤纳士\n下载中心\n荣誉墙",
  ])
  func bothAreLeftOut(menu: String) throws {
    let items = Set(menu.split(separator: "\n").map(String.init))
    for between in ["\n", "\n云岭学院\n", "\n\n菜单\n"] {
      let found = try removed("云岭学院\n\n\(menu)\(between)\(menu)\n院刊征稿\n\n\(prose)")
      #expect(found.subtracting(["云岭学院"]) == items, "\(between)")
    }
    let result = try read("\(menu)\n\n\(menu)\n2025年院刊征稿通知\n\n\(prose)")
    #expect(result.outline.first { $0.hasPrefix("title") } == "title: 2025年院刊征稿通知")
    #expect(result.removed(.noise).count == items.count * 2, "told and accounted for")
  }

  /// Headings, cells and lists that stand twice, and a menu that stands once.
  @Test(arguments: [
    "首页\n学院概况\n师资队伍\n讲坛报名\n联系我们", "姓名\n性别\n民族\n职务\n备注\n姓名\n性别\n民族\n职务\n备注",
    "首页\n联系我们\n纪念品\n院刊\n首页\n联系我们\n纪念品\n院刊",
    "一、机构\n组织机构\n二、职责\n三、电话\n联系我们\n四、附则\n一、机构\n组织机构\n二、职责\n三、电话\n联系我们\n四、附则",
    "提高认识\n明确任务\n压实责任\n强化督导\n组织机构\n提高认识\n明确任务\n压实责任\n强化督导\n组织机构",
  ])
  func otherLinesStay(lines: String) throws {
    #expect(try removed("院刊征稿\n\(lines)\n\(prose)").isEmpty)
    let menu = "首页\n学院概况\n师资队伍\n讲坛报名\n联系我们"
    #expect(try removed("\(menu)\n院刊征稿\n\(prose)\n\(menu)").isEmpty, "below a sentence it may be spoken of")
  }
}
