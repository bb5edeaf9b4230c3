internal import GongwenModel

/// A line that says something, also without a stop at its end: `特此公告`, `会议审议通过了《……预案》`, `请各单位于3月5日前报送材料`.
enum ShortSentence {
  /// What sentences of official papers begin with, and no title does.
  private static let starts = KeywordTable(
    words:
      "特此 现将 現將 现就 现予 为了 為了 因工作 经研究 经审 经县 经市 经省 经党 接县 接市 接省 接上级 接到 根据 依据 按照 遵照 据了解 据统计 请各 请于 请将 请你 望各 希望 此复")
  /// What a name or a remark stands in, whose 了 tells nothing.
  private static let opening: CharacterGroup = "《“‘（"
  private static let closing: CharacterGroup = "》”’）"

  /// Whether a line has a stop before its end, begins as a sentence, tells what was done (了), or who decides.
  static func isOne(_ line: [UInt32]) -> Bool {
    if line.dropLast().contains(where: Characters.isStop) { return true }
    let words = line.filter { !ScalarSet.isWhiteSpace($0) }
    if starts.match(in: words, at: 0) != nil || AnnouncingClause.announces(words[...]) { return true }
    var depth = 0
    for scalar in words {
      if opening.contains(scalar) { depth += 1 }
      if closing.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, scalar == "了" { return true }
    }
    return false
  }
}
