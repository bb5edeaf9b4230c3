internal import GongwenModel

/// `县委决定：`, `经研究，现批复：`: who decides and that he does, which ends like the name of a paper and is text.
enum AnnouncingClause {
  private static let longest = 30
  /// What an organ does; with its name in front of one of these no paper is named.
  private static let acts = ["决定", "決定", "批准", "同意", "任命", "免去"].map(\.flatScalars)
  /// What whoever writes does, behind a word that says so: 现公告, 特通知.
  private static let papers = ["决定", "決定", "批复", "公告", "通告", "通知", "通报", "公布", "函复", "答复"].map(\.flatScalars)
  /// What says that somebody does it here and now: 现批复, 兹决定, 特公告.
  private static let presently: CharacterGroup = "现現兹茲特，,"
  private static let meetings = ["会议", "會議", "全会", "大会", "研究"].map(\.flatScalars)

  /// Whether a line is such a clause: without a stop, and with a colon at its end.
  static func isOne(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= longest, let colon = line.last, Characters.isColon(colon) else { return false }
    return announces(line.dropLast().filter { !ScalarSet.isWhiteSpace($0) }[...])
  }

  /// Whether a phrase without blanks and without its colon is one.
  static func announces(_ words: ArraySlice<UInt32>) -> Bool {
    if let clause = words.dropped(papers), let last = clause.last, presently.contains(last) {
      // 紧急特通知 is the name of a paper.
      return !"特".contains(scalar: last) || clause.dropLast().last.map(Characters.isComma) ?? true
    }
    guard let subject = words.dropped(acts), let last = subject.last, subject.count >= 2 else { return false }
    return OrganNames.isIssuing(last) || meetings.contains { subject.suffix($0.count).elementsEqual($0) }
  }
}

extension ArraySlice<UInt32> {
  /// What stands before one of some endings; `nil` without one.
  fileprivate func dropped(_ endings: [[UInt32]]) -> ArraySlice<UInt32>? {
    endings.first { suffix($0.count).elementsEqual($0) }.map { dropLast($0.count) }
  }
}
