internal import GongwenModel

/// A chapter or section: `第一章　总则`, `第二节`, `第一部分　学习情况` begin such a line.
enum ChapterRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard let match = unit.ordinal else { return nil }
    guard match.ordinal.form == .chapter || match.ordinal.form == .section else { return nil }
    guard unit.count - match.count <= 40, unit.stopCount == 0, !unit.isFinished else { return nil }
    var score = 4.0
    if let use = survey.forms[match.ordinal.form], use.count >= 2 { score += 1 }
    if unit.commaCount > 1 { score -= 1.5 }
    return Candidate(role: .chapter, score: score, reason: "reading.because.chapter")
  }
}

/// An article of rules, such as `第一条　为了……，制定本规则。` with its number in front.
enum ArticleRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard let match = unit.ordinal, match.ordinal.form == .article else { return nil }
    var score = 1.0
    if match.count < unit.count, ScalarSet.isWhiteSpace(unit.text[match.count]) { score += 2 }
    if let use = survey.forms[.article], use.count >= 2 { score += 2 }
    return Candidate(role: .article, score: score, reason: "reading.because.article")
  }
}
