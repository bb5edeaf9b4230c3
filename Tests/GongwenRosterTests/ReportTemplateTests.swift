import GongwenModel
import Testing

@testable import GongwenRoster

@Suite struct ReportTemplateTests {
  private func template(_ text: String) throws -> ReportTemplate {
    try ReportTemplate(SourceText(name: "template.txt", text: text))
  }

  private func rendered(_ text: String, _ values: [String: String]) throws -> String {
    String(decoding: try template(text).render(values), as: UTF8.self)
  }

  @Test func valuesFillTagsAndSections() throws {
    let text = "{{姓名}}同志：\n{{#奖励}}获{{奖励}}。{{/奖励}}{{^奖励}}无奖励。{{/奖励}}\n"
    #expect(try rendered(text, ["姓名": "陈一", "奖励": "嘉奖"]) == "陈一同志：\n获嘉奖。\n")
    #expect(try rendered(text, ["姓名": "陈一", "奖励": ""]) == "陈一同志：\n无奖励。\n")
  }

  @Test func valuesAreTextAndNotMarkup() throws {
    let values = ["a": "<b>&\"'{{a}}", "b": "一\n二\u{0}三\u{2028}四"]
    #expect(try rendered("{{a}}|{{{a}}}|{{&a}}", values) == "<b>&\"'{{a}}|<b>&\"'{{a}}|<b>&\"'{{a}}")
    #expect(try rendered("x{{b}}y", values) == "x一 二 三 四y")
  }

  @Test func frontMatterValuesAreQuoted() throws {
    let text = "---\ntitle: {{t}}年度报告\nunit: \"{{u}}\"\nstyle: duty-report\n---\n{{t}}\n"
    let result = try rendered(text, ["t": "2023: \"x\" # y\\", "u": "a\n---\nb: c"])
    #expect(
      result
        == "---\ntitle: \"2023: \\\"x\\\" # y\\\\年度报告\"\nunit: \"a --- b: c\"\nstyle: duty-report\n---\n2023: \"x\" # y\\\n"
    )
  }

  @Test func whatIsMissingIsFoundAtItsTag() throws {
    let text = "{{姓名}}\n{{#奖励}}{{奖励}}{{级别}}{{/奖励}}{{^奖励}}{{原因}}{{/奖励}}{{单位}}{{单位}}"
    let template = try template(text)
    let missing = { (values: [String: String]) in
      template.diagnostics(for: values).map { diagnostic in
        let place = template.source.location(of: diagnostic.span?.lowerBound ?? 0)
        return "\(place.line):\(place.column) \(diagnostic.arguments[0])"
      }
    }
    #expect(missing(["姓名": "陈一"]) == ["2:34 原因", "2:47 单位"])
    #expect(missing(["姓名": "陈一", "奖励": "嘉奖", "单位": "x"]) == ["2:14 级别"])
    #expect(missing([:]).first == "1:1 姓名")
  }

  @Test(arguments: [
    ("一{{> other}}", "batch.template.unsupported", 3), ("{{=<% %>=}}", "batch.template.unsupported", 0),
    ("{{a.b}}", "batch.template.unsupported", 0), ("{{upper(a)}}", "batch.template.unsupported", 0),
    ("{{a", "batch.template.unclosed", 0), ("{{% CONTENT_TYPE:HTML}}", "batch.template.unsupported", 0),
    ("x{{#a}}y", "batch.template.section", 1), ("{{#a}}{{/b}}", "batch.template.section", 6),
    ("---\n- {{a}}\n---\nx", "batch.template.frontMatter", 4),
    ("我叫{{姓名}，任{{单位}}。", "batch.template.unclosed", 6), ("{{a {{b}}", "batch.template.unclosed", 0),
    ("{{{a}} {{{b}}}", "batch.template.unclosed", 0),
    ("---\n:{{\n---\n}}", "batch.template.unsupported", 5), ("{{a\nb}}", "batch.template.unsupported", 0),
    ("---\nt: {{#a}}\n---\n{{/a}}", "batch.template.section", 7),
    (String(repeating: "{{#a}}", count: 33), "batch.template.depth", 192),
    (String(repeating: "{{#a}}", count: 3000), "batch.template.depth", 192),
  ])
  func whatARowCanNotFillIsRefused(text: String, id: String, offset: Int) {
    #expect {
      try template(text)
    } throws: { error in
      let fault = error as? Fault
      return fault?.diagnostic.id == id && fault?.diagnostic.span?.lowerBound == offset
    }
  }

  @Test(arguments: [
    ("我叫{{姓名}，任{{单位}}。", "{{姓名}"), ("{{a {{b}}", "{{a "), ("甲{{a\n乙", "{{a"), ("{{", "{{"),
  ])
  func aTagThatIsNotClosedIsShown(text: String, shown: String) {
    #expect(fault(text)?.diagnostic.arguments == [shown])
  }

  @Test func aCommentMayHoldBraces() throws { #expect(try rendered("甲{{! {x} }}乙", [:]) == "甲乙") }

  private func fault(_ text: String) -> Fault? {
    do { _ = try template(text) } catch { return error as? Fault }
    return nil
  }

  @Test func aTagThatPrintsNothingTakesItsLineAway() throws {
    let text = "甲\n  {{#a}}  \n乙{{#b}}丙{{/b}}\n{{! 注 }}\n{{/a}}\r\n{{^a}}\n丁\n{{/a}}"
    #expect(try rendered(text, ["a": "1"]) == "甲\n乙\n")
    #expect(try rendered(text, ["a": "1", "b": "2"]) == "甲\n乙丙\n")
    #expect(try rendered(text, [:]) == "甲\n丁\n")
  }

  @Test func sectionsWithinSectionsArePassedOverWhole() throws {
    let text = "{{#a}}1{{^b}}2{{#c}}3{{/c}}{{/b}}4{{/a}}5"
    #expect(try rendered(text, ["a": "x"]) == "1245")
    #expect(try rendered(text, ["a": "x", "c": "x"]) == "12345")
    #expect(try rendered(text, ["a": "x", "b": "x", "c": "x"]) == "145")
    #expect(try rendered(text, ["c": "x"]) == "5")
    let deep = String(repeating: "{{#a}}", count: 32) + "深" + String(repeating: "{{/a}}", count: 32)
    #expect(try rendered(deep, ["a": "x"]) == "深")
  }
}
