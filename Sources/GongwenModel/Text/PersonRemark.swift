/// What lists of people put behind a name and is no part of it: 赵六（女，回族，党外）.
package enum PersonRemark {
  private static let words: Set = ["男", "女", "党外", "非党", "无党派"]

  /// Whether a word is one; 大 of 王伟（大） is none, for it tells him from another one.
  package static func isOne(_ word: some StringProtocol) -> Bool {
    words.contains(String(word)) || word.hasSuffix("族")
  }
}
