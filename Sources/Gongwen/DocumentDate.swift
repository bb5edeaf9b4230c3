internal import GongwenModel

/// Reads the date that a document bears, for the date inside its PDF.
public enum DocumentDate {
  /// Noon UTC of a date such as 2023年12月31日, 2023-12-31 or 二〇二三年十二月三十一日, in seconds since 1970; `nil` for
  /// anything else.
  ///
  /// Noon is the same day wherever the file is read; a month without a day is its first.
  public static func secondsSince1970(_ text: String) -> Int64? {
    let numbers = numbers(in: text.unicodeScalars.map(\.value))
    guard numbers.count >= 2, (1900...9999).contains(numbers[0]) else { return nil }
    let day = numbers.count > 2 ? numbers[2] : 1
    guard let date = CivilDate(year: numbers[0], month: numbers[1], day: day) else { return nil }
    return Int64(date.daysSince1970) * 86_400 + 43_200
  }

  /// The numbers of a text in ASCII digits or Han numerals, up to the third.
  private static func numbers(in scalars: [UInt32]) -> [Int] {
    var result: [Int] = []
    var index = 0
    while index < scalars.count, result.count < 3 {
      let digits = scalars[index...].prefix(while: ScalarSet.isDigit)
      if !digits.isEmpty {
        // More than four digits are a number of another kind; 0 fits no part of a date.
        result.append(digits.count > 4 ? 0 : digits.reduce(0) { $0 * 10 + Int($1) - 0x30 })
        index += digits.count
      } else if let numeral = HanNumeral.read(scalars, at: index) {
        result.append(numeral.value)
        index += numeral.count
      } else {
        index += 1
      }
    }
    return result
  }
}
