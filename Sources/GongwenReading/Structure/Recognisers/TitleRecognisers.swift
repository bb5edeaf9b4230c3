internal import GongwenModel

/// 标题: a short line near the start that is no sentence.
///
/// A sentence is never taken for a title.
enum TitleRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard isPossible(unit) else { return nil }
    let isFirst = survey.distanceToStart(index) == 0
    let kind = TitleWords.kind(of: unit)
    let isReport = kind == .report
    let isPart = kind == nil && isPartOfTitle(index, in: survey)
    guard isFirst || kind != nil || isSetIn(index, in: survey) || isPart else { return nil }
    var score = isReport ? 4.5 : kind != nil ? 2.5 : isPart ? 1.5 : 0.6
    if isFirst { score += 1 }
    if survey.distanceToStart(index) <= 4 { score += 0.5 }
    if unit.indent >= 6 { score += 0.5 }
    if unit.count < 4 { score -= 1 }
    if unit.hanCount * 5 < unit.count * 3 { score -= 2 }
    score -= Double(max(0, unit.count - 36)) * 0.15
    score -= Double(unit.commaCount) * 0.8
    if let next = survey.next(after: index) {
      if next.text.first == "—" || SalutationRecogniser.looksLikeSalutation(next) { score += 1 }
      if isFirst, next.count <= unit.count, next.ordinal == nil, !next.isFinished { score -= 0.3 }
    } else {
      score -= 2
    }
    if let title = survey.metadata.title, title.flatScalars.sameText(as: unit.text) { score += 6 }
    return Candidate(
      role: .title, score: score,
      reason: kind != nil ? "reading.because.titleKind" : "reading.because.titleFirst")
  }

  /// A line set in as far as a centred one, where a title can stand: near the start or under a date.
  private static func isSetIn(_ index: Int, in survey: Survey) -> Bool {
    guard survey.units[index].indent >= 6 else { return false }
    return survey.distanceToStart(index) <= 4
      || survey.previous(before: index).map { DateText.match($0.text) != nil } ?? false
  }

  /// A line in the middle of a title: lines that could be its parts stand above, to the first line of the text, and
  /// below, to one that ends with a kind of paper.
  private static func isPartOfTitle(_ index: Int, in survey: Survey) -> Bool {
    guard survey.distanceToStart(index) <= 4, survey.distanceToStart(index) > 0 else { return false }
    let above = survey.units[survey.contentBounds.lowerBound..<index].filter {
      !$0.isNoise && !DocumentNumberText.matches($0.text)
    }
    guard above.allSatisfy(isPossible), above.allSatisfy({ TitleWords.kind(of: $0) == nil }) else {
      return false
    }
    for unit in survey.units[(index + 1)...].prefix(3) {
      guard isPossible(unit) else { return false }
      if TitleWords.kind(of: unit) != nil { return true }
    }
    return false
  }

  /// A title has neither an ordinal nor a stop, and ends in no mark of a sentence.
  private static func isPossible(_ unit: Unit) -> Bool {
    guard unit.ordinal == nil, unit.stopCount == 0, unit.count >= 2, unit.count <= 56, unit.hanCount >= 2
    else {
      return false
    }
    let final = unit.finalMark
    if Characters.endsParagraph(final) || Characters.isComma(final) { return false }
    if unit.text.contains(where: { $0 == "；" || $0 == ";" || $0 == 0x09 }) { return false }
    if PersonWords.isLabelled(unit.text) { return false }
    if unit.text[0] == "—" || unit.text[0] == "(" || unit.text[0] == "（" { return false }
    return DateText.match(unit.text) == nil
  }
}

/// 副标题: a line that begins with a dash below the title, such as `——在……会议上` there.
enum SubtitleRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard unit.count >= 4, unit.count <= 60, unit.stopCount == 0, let first = unit.text.first else {
      return nil
    }
    let dashes = unit.text.prefix(4).prefix {
      $0 == "—" || $0 == 0x2015 || $0 == "-" || $0 == "─" || $0 == "－"
    }
    if dashes.count >= 1, first != "-" || dashes.count >= 2 {
      return Candidate(role: .subtitle, score: 5, reason: "reading.because.subtitle")
    }
    return nil
  }
}
