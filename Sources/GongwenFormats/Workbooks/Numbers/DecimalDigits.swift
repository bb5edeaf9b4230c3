/// A number in decimal digits, rounded as a spreadsheet rounds: at fifteen digits, halves away from zero.
struct DecimalDigits: Sendable, Equatable {
  /// As many digits as a spreadsheet keeps of a number.
  static let precision = 15

  /// Whether it is below zero.
  private(set) var isNegative: Bool
  /// Its digits, 0…9; the first is not zero unless it is the only one.
  private(set) var digits: [UInt8]
  /// How many of the digits stand in front of the point; it may be negative, or more than there are.
  private(set) var point: Int

  /// Takes a number apart; one that is not finite becomes zero.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    point = 0
    guard value.isFinite, value != 0 else {
      (digits, point, isNegative) = ([0], 1, false)
      return
    }
    take(value.magnitude.description)
    round(toDigits: Self.precision)
  }

  /// Reads the shortest form that a number has: `1975.03`, `1.1e+17`.
  private mutating func take(_ text: String) {
    var isBehindPoint = false
    var exponent = 0
    var before = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - 48)
        if !isBehindPoint { before += 1 }
      case UInt8(ascii: "."): isBehindPoint = true
      default:
        // Only `e` is left, and what follows it is a small whole number.
        exponent =
          Int(text.utf8.dropFirst(index + 1).reduce(into: "") { $0.unicodeScalars.append(.init($1)) }) ?? 0
        return finish(before + exponent)
      }
    }
    finish(before)
  }

  private mutating func finish(_ before: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point = before - leading
    trim()
  }

  private mutating func trim() {
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    if digits.isEmpty || digits == [0] { (digits, point, isNegative) = ([0], 1, false) }
  }

  /// The same number times a power of ten.
  func shifted(by places: Int) -> DecimalDigits {
    var result = self
    if digits != [0] { result.point += places }
    return result
  }

  /// The same number without its sign.
  var magnitude: DecimalDigits {
    var result = self
    result.isNegative = false
    return result
  }

  /// Rounds to so many digits after the point.
  mutating func round(toPlaces places: Int) { round(toDigits: point + places) }

  private mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      (digits, point, isNegative) = ([0], 1, false)
      return
    }
    let goesUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if goesUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  /// The digits in front of the point; `0` is none.
  var whole: [UInt8] {
    guard point > 0, digits != [0] else { return [] }
    return Array(digits.prefix(point)) + Array(repeating: 0, count: max(0, point - digits.count))
  }

  /// The digits after the point.
  var part: [UInt8] {
    guard digits != [0], point < digits.count else { return [] }
    return Array(repeating: 0, count: max(0, -point)) + Array(digits.dropFirst(max(0, point)))
  }
}
