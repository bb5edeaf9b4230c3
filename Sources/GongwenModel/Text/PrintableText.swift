/// Text that is safe to show on a terminal: what came from outside can neither steer it nor deceive its reader.
///
/// Only the words that stand in the program's source pass as they are; every interpolated value is cleaned, so that a
/// name of `ESC ]0;…` is seen and not obeyed. Terminals are written in this type and no other.
package struct PrintableText: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The text.
  package private(set) var string: String

  /// Takes words of the program's own.
  package init(stringLiteral value: String) { string = value }

  /// Takes words of the program's own with values between them.
  package init(stringInterpolation: StringInterpolation) { string = stringInterpolation.text }

  /// Cleans a text from outside; its line ends become spaces.
  package init(_ text: String) {
    string = Self.isPlain(text) ? text : Self.cleaned(text) { $0 == "\n" ? " " : Self.visible($0) }
  }

  /// Cleans a text of several lines that the program put together; its line ends and tabs stay.
  package init(lines text: String) {
    string = Self.cleaned(text) { $0 == "\n" || $0 == "\t" ? String($0) : Self.visible($0) }
  }

  /// Appends a text.
  package static func += (left: inout PrintableText, right: PrintableText) { left.string += right.string }

  /// Literals pass, values are cleaned.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += PrintableText(value.description).string
    }

    package mutating func appendInterpolation(_ value: PrintableText) { text += value.string }
  }

  /// A scalar as it is shown: a tab becomes a space, anything unseen `<U+200B>`.
  package static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    guard isUnseen(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Whether a scalar shows nothing and may do something: controls, format characters (zero-width and bidirectional
  /// ones among them), line separators, noncharacters.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    // Chinese marks and characters, of which most of a text is: none of these kinds is among them, and asking Unicode
    // for each costs more than all the rest of an excerpt.
    if (0x3000..<0xD800).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20..<0x7F ~= $0 } }

  private static func cleaned(_ text: String, _ shown: (Unicode.Scalar) -> String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x20 && scalar.value < 0x7F {
        result.unicodeScalars.append(scalar)
      } else {
        result += shown(scalar)
      }
    }
    return result
  }
}
