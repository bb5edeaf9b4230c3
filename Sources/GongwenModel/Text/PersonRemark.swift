/// What lists of people put behind a name and is no part of it: 赵六（女，回族，党外）.
package enum PersonRemark {
  /// What a remark says; two of one kind contradict each other.
  package enum Kind { case sex, nationality, party, other }

  /// Whether a word is one; 大 of 王伟（大） is none, for it tells him from another one.
  package static func isOne(_ word: some StringProtocol) -> Bool { kind(of: word) != .other }

  /// What a remark says; of other words nothing is known.
  package static func kind(of word: some StringProtocol) -> Kind {
    switch String(word) {
    case "男", "女": .sex
    case "党外", "非党", "无党派": .party
    default: word.hasSuffix("族") ? .nationality : .other
    }
  }
}
