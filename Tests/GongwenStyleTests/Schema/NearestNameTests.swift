import Testing

@testable import GongwenStyle

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("gutterMargn", "gutterMargin"), ("guttermargin", "gutterMargin"), ("headMragin", "headMargin"),
    ("widht", "width"), ("hight", "height"),
  ])
  func slips(typed: String, meant: String) {
    #expect(NearestName.find(typed, among: ["width", "height", "headMargin", "gutterMargin"]) == meant)
  }

  @Test(arguments: ["colour", "边距", "", "x", String(repeating: "width", count: 1000)])
  func nothingNear(typed: String) {
    #expect(NearestName.find(typed, among: ["width", "height", "headMargin"]) == nil)
  }

  @Test func distanceCountsASwapAsOne() {
    func distance(_ left: String, _ right: String) -> Int {
      NearestName.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }
    #expect(distance("ab", "ba") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("kitten", "sitting") == 3)
  }
}
