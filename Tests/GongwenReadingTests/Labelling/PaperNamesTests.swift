import Testing

@testable import GongwenReading

/// Where kinds of papers are named near the start of a pasted line.
@Suite struct PaperNamesTests {
  private func around(_ text: String, _ place: Int) -> [UInt32] {
    let (here, before, behind) = PaperNames(text.unicodeScalars.map(\.value)).around(place)
    return [here, before, behind]
  }

  @Test func aKindEndsAtItsLastCharacterOnly() {
    let text = "关于做好防汛工作的通知各乡镇"
    #expect(around(text, 10) == [0, 0, 1], "通 is not yet 通知")
    #expect(around(text, 11) == [2, 0, 0])
    #expect(around(text, 12) == [0, 1, 0], "it ended before 乡")
  }

  @Test func reportsAreToldFromOtherPapers() {
    #expect(around("2025年度述职报告各位领导", 10) == [1, 0, 0])
  }

  @Test func countsEndAtThree() {
    let text = String(repeating: "通知", count: 6)
    #expect(around(text, 2) == [2, 0, 3])
    #expect(around(text, 12) == [2, 3, 0])
  }

  @Test func nothingIsKnownBeyondItsReach() {
    let text = String(repeating: "甲", count: 200) + "通知"
    #expect(around(text, 202) == [0, 0, 0])
    #expect(around("通知" + text, 204) == [0, 1, 0])
  }
}
