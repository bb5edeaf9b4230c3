import GongwenLayout
import GongwenModel
import GongwenText
import TestSupport
import Testing

@testable import Gongwen

/// What decides how lines break belongs to the home, or is told.
@Suite struct WordSourcesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var home: GongwenHome { GongwenHome(root: folder.path) }

  @Test func patternsOfTheHomeAreUsedWithoutAWord() throws {
    // Two patterns of libhyphen's form: a word divides after its first two letters.
    try folder.write(
      "ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nab1cd\n", to: "Hyphenation/hyph_en_US.dic")
    #expect(WordSources.patterns(of: home).areOwn)
    let words = WordSources(home: home)
    words.begin()
    #expect(words.hyphenator.places(in: Array("abcd".utf8)) == [2])
    #expect(words.diagnostics == [])
  }

  @Test func patternsOfTheSystemAreToldWithTheFirstDocumentThatAsks() {
    let words = WordSources(home: home)
    words.begin()
    #expect(words.diagnostics == [])
    _ = words.hyphenator.places(in: Array("accountability".utf8))
    let told = words.diagnostics
    #expect(told.count == 1 && told.first?.arguments == [PatternHyphenator.systemDictionary])
    #expect(["words.hyphenation.system", "words.hyphenation.missing"].contains(told.first?.id))
    words.begin()
    #expect(words.diagnostics == [])
  }

  @Test func patternsBelongToTheKeyOfABatch() throws {
    let settings = TypesettingRenderer.Settings(
      configuration: .init(home: home), prototype: TypesettingInput(bytes: [], name: "a"))
    try folder.write("styles", to: "Styles/a.yaml")
    try folder.write("fonts", to: "Fonts/manifest.yaml")
    try folder.write("one", to: "Hyphenation/hyph_en_US.dic")
    let one = try settings.environment()
    try folder.write("two", to: "Hyphenation/hyph_en_US.dic")
    #expect(try settings.environment() != one)
  }
}
