// Texts are read as arrays of `UInt32` and `UInt8`. With these operators a rule names the characters it looks for
// (`scalar == "（"`, `case "、", ".":`) and not their numbers. Blanks, ranges and signs that look alike (U+2013, U+2015)
// stay numbers, and so does a byte above 7F: it is a part of a character.

/// Whether a scalar value is the character of a literal.
@inlinable package func == (value: UInt32, character: Unicode.Scalar) -> Bool { value == character.value }

/// Whether there is a scalar value, and it is the character of a literal.
@inlinable package func == (value: UInt32?, character: Unicode.Scalar) -> Bool {
  value.map { $0 == character.value } ?? false
}

/// Whether a scalar value is another character than that of a literal.
@inlinable package func != (value: UInt32, character: Unicode.Scalar) -> Bool { value != character.value }

/// Whether there is no scalar value, or it is another character than that of a literal.
@inlinable package func != (value: UInt32?, character: Unicode.Scalar) -> Bool { !(value == character) }

/// Whether a scalar value matches the character of a `case`.
@inlinable package func ~= (character: Unicode.Scalar, value: UInt32) -> Bool { value == character.value }

/// Whether a byte of ASCII is the character of a literal.
@inlinable package func == (value: UInt8, character: Unicode.Scalar) -> Bool {
  UInt32(value) == character.value
}

/// Whether there is a byte of ASCII, and it is the character of a literal.
@inlinable package func == (value: UInt8?, character: Unicode.Scalar) -> Bool {
  value.map { UInt32($0) == character.value } ?? false
}

/// Whether a byte of ASCII is another character than that of a literal.
@inlinable package func != (value: UInt8, character: Unicode.Scalar) -> Bool {
  UInt32(value) != character.value
}

/// Whether there is no byte of ASCII, or it is another character than that of a literal.
@inlinable package func != (value: UInt8?, character: Unicode.Scalar) -> Bool { !(value == character) }

/// Whether a byte of ASCII matches the character of a `case`.
@inlinable package func ~= (character: Unicode.Scalar, value: UInt8) -> Bool {
  UInt32(value) == character.value
}

extension Sequence where Element: FixedWidthInteger & UnsignedInteger {
  /// Whether the character is among the scalar values or bytes.
  @inlinable package func contains(_ character: Unicode.Scalar) -> Bool {
    contains { UInt32(truncatingIfNeeded: $0) == character.value }
  }
}

extension Collection where Element: FixedWidthInteger & UnsignedInteger {
  /// The first place of the character among the scalar values or bytes.
  @inlinable package func firstIndex(of character: Unicode.Scalar) -> Index? {
    firstIndex { UInt32(truncatingIfNeeded: $0) == character.value }
  }
}

extension BidirectionalCollection where Element: FixedWidthInteger & UnsignedInteger {
  /// The last place of the character among the scalar values or bytes.
  @inlinable package func lastIndex(of character: Unicode.Scalar) -> Index? {
    lastIndex { UInt32(truncatingIfNeeded: $0) == character.value }
  }
}

extension String {
  /// Whether a scalar value is one of the characters.
  @inlinable package func contains(scalar: UInt32) -> Bool { unicodeScalars.contains { $0.value == scalar } }

  /// Whether there is a scalar value, and it is one of the characters.
  @inlinable package func contains(scalar: UInt32?) -> Bool { scalar.map { contains(scalar: $0) } ?? false }
}
