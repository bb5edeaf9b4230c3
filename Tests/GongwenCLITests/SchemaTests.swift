import Foundation
import Gongwen
import GongwenModel
import RenderingTestSupport
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
    let written = try object(writer.text)
    #expect(Set(written.keys) == (try Schema("diagnostic")).keys)
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
