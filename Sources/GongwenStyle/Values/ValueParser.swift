internal import GongwenModel

/// Why a value was refused.
enum ValueError: Error, Equatable {
  /// It is not of the right form.
  case form
  /// It is a figure, but its unit does not belong here.
  case unit(String)
  /// It lies outside the range, whose ends are given as text.
  case range(String, String)
}

extension ValueKind {
  /// Decodes a scalar as this kind.
  ///
  /// - Throws: `ValueError` with the reason of the refusal.
  func decode(_ text: String) throws(ValueError) -> StyleValue {
    switch self {
    case .size(let range): return try Figure(text).length(in: range, units: .page)
    case .distance(_, let word?) where word == text, .gridDistance(_, let word?) where word == text,
      .cells(_, let word?) where word == text, .integer(_, let word?) where word == text:
      return .word(text)
    case .distance(let range, _): return try Figure(text).length(in: range, units: .page)
    case .gridDistance(let range, _): return try Figure(text).length(in: range, units: .grid)
    case .cells(let range, _): return try Figure(text).length(in: range, units: .cells)
    case .lines(let range): return try Figure(text).length(in: range, units: .lines)
    case .ems(let range):
      let figure = try Figure(text)
      guard figure.unit == "em" || figure.isBareZero else { throw .unit(figure.unit) }
      return .ems(try figure.number(in: range, suffix: "em"))
    case .ratio(let range): return .number(try Figure(text).plain().number(in: range, suffix: ""))
    case .integer(let range, _):
      let value = try Figure(text).plain().number(
        in: Double(range.lowerBound)...Double(range.upperBound), suffix: "")
      guard let count = Int(exactly: value) else { throw .form }
      return .integer(count)
    case .boolean: return try decodeBoolean(text)
    case .choice(let words):
      guard words.contains(text) else { throw .form }
      return .word(text)
    case .text(let maximum):
      guard text.count <= maximum, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
        throw .form
      }
      return .text(text)
    }
  }

  private func decodeBoolean(_ text: String) throws(ValueError) -> StyleValue {
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: throw .form
    }
  }
}

/// A number and the unit after it.
private struct Figure {
  /// Which units a key takes; a range in points is checked against nominal cells and lines, since the
  /// grid is not known yet: it keeps out slips of the pen, the geometry check does the exact work.
  enum Units { case page, grid, cells, lines }

  private static let nominalCell = 16.0
  private static let nominalLine = 30.0

  let value: Double
  let unit: String

  var isBareZero: Bool { value == 0 && unit.isEmpty }

  /// Reads `-?digits(.digits)?unit` or the name of a type size.
  init(_ text: String) throws(ValueError) {
    if let points = TypeSize.points(named: text) {
      self.init(value: points, unit: "pt")
      return
    }
    let digits = text.utf8.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == "." || $0 == "-" }
    // The prefix ends before an ASCII byte or the first byte of a character, so that it is a whole string.
    guard digits.count <= 12, digits.last != ".", digits.first != ".",
      let number = Double(String(Substring(digits)))
    else { throw .form }
    let rest = text.utf8[digits.endIndex...].drop { $0 == " " }
    self.init(value: number, unit: String(Substring(rest)))
  }

  private init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }

  func plain() throws(ValueError) -> Figure {
    guard unit.isEmpty else { throw .unit(unit) }
    return self
  }

  func number(in range: ClosedRange<Double>, suffix: String) throws(ValueError) -> Double {
    guard range.contains(value) else { throw Self.outside(range, 1, suffix) }
    return value
  }

  func length(in range: ClosedRange<Double>, units: Units) throws(ValueError) -> StyleValue {
    let length = try isBareZero ? Length.points(0) : parsed(units)
    switch (units, length) {
    case (.cells, .characters(let value)), (.lines, .lines(let value)):
      guard range.contains(value) else { throw Self.outside(range, 1, units == .cells ? "ch" : "line") }
    case (.cells, .points(let points)):
      guard range.contains(points / Self.nominalCell) else { throw Self.outside(range, 1, "ch") }
    case (.lines, .points(let points)):
      guard range.contains(points / Self.nominalLine) else { throw Self.outside(range, 1, "line") }
    default:
      let points = length.points(cell: Self.nominalCell, line: Self.nominalLine)
      // A hair of room, so that 42pt, 初号 and the same in mm are one.
      guard range.lowerBound - 0.01 <= points, points <= range.upperBound + 0.01 else {
        throw unit == "mm" || unit == "cm"
          ? Self.outside(range, 1 / Length.pointsPerMillimetre, "mm") : Self.outside(range, 1, "pt")
      }
    }
    return .length(length)
  }

  private func parsed(_ units: Units) throws(ValueError) -> Length {
    switch (unit, units) {
    case ("pt", _): return .points(value)
    case ("mm", _): return .millimetres(value)
    case ("cm", _): return .millimetres(value * 10)
    case ("ch", .grid), ("字", .grid), ("ch", .cells), ("字", .cells): return .characters(value)
    case ("line", .grid), ("行", .grid), ("line", .lines), ("行", .lines): return .lines(value)
    default: throw .unit(unit)
    }
  }

  private static func outside(_ range: ClosedRange<Double>, _ scale: Double, _ suffix: String) -> ValueError {
    .range(
      FigureFormat.text(range.lowerBound * scale) + suffix,
      FigureFormat.text(range.upperBound * scale) + suffix)
  }
}
