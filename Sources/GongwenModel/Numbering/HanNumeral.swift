/// Numbers written in Han characters (汉字数字), from 1 to 9999.
package enum HanNumeral {
  /// The largest number that is read or written.
  package static let largest = 9999

  /// Writes a number the way ordinals are written: 十一, 一百零五, 一千二百三十四.
  ///
  /// - Returns: the numeral, or `nil` outside 1…9999.
  package static func text(_ value: Int) -> String? {
    guard (1...largest).contains(value) else { return nil }
    var result = ""
    var rest = value
    var skipped = false
    for (unit, name) in units {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        skipped = skipped || !result.isEmpty
        continue
      }
      if skipped { result += "零" }
      skipped = false
      // 十一, not 一十一: only at the very start is the one before 十 left out.
      if !(unit == 10 && digit == 1 && result.isEmpty) { result.append(digits[digit]) }
      result += name
    }
    return result
  }

  /// Reads the longest numeral at a place of a text.
  ///
  /// Both 一百二十三 and positional 一二三 or 二〇二四 are read.
  /// - Parameters:
  ///   - text: Unicode scalars.
  ///   - start: the index of its first scalar.
  /// - Returns: the value and the number of scalars, or `nil` when there is no numeral from 1 to 9999.
  package static func read(_ text: [UInt32], at start: Int) -> (value: Int, count: Int)? {
    var index = start
    var total = 0
    var digit: Int?
    var positional = 0
    var digitCount = 0
    var hasUnit = false
    while index < text.count, index - start < 10 {
      if let value = digitValue(text[index]) {
        digit = value
        positional = positional * 10 + value
        digitCount += 1
      } else if let unit = unitValue(text[index]) {
        if unit > 10, digit == nil { return nil }
        total += (digit ?? 1) * unit
        digit = nil
        hasUnit = true
      } else {
        break
      }
      index += 1
    }
    let value = hasUnit ? total + (digit ?? 0) : positional
    guard index > start, (1...largest).contains(value), hasUnit || digitCount <= 4 else { return nil }
    return (value, index - start)
  }

  /// Whether a scalar can stand in a Han numeral.
  package static func isNumeral(_ scalar: UInt32) -> Bool {
    digitValue(scalar) != nil || unitValue(scalar) != nil
  }

  /// The digits of what is read one by one: 二〇二五年.
  package static let digits = Array("〇一二三四五六七八九")
  /// A numeral in the characters of cheques (大写): 壹仟贰佰 for 一千二百.
  package static func legal(_ text: String) -> String { String(text.map { legalForms[$0] ?? $0 }) }

  private static let legalForms: [Character: Character] = [
    "〇": "零", "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖",
    "十": "拾", "百": "佰", "千": "仟",
  ]

  private static let units = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]

  /// The value of 零 or 〇 to 九, 两 included; `nil` for anything else.
  package static func digitValue(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二", "两", "兩": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unitValue(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
