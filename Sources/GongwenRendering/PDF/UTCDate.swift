internal import GongwenModel

/// A time as a calendar date in UTC, worked out without a locale or a clock.
struct UTCDate: Equatable {
  private let date: CivilDate
  private let second: Int

  init(secondsSince1970: Int64) {
    let (days, rest) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    // Divided towards the past: a second before 1970 is in the last day of 1969.
    date = CivilDate(daysSince1970: Int(rest < 0 ? days - 1 : days))
    second = Int(rest < 0 ? rest + 86_400 : rest)
  }

  /// Such as `2023-12-31T08:00:00Z`.
  var iso8601: String {
    "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
      + "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  /// Such as `D:20231231080000Z` (ISO 32000-1 7.9.4).
  var pdf: String { "D:" + iso8601.filter { !"-T:".contains($0) } }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
