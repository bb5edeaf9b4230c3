internal import GongwenModel

/// Writes a number as a spreadsheet shows it.
///
/// Where a spreadsheet would show less than it keeps, as `1.23E+11` for twelve digits in a narrow form, all digits are
/// written: they are what was typed.
struct ShownNumber {
  /// From here on a spreadsheet drops digits: 10¹⁵.
  static let exactBelow = 1e15

  private let value: Double
  private let startsIn1904: Bool

  /// The text of a number in a format.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - format: Its format.
  ///   - startsIn1904: Whether dates are counted from 1904.
  /// - Returns: What the cell shows.
  static func text(_ value: Double, _ format: NumberFormat, startsIn1904: Bool) -> String {
    ShownNumber(value: value, startsIn1904: startsIn1904).text(format)
  }

  /// The day of a number whose format shows one, with its year also where the format leaves it out; `nil` for times,
  /// months and other numbers.
  static func day(_ value: Double, _ format: NumberFormat, startsIn1904: Bool) -> String? {
    // Below 1 there is a time of day and no day.
    guard value >= 1, format.showsDay, let date = DateNumber(value, startsIn1904: startsIn1904) else {
      return nil
    }
    return "\(date.year)年\(date.month)月\(date.day)日"
  }

  /// Whether a number as it stands in a file is what is shown of it: few digits, no exponent, no zeros to drop.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 11, let last = bytes.last, bytes[0] != UInt8(ascii: "0") || bytes.count == 1 else {
      return false
    }
    var points = 0
    for byte in bytes {
      if byte == UInt8(ascii: ".") { points += 1 } else if byte < 0x30 || byte > 0x39 { return false }
    }
    return points == 0 || points == 1 && bytes[0] != UInt8(ascii: ".") && (0x31...0x39).contains(last)
  }

  private func text(_ format: NumberFormat) -> String {
    guard let (section, hasOwnSign) = format.section(for: value) else { return general(DecimalDigits(value)) }
    if section.isDate { return date(section) ?? general(DecimalDigits(value)) }
    let digits = DecimalDigits(value)
    let shown = number(hasOwnSign ? digits.magnitude : digits, section)
    // A format that shows nothing hides the number; what was typed is still what is meant.
    return shown.isEmpty ? general(digits) : shown
  }

  // MARK: Numbers

  /// The number as it is: at most eleven characters of a fraction, never an exponent.
  private func general(_ digits: DecimalDigits) -> String {
    var digits = digits
    digits.round(toPlaces: digits.point > 0 ? max(0, 10 - digits.point) : 9)
    let whole = digits.whole.isEmpty ? "0" : Self.string(digits.whole)
    let part = digits.part.isEmpty ? "" : "." + Self.string(digits.part)
    return (digits.isNegative ? "-" : "") + whole + part
  }

  private func number(_ digits: DecimalDigits, _ section: NumberFormat.Section) -> String {
    let tokens = section.tokens
    let isPlain = tokens.contains { $0 == .general || $0 == .text } || !tokens.contains { $0.isPlaceholder }
    // Fractions such as `# ?/?` would need a denominator: the number itself says the same.
    let isFraction = tokens.contains(.literal("/"))
    if section.isGeneral || tokens.isEmpty || isFraction { return general(digits, section) }
    if isPlain { return plain(digits, section) }
    var filler = DigitFiller(tokens, digits)
    let hasDigits = tokens.contains { $0.isLiteralWithDigits }
    guard section.hasHanDigits || section.hasLegalDigits, !hasDigits else { return filler.text() }
    return HanWords.replaced(filler.text(), isLegal: section.hasLegalDigits)
  }

  /// The number as it is, in words where the format asks for them.
  private func general(_ digits: DecimalDigits, _ section: NumberFormat.Section) -> String {
    guard section.hasHanDigits || section.hasLegalDigits else { return general(digits) }
    return HanWords.text(digits, isLegal: section.hasLegalDigits) ?? general(digits)
  }

  private func plain(_ digits: DecimalDigits, _ section: NumberFormat.Section) -> String {
    var result = ""
    for token in section.tokens {
      switch token {
      case .general, .text: result += general(digits, section)
      case .literal(let text): result += text
      default: break
      }
    }
    return result
  }

  static func string(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }

  // MARK: Dates

  private func date(_ section: NumberFormat.Section) -> String? {
    let hasFraction = section.tokens.contains { if case .fraction = $0 { true } else { false } }
    guard let date = DateNumber(value, startsIn1904: startsIn1904, roundedTo: hasFraction ? 1 : 1000) else {
      return nil
    }
    let writer = DateWriter(date: date, section: section, days: Int(value))
    return section.tokens.map(writer.text).joined()
  }
}

extension NumberToken {
  /// Whether a digit of the number may stand here.
  var isPlaceholder: Bool { self == .zero || self == .digit || self == .space }

  /// Whether it is text with digits of its own, which are no digits of the number.
  fileprivate var isLiteralWithDigits: Bool {
    if case .literal(let text) = self { text.contains(where: \.isNumber) } else { false }
  }
}
