internal import GongwenModel

/// What becomes of the white space inside a unit.
enum SpaceFolder {
  /// The fate of one scalar.
  enum Fate {
    case keep
    case drop
    /// A gap that means something in this role: one 字 (U+3000) stands for it.
    case wideSpace
    /// Blanks inside a label that is spread: each is half a 字 wide (U+2002).
    case halfSpaces
    /// Room to write in: so many 字 stand for it.
    case room(Int)
  }

  /// The fate of a run of white space.
  ///
  /// Between Latin words or numbers a space stays; beside Han characters and Chinese marks it is a slip of
  /// typing (L-19), except in lines whose parts it keeps apart: unit　post　name.
  /// In a row of a list they all keep their fields apart.
  static func fate(
    of run: Range<Int>, in text: [UInt32], role: LineLabel, ordinalEnd: Int, isRow: Bool = false
  ) -> Fate {
    guard run.lowerBound > 0, run.upperBound < text.count else { return .drop }
    if let fate = ProperBlank.fate(of: run, in: text) { return fate }
    if run.upperBound <= ordinalEnd { return .drop }
    // The fields above a form stand side by side, whatever their line was taken for; in a row of a table tabs part cells.
    if isFormGap(run, in: text) {
      return .room(GapFit.room(for: run, in: text) ?? min(12, TypedWidth.ofBlanks(text[run]) / 2))
    }
    if role == .tableRow { return isColumnGap(run, in: text) ? .halfSpaces : .keep }
    if role == .paragraph(.organMark), isBesideMarkWord(run, in: text) { return .drop }
    if let fate = fate(behindNumber: run, in: text, role: role, ordinalEnd: ordinalEnd) { return fate }
    let before = text[run.lowerBound - 1]
    let after = text[run.upperBound]
    if let fate = LabelSpace.fate(of: run, in: text, role: role) { return fate }
    if role == .paragraph(.body), GapReader(text).isRowOfNames {
      return text[run].allSatisfy { $0 == 0x3000 } ? .keep : .room((TypedWidth.ofBlanks(text[run]) + 1) / 2)
    }
    if TickBox.parts(run, in: text) { return .wideSpace }
    switch role {
    // Columns that were not seen as a table, names and fields keep their distance all the same.
    case .title, .byline, .signature, .chapter, .paragraph(.heading): break
    case _ where GapReader(text).alignsColumns(run): return .keep
    case _ where GapReader(text).spreadsName(run): return .wideSpace
    case _ where arePhrases(text): return .wideSpace
    case _ where isRow && !Characters.isColon(before) && !isWithinField(run, in: text): return .wideSpace
    case _ where !(isLatin(before) && isLatin(after)) && GapReader(text).parts(run): return .wideSpace
    default: break
    }
    // 审　判　员　　周　明: the name stands farther off than the characters of the office.
    if role == .signature || role == .byline, partsName(run, in: text) { return .room(2) }
    return fate(between: before, after, run, in: text, role: role)
  }

  /// The fate of a run behind the number of a heading; `nil` where none stands before it.
  private static func fate(
    behindNumber run: Range<Int>, in text: [UInt32], role: LineLabel, ordinalEnd: Int
  ) -> Fate? {
    if run.lowerBound == ordinalEnd {
      if role == .chapter || role == .article { return .wideSpace }
      // 1.1 项目背景: a number without a mark after it needs its gap.
      let last = text[run.lowerBound - 1]
      if HanNumeral.isNumeral(last) { return .wideSpace }
      return ScalarSet.isDigit(last) ? .keep : .drop
    }
    guard case .paragraph(.heading) = role else { return nil }
    // 第一项　招商引资: as much an ordinal as 第一章.
    if WordOrdinal(Array(text.prefix(16)))?.end == run.lowerBound { return .wideSpace }
    // 01　认清形势, 01 | 认清形势
    return SeriesForm.parts(run, in: text).map { hasBar in hasBar ? .keep : .wideSpace }
  }

  /// The fate of a run that nothing but the role of its line and the characters beside it decide.
  private static func fate(
    between before: UInt32, _ after: UInt32, _ run: Range<Int>, in text: [UInt32], role: LineLabel
  ) -> Fate {
    switch role {
    case .byline, .signature, .chapter, .paragraph(.imprint), .paragraph(.organMark):
      if isWord(before), isWord(after) { return isLatin(before) && isLatin(after) ? .keep : .wideSpace }
      return .drop
    case .title, .paragraph(.heading):
      return partsPhrases(run, in: text, role: role)
        ? .wideSpace : isLatin(before) && isLatin(after) ? .keep : .drop
    default: return isLatin(before) && isLatin(after) ? .keep : .drop
    }
  }

