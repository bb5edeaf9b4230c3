/// A day of the Gregorian calendar, without a time, a zone or a locale.
package struct CivilDate: Sendable, Hashable {
  /// The year, counted on before the calendar began.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day, 1 to 31.
  package let day: Int

  /// A day; `nil` for one that the calendar does not have, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...days[month - 1]).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that so many days from 1 January 1970 are counted to; before it they are negative.
  ///
  /// - Parameter days: Days, not more than some thousand million either way.
  package init(daysSince1970 days: Int) {
    // Years begin in March, so that the leap day is the last of its year; an era has 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1 January 1970.
  package var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// As it is printed, in Arabic figures without leading zeros (GB/T 9704-2012 7.3.5.4): `2026年1月5日`.
  package var text: String { "\(year)年\(month)月\(day)日" }
}
