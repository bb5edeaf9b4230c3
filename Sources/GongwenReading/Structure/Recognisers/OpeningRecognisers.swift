internal import GongwenModel

/// 单位 职务 姓名 below the title, or a date in brackets there.
enum BylineRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard unit.ordinal == nil, unit.stopCount == 0, unit.count >= 2, unit.count <= 40, !unit.isFinished else {
      return nil
    }
    if isBracketed(unit) {
      let inner = Array(unit.text.dropFirst().dropLast())
      let isDate = DateText.match(inner) != nil
      return Candidate(role: .byline, score: isDate ? 4 : 2, reason: "reading.because.bylineBracket")
    }
    if DocumentNumberText.matches(unit.text) {
      return Candidate(role: .byline, score: 4, reason: "reading.because.bylineNumber")
    }
    if DateText.match(unit.text) != nil {
      return Candidate(role: .byline, score: 2, reason: "reading.because.bylineDate")
    }
    // What follows 关于 is the matter of a title.
    if unit.text.contains(text: "关于".flatScalars) { return nil }
    let isLabelled = PersonWords.labels.match(in: unit.text, at: 0) != nil
    let hasPost = PersonWords.posts.occurs(in: unit.text)
    // 党组书记、局长: a comma between two posts is no clause.
    let onlyPosts = hasPost && unit.commaCount <= 2 && !unit.text.contains { $0 == "，" || $0 == "," }
    guard unit.commaCount == 0 || isLabelled || onlyPosts else { return nil }
    var score = -0.5
    if isLabelled { score += 3.5 }
    if hasPost { score += 2 }
    if PersonWords.organs.occurs(in: unit.text) { score += 1 }
    if PersonWords.isName(unit.text) || PersonWords.endsInName(unit.text) {
      score += 2.5
    } else if standsAsName(index, in: survey) {
      score += 1.5
    }
    if let name = survey.metadata.name, unit.text.contains(text: name.flatScalars) { score += 4 }
    guard score > 0 else { return nil }
    return Candidate(role: .byline, score: score, reason: "reading.because.byline")
  }

  /// Whether two to four characters stand under a title or its sub-line where a name would, a rare surname too.
  private static func standsAsName(_ index: Int, in survey: Survey) -> Bool {
    let name = survey.units[index].text.filter { !ScalarSet.isWhiteSpace($0) }
    guard (2...4).contains(name.count), name.allSatisfy(ScalarSet.isHan), !notNames.occurs(in: name) else {
      return false
    }
    guard let above = survey.previous(before: index), let below = survey.next(after: index) else {
      return false
    }
    let isBelowTitle = above.text.first == "—" || TitleWords.kind(of: above) != nil
    guard isBelowTitle, survey.distanceToStart(index) <= 4 else { return false }
    return below.ordinal != nil || below.isFinished || DateText.match(below.text) != nil
  }

  /// What else stands there in so few characters.
  private static let notNames = KeywordTable(words: "前言 引言 摘要 正文 目录 说明 序言 导语 简介 概述 总结 报告")

  private static func isBracketed(_ unit: Unit) -> Bool {
    guard let first = unit.text.first, let last = unit.text.last else { return false }
    return (first == "(" || first == "（") && (last == ")" || last == "）")
  }
}

/// 称谓: a short line that ends in ： and names its hearers.
enum SalutationRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard looksLikeSalutation(unit) else { return nil }
    var score = 4.0
    score -= Double(max(0, unit.count - 24)) * 0.1
    if survey.distanceToStart(index) > 6 { score -= 1 }
    return Candidate(role: .salutation, score: score, reason: "reading.because.salutation")
  }

  /// Words that lead over to the report itself (现将……汇报如下：) and so are no address.
  private static let bridges = KeywordTable(words: "如下 本人 我 以下 汇报 述职 工作 方面 情况 主要 包括 匯報 述職")

  /// Whether a unit could stand before a report as its address.
  static func looksLikeSalutation(_ unit: Unit) -> Bool {
    guard unit.ordinal == nil, unit.count >= 3, unit.count <= 50, unit.stopCount <= 1,
      let last = unit.text.last
    else {
      return false
    }
    let isClosed =
      Characters.isColon(last) || Characters.isComma(last) && last != "、" || last == "！" || last == "!"
    guard isClosed, unit.firstStop == nil || unit.firstStop == unit.count else { return false }
    if bridges.occurs(in: unit.text) { return false }
    let people = PersonWords.hearers.occurs(in: unit.text)
    // 各村委会、镇直各部门： and 局机关各科室、局属各单位：
    if unit.text[0] == "各", Characters.isColon(last) { return true }
    if Characters.isColon(last), unit.text.contains("各"),
      PersonWords.divisions.suffix(of: Array(unit.text.dropLast())) != nil
    {
      return true
    }
    if Characters.isColon(last) {
      return people || PersonWords.organs.suffix(of: Array(unit.text.dropLast())) != nil
    }
    return people && PersonWords.address.match(in: unit.text, at: 0) != nil
  }
}
