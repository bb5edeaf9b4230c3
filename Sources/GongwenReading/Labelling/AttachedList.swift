internal import GongwenModel

/// The rows of a list of organs or persons in an attachment, which look like a signature one by one.
enum AttachedList {
  /// How many rows one below the other are a list: few papers have so many signers, and theirs have a date.
  private static let leastRows = 3

  /// Tells for each token whether it is such a row.
  ///
  /// - Parameter tokens: The tokens of a window.
  /// - Returns: As many answers as there are tokens.
  static func rows(_ tokens: [Token]) -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    guard var index = tokens.firstIndex(where: isLabel) else { return result }
    while index < tokens.count {
      var end = index
      while end < tokens.count, isRow(tokens[end]), end == index || !tokens[end].blankBefore { end += 1 }
      let isSigned = end < tokens.count && tokens[end].kind == .date
      if end - index >= leastRows, !isSigned {
        for row in index..<end { result[row] = true }
      }
      index = max(end, index + 1)
    }
    return result
  }

  /// `附件`, `附件1`.
  private static func isLabel(_ token: Token) -> Bool {
    token.cut == .line && token.first == "附" && token.length <= 5
  }

  private static func isRow(_ token: Token) -> Bool {
    token.cut == .line && token.han >= 2 && token.length <= 30 && token.stops == 0 && token.commas == 0
      && token.digits == 0 && token.form == 0 && !Characters.isColon(token.end) && token.kind != .date
  }
}
