/// A few characters that a rule looks for, written as a string: `let stops: CharacterGroup = "。！？"`.
///
/// Rules ask it for every character of a text. A bit for the lower part of each of them turns away most others, without
/// the hashing of a `Set`.
package struct CharacterGroup: Sendable, ExpressibleByStringLiteral {
  @usableFromInline let scalars: [UInt32]
  /// A bit for the low ten bits of each scalar.
  @usableFromInline let bits: [UInt64]

  package init(_ characters: String) { self.init(characters.unicodeScalars.map(\.value)) }

  package init(stringLiteral characters: String) { self.init(characters) }

  private init(_ scalars: [UInt32]) {
    var bits = [UInt64](repeating: 0, count: 16)
    for scalar in scalars { bits[Int(scalar >> 6 & 15)] |= 1 << UInt64(scalar & 63) }
    (self.scalars, self.bits) = (scalars, bits)
  }

  /// Whether a character is one of them.
  @inlinable package func contains(_ scalar: UInt32) -> Bool {
    bits[Int(scalar >> 6 & 15)] & 1 << UInt64(scalar & 63) != 0 && scalars.contains(scalar)
  }

  /// Whether a character is one of them; what is composed of several scalars is none.
  package func contains(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.count == 1 && scalars.first.map { contains($0.value) } == true
  }

  /// These characters and others.
  package func union(_ others: CharacterGroup) -> CharacterGroup { CharacterGroup(scalars + others.scalars) }
}
