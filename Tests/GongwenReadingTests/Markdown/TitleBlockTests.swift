import GongwenModel
import GongwenReading
import Testing

/// What stands below the title of a Markdown text, whatever signs its writer gave it.
@Suite struct TitleBlockTests {
  private func outline(_ text: String) throws -> [String] { try read(text, name: "report.md").outline }

  @Test(
    "Dates, names and labels below the title are no headings",
    arguments: [
      ("## 王  强\n\n### （二〇二五年十二月）\n\n", ["byline: 王\u{3000}强", "byline: （二〇二五年十二月）"]),
      ("### 2025年12月\n\n", ["byline: 2025年12月"]),
      ("### 区教育局 副局长 陈立\n\n", ["byline: 区教育局\u{3000}副局长\u{3000}陈\u{3000}立"]),
      ("## 报送单位：区教育局\n\n## 报送日期：2026年1月6日\n\n", ["byline: 报送单位：区教育局", "byline: 报送日期：2026年1月6日"]),
      ("> **编制单位**：区教育局\n> **密级**：内部\n\n", ["byline: 编制单位：区教育局", "byline: 密级：内部"]),
      ("**汇报人：**孙晓丽\n**职务：**副校长\n\n", ["byline: 汇报人：孙晓丽", "byline: 职务：副校长"]),
    ])
  func bylines(_ block: String, _ expected: [String]) throws {
    let found = try outline("# 2025年度工作总结\n\n\(block)全年完成各项任务。\n\n## 主要做法\n\n抓好落实。\n\n## 存在不足\n\n创新不够。\n")
    #expect(
      found == ["title: 2025年度工作总结"] + expected + [
        "body: 全年完成各项任务。", "heading1: 一、主要做法", "body: 抓好落实。", "heading1: 二、存在不足", "body: 创新不够。",
      ])
  }

  @Test(
    "Months of a plan, persons of a list and fields of a meeting are headings",
    arguments: [
      ("## 2026年1月\n\n开展调研。\n\n## 2026年2月\n\n制定方案。\n", ["heading1: 一、2026年1月", "heading1: 二、2026年2月"]),
      ("## 王强\n\n教学能手。\n\n## 陈立\n\n师德标兵。\n", ["heading1: 一、王强", "heading1: 二、陈立"]),
      ("## 范围\n\n适用于全县。\n\n## 术语\n\n见附录。\n", ["heading1: 一、范围", "heading1: 二、术语"]),
      ("## 会议时间：1月6日\n\n请准时。\n\n## 会议地点：三楼\n\n请携带材料。\n", ["heading1: 一、会议时间：1月6日", "heading1: 二、会议地点：三楼"]),
    ])
  func headings(_ text: String, _ expected: [String]) throws {
    #expect(try outline("# 工作安排\n\n\(text)").filter { $0.hasPrefix("heading") } == expected)
  }

  @Test func aLabelAboveTheTitleIsNoHeading() throws {
    let found = try outline("## 单位：区教育局\n# 2025年督导工作情况报告\n\n全年督导学校26所。\n\n## 主要做法\n\n抓好落实。\n")
    #expect(found.prefix(2) == ["title: 2025年督导工作情况报告", "byline: 单位：区教育局"], "\(found)")
  }

  @Test func aTitleOfTheFrontMatterHasSuchABlock() throws {
    let text = "---\n标题: 2025年度工作总结\n---\n\n## 王强\n\n### 2025年12月\n\n全年完成各项任务。\n\n## 主要做法\n\n抓好落实。\n"
    let found = try outline(text)
    #expect(found.prefix(3) == ["title: 2025年度工作总结", "byline: 王\u{3000}强", "byline: 2025年12月"], "\(found)")
  }

  /// 副组长：… and 成员：… below each other are no broken line.
  @Test func linesThatBeginWithLabelsStayApart() throws {
    let text = "# 通知\n\n人员名单如下：\n\n**组长**：冯杰\n**副组长**：陈立\n成员：褚云、卫平，\n沈清\n联系电话：0951-7654321\n"
    #expect(
      try outline(text).suffix(4) == [
        "body: 组长：冯杰", "body: 副组长：陈立", "body: 成员：褚云、卫平，沈清", "body: 联系电话：0951-7654321",
      ])
    let prose = "# 通知\n\n会议指出，今年的重点是\n抓落实：各单位要把责任压到\n人头，做到件件有回音。\n"
    #expect(try outline(prose).last == "body: 会议指出，今年的重点是抓落实：各单位要把责任压到人头，做到件件有回音。")
  }

  @Test func theScopeOfAStandardIsNoPerson() throws {
    let found = try outline("# 地名标志设置技术规范\n\n## 1 范围\n\n本文件适用于全县。\n\n## 2 术语和定义\n\n下列术语适用于本文件。\n")
    #expect(found.filter { $0.hasPrefix("heading1") }.count == 2, "\(found)")
  }
}
