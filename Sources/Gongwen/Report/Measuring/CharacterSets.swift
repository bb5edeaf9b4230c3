/// The sets of marks that the standards name, as the report reads them.
///
/// Kept apart from the composer's own classes on purpose: a report that asked the composer what is forbidden
/// could not find the composer's mistakes.
enum CharacterSets {
  /// 句内点号, 句末点号 and closing halves, connectors, 间隔号 and 分隔号: never at a line's start (C-10).
  static let notAtStart: CharacterGroup = "、，。．：；！？‼⁇”’）》〉〕】〗］｝」』～-–·・‧/／"
  /// Opening halves, and 分隔号: never at a line's end (C-10 GB).
  static let notAtEnd: CharacterGroup = "“‘（《〈〔【〖［｛「『/／"
  /// Signs after a number (C-11).
  static let behindNumber: CharacterGroup = "%‰℃°′″％"
  /// Signs before a number (C-11).
  static let beforeNumber: CharacterGroup = "￥¥$№#"
  /// Full-width marks with a blank right half; ？ and ！ stand in the middle of many faces (C-36).
  static let blankRightHalf: CharacterGroup = "、，。：；”’）》〉〕】」』"
  /// Every mark, for counting what is text (C-70).
  static let marks = notAtStart.union(notAtEnd).union("—…")
}
