import Foundation
import Gongwen
import GongwenModel
import RenderingTestSupport
import TestSupport
import Testing

/// What is written as JSON has the keys that the schemas publish.
@Suite struct SchemaTests {
  private struct Schema {
    var keys: Set<String>
    var required: Set<String>

    init(_ name: String) throws {
      let data = try Data(
        contentsOf: URL(fileURLWithPath: FetchedFonts.home + "/Schemas/\(name).schema.json"))
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      keys = Set(try #require(object["properties"] as? [String: Any]).keys)
      required = Set(try #require(object["required"] as? [String]))
    }

    func expect(_ object: [String: Any], _ location: SourceLocation = #_sourceLocation) {
      #expect(Set(object.keys).isSubset(of: keys), "\(object.keys.sorted())", sourceLocation: location)
      #expect(required.isSubset(of: object.keys), "\(object.keys.sorted())", sourceLocation: location)
    }
  }

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  @Test func aDiagnosticHasAllKeysThatAreKnown() throws {
    var writer = JSONWriter(isOneLine: true)
    let place = DiagnosticJSON.Place(path: "a.txt", start: (1, 2), end: (3, 4))
    let diagnostic = Diagnostic("input.missing", .error, ["a.txt"], page: 5, clause: "c")
    writer.object { DiagnosticJSON.write(diagnostic, at: place, in: .english, of: .standard, to: &$0) }
    var written = Set(try object(writer.text).keys)
    // A file without lines has a place in words instead.
    var named = DiagnosticJSON.Place(path: "a.docx")
    named.name = "paragraph 3"
    writer = JSONWriter(isOneLine: true)
    writer.object { DiagnosticJSON.write(diagnostic, at: named, in: .english, of: .standard, to: &$0) }
    written.formUnion(try object(writer.text).keys)
    #expect(written == (try Schema("diagnostic")).keys)
  }

  /// A document of paragraphs, as small as Word reads one.
  private func document(_ paragraphs: [String]) -> Data {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let xml = "<w:document xmlns:w='\(word)'><w:body>\(body)</w:body></w:document>"
    return Data(ZIPBytes.package(["word/document.xml": xml]))
  }

  @Test func placesInWordsKeepTheSchemas() throws {
    let place = try Workplace()
    try place.write("a.docx", document(["述职报告", "一、甲,乙", "三、丙"]))
    try place.write("r.csv", "姓名,文件,日期\n甲,a.docx,45669\n")
    let diagnostic = try Schema("diagnostic")
    var places: [String] = []
    func expect(_ output: some StringProtocol) throws {
      for line in output.split(separator: "\n") {
        let written = try object(line)
        diagnostic.expect(written)
        if let place = written["place"] as? String { places.append(place) }
      }
    }
    for command in [["check", "a.docx"], ["render", "a.docx"]] {
      let run = try CommandRun(command + ["--format", "json"], folder: place.url.path)
      try expect(String(decoding: run.output, as: UTF8.self))
    }
    let inspect = try CommandRun(["inspect", "a.docx", "--format", "json"], folder: place.url.path)
    try expect(inspect.messages)
    #expect(places.contains("paragraph 2") && places.contains("paragraph 3"))
    let lines = String(decoding: inspect.output, as: UTF8.self).split(separator: "\n")
    #expect(
      try lines.map { try object($0)["place"] as? String } == ["paragraph 1", "paragraph 2", "paragraph 3"])
    let batch = ["batch", "r.csv", "-o", "out", "--report", "report.ndjson"]
    _ = try CommandRun(batch, folder: place.url.path)
    let row = try object(String(contentsOfFile: place.path("report.ndjson"), encoding: .utf8))
    try Schema("batch-report").expect(row)
    for each in try #require(row["diagnostics"] as? [[String: Any]]) { diagnostic.expect(each) }
    #expect(row["row"] as? Int == 2)
  }

  @Test func whatCommandsWriteKeepsTheSchemas() throws {
    let place = try Workplace()
    try place.write("a.txt", "述职报告\n一、甲,乙\n三、丙\n")
    try place.write("r.csv", "姓名,文件\n甲,a.txt\n乙,none.txt\n")
    let (diagnostic, row) = (try Schema("diagnostic"), try Schema("batch-report"))
    let check = try CommandRun(["check", "a.txt", "--format", "json"], folder: place.url.path)
    let lines = String(decoding: check.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count > 2)
    for line in lines { diagnostic.expect(try object(line)) }
    _ = try CommandRun(["batch", "r.csv", "-o", "out", "--report", "report.ndjson"], folder: place.url.path)
    let rows = try String(contentsOfFile: place.path("report.ndjson"), encoding: .utf8).split(separator: "\n")
    #expect(rows.count == 2)
    for line in rows {
      let written = try object(line)
      row.expect(written)
      for each in try #require(written["diagnostics"] as? [[String: Any]]) { diagnostic.expect(each) }
      if let failure = written["failure"] as? [String: Any] { diagnostic.expect(failure) }
    }
  }
}
