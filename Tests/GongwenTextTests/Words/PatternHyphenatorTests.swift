import Testing

@testable import GongwenText

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

  /// Without its end libhyphen reads on behind the word, and writes there; `make sanitize` sees it on any word.
  @Test func aWordIsHandedOverWithItsEnd() {
    #expect(PatternHyphenator.terminated(Array("ab".utf8)) == [0x61, 0x62, 0])
    #expect(PatternHyphenator.terminated([]) == [0])
  }

  /// The same places however often and after whatever else a word is asked for: nothing of another word is read.
  @Test func aWordsPlacesAreItsOwn() {
    let hyphenator = PatternHyphenator()
    let alone = hyphenator.places(in: Array("accountability".utf8))
    for length in 1..<64 {
      _ = hyphenator.places(in: [UInt8](repeating: 0x7A, count: length))
      #expect(hyphenator.places(in: Array("accountability".utf8)) == alone)
    }
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
