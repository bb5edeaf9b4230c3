internal import GongwenModel

/// Tells the gaps of running text that keep something apart from blanks that are slips of typing.
///
/// A gap is kept between columns that were not seen as a table, between names and between fields of a line, in brackets
/// and dates that are to be filled in. All is looked for within a few characters, whatever the length of the text.
struct GapReader {
  private let text: [UInt32]

  /// How far to both sides of a gap is looked.
  private static let reach = 40

  /// - Parameter text: the text of a unit.
  init(_ text: [UInt32]) { self.text = text }

  /// Whether a run of white space inside the text keeps its sides apart.
  func parts(_ run: Range<Int>) -> Bool {
    let (before, after) = (text[run.lowerBound - 1], text[run.upperBound])
    if isFillIn(run, before, after) { return true }
    // 本报讯（记者 陈晓东 通讯员 何静）
    if namesReporter(run) { return true }
    // 叁仟元整　　￥3000.00
    if Self.currencies.contains(after), isWide(run) { return true }
    guard SpaceFolder.isWord(before) || Characters.isClosing(before), SpaceFolder.isWord(after),
      !isInsideName(run)
    else { return false }
    let beginsField = isField(at: run.upperBound) || beginsSpreadLabel(run) == true
    if partsNames(run) || beginsField && isBehindField(run) { return true }
    guard isWide(run) else { return false }
    // A line that is no sentence, or one of several gaps, or one before the name of a field.
    if text.count <= 80, !text.dropLast().contains(where: Characters.isStop) { return true }
    return isField(at: run.upperBound) || hasLike(run)
  }

  /// `成　　员：赵　磊　县财政局局长`, `周　九　吴　十　郑十一`: a run of ideographic spaces inside a short word of a row whose
  /// columns are kept by such spaces; names of two characters and labels are as wide as those of three there, and what
  /// parts the names is wider than what stands inside them.
  func alignsColumns(_ run: Range<Int>) -> Bool {
    guard text[run].allSatisfy({ $0 == 0x3000 }), Self.isRow(text), hasLike(run) else { return false }
    return isInsideName(run)
      || run.count > 1 && (word(before: run.lowerBound).count == 1 || word(from: run.upperBound).count == 1)
  }

  /// `副组长：闵  洁  街道办事处副主任`: a wide gap between the characters of a name, with another one behind it, in a row.
  func spreadsName(_ run: Range<Int>) -> Bool {
    guard isWide(run), Self.isRow(text), isInsideName(run) else { return false }
    let name = [text[run.lowerBound - 1], text[run.upperBound]]
    return PersonWords.isName(name) && gap(from: run.upperBound + 1).map(isWide) == true
  }

  /// Whether a line is nothing but names of persons in columns: the gaps between and inside them are as wide as typed.
  ///
  /// `王  伟    李  娜    张建国    刘建华`: of single characters two make a name, and half of the others are names that are
  /// known as such.
  var isRowOfNames: Bool {
    guard (5...Self.longestRow).contains(text.count) else { return false }
    let words = text.indices.split { ScalarSet.isWhiteSpace(text[$0]) }
    let (lone, whole) = (words.count { $0.count == 1 }, words.filter { $0.count > 1 })
    guard lone % 2 == 0, lone / 2 + whole.count >= Self.fewestNames else { return false }
    guard words.allSatisfy({ $0.count <= 4 && $0.allSatisfy { ScalarSet.isHan(text[$0]) } }) else {
      return false
    }
    let known = whole.count { isName($0.startIndex..<$0.endIndex) }
    return 2 * known >= whole.count && TypedWidth.of(text[...]) <= Self.widestRow
      && words.count < text.count - words.joined().count
  }

  private static let (longestRow, fewestNames) = (60, 2)
  /// What fits a line of 28 with its indent, in half cells.
  private static let widestRow = 52

  /// Whether a line could be one of a list of members: it is short and has no mark of a sentence.
  static func isRow(_ text: [UInt32]) -> Bool {
    text.count <= 60 && !text.contains { Characters.isStop($0) || Characters.isComma($0) && $0 != "、" }
  }

  /// `2026年　　月　　日`, `优秀（　　）`: room to write in.
  private func isFillIn(_ run: Range<Int>, _ before: UInt32, _ after: UInt32) -> Bool {
    switch (before, after) {
    case ("年", "月"), ("月", "日"):
      // 出 生 年 月：
      run.upperBound + 1 >= text.count || !Characters.isColon(text[run.upperBound + 1])
    case ("（", "）"), ("(", ")"): isWide(run)
    // （　　年　　月至　　年　　月）
    case ("（", _), ("(", _): isWide(run) && Self.units.contains(after) && hasLike(run)
    case (_, "）"), (_, ")"): isWide(run) && Self.units.contains(before) && hasLike(run)
    default: false
    }
  }

  /// What is counted with a number that is to be filled in.
  private static let units: CharacterGroup = "年月日时分元人份个天号栋幢室户万第共计于自"

  private static let currencies: CharacterGroup = "￥¥＄$"

