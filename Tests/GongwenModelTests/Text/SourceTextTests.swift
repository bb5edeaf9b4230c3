import Testing

@testable import GongwenModel

/// Lines and columns of places.
struct SourceTextTests {
  /// The column as counting from the start of the line finds it.
  private func counted(_ offset: Int, in source: SourceText) -> Int {
    let start = source.lineStarts[source.lineIndex(of: offset)]
    return String(decoding: source.utf8[start..<offset], as: UTF8.self).count + 1
  }

  @Test(arguments: [
    "述职报告", "甲乙a", "e\u{301}a\u{308}\u{323}", "👨‍👩‍👧🇨🇳🇨", "\u{301}\u{301}\u{301}甲", "a\r",
  ])
  func aColumnOfALongLineIsTheOneThatCountingFinds(unit: String) {
    let long = String(repeating: unit, count: 6000 / unit.utf8.count)
    let source = SourceText(name: "a.txt", text: "短\n" + long + "\n短\n" + long + "尾\n短")
    var offset = 0
    for scalar in String(decoding: source.utf8, as: UTF8.self).unicodeScalars {
      if offset % 5 < 2 || offset > source.utf8.count - 40 {
        let column = source.location(of: offset).column
        #expect(column == counted(offset, in: source), "\(unit) at \(offset)")
        if column != counted(offset, in: source) { return }
      }
      offset += UTF8.width(scalar)
    }
  }

  @Test func aCharacterOfThousandsOfMarksIsOneColumn() {
    let source = SourceText(name: "a.txt", text: "甲" + String(repeating: "\u{301}", count: 5000) + "乙丙")
    #expect(source.location(of: source.utf8.count - 3).column == 3)
    #expect(source.location(of: source.utf8.count - 6).column == 2)
    #expect(source.location(of: 5003).column == 2)
  }

  @Test func aPlaceBeyondTheEndIsTheEnd() {
    let source = SourceText(name: "a.txt", text: "甲\n乙丙")
    #expect(source.location(of: 999) == (line: 2, column: 3))
  }
}
