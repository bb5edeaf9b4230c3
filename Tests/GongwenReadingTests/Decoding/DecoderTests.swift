import GongwenModel
import GongwenReading
import Testing

@Suite struct DecoderTests {
  private let text = "述职报告\n一、学习情况\n全年读书12本，撰写笔记3万字。\n"

  private func decoded(_ bytes: [UInt8]) throws -> String {
    String(decoding: try readDocument(bytes, name: "t").source.utf8, as: UTF8.self)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test func readsUTF8WithAndWithoutMark() throws {
    #expect(try decoded(Array(text.utf8)) == text)
    #expect(try decoded([0xEF, 0xBB, 0xBF] + text.utf8) == text)
    #expect(
      try decoded([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + text.utf8) == text, "joined files have several")
  }

  @Test(arguments: [true, false])
  func readsUTF16WithAndWithoutMark(bigEndian: Bool) throws {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(try decoded(mark + utf16(text, bigEndian: bigEndian)) == text)
    #expect(try decoded(utf16(text, bigEndian: bigEndian)) == text)
  }

  @Test func readsGB18030() throws {
    // 述职报告，and the four-byte code of 㐂 (U+3402).
    let bytes: [UInt8] = [0xCA, 0xF6, 0xD6, 0xB0, 0xB1, 0xA8, 0xB8, 0xE6, 0xA3, 0xAC, 0x81, 0x39, 0xEE, 0x39]
    let result = try decoded(bytes)
    #expect(result.hasPrefix("述职报告，"))
    #expect(result.unicodeScalars.count == 6)
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"])
  func makesOneLineEndOfAll(lineEnd: String) throws {
    #expect(try decoded(Array("述职报告\(lineEnd)一、学习\(lineEnd)".utf8)) == "述职报告\n一、学习\n")
  }

  @Test(arguments: [[], [0x20, 0x0A, 0x09], [0xEF, 0xBB, 0xBF]])
  func refusesEmptyInput(bytes: [UInt8]) {
    #expect(throws: Fault(.input, "reading.empty", ["t"], path: "t")) { try readDocument(bytes, name: "t") }
  }

  @Test func refusesBinaryInput() {
    let bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]
    #expect(throws: Fault(.input, "reading.binary", ["t"], path: "t")) { try readDocument(bytes, name: "t") }
  }

  @Test(arguments: ["PK\u{3}\u{4}…", "%PDF-1.7"]) func refusesKnownFormats(content: String) {
    let fault = #expect(throws: Fault.self) { try readDocument(Array(content.utf8), name: "t") }
    #expect(fault?.category == .input)
    #expect(fault?.diagnostic.id == "format.foreign")
    #expect(fault?.diagnostic.arguments.first == "t")
  }

  @Test func refusesCutUTF8InsteadOfGuessing() throws {
    let bytes = Array("述职报告，本人认真履行职责，完成各项任务。".utf8.dropLast(1))
    let fault = #expect(throws: Fault.self) { try readDocument(bytes, name: "t") }
    #expect(fault?.diagnostic.id == "reading.undecodable")
    #expect(fault?.diagnostic.arguments[1...2] == ["UTF-8", "60"])
  }

  @Test func namesTheByteThatCanNotBeDecoded() throws {
    let good = String(repeating: "述职报告，", count: 40)
    let fault = #expect(throws: Fault.self) {
      try readDocument(Array(good.utf8) + [0xFF, 0xFF, 0xFF], name: "t")
    }
    #expect(fault?.diagnostic.arguments == ["t", "UTF-8", "600", "FF"])
  }
}
