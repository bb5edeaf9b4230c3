import GongwenModel
import Testing

@Suite struct HanNumeralTests {
  @Test(arguments: [
    (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"), (110, "一百一十"),
    (123, "一百二十三"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (9999, "九千九百九十九"),
  ])
  func writesTheUsualSpelling(value: Int, spelling: String) {
    #expect(HanNumeral.text(value) == spelling)
  }

  @Test func readsBackEveryNumberItWrites() {
    let wrong = (1...HanNumeral.largest).filter { value in
      let scalars = (HanNumeral.text(value) ?? "").unicodeScalars.map(\.value)
      let read = HanNumeral.read(scalars, at: 0)
      return read?.value != value || read?.count != scalars.count
    }
    #expect(wrong == [])
  }

  @Test(arguments: [("二〇二四", 2024), ("一二", 12), ("两百", 200), ("一百二十", 120)])
  func readsOtherSpellings(text: String, value: Int) {
    #expect(HanNumeral.read(text.unicodeScalars.map(\.value), at: 0)?.value == value)
  }

  @Test(arguments: ["零", "人", "", "百", "一二三四五"])
  func refusesWhatIsNoNumber(text: String) {
    #expect(HanNumeral.read(text.unicodeScalars.map(\.value), at: 0) == nil)
  }

  @Test(arguments: [0, -1, 10_000])
  func writesNothingOutsideItsRange(value: Int) {
    #expect(HanNumeral.text(value) == nil)
  }
}
