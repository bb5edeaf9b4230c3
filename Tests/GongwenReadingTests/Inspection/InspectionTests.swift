import GongwenModel
import GongwenReading
import Testing

@Suite struct InspectionTests {
  private let text = "述职报告\n\n一、学习情况\n（一）抓自学。全年读书\"十二\"本。\n（二）抓培训。参加集中培训五次。"

  @Test func printsOneObjectPerLine() throws {
    let json = InspectionWriter.json(try read(text).reading, language: .english).split(separator: "\n")
    #expect(json.count == 5)
    #expect(
      json[1].hasPrefix(
        "{\"line\":2,\"role\":\"blank\",\"number\":\"\",\"text\":\"\",\"rest\":\"\",\"confidence\":1,"))
    #expect(
      json[2].hasPrefix(
        "{\"line\":3,\"role\":\"heading\",\"level\":1,\"number\":\"一、\",\"text\":\"学习情况\",\"rest\":\"\","))
    #expect(
      json[3].hasPrefix(
        "{\"line\":4,\"role\":\"runInHeading\",\"level\":2,\"number\":\"（一）\",\"text\":\"抓自学。\",\"rest\":\"全年读书\\\"十二\\\"本。\","
      ))
  }

  @Test func acceptsItsOwnOutput() throws {
    let first = try read(text)
    let json = InspectionWriter.json(first.reading, language: .chinese)
    let accepted = try AcceptedRoles(Array(json.utf8), name: "roles.ndjson")
    let second = try read(text, options: ReadingOptions(accepted: accepted))
    #expect(second.roles == first.roles)
    #expect(second.outline == first.outline)
    #expect(second.document == first.document)
    #expect(second.reading.lines.allSatisfy { $0.confidence == 1 })
    #expect(!second.diagnosticIDs.contains("reading.accepted.mismatch"))
  }

  @Test func takesAReviewersWord() throws {
    let accepted = try AcceptedRoles(
      Array(
        "{\"line\":1,\"role\":\"body\",\"text\":\"述职报告\"}\n{\"line\":3,\"role\":\"noise\",\"text\":\"一、学习情况\"}"
          .utf8), name: "r")
    let result = try read(text, options: ReadingOptions(accepted: accepted))
    #expect(result.roles.prefix(3) == ["body", "blank", "noise"])
    #expect(result.removed(.noise) == ["一、学习情况"])
  }

  @Test func ignoresALineThatDoesNotFit() throws {
    let accepted = AcceptedRoles(lines: [1: AcceptedRoles.Line(.paragraph(.body), text: "别的文字")])
    let result = try read(text, options: ReadingOptions(accepted: accepted))
    #expect(result.roles.first == "title")
    #expect(result.diagnosticIDs.contains("reading.accepted.mismatch"))
  }

  @Test func namesALineThatIsNoJSON() {
    let fault = #expect(throws: Fault.self) {
      try AcceptedRoles(Array("{\"line\":1,\"role\":\"body\"}\n{oops".utf8), name: "r")
    }
    #expect(fault?.diagnostic.arguments == ["2", "{oops"])
  }

  /// A sheet that names a line twice is refused; so is its JSON.
  @Test func aLineThatIsReviewedTwiceIsRefused() throws {
    let line = #"{"line":1,"role":"title","text":"述职报告"}"#
    let fault = #expect(throws: Fault.self) {
      try AcceptedRoles(Array("\(line)\n\(line)\n".utf8), name: "roles.ndjson")
    }
    #expect(fault?.diagnostic.id == "reading.accepted.twice" && fault?.diagnostic.arguments == ["2", "1"])
  }

  @Test func whatIsReviewedAsNoiseIsToldToBeLeftOut() throws {
    let accepted = AcceptedRoles(lines: [1: AcceptedRoles.Line(.noise, text: "甲网")])
    let result = try read("甲网\n述职报告\n正文内容。", options: ReadingOptions(accepted: accepted))
    #expect(result.diagnostics.filter { $0.id == "reading.noise.accepted" }.map(\.arguments) == [["甲网"]])
  }
}
