/// A time as a calendar date in UTC, worked out without a locale or a clock (days-from-civil arithmetic).
struct UTCDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var second: Int

  init(secondsSince1970: Int64) {
    let days = Int((Double(secondsSince1970) / 86_400).rounded(.down))
    second = Int(secondsSince1970) - days * 86_400
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Such as `2023-12-31T08:00:00Z`.
  var iso8601: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
      + "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  /// Such as `D:20231231080000Z` (ISO 32000-1 7.9.4).
  var pdf: String { "D:" + iso8601.filter { !"-T:".contains($0) } }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
