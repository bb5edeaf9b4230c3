internal import GongwenModel

/// The number of a periodical: `第6期`, `（总第15期）`, `2025年第3期`, `第十二期（总第86期）`.
enum IssueNumber {
  /// Whether a line is such a number and nothing else.
  static func matches(_ line: [UInt32]) -> Bool {
    guard line.count <= 24, line.contains("期"), line.contains("第") else { return false }
    var digits = 0
    for scalar in line {
      if ScalarSet.isDigit(scalar) || HanNumeral.isNumeral(scalar) { digits += 1 }
      guard
        ScalarSet.isDigit(scalar) || HanNumeral.isNumeral(scalar) || ScalarSet.isWhiteSpace(scalar)
          || signs.contains(scalar)
      else { return false }
    }
    return digits > 0
  }

  private static let signs: CharacterGroup = "第总期年()（）[]【】"
}
