import GongwenModel
import Testing

@Suite struct CharacterGroupTests {
  @Test func itsCharactersAreFoundAndNoOthers() {
    let group: CharacterGroup = "、。一年\u{E0100}"
    let found = (0..<0x11_0000).filter { group.contains(UInt32($0)) }
    #expect(found == [0x3001, 0x3002, 0x4E00, 0x5E74, 0xE0100])
  }

  @Test func aUnionHasBoth() {
    let group = CharacterGroup("甲").union("乙")
    #expect("甲乙丙".unicodeScalars.map { group.contains($0.value) } == [true, true, false])
  }

  @Test func charactersOfOneScalarAreFound() {
    let group: CharacterGroup = "年e"
    #expect("年月e\u{301}e".map(group.contains) == [true, false, false, true])
  }

  @Test func anEmptyOneHasNone() { #expect(!("" as CharacterGroup).contains(0)) }
}
