import GongwenModel
import Testing

@testable import Gongwen

@Suite struct OutputNamesTests {
  private func name(_ pattern: String, _ values: [String: String], fallback: String = "f") -> String {
    var names = OutputNames(pattern: pattern)
    return names.next(values: values, fallback: fallback).stem
  }

  @Test(
    arguments: [
      (["unit": "水务局", "name": "陈一"], "水务局-陈一"), (["name": "陈一"], "陈一"),
      (["unit": "水务局"], "水务局"), ([:], "f"),
      (["unit": "水务局 办公室", "name": "陈　 一"], "水务局办公室-陈一"), (["name": "Anna  陈 一 B"], "Anna  陈一 B"),
      (["unit": "../../etc", "name": "passwd"], "etc-passwd"), (["name": "a/b\\c"], "a-b-c"),
      (["name": "一\u{0}二\n三"], "一-二-三"), (["name": "\u{202E}gnp.exe\u{200B}"], "gnp.exe"),
      (["name": "CON"], "_CON"), (["name": "com1.txt"], "_com1.txt"), (["name": " .隐藏. "], "隐藏"),
      (["name": "..."], "f"), (["name": "a:b*c?d\"e<f>g|h"], "a-b-c-d-e-f-g-h"),
    ] as [([String: String], String)])
  func safeNames(values: [String: String], expected: String) {
    #expect(name("{unit}-{name}.pdf", values) == expected)
  }

  @Test(arguments: [
    ("{name}述职报告.pdf", "陈一述职报告"), ("{年度}年-{name}", "2023年-陈一"), ("x-{none}-{name}", "x-陈一"),
    ("{none}-{none}", "f"), ("{none}—", "f"), ("{none}_{name}", "陈一"), ("固定", "固定"),
  ])
  func patterns(pattern: String, expected: String) {
    #expect(name(pattern, ["name": "陈一", "年度": "2023"]) == expected)
  }

  @Test func longNamesAreCutBetweenCharacters() {
    var names = OutputNames(pattern: "{name}")
    let (stem, diagnostics) = names.next(values: ["name": String(repeating: "长", count: 300)], fallback: "f")
    #expect(stem == String(repeating: "长", count: 63))
    #expect((stem + "-99999.pdf").utf8.count <= 200)
    #expect(diagnostics.map(\.id) == ["batch.name.shortened"])
  }

  @Test func aCharacterLongerThanANameHasTheFallback() {
    let marks = "e" + String(repeating: "\u{301}", count: 300)
    var names = OutputNames(pattern: "{name}")
    #expect(names.next(values: ["name": marks], fallback: "第3行").stem == "第3行")
    #expect(names.next(values: ["name": marks], fallback: marks).stem == "report")
    #expect(names.next(values: ["name": "陈一" + marks], fallback: "f").stem == "陈一")
  }

  @Test func collisionsAreNumberedAndReported() {
    var names = OutputNames(pattern: "{name}")
    let stems = ["A", "a", "陈一", "A", "a-2", "A"].map { names.next(values: ["name": $0], fallback: "f") }
    #expect(stems.map(\.stem) == ["A", "a-2", "陈一", "A-3", "a-2-2", "A-4"])
    #expect(stems.map { $0.diagnostics.map(\.id) }.joined().count == 4)
  }
}
