import GongwenText
import Testing

/// TeX's English patterns, through libhyphen.
@Suite struct PatternHyphenatorTests {
  private func divided(_ word: String) -> String {
    let letters = Array(word.utf8)
    let places = [0] + PatternHyphenator().places(in: letters) + [letters.count]
    return zip(places, places.dropFirst()).map { String(decoding: letters[$0..<$1], as: UTF8.self) }
      .joined(separator: "-")
  }

  @Test(arguments: [
    "in-ter-na-tion-al-iza-tion", "ac-count-abil-ity", "hy-phen-ation", "telecom-mu-ni-ca-tions", "through",
  ])
  func wordsDivideAsTeXDividesThem(_ word: String) {
    #expect(divided(word.filter { $0 != "-" }) == word)
  }

  @Test func whatIsNoWordHasNoPlace() {
    #expect(PatternHyphenator().places(in: []) == [])
    #expect(
      PatternHyphenator().places(in: [UInt8](repeating: 0x61, count: 500)) == [], "longer than any word")
  }

  @Test func withoutPatternsWordsStayWhole() {
    let hyphenator = PatternHyphenator(path: "/nowhere/hyph_en_US.dic")
    #expect(hyphenator.places(in: Array("internationalization".utf8)) == [])
  }
}
