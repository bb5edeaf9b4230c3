import GongwenModel
import Testing

@testable import GongwenRoster

/// Templates that make one paper of all people: `{{#名单}}…{{/名单}}`.
@Suite struct ListTemplateTests {
  private func template(_ text: String, name: String = "签到表.txt") throws -> ReportTemplate {
    try ReportTemplate(SourceText(name: name, text: text))
  }

  private let people = TemplatePeople([
    ["姓名": "陈一", "单位": "水务局", "职务": "局长"], ["姓名": "周二", "单位": "水务局"], ["姓名": "赵三", "单位": "水务局", "职务": "科长"],
  ])

  private func rendered(_ text: String, _ people: TemplatePeople, name: String = "签到表.txt") throws -> String {
    String(decoding: try template(text, name: name).render(people), as: UTF8.self)
  }

  @Test func theListIsRepeatedForEachPerson() throws {
    let text = "签到表\n{{#名单}}\n{{序号}}　{{姓名}}{{#职务}}（{{职务}}）{{/职务}}\n{{/名单}}\n{{单位}}共{{人数}}人\n"
    #expect(try rendered(text, people) == "签到表\n1　陈一（局长）\n2　周二\n3　赵三（科长）\n水务局共3人\n")
    #expect(try template(text).isForAll)
    #expect(try !template("{{姓名}}").isForAll)
    // In one line, and in the front matter.
    #expect(
      try rendered("---\n出席: {{#名单}}{{姓名}}　{{/名单}}\n---\n{{#名单}}{{姓名}}、{{/名单}}", people)
        == "---\n出席: \"陈一　周二　赵三　\"\n---\n陈一、周二、赵三、")
  }

  /// One way of counting in one list: the roster's where it serves, else the count.
  @Test(arguments: [
    ("07 08", "07 08"), ("07 09", "07 09"), ("A-1 A-3", "A-1 A-3"), ("5 6 7", "5 6 7"),
    ("1-1 1-2 2-1", "1-1 1-2 2-1"),
    ("07 -", "1 2"), ("1 - 3", "1 2 3"), ("1 3 -", "1 2 3"), ("1 3 4", "1 2 3"), ("1 2 1 2", "1 2 3 4"),
    ("2 1", "1 2"), ("- -", "1 2"),
  ]) func theRostersOwnNumbersAreKeptWhereTheyServe(own: String, expected: String) throws {
    let rows = own.split(separator: " ").map { ["姓名": "陈一", "序号": $0 == "-" ? "" : String($0)] }
    #expect(try rendered("{{#名单}}{{序号}} {{/名单}}", TemplatePeople(rows)) == expected + " ")
    #expect(
      TemplatePeople(rows.map { _ in ["姓名": "陈一"] }).rows.map { $0["序号"] } == rows.indices.map { "\($0 + 1)" }
    )
  }

  @Test func onlyWhatAllHaveAlikeStandsOutsideTheList() throws {
    #expect(people.shared == ["单位": "水务局", "人数": "3"])
    #expect(TemplatePeople([]).shared == ["人数": "0"])
    let template = try template("{{单位}}{{姓名}}{{#名单}}{{姓名}}{{职务}}{{/名单}}")
    let found = template.diagnostics(for: people).map { ([$0.id] + $0.arguments).joined(separator: " ") }
    #expect(
      found == ["batch.template.missingShared 姓名", "batch.template.missingFor 职务 周二 1"])
  }

  @Test(arguments: [
    ("{{#名单}}{{#名单}}{{/名单}}{{/名单}}", "batch.template.section", 11),
    ("{{^名单}}{{/名单}}", "batch.template.unsupported", 0),
    ("{{名单}}", "batch.template.unsupported", 0), ("{{#名单}}", "batch.template.section", 0),
    ("{{#a}}{{#名单}}{{/a}}{{/名单}}", "batch.template.section", 17),
  ]) func wrongListsAreRefused(text: String, id: String, offset: Int) {
    #expect {
      try template(text)
    } throws: { error in
      let fault = error as? Fault
      return fault?.diagnostic.id == id && fault?.diagnostic.span?.lowerBound == offset
    }
  }

  /// A bar in a value would end its cell, a star would set words off.
  @Test func valuesAreNoMarkupInMarkdown() throws {
    let people = TemplatePeople([["姓名": "陈|一*", "单位": "<b>[甲](乙)\\"]])
    #expect(
      try rendered("| {{#名单}}{{姓名}} | {{单位}}{{/名单}} |", people, name: "表.md")
        == "| 陈\\|一\\* | \\<b\\>\\[甲\\](乙)\\\\ |")
    #expect(try rendered("{{#名单}}{{姓名}}{{/名单}}", people) == "陈|一*")
    #expect(
      String(decoding: try template("{{a}}", name: "表.md").render(["a": "_x_"]), as: UTF8.self) == "\\_x\\_")
  }

  @Test func theSizeOfTheListIsKnown() throws {
    #expect(try template("前{{#名单}}中间{{/名单}}后").listBytes == 6)
    #expect(try template("前后").listBytes == 0)
  }

  /// A text over its limit is refused by the reader: no more of it is made.
  @Test func aTextBeyondTheLimitIsNotMadeWhole() throws {
    let value = String(repeating: "长", count: 100_000)
    let people = TemplatePeople(Array(repeating: ["a": value], count: 100))
    let bytes = try template("{{#名单}}{{a}}{{/名单}}").render(people)
    #expect(bytes.count > LimitTable.textBytes && bytes.count < LimitTable.textBytes + 400_000)
  }
}
