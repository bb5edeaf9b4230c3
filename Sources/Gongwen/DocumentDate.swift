/// Reads the date that a document bears, for the date inside its PDF.
public enum DocumentDate {
  /// Noon UTC of a date such as 2023年12月31日, 2023-12-31 or 二〇二三年…, in seconds since 1970; `nil` for
  /// anything else. Noon is the same day wherever the file is read.
  public static func secondsSince1970(_ text: String) -> Int64? {
    var numbers: [Int] = []
    var current: Int?
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        current = (current ?? 0) * 10 + digit
        guard current ?? 0 < 100_000 else { return nil }
      } else if let number = current {
        numbers.append(number)
        current = nil
      }
    }
    if let current { numbers.append(current) }
    guard numbers.count >= 2, (1900...9999).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
    let day = numbers.count > 2 ? numbers[2] : 1
    guard (1...31).contains(day) else { return nil }
    return Int64(days(numbers[0], numbers[1], day)) * 86_400 + 43_200
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if (0x30...0x39).contains(scalar.value) { return Int(scalar.value - 0x30) }
    return Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: scalar)
  }

  /// Days since 1970-01-01 of a Gregorian date; years begin in March, so that the leap day is last.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
