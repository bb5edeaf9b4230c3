import Testing

@testable import GongwenText

@Suite struct CharacterRepertoireTests {
  @Test func readsLevelsAndSkipsComments() {
    let list = CharacterRepertoire(utf8: Array("# 说明\n@ 一级\n国家\n政\n@ 二级\n𬭎\n".utf8))
    #expect(list.levels.map(\.name) == ["一级", "二级"])
    #expect(list.levels.map(\.scalars) == [[0x56FD, 0x5BB6, 0x653F], [0x2CB4E]])
  }

  @Test func countsOnlyWhatHasInk() throws {
    let folder = try ScratchFolder()
    let source = try folder.write("tiny.otf", TinyFont("Tiny").cff)
    let report = try FacePreparation.prepare(source: source, folder: folder.path)
    let face = FaceFile(path: report.destination, postScriptName: "Tiny")
    // 0x9FA5 is mapped to a glyph without outline.
    #expect(
      try CharacterRepertoire.missing([[0x41, 0x42, 0x56FD, 0x9FA5, 0x20000], []], from: face) == [
        [0x42, 0x9FA5], [],
      ])
  }

  @Test func vanishedFileIsAFault() {
    let face = FaceFile(path: "no/such.ttf", postScriptName: "Tiny")
    #expect(throws: (any Error).self) { try CharacterRepertoire.missing([[0x41]], from: face) }
  }
}
