import GongwenModel
import GongwenReading
import TestSupport
import Testing

/// Whatever comes in, reading ends, and every character is printed or listed.
@Suite struct RobustnessTests {
  @Test func randomBytesAreReadOrRefused() {
    var generator = SeededGenerator(seed: 9704)
    for length in 1...250 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      do {
        #expect(unaccounted(try readDocument(bytes, name: "t")) == nil)
      } catch {
        #expect(error.category == .input)
      }
    }
  }

  @Test func randomUnicodeIsConserved() throws {
    var generator = SeededGenerator(seed: 2012)
    for _ in 0..<150 {
      var text = "题"
      for _ in 0..<Int.random(in: 1...300, using: &generator) {
        let value = UInt32.random(in: 0x20...0x2FFFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      _ = try read(text)
    }
  }

  /// Texts put together from what recognisers look for.
  @Test(arguments: 0..<200)
  func randomStructureIsConserved(seed: Int) throws {
    let pieces = [
      "一、", "（一）", "(二)", "1.", "1、", "①", "1️⃣", "第一章", "第一条", "述职报告", "学习情况", "。", "；", "：", "，", "\n", "\n",
      "\n\n", " ",
      "　　", "\t", "附件", "附件：", "2024年1月5日", "张三", "各位领导", "www.example-a.com", "云朵网", "版权所有", "返回顶部", "索引号：",
      "第 1 页",
      "---", "title: x", "**", "# ", "\u{200B}", "全年完成任务十八项", "以下三点", "见附件2", "1.1", "*", "（", "）", "“", "”",
    ]
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...120, using: &generator)
    let text = "正" + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    for keepNoise in [false, true] {
      for renumber in [false, true] {
        let options = ReadingOptions(
          metadata: seed % 2 == 0
            ? DocumentMetadata() : metadata(["title": "述职报告", "name": "张三", "date": "2024-01-05"]),
          keepNoise: keepNoise, renumber: renumber)
        let result = try read(text, name: seed % 3 == 0 ? "test.md" : "test.txt", options: options)
        #expect(result.reading.lines.count == result.source.lineCount)
        #expect(result.reading.lines.allSatisfy { (0...1).contains($0.confidence) })
      }
    }
  }

  @Test(arguments: [
    String(repeating: "（", count: 10_000) + "文" + String(repeating: "）", count: 10_000),
    String(repeating: "一、", count: 6_000), String(repeating: "1.", count: 6_000),
    String(repeating: "www.", count: 6_000),
    String(repeating: "题\n", count: 2_000), String(repeating: "来源：\n", count: 1_500),
    String(repeating: "，学习网www.a.cn\n", count: 1_500),
    "文" + String(repeating: " \t", count: 6_000) + "字",
    String(repeating: "今年以来，我局在上级的领导下，深入\n", count: 1_500),
  ])
  func repetitionEnds(text: String) throws {
    _ = try read(text)
  }

  /// The check has to see a stage that loses a character, in the place where it does.
  @Test func aLossyStageIsCaught() throws {
    let result = try read("述职报告\n一、学习情况\n全年读书十二本。")
    var texts = result.document.paragraphs.map(\.text)
    let last = texts[2]
    texts[2] = last.slice(0..<3)
    texts[2].append(last.slice(6..<last.utf8.count))
    let diagnostic = ConservationCheck.verify(
      source: result.source, ledger: result.ledger, printed: texts.flatMap(\.utf8))
    #expect(diagnostic?.id == "conservation.lost")
    #expect(diagnostic?.span.map(result.source.string) == "年")
  }
}
