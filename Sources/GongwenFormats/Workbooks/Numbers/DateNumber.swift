internal import GongwenModel

/// A date and time of day as a spreadsheet counts them: days from the end of 1899, or from the first day of 1904.
struct DateNumber: Sendable, Equatable {
  let year: Int
  let month: Int
  let day: Int
  /// The day of the week, Sunday being 0.
  let weekday: Int
  /// Thousandths of a second since midnight.
  let milliseconds: Int

  /// Takes a number apart; `nil` for one that no spreadsheet shows as a date: below zero, or after the year 9999.
  ///
  /// - Parameters:
  ///   - serial: The days, with the time as their fraction.
  ///   - startsIn1904: Whether days are counted from 1904.
  ///   - step: What times are rounded to, in thousandths of a second.
  init?(_ serial: Double, startsIn1904: Bool, roundedTo step: Int = 1000) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let steps = (serial * 86_400_000 / Double(step)).rounded()
    let total = Int(steps) * step
    var days = total / 86_400_000
    milliseconds = total % 86_400_000
    // Lotus 1-2-3 took 1900 for a leap year, and every spreadsheet since counts the day that never was.
    if startsIn1904 { days += 1462 }
    let isPhantom = !startsIn1904 && days == 60
    if !startsIn1904, days < 60 { days += 1 }
    weekday = (days + 6) % 7
    if isPhantom {
      (year, month, day) = (1900, 2, 29)
    } else {
      let date = CivilDate(daysSince1970: days - 25569)
      (year, month, day) = (date.year, date.month, date.day)
    }
  }
}