  /// Whether a blank stands behind 记者, 通讯员 or 摄影, or between a name and one of them.
  private func namesReporter(_ run: Range<Int>) -> Bool {
    let (before, after) = (word(before: run.lowerBound), word(from: run.upperBound))
    func isReporter(_ word: Range<Int>) -> Bool { Self.reporters.contains(Array(text[word])) }
    return isReporter(before) && isName(after) || isName(before) && isReporter(after)
  }

  private static let reporters = Set(
    "记者 通讯员 实习生 摄影 摄 文 图 本报记者 特约记者".listedWords)

  /// Whether a gap is as wide as a Han character.
  private func isWide(_ run: Range<Int>) -> Bool { TypedWidth.ofBlanks(text[run]) >= 2 }

  /// `赵　六`: one character on both sides, which are one name.
  private func isInsideName(_ run: Range<Int>) -> Bool {
    guard word(from: run.upperBound).count == 1 else { return false }
    if let begins = beginsSpreadLabel(run) { return !begins }
    var (singles, end) = (0, run.lowerBound)
    while end > 0, run.lowerBound - end < Self.reach {
      let word = word(before: end)
      guard word.count == 1 else { break }
      singles += 1
      end = word.lowerBound
      while end > 0, ScalarSet.isWhiteSpace(text[end - 1]) { end -= 1 }
    }
    return singles % 2 == 1
  }

  /// `姓 名：李 明 性 别：男 民 族：汉`: whether a gap among single characters before a colon stands before the label that they end
  /// in; `nil` where they end in none.
  ///
  /// Behind a word they are the label (`学历：大专 出 生 年 月：`), behind a colon they are what is said and a label of two.
  private func beginsSpreadLabel(_ run: Range<Int>) -> Bool? {
    var (rest, end) = (0, run.upperBound)
    while word(from: end).count == 1, rest < Self.mostOfLabel {
      rest += 1
      end += 1
      if end < text.count, Characters.isColon(text[end]) { break }
      guard let next = gap(from: end) else { return nil }
      end = next.upperBound
    }
    guard rest > 0, end < text.count, Characters.isColon(text[end]) else { return nil }
    var (said, start) = (0, run.lowerBound)
    while said <= Self.mostOfLabel, word(before: start).count == 1 {
      said += 1
      start -= 1
      if start > 0, Characters.isColon(text[start - 1]) { return said + rest > 2 ? rest == 2 : nil }
      guard let next = gap(before: start) else { return nil }
      start = next.lowerBound
    }
    return word(before: start).count > 1 && said + rest > 1 ? said == 0 : nil
  }

  private static let mostOfLabel = 4

  /// `李敏 王强 赵刚`: a blank between names of which two at least stand alone side by side.
  private func partsNames(_ run: Range<Int>) -> Bool {
    let (before, after) = (isName(word(before: run.lowerBound)), isName(word(from: run.upperBound)))
    if before, after { return true }
    if after, let gap = gap(from: word(from: run.upperBound).upperBound) {
      return isName(word(from: gap.upperBound))
    }
    if before, let gap = gap(before: word(before: run.lowerBound).lowerBound) {
      return isName(word(before: gap.lowerBound))
    }
    return false
  }

  private func isName(_ range: Range<Int>) -> Bool {
    (2...4).contains(range.count) && PersonWords.isName(Array(text[range]))
  }

  /// Whether another wide gap stands near in the same sentence.
  private func hasLike(_ run: Range<Int>) -> Bool {
    var index = run.upperBound
    while index < text.count, index - run.upperBound < Self.reach, !Characters.isStop(text[index]) {
      if let gap = gap(from: index) {
        if isWide(gap), gap.upperBound < text.count { return true }
        index = gap.upperBound
      } else {
        index += 1
      }
    }
    index = run.lowerBound
    while index > 0, run.lowerBound - index < Self.reach, !Characters.isStop(text[index - 1]) {
      if let gap = gap(before: index) {
        if isWide(gap), gap.lowerBound > 0 { return true }
        index = gap.lowerBound
      } else {
        index -= 1
      }
    }
    return false
  }

  /// Whether the label of a field begins at a place; one character is none.
  private func isField(at index: Int) -> Bool {
    FieldLabel.colon(in: text, from: index).map { $0 > index + 1 } ?? false
  }

  /// Whether another field stands before a gap in the same sentence: `联系人：周晓 电话：`.
  private func isBehindField(_ run: Range<Int>) -> Bool {
    text[..<run.lowerBound].suffix(Self.reach).reversed().prefix { !Characters.isStop($0) }
      .contains(where: Characters.isColon)
  }

  private func gap(from index: Int) -> Range<Int>? {
    var end = index
    while end < text.count, ScalarSet.isWhiteSpace(text[end]) { end += 1 }
    return end > index ? index..<end : nil
  }

  private func gap(before index: Int) -> Range<Int>? {
    var start = index
    while start > 0, ScalarSet.isWhiteSpace(text[start - 1]) { start -= 1 }
    return start < index ? start..<index : nil
  }

  /// The word that ends before an index: up to white space or a mark, and no further than is looked.
  private func word(before index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < Self.reach, SpaceFolder.isWord(text[start - 1]) { start -= 1 }
    return start..<index
  }

  private func word(from index: Int) -> Range<Int> {
    var end = index
    while end < text.count, end - index < Self.reach, SpaceFolder.isWord(text[end]) { end += 1 }
    return index..<end
  }
}
