import GongwenModel
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

  /// An organ of four characters went on with the title or was left out, and of two the second was a heading.
  @Test(arguments: ["县财政局\n县水利局", "县水利局局长　阚志华\n县水利局副局长　笪　勇"])
  func allAuthorsAreBylines(lines: String) throws {
    for title in ["2025年工作总结", "县财政局2025年工作总结"] {
      let text = "\(title)\n\(lines)\n　　一年来，在县委领导下，做了以下工作。\n一、主要工作\n　　按时编制预算，严格执行预算。\n"
      #expect(try read(text).roles.prefix(4) == ["title", "byline", "byline", "body"])
    }
  }

  @Test(arguments: ["一、主要工作", "各位领导："]) func anAuthorStandsAboveHeadingsAndHearers(below: String) throws {
    let outline = try read("2025年工作总结\n县财政局\n\(below)\n　　按时编制预算，严格执行预算。\n").outline
    #expect(outline[1] == "byline: 县财政局", "\(outline)")
  }

  /// What is to be done ends as an organ does, and what comes again with text below each time heads a part.
  @Test(arguments: [
    ("成立领导小组", "落实防汛责任"), ("加强基层党委", "完善考核机制"), ("第一党支部", "第二党支部"), ("城关镇人民政府", "石桥镇人民政府"),
    ("值班主任　巡查", "护士站长　交接"), ("配强党支部书记　轮训", "落实防汛责任"), ("抓好班主任　培训", "完善考核机制"),
  ])
  func headsOfPartsAreNoAuthors(first: String, second: String) throws {
    let text = "防汛工作方案\n\(first)\n　　严格落实责任制，定期检查评比。\n\(second)\n　　严格落实值班制，做好巡查记录。\n"
    let outline = try read(text).outline
    #expect(outline.first == "title: 防汛工作方案" && !outline[1].hasPrefix("byline"), "\(outline)")
  }

  /// Who reports is often typed above the title, and became its first line.
  @Test(arguments: [
    "王 小 明", "李明\n局长", "县水利局\n局长　李明", "县水利局　王强", "党支部书记\n王强", "县水利局\n党组书记、局长　李明\n（2025年12月1日）",
  ])
  func authorsAboveATitleAreBylines(lines: String) throws {
    for title in ["2025年工作总结", "个人述职报告"] {
      let text = "\(lines)\n\(title)\n　　一年来，认真学习，积极工作。\n一、学习情况\n　　坚持每天学习，做好笔记。\n"
      let result = try read(text)
      #expect(result.documents[0].title?.string == title, "\(result.outline)")
      #expect(result.roles[0] == "byline", "\(result.outline)")
    }
  }

  /// A speech may be called after who gives it, and a report after the organ.
  @Test(arguments: [
    "县委书记\n王强|在全县干部大会上的讲话", "王强同志|先进事迹材料", "云岭县水利局|2025年工作总结", "党支部书记|2025年度述职报告", "王小明|个人工作总结",
  ])
  func otherLinesAreOfTheTitle(lines: String) throws {
    let text = "\(lines.replacing("|", with: "\n"))\n同志们：\n　　今天我们召开大会，主要任务是部署全年工作。\n"
    let roles = try read(text).roles
    #expect(!roles.prefix(2).contains("byline"), "\(roles)")
  }
}
