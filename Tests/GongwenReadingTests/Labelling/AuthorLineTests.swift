import GongwenReading
import Testing

/// Who gives a report, right below its name.
@Suite struct AuthorLineTests {
  private func roles(_ title: String, _ line: String, isBroken: Bool = false) throws -> [String] {
    let text = "2025年，本人坚持以党的创新理论为指导，认真履行第一责任人职责，|较好完成了年度目标任务。现将有关情况报告如下："
    return try read(
      """
      \(title)
      \(line)
      \(text.split(separator: "|").joined(separator: isBroken ? "\n" : ""))
      一、履行岗位职责情况
      全年城镇新增就业5216人，失业人员再就业1187人，零就业家庭动态清零。
      """
    ).outline.filter { $0.hasPrefix("byline") || $0.hasSuffix(line) }
  }

  /// Surnames that no list has, and posts that made the line look like one that calls upon somebody.
  @Test(arguments: [
    "县人力资源和社会保障局党组书记、局长　蔺广田", "县交通运输局党委书记、局长　阚志华", "市中级人民法院党组成员、副院长　逄金海", "镇党委委员、宣传委员、副镇长　笪　勇",
    "第二中学党总支书记、校长　亓官鹏", "物业公司总经理　庹大力",
  ])
  func anOfficeAndANameAreAByline(line: String) throws {
    for title in ["2025年述职述廉述法报告", "2025年度述职述廉报告", "述职报告"] {
      #expect(try roles(title, line) == ["byline: \(line)"])
      #expect(try roles(title, line, isBroken: true) == ["byline: \(line)"])
    }
  }

  @Test(arguments: [
    "中共柳河区供销合作联社党委", "柳河区供销合作联社党委", "中共云岭县委宣传部", "第三小学党支部", "市自然资源局领导班子", "三江港务集团党委", "石桥镇党委班子", "县财政局",
  ])
  func anOrganIsAByline(line: String) throws {
    for title in ["专题民主生活会班子对照检查材料", "2025年度工作总结"] {
      #expect(try roles(title, line) == ["byline: \(line)"])
    }
  }

  @Test(arguments: ["尊敬的王局长　您好", "王主任：", "各党支部：", "我们是光荣的人民警察"])
  func othersAreNone(line: String) throws {
    #expect(try !roles("个人工作总结", line).contains { $0.hasPrefix("byline") })
  }
}
