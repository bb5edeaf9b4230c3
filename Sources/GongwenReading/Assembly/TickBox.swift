internal import GongwenModel

/// The boxes of a form, one before each choice: `□男　□女`, `☑特别授权`.
enum TickBox {
  /// □ and its ticked kin; ■ and ○ stand before the items of lists too.
  private static func isBox(_ scalar: UInt32) -> Bool {
    scalar == "□" || (0x2610...0x2612).contains(scalar)
  }

  /// Another box stands no farther away, in characters.
  private static let reach = 24

  /// Whether white space stands before the box of one of several choices.
  ///
  /// - Parameters:
  ///   - run: The white space, with text on both sides.
  ///   - text: The text of a unit.
  /// - Returns: Whether it does.
  static func parts(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    guard isChoice(at: run.upperBound, in: text), !isBox(text[run.lowerBound - 1]) else { return false }
    let before = max(0, run.lowerBound - reach)..<run.lowerBound
    let after = run.upperBound + 1..<min(text.count, run.upperBound + 1 + reach)
    return before.contains { isChoice(at: $0, in: text) } || after.contains { isChoice(at: $0, in: text) }
  }

  /// Whether a line has the boxes of two choices.
  static func areChoices(_ line: [UInt32]) -> Bool {
    line.contains(where: isBox) && line.indices.count { isChoice(at: $0, in: line) } > 1
  }

  /// A box with its word behind it, perhaps behind a blank.
  private static func isChoice(at index: Int, in text: [UInt32]) -> Bool {
    guard isBox(text[index]) else { return false }
    let behind = text[(index + 1)...].prefix(2)
    return (behind.first == " " ? behind.last : behind.first).map(SpaceFolder.isWord) ?? false
  }
}
