internal import GongwenModel

/// Writes the parts of a date in the forms that a format asks for.
struct DateWriter {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let hanWeekdays = ["日", "一", "二", "三", "四", "五", "六"]

  private let date: DateNumber
  private let section: NumberFormat.Section
  private let days: Int
  /// Asked once: a format may have hours all over, and each would look through all of it.
  private let isHalved: Bool

  /// Begins a date.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - section: The form that it is shown in.
  ///   - days: The whole days of the number, for times that run on over a day.
  init(date: DateNumber, section: NumberFormat.Section, days: Int) {
    (self.date, self.section, self.days) = (date, section, days)
    isHalved = section.tokens.contains { $0 == .half(isHan: true) || $0 == .half(isHan: false) }
  }

  /// The text of a token.
  func text(_ token: NumberToken) -> String {
    switch token {
    case .literal(let text): text
    case .year(let count): year(count)
    case .month(let count): name(Self.months[date.month - 1], date.month, count)
    case .day(let count): name(Self.weekdays[date.weekday], date.day, count)
    case .weekday(let count): (count > 3 ? "星期" : "") + Self.hanWeekdays[date.weekday]
    case .hour(let count): padded(isHalved ? (hour + 11) % 12 + 1 : hour, count)
    case .minute(let count): padded(date.milliseconds / 60000 % 60, count)
    case .second(let count): padded(date.milliseconds / 1000 % 60, count)
    case .fraction(let count):
      "." + String(padded(date.milliseconds % 1000, 3).prefix(count))
        + String(repeating: "0", count: max(0, count - 3))
    case .half(let isHan): isHan ? (hour < 12 ? "上午" : "下午") : (hour < 12 ? "AM" : "PM")
    case .elapsed(let unit): elapsed(unit)
    case .point: "."
    case .thousands: ","
    case .zero, .digit, .space, .percent, .exponent, .general, .text: ""
    }
  }

  private var hour: Int { date.milliseconds / 3_600_000 }

  private func year(_ count: Int) -> String {
    let digits = count <= 2 ? date.year % 100 : date.year
    let text = digitText(digits, count <= 2 ? 2 : 4)
    guard section.hasHanDigits else { return text }
    // A year is read digit by digit, 二五 and not 二十五.
    return String(text.utf8.map { HanNumeral.digits[Int($0) - 48] })
  }

  private func name(_ name: String, _ number: Int, _ count: Int) -> String {
    switch count {
    case 3: String(name.prefix(3))
    case 4: name
    case 5...: String(name.prefix(1))
    default: padded(number, count)
    }
  }

  private func padded(_ number: Int, _ count: Int) -> String {
    if section.hasHanDigits, number < 100 { return HanNumeral.text(number) ?? "〇" }
    return digitText(number, count)
  }

  private func digitText(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, min(count, 4) - digits.count)) + digits
  }

  private func elapsed(_ unit: Character) -> String {
    let seconds = days * 86400 + date.milliseconds / 1000
    switch unit {
    case "h": return String(seconds / 3600)
    case "m": return String(seconds / 60)
    default: return String(seconds)
    }
  }
}
