internal import GongwenModel

/// The numbers that stand alone on a line of a red head: those of periodicals, and those of orders and minutes.
enum IssueNumber {
  /// Whether a line is the number of a periodical and nothing else: `第6期`, `（总第15期）`, `2025年第3期`, `第十二期（总第86期）`.
  static func isOfPeriodical(_ line: [UInt32]) -> Bool {
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

  private static let ofSeries = "字第".flatScalars
  private static let signs: CharacterGroup = "第总期年()（）[]【】"

  /// Whether a line is the number of an order or of minutes: `第9号`, `第十二号`, `第8期`, `（第3次）`, `〔2026〕4号`,
  /// `云阅〔2026〕第2期`, `2026年第5期`, `云環字第三〇二號`.
  static func isOfPaper(_ text: Substring) -> Bool {
    guard text.count <= 40 else { return false }
    var words = text.unicodeScalars.map(\.value).filter { !ScalarSet.isWhiteSpace($0) }[...]
    if DocumentNumberText.matches(Array(words)) { return true }
    if let first = words.first, let last = words.last, ElementForms.isOpeningBracket(first),
      ElementForms.isClosingBracket(last)
    {
      words = words.dropFirst().dropLast()
    }
    // The code of the series, and the year.
    if let series = words.indices.first(where: { words[$0...].starts(with: ofSeries) }) {
      words = words[(series + 1)...]
    } else if words.first.map(ScalarSet.isHan) == true, words.first != "第" {
      words = words.drop(while: ScalarSet.isHan)
    }
    if let first = words.first, brackets.contains(first) { words = words.dropFirst() }
    let year = words.prefix(while: ScalarSet.isDigit)
    if year.count == 4, let after = words.dropFirst(4).first, after == "年" || brackets.contains(after) {
      words = words.dropFirst(5)
    }
    if words.first == "第" { words = words.dropFirst() } else if year.isEmpty { return false }
    let digits = words.prefix(while: ScalarSet.isDigit).count
    let count = digits > 0 ? digits : HanNumeral.read(Array(words), at: 0)?.count ?? 0
    return count > 0 && words.count == count + 1 && "号期號次".contains(scalar: words.last)
  }

  private static let brackets: CharacterGroup = "〔〕[]［］【】（）()"
}
