/// A date as a roster, a front matter or an option gives it.
///
/// It is printed with year, month and day in Arabic figures and without leading zeros (GB/T 9704-2012 7.3.5.4): a
/// form that can mean one day only is written so, any other is left as it is.
package enum GivenDate: Equatable {
  /// One day, as it is printed: `2026年1月12日`
  case day(String)
  /// Written out with 年 and 月, in any figures or with places to be filled in: printed as it is
  case written
  /// Anything else, such as a serial number of a spreadsheet, a time, or a day that does not exist, also written out
  case unclear

  /// Reads a value.
  ///
  /// - Parameter text: The value, such as `2026-01-12 00:00:00`, `20260112` or `2026/1/12`.
  package init(_ text: String) {
    let scalars = text.unicodeScalars.map { Self.narrow($0.value) }.drop { $0 == " " }
    if let date = DayReader(scalars).date() {
      self = .day(date.text)
    } else {
      self = Self.isWritten(scalars) ? .written : .unclear
    }
  }

  /// Full-width signs and blanks as the ASCII ones.
  private static func narrow(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000, 0xA0, 0x09, 0x0A: 0x20
    default: scalar
    }
  }

  private static let writtenSigns: CharacterGroup = "0123456789 年月日号印发元〇○零一二三四五六七八九十廿卅×*Xx_"

  private static func isWritten(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard scalars.contains("年"), scalars.contains("月"), scalars.allSatisfy(writtenSigns.contains) else {
      return false
    }
    return isPossible(scalars)
  }

  /// Whether the calendar has what is written in ASCII figures; others are believed, and so are places to be filled in.
  private static func isPossible(_ scalars: ArraySlice<UInt32>) -> Bool {
    let parts = scalars.filter { $0 != " " }.split(omittingEmptySubsequences: false) {
      "年月日".contains(scalar: $0)
    }
    let numbers = parts.map { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } && part.count <= 4
        ? part.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
    }
    guard numbers.count >= 2, let month = numbers[1] else { return true }
    guard numbers.count >= 3, let day = numbers[2] else { return (1...12).contains(month) }
    // A leap year where the year is not known: 29 February is possible.
    return CivilDate(year: numbers[0] ?? 2000, month: month, day: day) != nil
  }
}

/// Reads year, month and day in ASCII figures.
private struct DayReader {
  private var rest: ArraySlice<UInt32>

  init(_ scalars: ArraySlice<UInt32>) { rest = scalars }

  consuming func date() -> CivilDate? {
    guard let parts = parts(), isMidnight(), (1900...2999).contains(parts.year) else { return nil }
    return CivilDate(year: parts.year, month: parts.month, day: parts.day)
  }

  private mutating func parts() -> (year: Int, month: Int, day: Int)? {
    guard let (year, width) = number() else { return nil }
    // 20260112
    if width == 8 { return (year / 10000, year / 100 % 100, year % 100) }
    guard width == 4, let sign = rest.first, Self.signs.contains(sign) else { return nil }
    rest.removeFirst()
    guard let (month, monthWidth) = number(), monthWidth <= 2, rest.first == sign else { return nil }
    rest.removeFirst()
    guard let (day, dayWidth) = number(), dayWidth <= 2 else { return nil }
    return (year, month, day)
  }

  /// - . /
  private static let signs: CharacterGroup = "-./"

  private mutating func number() -> (value: Int, width: Int)? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...8).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits.count)
  }

  /// Whether nothing follows, or a time of day that says nothing: ` 00:00:00`, `T00:00:00Z`.
  private func isMidnight() -> Bool {
    let time = rest.filter { $0 != " " }
    guard !time.isEmpty else { return true }
    let isParted = rest.first == " " || rest.first == "T"
    let quiet: CharacterGroup = "T0:.Z"
    return isParted && time.contains("0") && time.contains(":") && time.allSatisfy(quiet.contains)
  }
}
