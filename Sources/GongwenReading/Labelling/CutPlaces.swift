internal import GongwenModel

/// What is seen of a place inside a line by itself: whether an ordinal there can begin something, where 附注 begins.
enum CutPlaces {
  /// What is counted: a number before it begins nothing.
  static let amounts: CharacterGroup = "年月日时分秒个位名人家万亿元次项条户亩吨米届期周岁天号级类章节页倍%"

  /// Where 附注 in brackets begins at the end of a line, right after a date.
  static func remarksStart(_ text: [UInt32]) -> Int? {
    guard let last = text.last, last == "）" || last == ")" else { return nil }
    let tail = text.suffix(30)
    guard let open = tail.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 0 else { return nil }
    // 日, and 公开, 此件 or 联系人 within
    guard text[open - 1] == "日" else { return nil }
    let words = Array(text[open...])
    return remarksWords.contains { words.contains(text: $0) } ? open : nil
  }

  /// `丁　一，在水务局工作`, `李 二、张　三`: a numeral after a surname and a gap is the rest of a name.
  static func isSecondOfName(_ index: Int, _ match: OrdinalMatch, in text: [UInt32]) -> Bool {
    guard match.ordinal.form == .hanComma, text.count < 200, ScalarSet.isWhiteSpace(text[index - 1]) else {
      return false
    }
    guard let place = text[..<index].lastIndex(where: { !ScalarSet.isWhiteSpace($0) }) else { return false }
    guard index - place <= 3, Surnames.isSingle(text[place]) else { return false }
    // 部门责任 三、工作要求: only a comma or another name that is spread tells.
    let next = index + match.count
    return text[next - 1] != "、"
      || next + 1 < text.count && ScalarSet.isHan(text[next]) && ScalarSet.isWhiteSpace(text[next + 1])
  }

  /// `b)`, `（12）`, `A.`, `※`: whether a line's beginning is the mark of an item and nothing of its words.
  static func isItemMark(_ head: ArraySlice<UInt32>) -> Bool {
    head.count <= 5 && !head.contains { ScalarSet.isHan($0) && !HanNumeral.isNumeral($0) }
  }

  /// The number that up to three digits at a place make, and where it ends; nothing when there is none.
  static func number(at index: Int, in text: [UInt32]) -> (value: Int, end: Int)? {
    var (end, value) = (index, 0)
    while end < text.count, end - index < 3, let digit = ScalarSet.digitValue(text[end]) {
      value = value * 10 + digit
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  /// Whether something can begin with an ordinal: `（一）、（二）` names numbers, `Kubernetes 1.30` is a version, and `…（一）`
  /// before a mark refers to an item.
  static func begins(_ index: Int, _ match: OrdinalMatch, in text: [UInt32]) -> Bool {
    let next = index + match.count
    guard next < text.count else { return false }
    if ScalarSet.isDigit(text[next]) || Characters.isComma(text[next]) || Characters.isStop(text[next])
      || Characters.isClosing(text[next]) || text[next] == "、" || text[next] == "；"
    {
      return false
    }
    // 提高1.1个、2.2个百分点
    if ScalarSet.isDigit(text[next - 1]), amounts.contains(text[next]) { return false }
    if text[next] == "（" || text[next] == "(", OrdinalMatch.find(in: text, at: next) != nil {
      return false
    }
    guard ScalarSet.isWhiteSpace(text[index - 1]) else { return true }
    return index < 2 || !ScalarSet.isLatinLetter(text[index - 2])
  }

  /// `……演讲稿尊敬的各位领导,`, `述职报告1尊敬的领导:`, `……的通知,各处室：`: those called upon right behind the name of a paper,
  /// its number among samples or a comma.
  static func isCallBehindPaper(_ index: Int, in text: [UInt32]) -> Bool {
    guard index >= 4, GluedStarts.salutations.match(in: text, at: index) != nil else { return false }
    var end = index
    while end > 4, index - end < 3, ScalarSet.isDigit(text[end - 1]) || Characters.isComma(text[end - 1]) {
      end -= 1
    }
    return TitleWords.kinds.suffix(of: Array(text[max(0, end - 8)..<end])) != nil
  }

  /// `公告编号：临 2021-019`: whether a company's number of a paper ends at an index.
  static func endsNumberField(_ end: Int, in text: [UInt32]) -> Bool {
    var start = end
    while start > 0, end - start < 14, isOfNumber(text[start - 1]) { start -= 1 }
    guard end - start >= 4, start >= 3, Characters.isColon(text[start - 1]) else { return false }
    return text[start - 3] == "编" && text[start - 2] == "号"
  }

  private static func isOfNumber(_ scalar: UInt32) -> Bool {
    ScalarSet.isDigit(scalar) || scalar == "-" || scalar == "临" || ScalarSet.isWhiteSpace(scalar)
  }

  /// `第三条规定`: an article that is spoken of has its sentence right after it.
  static func isReference(after index: Int, in text: [UInt32]) -> Bool {
    index < text.count && (text[index] == "第" || Characters.isComma(text[index]) || text[index] == "的")
  }
}

private let remarksWords = ["公开", "此件", "联系"].map(\.flatScalars)
