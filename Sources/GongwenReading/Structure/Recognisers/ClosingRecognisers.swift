internal import GongwenModel

/// 署名: a short line near the end that names a person or an organ.
enum SignatureRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard unit.ordinal == nil, unit.stopCount == 0, unit.count >= 2, unit.count <= 40, !unit.isFinished else {
      return nil
    }
    var score = -2.0
    if PersonWords.labels.match(in: unit.text, at: 0) != nil, unit.text.contains(where: Characters.isColon) {
      score += 5
    } else if unit.text.contains(where: Characters.isColon) {
      score += PersonWords.isSigner(unit.text) ? 3 : -3
    }
    if PersonWords.isName(unit.text) { score += 3 }
    if PersonWords.organs.suffix(of: unit.text) != nil { score += 2.5 }
    if PersonWords.posts.occurs(in: unit.text) { score += 1 }
    if let name = survey.metadata.name, unit.text.contains(text: name.flatScalars) { score += 4 }
    if let unitName = survey.metadata.unit, unit.text.contains(text: unitName.flatScalars) { score += 3 }
    if unit.indent >= 8 { score += 1.5 }
    if unit.commaCount > 0 { score -= 2 }
    let lines = linesToDate(index, in: survey)
    if lines == 1 { score += 2.5 } else if lines != nil { score += 1.5 }
    if survey.distanceToEnd(index) <= 3 { score += 0.5 } else if lines == nil { score -= 1.5 }
    guard score > -1 else { return nil }
    return Candidate(role: .signature, score: score, reason: "reading.because.signature")
  }
}

extension SignatureRecogniser {
  /// How many lines below a date stands, with nothing but lines like this one between: several organs sign together
  /// one above the other (G-65).
  fileprivate static func linesToDate(_ index: Int, in survey: Survey) -> Int? {
    for (distance, unit) in survey.units[(index + 1)...].prefix(8).enumerated() {
      if DateText.match(unit.text) != nil { return distance + 1 }
      guard unit.ordinal == nil, unit.stopCount == 0, unit.count <= 40, !unit.isFinished, !unit.isNoise else {
        return nil
      }
    }
    return nil
  }
}

/// 成文日期: a line that is a date and nothing else.
enum DateRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    guard DateText.match(survey.units[index].text) != nil else { return nil }
    return Candidate(role: .date, score: 5, reason: "reading.because.date")
  }
}

/// 附件说明: `附件：1.……`, and the numbered names in the lines below it (G-60).
enum AttachmentNoteRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    if AttachmentText.isNote(unit) {
      return Candidate(role: .attachmentNote, score: 5, reason: "reading.because.attachmentNote")
    }
    // A numbered name right under the note: as long as the lines between are numbered names too.
    guard unit.ordinal?.ordinal.form == .digitDot, unit.count <= 60, unit.stopCount == 0 else { return nil }
    var above = index - 1
    while above >= 0, index - above <= 30, survey.units[above].ordinal?.ordinal.form == .digitDot,
      survey.units[above].stopCount == 0
    {
      above -= 1
    }
    guard above >= 0, AttachmentText.isNote(survey.units[above]) else { return nil }
    return Candidate(role: .attachmentNote, score: 6, reason: "reading.because.attachmentNote")
  }
}

/// 附件 itself: the label `附件1` on its own line, and the title after it (G-71).
enum AttachmentRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    if AttachmentText.isLabel(unit) {
      return Candidate(role: .attachment, score: 5, reason: "reading.because.attachment")
    }
    guard index > 0, AttachmentText.isLabel(survey.units[index - 1]), unit.ordinal == nil, unit.count <= 50,
      unit.stopCount == 0, !unit.isFinished
    else { return nil }
    return Candidate(role: .attachment, score: 5, reason: "reading.because.attachmentTitle")
  }
}

/// The two looks of 附件.
enum AttachmentText {
  /// Whether a unit begins a list of attachments: `附件：名称` or `附件：1.名称` in one line.
  static func isNote(_ unit: Unit) -> Bool {
    guard let end = prefixEnd(unit.text), end < unit.count, unit.count <= 120 else { return false }
    return Characters.isColon(unit.text[end]) && end + 1 < unit.count && unit.stopCount == 0
  }

  /// Whether a unit is the label of an attachment: `附件`, `附件1` or `附件一：` alone.
  static func isLabel(_ unit: Unit) -> Bool {
    guard var end = prefixEnd(unit.text) else { return false }
    while end < unit.count, ScalarSet.isDigit(unit.text[end]) || HanNumeral.isNumeral(unit.text[end]) {
      end += 1
    }
    if end < unit.count, Characters.isColon(unit.text[end]) { end += 1 }
    return end == unit.count && unit.count <= 8
  }

  private static func prefixEnd(_ text: [UInt32]) -> Int? {
    guard text.count >= 2, text[0] == "附" else { return nil }
    var index = 1
    while index < text.count, ScalarSet.isWhiteSpace(text[index]) { index += 1 }
    return index < text.count && text[index] == "件" ? index + 1 : nil
  }
}

/// 附注: （联系人：…，电话：…） below the date (G-70).
enum RemarksRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard unit.count >= 4, unit.count <= 80, let first = unit.text.first, let last = unit.text.last else {
      return nil
    }
    guard first == "(" || first == "（", last == ")" || last == "）", unit.ordinal == nil else {
      return nil
    }
    let score = contactWords.occurs(in: unit.text) ? 4.0 : 1
    return Candidate(role: .remarks, score: score, reason: "reading.because.remarks")
  }

  private static let contactWords = KeywordTable(words: "联系人 联系电话 电话 此件 公开发布 聯繫人")
}
