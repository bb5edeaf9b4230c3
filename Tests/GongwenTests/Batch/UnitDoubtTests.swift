import GongwenFiles
import TestSupport
import Testing

@testable import Gongwen

/// Two people of one name in two units: the report of one is not the other's.
@Suite struct UnitDoubtTests {
  @Test(arguments: [
    ("青溪县教育局", "述职报告|青溪县卫健局　局长　赵刚", "青溪县卫健局"), ("县教育局", "述职报告|县财政局副局长赵　刚", "县财政局"),
    ("青溪县教育局", "述职报告|单位：青溪县民政局|赵刚", "青溪县民政局"), ("水务局", "我履职。|青溪县林业局|赵刚", "青溪县林业局"),
    ("青溪镇", "述职报告|云岭镇党委书记　赵刚", "云岭镇"), ("第一中学", "述职报告|第二中学校长 赵刚", "第二中学"),
    ("县委组织部", "县委宣传部副部长 赵刚", "县委宣传部"), ("水务局", "述职报告|（县民政局　赵刚）", "县民政局"),
    ("城东街道办事处", "城西街道　赵刚", "城西街道"), ("县人民医院", "县中医医院　内科主任　赵刚", "县中医医院"), ("县总工会", "县残疾人联合会理事长 赵刚", "县残疾人联合会"),
    ("县审计局", "青溪县退役军人事务局　二级主任科员　赵刚", "青溪县退役军人事务局"), ("市财政局", "市城市管理局局长 赵刚", "市城市管理局"),
    ("县税务局", "县公安局党委委员、政委 赵刚", "县公安局"), ("云岭镇", "述职报告|县林业局|赵刚", "县林业局"), ("县中医院", "县妇幼保健院院长 赵刚", "县妇幼保健院"),
    ("东山镇", "中共西河乡委员会书记 赵刚", "中共西河乡"),
    ("县人民法院", "县自然资源局局长 赵刚", "县自然资源局"), ("县检察院", "述职报告|县司法局　赵刚", "县司法局"), ("县审计局", "县法院副院长 赵刚", "县法院"),
    ("县医保局", "姓名：赵刚　单位：县林业局　职务：局长", "县林业局"), ("县医保局", "姓名：赵刚 工作单位：县公安局 出生年月：1975.3", "县公安局"),
    ("县医保局", "单位：县林业局　姓名：赵刚", "县林业局"), ("县医保局", "述职人：县林业局　赵刚", "县林业局"),
    ("县医保局", "考核年度：2025年　工作单位：县林业局　姓名：赵　刚", "县林业局"),
    ("县医保局", "我履职。|述职人：赵刚（县统计局）", "县统计局"), ("县财政局", "述职报告|赵　刚（县水务局局长）", "县水务局"),
  ]) func anotherUnitIsADoubt(unit: String, text: String, other: String) {
    #expect(UnitDoubt(name: "赵　刚", unit: unit)?.other(in: text) == other)
  }

