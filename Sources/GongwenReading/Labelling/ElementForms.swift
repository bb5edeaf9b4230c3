internal import GongwenModel

/// What a document number (发文字号), a salutation (主送机关) and a note (附注) have in them (GB/T 9704-2012, 7.2.5, 7.3.2, 7.3.7).
enum ElementForms {
  /// Words of those called upon: 各, 尊敬, 同志, 们, 致.
  private static let callWords: CharacterGroup = "各尊敬同们致們"
  /// The length from which a salutation may be broken into lines, in characters.
  private static let wrapped = 24

  /// Takes away what a line cannot be.
  ///
  /// - Parameters:
  ///   - allowed: the labels that are left.
  ///   - line: the text of a token.
  static func narrow(_ allowed: inout LabelSet, _ line: ArraySlice<UInt32>) {
    if allowed.contains(.documentNumber), !isNumber(line) { allowed.remove(.documentNumber) }
    if allowed.contains(.salutation), !isCall(line) { allowed.remove(.salutation) }
    // `关于……的若干措施` is what a paper is about: 关于.
    if line.starts(with: "关于".unicodeScalars, by: ==) { allowed.remove(.imprint) }
    // `请各科室于4月5日前将报名表送工会办公室` asks, and signs nothing: 请.
    // `请假人：张海涛` does: 人, 单位, 部门 before the colon.
    if line.first == "请", !namesAsker(line) { allowed.remove(.signature) }
    if allowed.contains(.remarks), !isNote(line) { allowed.remove(.remarks) }
  }

  /// `请假人：`, `请示单位：`: the label of who signs.
  private static func namesAsker(_ line: ArraySlice<UInt32>) -> Bool {
    guard let colon = line.prefix(8).firstIndex(where: Characters.isColon) else { return false }
    return "人位门者".contains(scalar: line[colon - 1])
  }

  /// `青政发〔2026〕3号`, `第12号`, `合同编号：……`, `证券代码：……`: it counts, or has a year in brackets.
  private static func isNumber(_ line: ArraySlice<UInt32>) -> Bool {
    let line = line.prefix(60)
    if IssueNumber.isOfPeriodical(Array(line)) { return true }
    // 承租方：……　身份证号：……: whose label says another thing is no number.
    if let colon = line.prefix(12).firstIndex(where: Characters.isColon), !counts(line[..<colon]) {
      return false
    }
    if counts(line) { return true }
    return line.indices.contains { isOpeningBracket(line[$0]) && isYear(line[($0 + 1)...]) }
  }

  /// 号, 號, 码, 碼.
  private static func counts(_ words: ArraySlice<UInt32>) -> Bool {
    words.contains { $0 == "号" || $0 == "號" || $0 == "码" || $0 == "碼" }
  }

  /// `2026〕`, `20××〕`, `二〇二六]`, also with blanks.
  private static func isYear(_ rest: ArraySlice<UInt32>) -> Bool {
    guard let end = rest.prefix(8).firstIndex(where: isClosingBracket), end >= rest.startIndex + 2 else {
      return false
    }
    return rest[..<end].allSatisfy {
      ScalarSet.isDigit($0) || ScalarSet.isWhiteSpace($0) || HanNumeral.isNumeral($0) || yearGaps.contains($0)
    }
  }

  /// What stands for the figures of a year that is to be filled in, and 年.
  private static let yearGaps: CharacterGroup = "xXｘＸ×＊*_＿〇○ＯO零年"

  /// `对王强同志：分管工作抓得紧……` speaks of somebody, and calls upon nobody: 对, 對.
  static func speaksOf(_ first: UInt32) -> Bool { first == "对" || first == "對" }

  /// It ends as one, or has a word of those called upon.
  private static func isCall(_ line: ArraySlice<UInt32>) -> Bool {
    if let first = line.first, speaksOf(first) { return false }
    guard line.count < wrapped, let last = line.last(where: { !ScalarSet.isWhiteSpace($0) }) else {
      return true
    }
    // 2019-10-15 is no call.
    let isMarked = !ScalarSet.isHan(last) && !ScalarSet.isDigit(last)
    return isMarked || line.contains { callWords.contains($0) || Characters.isColon($0) }
  }

  /// It stands in brackets, or says after a colon what it notes.
  private static func isNote(_ line: ArraySlice<UInt32>) -> Bool {
    line.prefix(12).contains { isOpeningBracket($0) } || line.contains(where: Characters.isColon)
  }

  /// （, ( and the brackets of years: 〔［【﹝.
  static func isOpeningBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "（", "(", "〔", "［", "[", "【", "﹝": true
    default: false
    }
  }

  static func isClosingBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "）", ")", "〕", "］", "]", "】", "﹞": true
    default: false
    }
  }
}
