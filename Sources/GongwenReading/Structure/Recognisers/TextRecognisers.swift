internal import GongwenModel

/// 正文: what a line is unless something speaks for another role.
enum BodyRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    var score = 0.0
    var reason = "reading.because.body"
    if unit.isFinished || unit.stopCount > 0 { score += 1.5 } else if unit.count < 30 { score -= 1 }
    // A run-in heading is a finished, long paragraph too: neither speaks against it.
    let isRunIn = unit.ordinal != nil && NumberedShape(unit) == .runIn
    if isRunIn { score -= 1 } else if unit.count > 60 { score += 1.5 }
    if unit.ordinal != nil {
      reason = "reading.because.numberedBody"
      if NumberedShape(unit) == .paragraph { score += 1 }
    } else if inlineOrdinals.match(in: unit.text, at: 0) != nil {
      reason = "reading.because.inlineOrdinal"
      score += 1.5
    }
    return Candidate(role: .body, score: score, reason: reason)
  }

  /// Words that count within a paragraph and never begin a heading.
  private static let inlineOrdinals = KeywordTable(
    words: "一是 二是 三是 四是 五是 六是 七是 八是 一要 二要 三要 四要 五要 首先 其次 再次 最后 此外 例如 第一, 第二, 第三, 第四, 第五, 第六, 第一、 第二、 "
      + "第三、 第四、 第五、 第一是 第二是 第三是 其一 其二 其三 其四")
}

/// A row of a table pasted as text: cells with tabs, bars or wide gaps between them.
enum TableRowRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let gaps = cellGaps(survey.units[index].text)
    guard gaps >= 1, survey.units[index].ordinal == nil || gaps >= 2 else { return nil }
    var alike = 0
    for neighbour in [index - 1, index + 1] where survey.units.indices.contains(neighbour) {
      if cellGaps(survey.units[neighbour].text) == gaps { alike += 1 }
    }
    guard alike > 0 || gaps >= 3 else { return nil }
    return Candidate(
      role: .tableRow, score: 1.5 + Double(alike) * 1.5 + Double(min(gaps, 4)) * 0.5,
      reason: "reading.because.tableRow")
  }

  /// How many gaps part the cells of a row.
  private static func cellGaps(_ text: [UInt32]) -> Int {
    guard text.count <= 400 else { return 0 }
    var gaps = 0
    var index = 0
    while index < text.count {
      let start = index
      var isGap = false
      while index < text.count, ScalarSet.isWhiteSpace(text[index]) || TableBar.isBar(text[index]) {
        if text[index] == 0x09 || TableBar.isBar(text[index]) { isGap = true }
        index += 1
      }
      if index - start >= 3 || isGap, start > 0, index < text.count { gaps += 1 }
      if index == start { index += 1 }
    }
    return gaps
  }
}

/// What the noise finder has found.
enum NoiseRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    guard let noise = survey.units[index].noise else { return nil }
    return Candidate(role: .noise, score: noise.score, reason: noise.reason)
  }
}
