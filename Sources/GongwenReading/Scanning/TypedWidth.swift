internal import GongwenModel

/// How wide text is as it was typed, in half cells: people put fields and columns below each other with blanks.
enum TypedWidth {
  /// The width of a blank: an ideographic space is as wide as a Han character, a tab as two of them.
  static func ofBlank(_ scalar: UInt32) -> Int { scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1 }

  /// The width of a run of white space.
  static func ofBlanks(_ run: ArraySlice<UInt32>) -> Int { run.reduce(0) { $0 + ofBlank($1) } }

  /// The width of a character: those of Latin and other alphabets are half as wide as a Han character.
  static func ofCharacter(_ scalar: UInt32) -> Int { scalar < 0x0600 ? 1 : 2 }

  /// The width of a text with the blanks in it.
  static func of(_ text: ArraySlice<UInt32>) -> Int {
    text.reduce(0) { $0 + (ScalarSet.isWhiteSpace($1) ? ofBlank($1) : ofCharacter($1)) }
  }
}
