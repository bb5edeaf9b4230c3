import GongwenModel
import GongwenReading
import Testing

@Suite struct FrontMatterTests {
  private let body = "一、学习情况\n全年读书十二本。"

  @Test(arguments: [
    "title: 述职报告\nunit: 水务局\nposition: 局长\nname: 沈清\ndate: 2025-01-08",
    "标题: 述职报告\n单位: 水务局\n职务: 局长\n姓名: 沈清\n日期: 2025年1月8日",
    "标题：述职报告\n单位：水务局\n职务：局长\n姓名：沈清\n日期：2025年1月8日",
  ])
  func readsKeysInBothLanguages(yaml: String) throws {
    let result = try read("---\n\(yaml)\n---\n\(body)")
    #expect(
      result.outline == [
        "title: 述职报告", "byline: 水务局　局长　沈　清", "heading1: 一、学习情况", "body: 全年读书十二本。", "date: 2025年1月8日",
      ])
    #expect(result.roles.prefix(7).allSatisfy { $0 == "frontMatter" })
    #expect(result.diagnostics == [])
  }

  @Test func optionsWinOverFrontMatter() throws {
    let options = ReadingOptions(metadata: metadata(["title": "年度述职报告"]))
    let result = try read("---\ntitle: 述职报告\nname: 沈清\n---\n\(body)", options: options)
    #expect(result.document.metadata.title == "年度述职报告")
    #expect(result.document.metadata.name == "沈清")
  }

  @Test func namesTheNearestKeyForAWrongOne() throws {
    let result = try read("---\ntitel: 述职报告\n---\n\(body)")
    let diagnostic = try #require(result.diagnostics.first { $0.id == "reading.frontMatter.unknownKey" })
    #expect(diagnostic.arguments == ["titel", "title"])
    #expect(result.source.string(in: try #require(diagnostic.span)) == "titel: 述职报告")
  }

  /// A NUL that YAML's escape brings in was lost on the way to the page, which ended with status 5.
  @Test(arguments: ["\\0", "甲\\x01", "甲\\u2028乙", "\\ufffe"]) func controlsInValuesAreRefused(value: String)
    throws
  {
    let result = try read("---\nname: \"\(value)\"\nunit: 水务局\n---\n\(body)")
    #expect(result.diagnostics.filter { $0.id == "reading.frontMatter.control" }.map(\.severity) == [.error])
    #expect(result.document.metadata.name == nil && result.document.metadata.unit == "水务局")
  }

  /// It is read as text; what it looks like there, the chain judges, and nothing disappears without being told.
  @Test func keepsDamagedFrontMatterAsText() throws {
    let result = try read("---\ntitle: \"述职\n---\n\(body)")
    #expect(result.diagnosticIDs.contains("reading.frontMatter.malformed"))
    #expect(result.document.metadata.title != "述职")
    let printed = result.document.paragraphs.contains { $0.text.string.contains("title:") }
    #expect(printed || result.removed(.noise).contains { $0.contains("title:") })
  }

  @Test func takesARuleForNoFrontMatter() throws {
    let result = try read("---\n本文没有元数据。\n---\n\(body)")
    #expect(result.document.paragraphs.first?.text.string == "本文没有元数据。")
  }
}
