internal import GongwenModel

/// Names of organs (机关), and of what else people belong to, by what they end in.
///
/// Who asks whether a line is the name of an organ asks more narrowly than who asks whether it may be part of one: a line
/// taken for an organ signs or leads a title, one taken for a unit only stays where it is.
enum OrganNames {
  /// What organs end in that issue papers.
  private static let issuing: CharacterGroup = "局委部厅院办会府"
  /// What units, groups of people and places end in: 财务科, 三年级组, 河湾村, 高速公路东段.
  private static let units = issuing.union("科股室处所站心队组村镇乡县市区省州旗盟校学厂司行社团馆班系库店场矿署庭营连排级段线寺港园岗坊路街屯寨湾庄堡军企协联银电油城国")
  /// What of these a slogan does not end in, but for organs: 文明之城, 平安之路 and 强国 are none of them.
  private static let unitsOfNoSlogan: CharacterGroup = "心队科股组区乡镇村县市州旗盟厂店园场街班级系学协庭关港"

  /// Whether a text, without blanks, is as long as a name and ends as one.
  static func isOrgan(_ name: [UInt32]) -> Bool {
    guard (3...30).contains(name.count), !name.starts(with: "关于".flatScalars), let last = name.last else {
      return false
    }
    return OrganEnding.isOne(last) || PersonWords.organs.suffix(of: name) != nil
  }

  /// Whether a name ends as those of organs do that issue papers.
  static func isIssuing(_ last: UInt32) -> Bool { issuing.contains(last) }

  /// Whether a name ends as those of organs, their parts, places and groups of people do.
  static func isUnit(_ last: UInt32) -> Bool { units.contains(last) }

  /// Whether a phrase ends as the name of a unit, and as no slogan does.
  static func isUnitOfNoSlogan(_ last: UInt32) -> Bool { unitsOfNoSlogan.contains(last) }
}