  /// Whether a gap among single characters is wider than the others: it stands before a name.
  private static func partsName(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    guard text.count <= 40 else { return false }
    let words = text.split(whereSeparator: ScalarSet.isWhiteSpace)
    guard words.count >= 4, words.allSatisfy({ $0.count == 1 && $0.allSatisfy(ScalarSet.isHan) }) else {
      return false
    }
    let widest =
      zip(words, words.dropFirst()).map { TypedWidth.ofBlanks(text[$0.endIndex..<$1.startIndex]) }.max() ?? 0
    let others = zip(words, words.dropFirst()).count {
      TypedWidth.ofBlanks(text[$0.endIndex..<$1.startIndex]) == widest
    }
    return others == 1 && TypedWidth.ofBlanks(text[run]) == widest
  }

  /// Whether blanks align a column, which stands straight where each is half as wide as a character; beside a bar they do not.
  private static func isColumnGap(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    run.count > 1 && text[run].allSatisfy { $0 == " " } && !TableBar.isBar(text[run.lowerBound - 1])
      && !TableBar.isBar(text[run.upperBound])
  }

  /// Whether a gap pushes a field of the line above a form to its other side.
  private static func isFormGap(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    TypedWidth.ofBlanks(text[run]) >= 8 && !text[run].contains(0x09) && TableUnit.isFormLine(text[...])
  }

  /// Whether a blank of a row lies within a field: `2026 年 3 月 5 日`, `120 座`, `8:00 至 12:00`, `Windows Server 2019`.
  private static func isWithinField(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    let before = text[..<run.lowerBound].reversed().prefix { !ScalarSet.isWhiteSpace($0) }
    let after = text[run.upperBound...].prefix { !ScalarSet.isWhiteSpace($0) }
    guard let last = before.first, let first = after.first else { return false }
    if [before.count, after.count].contains(1),
      [last, first].contains(where: { $0 == "至" || $0 == "到" })
    {
      return true
    }
    if isLatin(last), isLatin(first) {
      return ScalarSet.isLatinLetter(last) && (ScalarSet.isLatinLetter(first) || ScalarSet.isDigit(first))
    }
    // 120 座, 35 公里; 月 5
    if ScalarSet.isDigit(last) { return after.count <= 2 && isMeasure(after.first) }
    return ScalarSet.isDigit(first) && before.count == 1 && dateUnits.contains(last)
  }

  private static func isMeasure(_ scalar: UInt32?) -> Bool { scalar.map(measures.contains) ?? false }
  private static let dateUnits: CharacterGroup = "年月日时"
  private static let measures: CharacterGroup = "年月日时分秒个名人户座栋条件台套辆亩公千万亿元米吨次份期号岁天"

  /// Whether a gap stands for the comma between two phrases, `凝心聚力 实干担当`, or between two organs of a title;
  /// in a heading only where both are equally long.
  private static func partsPhrases(_ run: Range<Int>, in text: [UInt32], role: LineLabel) -> Bool {
    let before = text[..<run.lowerBound].reversed().prefix(while: ScalarSet.isHan).count
    let after = text[run.upperBound...].prefix(while: ScalarSet.isHan).count
    return before >= 4 && after >= 4 && (role == .title || before == after)
  }

  /// `文明云岭 你我共建`: a line of nothing but phrases as long as each other, of four characters or more.
  static func arePhrases(_ text: [UInt32]) -> Bool {
    guard text.count <= 60 else { return false }
    let phrases = text.split(whereSeparator: ScalarSet.isWhiteSpace)
    guard phrases.count > 1, let count = phrases.first?.count, count >= 4 else { return false }
    return phrases.allSatisfy { $0.count == count && $0.allSatisfy(ScalarSet.isHan) }
  }

  /// Whether a gap of 发文机关标志 stands before 文件 or within it, 县财政局　　文　件, or spreads a name: 县 财 政 局.
  private static func isBesideMarkWord(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    let words = text.prefix(160).split(whereSeparator: ScalarSet.isWhiteSpace)
    let names = words.filter { !$0.elementsEqual("文件".unicodeScalars, by: ==) }
    if names.count > 2, names.allSatisfy({ $0.count == 1 && ScalarSet.isHan($0[$0.startIndex]) }) {
      return true
    }
    let rest = text[run.upperBound...].prefix(16).filter { !ScalarSet.isWhiteSpace($0) }
    return rest.elementsEqual("文件".unicodeScalars, by: ==)
      || rest.count == 1 && rest.first == "件" && text[run.lowerBound - 1] == "文"
  }

  /// Letters, digits and ASCII marks: what a space parts in a Latin text.
  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar > 0x20 && scalar < 0x7F || scalar >= 0xC0 && scalar < 0x0600
  }

  /// Whether a character is part of a word.
  static func isWord(_ scalar: UInt32) -> Bool {
    ScalarSet.isHan(scalar) || ScalarSet.isDigit(scalar) || ScalarSet.isLatinLetter(scalar)
  }
}
