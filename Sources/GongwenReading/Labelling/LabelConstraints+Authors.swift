internal import GongwenModel

/// Who gives a report or a speech, right below its name.
extension LabelConstraints {
  /// Takes away what a line between the name of a paper and its text cannot be.
  func narrowAuthor(_ allowed: inout LabelSet, _ index: Int) {
    guard window.isStart, (1..<6).contains(index), index + 1 < window.tokens.count,
      allowed.contains(.byline)
    else { return }
    let (above, token, below) = (window.tokens[index - 1], window.tokens[index], window.tokens[index + 1])
    guard above.kind == .paper || above.first == "—", token.cut == .line, below.cut == .line,
      token.form == 0, token.stops == 0, token.length <= Self.longestAuthor
    else { return }
    // The first line of a broken paragraph may hold no more than a comma.
    guard below.stops > 0 || below.commas > 0 || Characters.isColon(below.end) else { return }
    let line = words(of: token.range)
    if namesHolder(line) {
      allowed = LabelSet(.byline)
    } else if namesBody(line), !line.contains(where: ScalarSet.isWhiteSpace) {
      for label in [Label.body, .heading] { allowed.remove(label) }
    }
  }

  private static let longestAuthor = 40

  /// `县水务局党组书记、局长　阚志华`: an office and behind a gap a name, whatever its surname.
  private func namesHolder(_ line: [UInt32]) -> Bool {
    guard !line.contains(where: { Characters.isColon($0) || addressing.contains($0) }) else { return false }
    var pieces = line.split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    // 笪　勇
    if let last = pieces.last, last.count == 1, pieces.count > 2, pieces[pieces.count - 2].count == 1 {
      pieces.removeLast()
      pieces[pieces.count - 1] += last
    }
    guard let name = pieces.last, let office = pieces.dropLast().last, (2...4).contains(name.count),
      name.allSatisfy(ScalarSet.isHan), !PersonWords.isDuty(name)
    else { return false }
    return PersonWords.posts.suffix(of: office) != nil
  }

  /// `中共柳河区供销合作联社党委`, `市自然资源局领导班子`: an organ and nothing else.
  private func namesBody(_ line: [UInt32]) -> Bool {
    guard line.count >= 4, line.allSatisfy(ScalarSet.isHan) else { return false }
    return PersonWords.organs.suffix(of: line) != nil || teams.suffix(of: line) != nil
  }
}

/// What speaks to somebody: `尊敬的王局长　您好`.
private let addressing: CharacterGroup = "您你请尊敬各致"
private let teams = KeywordTable(words: "班子 支部委员会 党组 总支")
