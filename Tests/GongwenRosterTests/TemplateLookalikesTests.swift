import GongwenModel
import Testing

@testable import GongwenRoster

/// What was meant as a tag of a template and would be printed as it is.
@Suite struct TemplateLookalikesTests {
  private func found(_ text: String) -> [String] {
    TemplateLookalikes(SourceText(name: "t.txt", text: text), columns: ["姓名", "单位"]).diagnostics
      .map { ($0.arguments + ["\($0.span?.lowerBound ?? -1)"]).joined(separator: " ") }
  }

  @Test(arguments: [
    ("我是｛｛姓名｝｝。", "｛｛姓名｝｝ 姓名 6"), ("｛{姓名}｝", "｛{姓名}｝ 姓名 0"), ("｛｛性名｝｝", "｛｛性名｝｝ 性名 0"), ("{姓名}", "{姓名} 姓名 0"),
    ("${单位}", "${单位} 单位 0"), ("{{单位}}【姓名】", "【姓名】 姓名 10"), ("«姓名»", "«姓名» 姓名 0"), ("<姓 名>", "<姓 名> 姓名 0"),
    ("｛｛#姓名｝｝", "｛｛#姓名｝｝ #姓名 0"), ("［姓名］", "［姓名］ 姓名 0"),
  ]) func lookalikesAreTold(text: String, expected: String) { #expect(found(text) == [expected]) }

  @Test(arguments: [
    "{{姓名}}", "{{{姓名}}}", "{{#单位}}{{姓名}}{{/单位}}", "【重点工作】", "{x | x > 0}", "《姓名》", "（姓名）", "姓名：", "<b>", "｛",
    "{{! ｛｛姓名｝｝ }}",
  ])
  func textAndTagsAreLeft(text: String) { #expect(found(text) == []) }

  @Test func eachWritingIsToldOnce() { #expect(found("{姓名}\n{姓名}｛姓名｝") == ["{姓名} 姓名 0", "｛姓名｝ 姓名 17"]) }

  @Test(
    arguments: [
      (Array("{{姓名}}".utf8), nil), ([0x50, 0x4B, 3, 4], "batch.template.kind"),
      (Array("%PDF-1.7".utf8), "batch.template.kind"),
      ([0xFF, 0x20, 0xFF, 0x0A], "batch.template.encoding"),
    ] as [([UInt8], String?)]) func aTemplateIsAText(bytes: [UInt8], id: String?)
  {
    var found: String?
    do throws(Fault) { _ = try TemplateFile.decode(bytes, name: "t.txt") } catch {
      found = error.diagnostic.id
    }
    #expect(found == id)
  }
}
