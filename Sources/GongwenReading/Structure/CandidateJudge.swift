internal import GongwenModel

/// Gives a labelled paragraph what its label leaves open: the level of a heading, where one that runs in ends, the
/// reason.
struct CandidateJudge {
  private let survey: Survey
  private let input: LabelInput
  private let hasHanHeadings: Bool

  init(survey: Survey, input: LabelInput) {
    self.survey = survey
    self.input = input
    hasHanHeadings = survey.forms[.hanComma] != nil
  }

  /// The decision for a unit in full.
  func candidate(for index: Int, _ item: Labelled) -> Candidate {
    let unit = survey.units[index]
    let said = item.label == .body && isHeadingAtGap(unit) ? .runInHeading : item.label
    let isText = said == .heading && unit.ordinal != nil && isText(unit)
    let end = isText ? sentenceEnd(unit) : said == .runInHeading ? leadEnd(unit) : nil
    let label = lineLabel(said, unit, end)
    return Candidate(
      role: label, score: 0, reason: reason(item, unit, label), headingEnd: label.isLead ? end : nil)
  }

  private func lineLabel(_ label: Label, _ unit: Unit, _ end: Int?) -> LineLabel {
    switch label {
    case .heading where !isText(unit): return heading(unit)
    case .heading, .runInHeading:
      guard end != nil, case .paragraph(.heading(let level)) = heading(unit) else {
        return unit.stopCount == 0 && unit.count <= NumberedShape.longestAlone ? heading(unit) : .body
      }
      return .lead(level)
    case .continued: return .body
    default: return label.lineLabel
    }
  }

  /// `（三）关于……的建议，主要包括：……；……` over several lines: the first of them looks like a heading, all of them are none.
  private func isText(_ unit: Unit) -> Bool {
    guard unit.lines.count > 1 else { return false }
    let longest = unit.stopCount > 0 ? NumberedShape.longestAlone : Self.longestHeading
    guard unit.count > longest || unit.stopCount > 1 else { return false }
    return unit.lines.allSatisfy { (input.rules[$0]?.hint ?? 0) == 0 }
  }

  /// No line of more characters is a heading by itself.
  private static let longestHeading = 90

  /// A heading takes its level from its ordinal; without one from the format, or from the company it keeps.
  private func heading(_ unit: Unit) -> LineLabel {
    if let match = unit.ordinal {
      switch match.ordinal.form {
      case .chapter, .section: return .chapter
      case .article: return .article
      default: return .heading(HeadingLevel(match, in: survey) ?? .one)
      }
    }
    let hint = Int(input.rules[unit.lines.lowerBound]?.hint ?? 0)
    if let level = HeadingLevel(rawValue: hint) { return .heading(level) }
    return .heading(hasHanHeadings ? .three : .one)
  }

  /// Where the heading of a paragraph ends: at its first 。, at a gap, or at the ： of a short phrase.
  private func leadEnd(_ unit: Unit) -> Int? {
    if let gap = unit.headingGap { return gap }
    // 五、资金筹措：总投资960万元。资金来源为……
    let isField = LeadForms.isColonLead(unit.text[...])
    if let colon = colonEnd(unit),
      isField || unit.firstStop.map({ $0 > colon + 16 || $0 == unit.count }) ?? true
    {
      return colon
    }
    return sentenceEnd(unit) ?? colonEnd(unit)
  }

  /// Where the first sentence of a numbered paragraph ends, with more of it behind.
  private func sentenceEnd(_ unit: Unit) -> Int? {
    guard let stop = unit.firstStop, unit.hasRest(after: stop) else { return nil }
    var end = stop
    while end < unit.count, Characters.isClosing(unit.text[end]) { end += 1 }
    return end
  }

  /// `二、工作要求 各部门……` in a glued line whose other 一、 are headings.
  private func isHeadingAtGap(_ unit: Unit) -> Bool {
    guard unit.isPart, unit.headingGap != nil, let form = unit.ordinal?.ordinal.form else { return false }
    guard form == .hanComma || form == .hanParenthesized, let use = survey.forms[form] else { return false }
    return use.alone > 0
  }

  private func colonEnd(_ unit: Unit) -> Int? {
    let head = unit.text[unit.textStart...].prefix(28)
    guard let colon = head.firstIndex(where: Characters.isColon), colon - unit.textStart >= 2 else {
      return nil
    }
    let isPhrase = !unit.text[unit.textStart..<colon].contains(where: Characters.isStop)
    return isPhrase && unit.count > colon + 1 ? colon + 1 : nil
  }

  private func reason(_ item: Labelled, _ unit: Unit, _ label: LineLabel) -> String {
    if label == .noise {
      return input.lines[unit.lines.lowerBound].noise?.reason ?? "reading.noise.learned"
    }
    if let recognised = item.recognised, item.label != .body || item.evidence == .recogniser {
      return recognised.reason
    }
    return item.evidence.reason
  }
}

extension Label {
  /// What a line with this label was taken for; levels of headings come from elsewhere.
  fileprivate var lineLabel: LineLabel {
    switch self {
    case .title: .title
    case .subtitle: .subtitle
    case .byline: .byline
    case .salutation: .salutation
    case .heading: .heading(.one)
    case .runInHeading: .lead(.two)
    case .chapter: .chapter
    case .article: .article
    case .body, .continued: .body
    case .signature: .signature
    case .date: .date
    case .attachmentNote: .attachmentNote
    case .attachment: .attachment
    case .remarks: .remarks
    case .tableRow: .tableRow
    case .contents: .paragraph(.contents)
    case .documentNumber: .paragraph(.documentNumber)
    case .organMark: .paragraph(.organMark)
    case .imprint: .paragraph(.imprint)
    case .noise: .noise
    }
  }
}
