/// The characters that the name of an organ ends in: 教育局, 县委办, 消防救援队.
package enum OrganEnding {
  private static let ends: CharacterGroup = "局委部厅院办会府联社团队站所室行司库馆台校处"

  /// Whether a name may end in a character.
  package static func isOne(_ scalar: UInt32) -> Bool { ends.contains(scalar) }
}
