import GongwenModel
import TestSupport
import Testing

@testable import GongwenReading

/// Tags of a template in a text that is printed.
struct UnfilledTagTests {
  private func found(_ text: String) -> [String] {
    UnfilledTags.diagnostics(in: SourceText(name: "a", text: text)).flatMap(\.arguments)
  }

  @Test(arguments: [
    ("谈话对象：{{ name }}　时间：{{date}}", ["{{ name }}", "2"]), ("{{姓名}}同志：", ["{{姓名}}", "1"]),
    ("{% for q in qs %}\n问题：{{ q.q }}\n{% endfor %}", ["{% for q in qs %}", "3"]),
    ("{{#名单}}\n{{单位}}{{姓名}}\n{{/名单}}", ["{{#名单}}", "4"]), ("兹聘请{{姓名|默认}}为顾问", ["{{姓名|默认}}", "1"]),
    ("率为{%tr if a %}", ["{%tr if a %}", "1"]),
  ])
  func tagsAreTold(text: String, arguments: [String]) { #expect(found(text) == arguments) }

  @Test(arguments: [
    "{姓名}", "$x^{{2}}$与\\mathrm{{kg}}", "{{}}", "{{ }}", "\\frac{{a}+{b}}{c}", "\\frac{a}{{b}}", "{{姓名\n}}",
    "{{姓名}", "｛｛姓名｝｝", "占{50%}",
    "{{" + String(repeating: "长", count: 60) + "}}", "{", "{{", "{{{{", "完成率{% 未知 }",
  ])
  func otherBracesAreNone(text: String) { #expect(found(text) == []) }

  @Test func theTextStaysAndItsPlaceIsTold() throws {
    let text = "述职报告\n各位领导：\n我是{{姓名}}，现将有关情况报告如下。\n"
    let result = try readDocument(Array(text.utf8), name: "a.txt")
    let told = try #require(result.diagnostics.first { $0.id == "reading.tags" })
    let span = try #require(told.span)
    #expect(String(decoding: Array(text.utf8)[span.lowerBound..<span.upperBound], as: UTF8.self) == "{{姓名}}")
    #expect(result.document.paragraphs.contains { $0.text.string.contains("{{姓名}}") })
  }
}
