internal import GongwenModel

/// The numbers of rows that nobody has filled in yet: `5` below `4　司马青云`, as sheets to sign have them.
///
/// Alone on its line such a number looks like that of a page.
enum RowNumbers {
  /// Tells for each token whether it is such a number.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a window.
  ///   - text: The text.
  /// - Returns: As many answers as there are tokens.
  static func find(_ tokens: [Token], in text: ScalarText) -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    // The number of the row above, and whether another with words stands above that.
    var above: (value: Int, line: Int32, isSure: Bool)?
    for (index, token) in tokens.enumerated() where token.cut == .line {
      guard let (value, isAlone) = number(text.scalars[token.range]) else {
        above = nil
        continue
      }
      let follows = above.map { $0.value + 1 == value && $0.line + 1 == token.line } ?? false
      result[index] = isAlone && follows && above?.isSure == true
      above = isAlone && !result[index] ? nil : (value, token.line, follows || result[index])
    }
    return result
  }

  /// The number that a line begins with or is.
  private static func number(_ line: ArraySlice<UInt32>) -> (value: Int, isAlone: Bool)? {
    let digits = line.prefix { ScalarSet.isDigit($0) }
    guard (1...3).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + (ScalarSet.digitValue($1) ?? 0) }
    guard let next = line.dropFirst(digits.count).first else { return (value, true) }
    return ScalarSet.isWhiteSpace(next) ? (value, false) : nil
  }
}
