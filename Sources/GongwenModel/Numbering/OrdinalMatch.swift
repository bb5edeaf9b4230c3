/// An ordinal found at the start of a text.
package struct OrdinalMatch: Sendable, Equatable {
  /// The ordinal as it stands there.
  package var ordinal: Ordinal
  /// The number of scalars it takes, doubled marks such as `（一）、` included.
  package var count: Int
  /// All numbers of a decimal, outermost first; one number for other forms.
  package var parts: [Int]
  /// Whether it is a keycap or another emoji, which no text face can print.
  package var isEmoji: Bool

  /// Creates a match.
  package init(ordinal: Ordinal, count: Int, parts: [Int], isEmoji: Bool) {
    self.ordinal = ordinal
    self.count = count
    self.parts = parts
    self.isEmoji = isEmoji
  }

  /// Finds the ordinal that begins at a place of a text.
  ///
  /// Wrong spellings (`(一)`, `1、`, `一.`, `（一）、`, `1）`) are read too; the checks report them.
  /// - Parameters:
  ///   - text: Unicode scalars.
  ///   - start: the index of the ordinal's first scalar.
  /// - Returns: the match, or `nil` when no ordinal stands there.
  package static func find(in text: [UInt32], at start: Int = 0) -> OrdinalMatch? {
    guard start < text.count else { return nil }
    let reader = OrdinalReader(text: text, start: start)
    switch text[start] {
    case "第": return reader.chapterLike()
    case "(", "（": return reader.parenthesized()
    case 0x30...0x39, 0xFF10...0xFF19, 0x1F51F: return reader.keycap() ?? reader.digits()
    case 0x2460...0x249B, 0x3220...0x3229, 0x3251...0x325F, 0x32B1...0x32BF, 0x2776...0x277F, 0x24F5...0x24FE:
      return reader.enclosed()
    default: return reader.hanComma()
    }
  }
}

/// Reads one ordinal; one method per family of forms.
private struct OrdinalReader {
  let text: [UInt32]
  let start: Int

  func scalar(_ index: Int) -> UInt32 { index < text.count ? text[index] : 0 }

  func match(_ form: OrdinalForm, _ value: Int, end: Int, parts: [Int]? = nil, emoji: Bool = false)
    -> OrdinalMatch?
  {
    guard (1...HanNumeral.largest).contains(value) else { return nil }
    var string = ""
    for index in start..<end {
      if let scalar = Unicode.Scalar(text[index]) { string.unicodeScalars.append(scalar) }
    }
    return OrdinalMatch(
      ordinal: Ordinal(form, value, text: string), count: end - start, parts: parts ?? [value], isEmoji: emoji
    )
  }

  /// A mark that should not stand after a complete number but often does: `（一）、`.
  func skipDoubledMark(_ index: Int) -> Int {
    switch scalar(index) {
    case "、", ".", "．": index + 1
    default: index
    }
  }

  func digitRun(_ from: Int, limit: Int) -> (value: Int, end: Int)? {
    var index = from
    var value = 0
    while index - from < limit, let digit = ScalarSet.digitValue(scalar(index)) {
      value = value * 10 + digit
      index += 1
    }
    guard index > from, ScalarSet.digitValue(scalar(index)) == nil else { return nil }
    return (value, index)
  }

  func hanComma() -> OrdinalMatch? {
    guard let (value, count) = HanNumeral.read(text, at: start) else { return nil }
    var mark = start + count
    while ScalarSet.isWhiteSpace(scalar(mark)), mark < text.count { mark += 1 }
    switch scalar(mark) {
    case "、", ".", "．", "，", ",": break
    default: return nil
    }
    // 一、二线城市, 三、四季度: a pair of neighbours in running text, not a number with its heading.
    if let next = HanNumeral.read(text, at: mark + 1), next.value == value + 1,
      pairNouns.contains(scalar(mark + 1 + next.count))
    {
      return nil
    }
    return match(.hanComma, value, end: mark + 1)
  }

  func parenthesized() -> OrdinalMatch? {
    var index = start + 1
    while ScalarSet.isWhiteSpace(scalar(index)), index < text.count { index += 1 }
    let form: OrdinalForm
    let value: Int
    if let (number, count) = HanNumeral.read(text, at: index) {
      (form, value, index) = (.hanParenthesized, number, index + count)
    } else if let (number, end) = digitRun(index, limit: 3) {
      (form, value, index) = (.digitParenthesized, number, end)
    } else {
      return nil
    }
    while ScalarSet.isWhiteSpace(scalar(index)), index < text.count { index += 1 }
    guard scalar(index) == ")" || scalar(index) == "）" else { return nil }
    return match(form, value, end: skipDoubledMark(index + 1))
  }

  func digits() -> OrdinalMatch? {
    guard let (value, last) = digitRun(start, limit: 3) else { return nil }
    let end = mark(behind: last)
    switch scalar(end) {
    case "、":
      // 10、11两个月, 1、2天: a pair of neighbours in running text.
      // 19、20、21级: a row of them.
      if let next = digitRun(end + 1, limit: 3), next.value == value + 1,
        pairMeasures.contains(scalar(next.end))
          || scalar(next.end) == "、" && digitRun(next.end + 1, limit: 3)?.value == value + 2
      {
        return nil
      }
      return match(.digitDot, value, end: end + 1)
    case ")", "）": return match(.digitParenthesized, value, end: skipDoubledMark(end + 1))
    case ".", "．":
      if ScalarSet.digitValue(scalar(end + 1)) != nil {
        return yearFollows(end + 1) || sumFollows(end + 1)
          ? match(.digitDot, value, end: end + 1) : decimal()
      }
      return match(.digitDot, value, end: scalar(end + 1) == "、" ? end + 2 : end + 1)
    default: return nil
    }
  }

