internal import GongwenModel

/// Where a heading ends inside a line that goes on with its text.
extension CutFinder {
  /// `一、主要成效今年以来，……`: a numbered phrase without a mark at its end, and a text that begins as texts do, or a phrase
  /// that ends as headings do.
  mutating func afterHeading(at index: Int) -> Bool {
    let inner = cuts.last { $0.1 != .afterHeading }
    guard let start = inner?.0 ?? firstOrdinal, inner.map({ $0.1 == .ordinal }) ?? true else { return false }
    guard (6...30).contains(index - start), index + 10 < text.count else { return false }
    let before = ScalarSet.isWhiteSpace(text[index - 1]) ? text[max(0, index - 2)] : text[index - 1]
    guard ScalarSet.isHan(before) || Characters.isClosing(before) else { return false }
    let isText = GluedStarts.texts.match(in: text, at: index) != nil
    let isStock = isStockHeading(start, index)
    guard isText || isStock || inner != nil else { return false }
    // The mark of the ordinal itself, as in 一、, is none of its phrase.
    let phrase = start + ordinalLength(at: start)
    guard phrase < index else { return false }
    let commas = text[phrase..<index].count(where: Characters.isComma)
    guard commas <= 1,
      !text[phrase..<index].contains(where: { Characters.isStop($0) || Characters.isColon($0) })
    else { return false }
    return isText || isStock || endsHeading(phrase..<index)
  }

  /// `2. 适用范围 本办法适用于……`: a numbered phrase without any mark, and a single blank where its line once ended.
  func headingEndsAtGap(before index: Int) -> Bool {
    let inner = cuts.last
    guard let start = inner.map({ $0.1 == .ordinal ? $0.0 : nil }) ?? firstOrdinal,
      let ordinal = OrdinalMatch.find(in: text, at: start), (5...36).contains(index - start),
      start + ordinal.count < index, index + 10 < text.count,
      ScalarSet.isHan(text[index]) || ScalarSet.isDigit(text[index])
    else { return false }
    let phrase = text[(start + ordinal.count)..<index]
    // 一、灭火弹1 200枚
    let last = phrase.last { !ScalarSet.isWhiteSpace($0) }
    if ScalarSet.isDigit(text[index]), last.map(ScalarSet.isDigit) == true { return false }
    return phrase.count(where: ScalarSet.isHan) >= 2
      && !phrase.contains { isMark($0) && !ScalarSet.isWhiteSpace($0) }
      && phrase.dropLast().lastIndex(where: ScalarSet.isWhiteSpace).map { $0 <= phrase.startIndex + 1 }
        ?? true
  }

  /// `二、原因分析出现上述问题，……`: a heading that every report has between its ordinal and an index, and a sentence after it.
  private mutating func isStockHeading(_ start: Int, _ index: Int) -> Bool {
    let length = ordinalLength(at: start)
    guard length > 0, ScalarSet.isHan(text[index]) || ScalarSet.isDigit(text[index]),
      !Self.noTitleEnd.contains(text[index]),
      let (end, _) = GluedStarts.headings.match(in: text, at: start + length), end == index
    else { return false }
    return text[index...].prefix(40).contains { Characters.isComma($0) || Characters.isStop($0) }
  }

  /// Whether a phrase in the midst of a line ends with a word that headings end with, and no sentence ends soon after it.
  private func endsHeading(_ phrase: Range<Int>) -> Bool {
    let index = phrase.upperBound
    guard text.count >= 120, phrase.count >= 4, ScalarSet.isHan(text[index]) || text[index] == 0x201C,
      !Self.noTitleEnd.contains(text[index]), !text[index...].prefix(16).contains(where: Characters.isStop)
    else { return false }
    return GluedStarts.headingEnds.suffix(of: Array(text[max(phrase.lowerBound, index - 4)..<index])) != nil
  }
}
