import Testing

@testable import GongwenRendering

/// Names of subset fonts, told apart by their tags.
@Suite struct SubsetNamesTests {
  /// A font as Cairo writes one: the descriptor, then what uses it.
  private static func font(_ name: String) -> [String] {
    [
      "7 0 obj\n<< /Type /FontDescriptor\n   /FontName /\(name)\n   /Flags 4\n>>\nendobj\n",
      "8 0 obj\n<< /Type /Font\n   /Subtype /CIDFontType2\n   /BaseFont /\(name)\n>>\nendobj\n",
      "9 0 obj\n<< /Type /Font\n   /Subtype /Type0\n   /BaseFont /\(name)\n>>\nendobj\n",
    ]
  }

  private func written(_ fonts: [String]) -> String {
    var names = SubsetNames()
    var output: [UInt8] = []
    for object in fonts.flatMap(Self.font) {
      let start = output.count
      output += Array(object.utf8)
      names.distinguish(&output, from: start)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func wanted(_ fonts: [String]) -> String { fonts.flatMap(Self.font).joined() }

  @Test func differentNamesStay() {
    let fonts = ["QWERTY+Song", "QWERTY+Kai", "QWERTZ+Song"]
    #expect(written(fonts) == wanted(fonts))
  }

  @Test func aNameThatIsTakenGetsTheNextTagInAllItsObjects() {
    #expect(
      written(["QWERTY+Song", "QWERTY+Song", "QWERTY+Song"])
        == wanted(["QWERTY+Song", "QWERTZ+Song", "QWERUA+Song"]))
    #expect(written(["ZZZZZZ+Song", "ZZZZZZ+Song"]) == wanted(["ZZZZZZ+Song", "AAAAAA+Song"]))
    // What the change would lead to may be taken as well.
    #expect(
      written(["AAAAAB+Song", "AAAAAA+Song", "AAAAAA+Song"])
        == wanted(["AAAAAB+Song", "AAAAAA+Song", "AAAAAC+Song"]))
  }

  @Test func aFontBehindARenamedOneKeepsItsName() {
    let fonts = ["QWERTY+Song", "QWERTY+Song", "ASDFGH+Kai"]
    #expect(written(fonts) == wanted(["QWERTY+Song", "QWERTZ+Song", "ASDFGH+Kai"]))
  }

  /// A font that is there as a whole has no tag to change.
  @Test func aNameWithoutATagStays() { #expect(written(["Song", "Song"]) == wanted(["Song", "Song"])) }
}