  @Test(arguments: [
    ("青溪县卫生健康局", "述职报告|县卫健局　局长　赵刚"), ("县教体局", "青溪县教育和体育局副局长 赵刚"), ("水务局", "青溪县水务局局长赵刚"),
    ("青溪镇", "青溪镇人民政府镇长 赵刚"), ("县教育局", "第一中学校长 赵刚"), ("县财政局", "国库股股长 赵刚"),
    ("县医保局", "县卫健局副局长、医保局局长 赵刚"), ("县教育局", "局长 赵刚"), ("县教育局", "述职报告|赵刚"),
    ("县教育局", "我到县民政局调研，县民政局予以支持|赵刚"), ("县纪委监委", "县纪委副书记 赵刚"), ("县教育局", "县财政局审核人 王芳|各位领导：|赵刚"),
    ("青溪县卫生健康局", "述职报告|县卫健委主任 赵刚"), ("县发展和改革局", "县发改委副主任 赵刚"), ("区住建委", "区住房和城乡建设局局长 赵刚"),
    // Merged and renamed offices, and those below one another.
    ("县教育局", "县教体局局长 赵刚"), ("县教体局", "县教育局副局长 赵刚"), ("县文化和旅游局", "县文广体局副局长 赵刚"), ("县国土资源局", "县自然资源局 赵刚"),
    ("县安监局", "县应急管理局局长 赵刚"), ("县卫生和计划生育局", "县卫健局 赵刚"), ("县环保局", "市生态环境局青溪分局局长 赵刚"), ("县民政局", "原县工商局副局长 赵刚"),
    ("县交通运输局", "县公路管理局局长 赵刚"), ("石桥乡", "石桥镇镇长 赵刚"), ("县城投公司", "县城市建设投资集团 赵刚"), ("县委编办", "县委组织部副部长 赵刚"),
    // Two posts, and those above all offices.
    ("县水务局", "云岭镇党委副书记（挂职） 赵刚"), ("县农业局", "云岭镇党委委员、县农技中心主任 赵刚"), ("县财政局", "青溪县委委员 赵刚"),
    ("青溪县委", "县委常委、组织部部长 赵刚"), ("县人大办", "县人大常委会副主任、石桥镇党委书记 赵刚"), ("县教育局", "统筹城乡发展服务中心主任 赵刚"),
    ("县交投公司", "县投资发展集团 赵刚"),
    // Who collects reports.
    ("县教育局", "述职报告|赵刚|中共青溪县委组织部|2025年12月"), ("县教育局", "考核单位：县统计局　姓名：赵刚　职务：局长"), ("县教育局", "审核人：李刚（县统计局）"),
    ("县教育局", "考核单位：县统计局　姓名：赵刚"), ("县教育局", "报送单位：县统计局　述职人：赵　刚"),
    ("县教育局", "填报机关：县统计局　被考核人：赵刚"), ("县教育局", "受理单位：县统计局 职务：局长 姓名：赵刚"),
    ("县人民法院", "县法院执行局局长 赵刚"), ("县法院", "青溪县人民法院院长 赵刚"), ("县人民检察院", "县检察院检委会专职委员 赵刚"),
    ("县纪委监委", "派驻县人民法院纪检监察组组长 赵刚"), ("县委政法委", "县委政法委副书记、县法院院长 赵刚"),
    ("县教育局", "姓名：赵刚　单位：教体局　职务：局长"), ("县教育局", "述职人：赵刚（挂职县统计局）"), ("县教育局", "赵刚（副局长）"),
  ]) func ownUnitsAndPartsOfThemAreNone(unit: String, text: String) {
    #expect(UnitDoubt(name: "赵刚", unit: unit)?.other(in: text) == nil)
  }

  @Test(arguments: [
    ("县教育局", "卫健局赵刚.docx", "卫健局"), ("县教育局", "县卫健局/赵刚述职.docx", "县卫健局"), ("县教育局", "教育局/赵刚.docx", nil),
    ("县教育局", "县直单位/赵刚.docx", nil), ("县教育局", "卫健局/教育局-赵刚.docx", nil), ("县教育局", "2025年/01赵刚.docx", nil),
    ("县卫生健康局", "卫健局/赵刚.docx", nil), ("县教育局", "02卫健局/赵刚.docx", "卫健局"), ("县教育局", "县委组织部/赵刚.docx", nil),
    ("县教育局", "教体局/赵刚.docx", nil),
  ]) func foldersAndNamesOfFilesNameUnits(unit: String, path: String, other: String?) {
    #expect(UnitDoubt(name: "赵刚", unit: unit)?.other(inPath: path) == other)
  }

