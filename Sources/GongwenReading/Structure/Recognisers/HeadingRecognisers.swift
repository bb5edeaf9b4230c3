internal import GongwenModel

/// A heading alone on its line: `一、工作开展情况`.
enum HeadingRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard let match = unit.ordinal, let use = survey.forms[match.ordinal.form] else { return nil }
    guard let level = HeadingLevel(match, in: survey) else { return nil }
    let shape = NumberedShape(unit)
    guard shape == .alone || shape == .sentence, unit.count > unit.textStart else { return nil }
    let length = unit.count - unit.textStart
    var score = shape == .alone ? 3.0 : 0.2
    score -= Double(max(0, length - 24)) * 0.15
    score += HeadingEvidence.score(use, unit: unit, upTo: unit.count)
    if unit.commaCount > 2 { score -= 1 }
    if Characters.isComma(unit.finalMark) { score -= 2 }
    if let next = survey.next(after: index) {
      // Text or a deeper number follows a heading; the next of its own kind follows an item of a list.
      if next.ordinal == nil, next.count > length { score += 1 }
      if shape == .sentence, next.ordinal?.ordinal.form == match.ordinal.form { score -= 1.5 }
    } else if shape == .sentence {
      score -= 1.5
    }
    if shape == .sentence, survey.previous(before: index)?.ordinal?.ordinal.form == match.ordinal.form {
      score -= 2
    }
    return Candidate(role: .heading, level: level, score: score, reason: "reading.because.heading")
  }
}

/// A heading that runs into its text: `（一）强化学习。坚持……`; it ends at its first 。 (G-57, L-14).
enum RunInHeadingRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard let match = unit.ordinal, let use = survey.forms[match.ordinal.form] else { return nil }
    guard let level = HeadingLevel(match, in: survey) else { return nil }
    if NumberedShape(unit) == .runIn, let stop = unit.firstStop { return ending(at: stop, unit, level, use) }
    guard let gap = gapEnd(unit) else { return nil }
    var candidate = ending(at: gap, unit, level, use)
    candidate.score -= 1
    candidate.reason = "reading.because.runInGap"
    return candidate
  }

  private static func ending(at end: Int, _ unit: Unit, _ level: HeadingLevel, _ use: FormUse) -> Candidate {
    let length = end - unit.textStart
    let rest = unit.count - end
    var score = 2.6
    score -= Double(max(0, length - 20)) * 0.12
    if rest < length { score -= 1 }
    score += HeadingEvidence.score(use, unit: unit, upTo: end)
    return Candidate(
      role: .runInHeading, level: level, score: score, reason: "reading.because.runIn", headingEnd: end)
  }

  /// `（二）职责履行 各级党委……`: where the 。 is missing, a gap behind a short phrase stands for it.
  private static func gapEnd(_ unit: Unit) -> Int? {
    let start = unit.textStart
    var index = start
    while index < unit.count, index - start <= 20 {
      let scalar = unit.text[index]
      if ScalarSet.isWhiteSpace(scalar) {
        return index - start >= 3 && unit.count - index >= 30 ? index : nil
      }
      guard ScalarSet.isHan(scalar) else { return nil }
      index += 1
    }
    return nil
  }
}

/// What the text of a heading and the use of its ordinal say.
enum HeadingEvidence {
  /// - Parameters:
  ///   - use: how the form is used in the whole text.
  ///   - unit: the unit.
  ///   - end: the index behind the heading's text.
  static func score(_ use: FormUse, unit: Unit, upTo end: Int) -> Double {
    var score = 0.0
    // A form that numbers paragraphs elsewhere numbers a paragraph here too.
    if use.count >= 2 {
      if use.paragraphShare >= 0.5 { score -= 6 * use.paragraphShare } else { score += 0.8 }
    }
    if use.count >= 3, use.inOrder * 2 < use.count { score -= 1 }
    let start = unit.textStart
    guard end > start else { return score }
    let text = Array(unit.text[start..<end])
    if sentenceWords.match(in: text, at: 0) != nil { score -= 1.5 }
    let digits = text.count { ScalarSet.isDigit($0) || $0 == 0x2A }
    if digits >= 3 { score -= 0.5 }
    return score
  }

  /// Beginnings of sentences, not of headings.
  private static let sentenceWords = KeywordTable(
    words: "我 本人 为了 根据 按照 依据 由于 如果 因为 今年 去年 在 截至 目前 凡 应当 经 自 对于 各级 任何 县政府 市政府 省政府 会议")
}

extension HeadingLevel {
  /// The level that an ordinal stands for (G-54); forms outside the standard take theirs from the company they keep.
  init?(_ match: OrdinalMatch, in survey: Survey) {
    switch match.ordinal.form {
    case .hanComma: self = .one
    case .hanParenthesized: self = .two
    case .digitDot: self = survey.hasDecimals && survey.forms[.hanComma] == nil ? .one : .three
    case .digitParenthesized: self = .four
    case .circled:
      self = survey.forms[.digitDot] == nil && survey.forms[.digitParenthesized] == nil ? .three : .four
    case .decimal:
      let outer = survey.forms[.hanComma] == nil ? 0 : 1
      self = HeadingLevel(rawValue: min(4, match.parts.count + outer)) ?? .four
    case .chapter, .section, .article: return nil
    }
  }
}
