internal import GongwenModel

/// A text that is a date and nothing else.
enum DateText {
  /// The parts of a date; the day may be missing.
  struct Parts: Equatable {
    var year: Int?
    var month: Int
    var day: Int?
  }

  /// `2024年1月5日`, `二〇二四年一月五日`, `2024-01-05`, `2024.1.5`, `××年×月×日`; `nil` for anything else.
  static func match(_ text: [UInt32]) -> Parts? {
    let squeezed = text.filter { !ScalarSet.isWhiteSpace($0) }
    // `　　年　　月　　日`, to be filled in by hand.
    if squeezed.elementsEqual("年月日".unicodeScalars, by: ==) { return Parts(year: nil, month: 0, day: nil) }
    guard (5...16).contains(squeezed.count) else { return nil }
    var reader = DateReader(text: squeezed)
    return reader.read()
  }
}

private struct DateReader {
  let text: [UInt32]
  var index = 0

  mutating func read() -> DateText.Parts? {
    guard let year = number(), let first = mark() else { return nil }
    guard let month = number(), let second = mark(atEnd: true) else { return nil }
    var day: Int?
    if index < text.count {
      guard let value = number() else { return nil }
      day = value
      if index < text.count, text[index] == "日" || text[index] == "号" || text[index] == "號" {
        index += 1
      }
    }
    guard index == text.count, first == second || first == "年" else { return nil }
    let isPlain = first == "年" || day != nil
    guard isPlain, (0...12).contains(month), (0...31).contains(day ?? 1), year == 0 || year > 31 else {
      return nil
    }
    return DateText.Parts(year: year, month: month, day: day)
  }

  /// A number in any digits; one with placeholders, 20××, counts as 0.
  private mutating func number() -> Int? {
    var value = 0
    let start = index
    while index < text.count, index - start < 4, let digit = ScalarSet.digitValue(text[index]) {
      value = value * 10 + digit
      index += 1
    }
    let digits = index
    while index < text.count, index - start < 4, placeholders.contains(text[index]) { index += 1 }
    if index > digits { return 0 }
    if index > start { return value }
    // ○ and О are typed for 〇 in years.
    let numerals = text[index...].map { $0 == "○" || $0 == "O" || $0 == "Ｏ" ? 0x3007 : $0 }
    guard let (number, count) = HanNumeral.read(Array(numerals), at: 0) else { return nil }
    index += count
    return number
  }

  private mutating func mark(atEnd: Bool = false) -> UInt32? {
    guard index < text.count else { return nil }
    let scalar = text[index]
    switch scalar {
    case "年", "-", ".", "/", "．": break
    case "月" where atEnd: break
    default: return nil
    }
    index += 1
    return scalar
  }

  private let placeholders: CharacterGroup = "×*XxＸ_"

  init(text: [UInt32]) { self.text = text }
}