  /// Where the mark of a number stands: `1 、` and `1 .` are typed with a blank before it; 1 .5 is no number with a mark.
  func mark(behind end: Int) -> Int {
    var mark = end
    while ScalarSet.isWhiteSpace(scalar(mark)), mark < text.count, mark - end < 3 { mark += 1 }
    switch scalar(mark) {
    case "、", "．": return mark
    case "." where ScalarSet.digitValue(scalar(mark + 1)) == nil: return mark
    default: return end
    }
  }

  /// `2.2021年…`: the second item, whose text begins with a year.
  func yearFollows(_ start: Int) -> Bool {
    guard let (year, end) = digitRun(start, limit: 4), end - start == 4 else { return false }
    return (1900...2199).contains(year) && scalar(end) == "年"
  }

  /// `21.5+2就业之家`: an item whose text begins with a sum.
  func sumFollows(_ start: Int) -> Bool {
    guard let (_, end) = digitRun(start, limit: 2) else { return false }
    return (scalar(end) == "+" || scalar(end) == "＋") && ScalarSet.digitValue(scalar(end + 1)) != nil
  }

  func decimal() -> OrdinalMatch? {
    var parts: [Int] = []
    var index = start
    while let (value, end) = digitRun(index, limit: 2), parts.count < 5 {
      parts.append(value)
      index = end
      guard scalar(end) == "." || scalar(end) == "．", ScalarSet.digitValue(scalar(end + 1)) != nil else {
        break
      }
      index += 1
    }
    guard parts.count >= 2, parts.count <= 4, !parts.contains(0), let last = parts.last else { return nil }
    guard ScalarSet.digitValue(scalar(index)) == nil else { return nil }
    if parts.count == 2, decimalUnits.contains(scalar(index)) { return nil }
    // 3.2个百分点, 1.5个月: but 1.2个人情况 is a heading.
    if scalar(index) == "个", scalar(index + 1) == "百" || scalar(index + 1) == "月" { return nil }
    guard !ScalarSet.isLatinLetter(scalar(index)) else { return nil }
    return match(.decimal, last, end: skipDoubledMark(index), parts: parts)
  }

  func keycap() -> OrdinalMatch? {
    if scalar(start) == "🔟" { return match(.digitDot, 10, end: start + 1, emoji: true) }
    var index = start
    var value = 0
    while let digit = ScalarSet.digitValue(scalar(index)), index - start < 12 {
      let mark = scalar(index + 1) == 0xFE0F ? index + 2 : index + 1
      guard scalar(mark) == 0x20E3 else { return nil }
      value = value * 10 + digit
      index = mark + 1
    }
    return match(.digitDot, value, end: skipDoubledMark(index), emoji: true)
  }

  func enclosed() -> OrdinalMatch? {
    let (form, value): (OrdinalForm, UInt32) =
      switch text[start] {
      case 0x2460...0x2473: (.circled, text[start] - 0x2460 + 1)
      case 0x2474...0x2487: (.digitParenthesized, text[start] - 0x2474 + 1)
      case 0x2488...0x249B: (.digitDot, text[start] - 0x2488 + 1)
      case 0x3220...0x3229: (.hanParenthesized, text[start] - 0x3220 + 1)
      case 0x3251...0x325F: (.circled, text[start] - 0x3251 + 21)
      case 0x32B1...0x32BF: (.circled, text[start] - 0x32B1 + 36)
      case 0x2776...0x277F: (.circled, text[start] - 0x2776 + 1)
      default: (.circled, text[start] - 0x24F5 + 1)
      }
    return match(form, Int(value), end: skipDoubledMark(start + 1))
  }

  func chapterLike() -> OrdinalMatch? {
    var index = start + 1
    while ScalarSet.isWhiteSpace(scalar(index)), index < text.count { index += 1 }
    let value: Int
    if let (number, count) = HanNumeral.read(text, at: index) {
      (value, index) = (number, index + count)
    } else if let (number, end) = digitRun(index, limit: 4) {
      (value, index) = (number, end)
    } else {
      return nil
    }
    while ScalarSet.isWhiteSpace(scalar(index)), index < text.count { index += 1 }
    switch scalar(index) {
    case "章", "篇", "编": return match(.chapter, value, end: index + 1)
    case "部" where scalar(index + 1) == "分": return match(.chapter, value, end: index + 2)
    case "节", "節": return match(.section, value, end: index + 1)
    case "条", "條": return match(.article, value, end: index + 1)
    default: return nil
    }
  }
}

private let pairNouns: CharacterGroup = "、月季线線产產楼樓号號层層级級类類期批次届屆年"
/// What follows two neighbours in figures: 10、11两个月. 月 does not tell: 1、2月份完成……
private let pairMeasures: CharacterGroup = "两兩天周週"
/// What follows an amount.
///
/// 项, 人 and other words that count whole things are none: 1.2 项目 is a heading.
private let decimalUnits: CharacterGroup = "%％‰年月日万萬亿億元倍米公吨噸亩畝平分级級℃㎡千百度小天"
