import GongwenModel
import Testing

@testable import GongwenRoster

/// Two people in one cell are not one of a longer name.
@Suite struct JoinedPeopleTests {
  @Test(arguments: ["张三、李四", "张三、教授"])
  func marksPartPeople(text: String) { #expect(JoinedPeople(in: text) == .certain) }

  @Test(arguments: ["张三\n李四", "张三 李四", "林若溪　陈旻", "王芳\r\n赵刚\r\n周敏", "张三/李四", "王芳，赵刚", "欧阳修；林若溪", "张　三／李四"])
  func blanksPerhapsDo(text: String) { #expect(JoinedPeople(in: text) == .perhaps) }

  @Test(arguments: [
    "张三", "王　芳", "李 四 光", "司马　相如", "欧阳 修", "欧阳 文静", "古丽 买买提", "阿依古丽·买买提", "赵六，回族", "王芳/副局长", "李四（兼）", "王芳，女",
    "赵六 党外", "王芳，教授", "李明，病假", "李明，院士", "张三/博士",
    "",
  ]) func onePersonIsLeft(text: String) { #expect(JoinedPeople(in: text) == nil) }

  @Test func twoPeopleInACellAreTold() throws {
    let text = "姓名,单位\n张三/李四,水务局\n林若溪 陈旻,民政局\n司马　相如,教育局\n"
    let roster = try RosterReader.read(Array(text.utf8), name: "r.csv", format: .csv)
    let told = roster.rows.map { $0.diagnostics.map { "\($0.severity) \($0.id)" } }
    #expect(told == [["warning batch.roster.peoplePerhaps"], ["warning batch.roster.peoplePerhaps"], []])
  }
}
