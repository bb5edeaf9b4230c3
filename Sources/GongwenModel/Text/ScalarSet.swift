/// What Unicode scalars are: the one table of characters that reading, checking and composing stand on.
///
/// Their own classes say what a character is to them (a mark that a line may not begin with, a part of an address);
/// which characters are Han, blank, digits, letters or Chinese marks is said here. Scalars are plain numbers, so that
/// text can lie in flat arrays.
package enum ScalarSet {
  /// Whether a scalar is white space, line ends and the ideographic space included.
  @inlinable package static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    // Nearly everything asked is Han.
    if scalar > 0x3000 { return false }
    return switch scalar {
    case 0x20, 0x3000, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
    default: false
    }
  }

  /// Variation selectors, which choose a form of the character before them (Unicode 23.4).
  package static func isVariationSelector(_ scalar: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
  }

  /// Characters that nothing is drawn for (Unicode 5.21, `Default_Ignorable_Code_Point`).
  package static func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E,
      0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a scalar is a Han character (汉字), 〇 and 々 included.
  package static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// Whether a scalar is a mark of Chinese punctuation, or a full-width form of an ASCII mark; 〇 々 are none.
  package static func isChineseMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x3004, 0x3008...0x301F, 0x3030, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0xB7, 0x2014, 0x2015, 0x2018...0x201F, 0x2026:
      true
    default: false
    }
  }

  /// Whether a scalar is a code of a symbol font: F000 and the code that the font's own character has.
  package static func isSymbolFontCode(_ scalar: UInt32) -> Bool { (0xF020...0xF0FF).contains(scalar) }

  /// Whether a scalar is an emoji, a character that is drawn as a picture in colour wherever nothing else is said.
  package static func isEmoji(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x231A else { return false }
    switch scalar {
    case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F90C...0x1FAFF, 0x1F1E6...0x1F1FF, 0x1F7E0...0x1F7F0:
      return true
    case 0x231A...0x231B, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653,
      0x267F,
      0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA,
      0x26F2...0x26F3,
      0x26F5, 0x26FA, 0x26FD:
      return true
    case 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0,
      0x27BF,
      0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A:
      return true
    default: return false
    }
  }

  /// Whether a scalar is a mark of ASCII.
  package static func isASCIIMark(_ scalar: UInt32) -> Bool {
    scalar > 0x20 && scalar < 0x7F && !isDigit(scalar) && !isLatinLetter(scalar)
  }

  /// Whether a scalar is an ASCII digit.
  package static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  /// Whether a scalar is an ASCII letter.
  package static func isLatinLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  /// Whether a scalar is a letter of the Latin script, accented ones included.
  package static func isLatin(_ scalar: UInt32) -> Bool {
    isLatinLetter(scalar) || (0xC0...0x24F).contains(scalar)
  }

  /// The value of a digit in half or full width; `nil` for anything else.
  package static func digitValue(_ scalar: UInt32) -> Int? {
    if scalar &- 0x30 < 10 { return Int(scalar - 0x30) }
    return scalar &- 0xFF10 < 10 ? Int(scalar - 0xFF10) : nil
  }
}

/// Decodes the scalar at a byte offset of valid UTF-8.
///
/// - Returns: the scalar and the number of its bytes; a damaged sequence counts as one byte of its own value.
@inlinable
@inline(__always)
package func decodeScalar(_ utf8: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(utf8[offset])
  if first < 0x80 { return (first, 1) }
  // Han.
  if first & 0xF0 == 0xE0, offset + 3 <= utf8.count {
    return ((first & 0xF) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6 | UInt32(utf8[offset + 2] & 0x3F), 3)
  }
  return decodeOtherScalar(utf8, at: offset)
}

/// A scalar that is neither ASCII nor three bytes long.
@usableFromInline
package func decodeOtherScalar(_ utf8: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(utf8[offset])
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC0, offset + length <= utf8.count else { return (first, 1) }
  var scalar = first & (0x7F >> UInt32(length))
  for index in 1..<length { scalar = scalar << 6 | UInt32(utf8[offset + index] & 0x3F) }
  return (scalar, length)
}
