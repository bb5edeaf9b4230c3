internal import GongwenModel

/// A number in words, as a spreadsheet writes it by `[DBNum1]` and `[DBNum2]`: 一千二百三十四, 壹仟贰佰叁拾肆.
///
/// Unlike ordinals it keeps the one before 十 (一十二) and writes decimals after a point.
enum HanWords {
  private static let digits = Array("〇一二三四五六七八九")
  private static let units = ["", "十", "百", "千"]
  private static let groups = ["", "万", "亿"]

  /// The words of a number; `nil` from a thousand billions on.
  static func text(_ digits: DecimalDigits, isLegal: Bool) -> String? {
    guard digits.whole.count <= units.count * groups.count else { return nil }
    let part = digits.part.isEmpty ? "" : "." + digits.part.map { String(self.digits[Int($0)]) }.joined()
    return (digits.isNegative ? "-" : "") + form(whole(digits.whole) + part, isLegal: isLegal)
  }

  /// A text with each of its digits as a Han one: 二三 for 23.
  static func replaced(_ text: String, isLegal: Bool) -> String {
    form(
      String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 }), isLegal: isLegal)
  }

  private static func form(_ text: String, isLegal: Bool) -> String {
    isLegal ? HanNumeral.legal(text) : text
  }

  private static func whole(_ digits: [UInt8]) -> String {
    var result = ""
    var isZeroOpen = false
    var hasGroup = false
    for (index, digit) in digits.enumerated() {
      let place = digits.count - 1 - index
      if digit == 0 {
        isZeroOpen = !result.isEmpty
      } else {
        if isZeroOpen { result.append(self.digits[0]) }
        result += String(self.digits[Int(digit)]) + units[place % units.count]
        (isZeroOpen, hasGroup) = (false, true)
      }
      guard place % units.count == 0 else { continue }
      if hasGroup { result += groups[place / units.count] }
      hasGroup = false
    }
    return result.isEmpty ? String(self.digits[0]) : result
  }
}