  private func plan(_ roster: String, _ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      if name.contains("/") { try Folder.make(folder.path + "/" + Path.folder(of: name)) }
      try folder.write(text, to: name)
    }
    try folder.write(roster, to: "r.csv")
    let plan = try BatchPlanner.plan(.init(source: folder.path + "/r.csv"))
    return plan.jobs.map { job in
      let file = job.inputPath.map { String($0.dropFirst(folder.path.count + 1)) } ?? "·"
      return ([file] + job.diagnostics.map(\.diagnostic.id)).joined(separator: " ")
    }
  }

  private let body = "各位领导：\n我认真履职。\n"

  @Test func aReportOfAnotherUnitIsTold() throws {
    let found = try plan(
      "姓名,单位\n赵刚,青溪县教育局\n王芳,青溪县水务局\n",
      ["赵刚.txt": "述职报告\n青溪县卫健局　局长　赵刚\n" + body, "王芳.txt": "述职报告\n水务局　局长　王芳\n" + body])
    #expect(found == ["赵刚.txt batch.match.unit", "王芳.txt"])
    // A cell that names the file says whose it is, whatever the file's own name; its byline is heard all the same.
    let named = try plan(
      "姓名,单位,文件\n赵刚,教育局,卫健局/赵刚.txt\n王芳,水务局,王芳.txt\n",
      ["卫健局/赵刚.txt": "述职报告\n" + body, "王芳.txt": "述职报告\n林业局　局长　王芳\n" + body])
    #expect(named == ["卫健局/赵刚.txt", "王芳.txt batch.match.unit"])
  }

  /// Transfers and reforms stand in the text, below what was looked at first.
  @Test(arguments: [
    ("2025年4月从县民政局调任。", ["王芳.txt"]), ("因机构改革，职责划入。", ["王芳.txt"]), ("在水务局工作三年。", ["王芳.txt"]),
    ("深化改革，调动积极性。", ["王芳.txt batch.match.unit"]),
  ]) func aReportThatExplainsItsUnitIsNoDoubt(line: String, expected: [String]) throws {
    let lines = (1...12).map { "\($0)．我认真履职。\n" }.joined()
    let text = "述职报告\n县林业局　王芳\n" + lines + line + "\n" + lines
    #expect(try plan("姓名,单位\n王芳,青溪县水务局\n", ["王芳.txt": text]) == expected)
  }

  /// A folder that holds reports of several units, and none of its own, is who collected them.
  @Test func whoCollectsReportsIsNoUnitOfTheirs() throws {
    let roster = "姓名,单位\n赵刚,县教育局\n王芳,县水务局\n"
    let report = "述职报告\n" + body
    #expect(
      try plan(roster, ["县财政局/赵刚.txt": report, "县财政局/王芳.txt": report]) == ["县财政局/赵刚.txt", "县财政局/王芳.txt"])
    #expect(
      try plan(roster, ["县水务局/赵刚.txt": report, "县水务局/王芳.txt": report]) == [
        "县水务局/赵刚.txt batch.match.unit", "县水务局/王芳.txt",
      ])
  }

  @Test func aShortUnitInAPathTellsPeopleOfOneNameApart() throws {
    let roster = "姓名,单位\n王　芳,青溪县水务局\n王芳,青溪县教育局\n"
    let (own, other) = ("述职报告\n水务局　王芳\n" + body, "述职报告\n教育局　王芳\n" + body)
    #expect(try plan(roster, ["水务局/王芳.txt": own, "教育局/王芳.txt": other]) == ["水务局/王芳.txt", "教育局/王芳.txt"])
    #expect(try plan(roster, ["水务局-王芳.txt": own, "教育局-王芳.txt": other]) == ["水务局-王芳.txt", "教育局-王芳.txt"])
    let health = "姓名,单位\n王芳,青溪县卫生健康局\n王芳,青溪县发展和改革局\n"
    #expect(
      try plan(health, ["卫健局/王芳.txt": "述职报告\n" + body, "发改委/王芳.txt": "述职报告\n" + body]) == [
        "卫健局/王芳.txt", "发改委/王芳.txt",
      ])
    // His draft is his, too; what is told names no report of another unit, and leaves none over.
    let folder = try TemporaryFolder()
    for path in ["水务局/王芳.txt", "水务局/王芳（旧）.txt", "教育局/王芳.txt"] { try folder.write(own, to: path) }
    try folder.write(roster, to: "r.csv")
    let drafts = try BatchPlanner.plan(.init(source: folder.path + "/r.csv"))
    let told = ["王　芳", "2", "水务局/王芳.txt, 水务局/王芳（旧）.txt"]
    #expect(drafts.jobs[0].firstError?.diagnostic.arguments == told)
    #expect(drafts.jobs[1].firstError == nil && drafts.diagnostics.isEmpty)
    let byline = try plan(roster, ["甲/王芳.txt": own, "乙/王芳.txt": other])
    #expect(byline == ["甲/王芳.txt batch.match.byline", "乙/王芳.txt batch.match.byline"])
    let open = try plan(roster, ["甲/王芳.txt": own, "乙/王芳.txt": "述职报告\n王芳\n" + body])
    #expect(open == ["· batch.match.ambiguous", "· batch.match.ambiguous"])
  }
}
