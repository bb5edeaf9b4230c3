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
    score += HeadingEvidence.score(use, survey.group(of: index), unit: unit, upTo: unit.count)
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
    return Candidate(role: .heading(level), score: score, reason: "reading.because.heading")
  }
}

/// A heading that runs into its text: `（一）强化学习。坚持……`; it ends at its first 。 (G-57, L-14).
enum RunInHeadingRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard let match = unit.ordinal, let use = survey.forms[match.ordinal.form] else { return nil }
    guard let level = HeadingLevel(match, in: survey) else { return nil }
    let group = survey.group(of: index)
    if unit.headingGap == nil, NumberedShape(unit) == .runIn, let stop = unit.firstStop {
      return ending(at: stop, unit, level, use, group)
    }
    // Among run-in headings one may end in ： instead of 。
    if let colon = colonEnd(unit), let group, group.runIn * 2 >= group.count, group.runIn > 0 {
      return ending(at: colon, unit, level, use, group)
    }
    guard let gap = unit.headingGap else { return nil }
    var candidate = ending(at: gap, unit, level, use, group)
    candidate.score -= 1
    candidate.reason = "reading.because.runInGap"
    return candidate
  }

  private static func ending(
    at end: Int, _ unit: Unit, _ level: HeadingLevel, _ use: FormUse, _ group: FormUse?
  ) -> Candidate {
    let length = end - unit.textStart
    let rest = unit.count - end
    var score = 2.6
    score -= Double(max(0, length - 20)) * 0.12
    if rest < length { score -= 1 }
    score += HeadingEvidence.score(use, group, unit: unit, upTo: end)
    return Candidate(
      role: .lead(level), score: score, reason: "reading.because.runIn", headingEnd: end)
  }

  private static func colonEnd(_ unit: Unit) -> Int? {
    let start = unit.textStart
    let head = unit.text[start...].prefix(18)
    guard let colon = head.firstIndex(where: Characters.isColon), colon - start >= 3 else { return nil }
    guard !unit.text[start..<colon].contains(where: Characters.isComma), unit.count - colon > 16 else {
      return nil
    }
    return colon + 1
  }
}

/// What the text of a heading and the use of its ordinal say.
enum HeadingEvidence {
  /// The evidence as a logarithm of odds.
  ///
  /// - Parameters:
  ///   - use: how the form is used in the whole text.
  ///   - group: how it is used in the unit's own series.
  ///   - unit: the unit.
  ///   - end: the index after the heading's text.
  /// - Returns: what speaks for a heading, negative when something speaks against it.
  static func score(_ use: FormUse, _ group: FormUse?, unit: Unit, upTo end: Int) -> Double {
    var score = 0.0
    // A form that numbers paragraphs elsewhere numbers a paragraph here too; the own series tells most.
    var share = use.paragraphShare
    if let group, group.count >= 2 { share = 0.75 * group.paragraphShare + 0.25 * share }
    if use.count >= 2 { score += share >= 0.45 ? -6 * share : 0.8 }
    if use.count >= 3, use.inOrder * 2 < use.count { score -= 1 }
    let start = unit.textStart
    guard end > start else { return score }
    let text = Array(unit.text[start..<end])
    if sentenceWords.match(in: text, at: 0) != nil { score -= 1.5 }
    let digits = text.count { ScalarSet.isDigit($0) || $0 == "*" }
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
      let outer = survey.forms[.hanComma] == nil || survey.decimalsNameTheirChapter ? 0 : 1
      self = HeadingLevel(rawValue: min(4, match.parts.count + outer)) ?? .four
    case .chapter, .section, .article: return nil
    }
  }
}
