/// A short label with a colon at the start of a line, as forms and the heads of papers have them: `报送时间：`, `组　长：`.
package enum FieldLabel {
  /// How many Han characters a label has.
  private static let lengths = 2...8
  /// Longer, with the blanks inside it, it is text.
  private static let widest = 20

  /// The place behind the colon of the label that a line begins with; `nil` without one.
  ///
  /// - Parameter line: the scalars of the line, without white space before them.
  /// - Returns: the place, in scalars.
  package static func end(in line: [UInt32]) -> Int? {
    var han = 0
    for (index, scalar) in line.prefix(widest).enumerated() {
      if scalar == "：" || scalar == ":" { return lengths.contains(han) ? index + 1 : nil }
      guard ScalarSet.isHan(scalar) || ScalarSet.isWhiteSpace(scalar) && han > 0 else { return nil }
      if ScalarSet.isHan(scalar) { han += 1 }
    }
    return nil
  }

  /// The place of the colon behind a label that stands within a text: one to eight Han characters, and no blank among them.
  ///
  /// - Parameters:
  ///   - text: the scalars.
  ///   - start: the place of the label's first character.
  /// - Returns: the place; `nil` where no label begins there.
  package static func colon(in text: [UInt32], from start: Int = 0) -> Int? {
    let end = min(text.count, start + lengths.upperBound + 1)
    var index = start
    while index < end, ScalarSet.isHan(text[index]) { index += 1 }
    return index > start && index < end && (text[index] == "：" || text[index] == ":") ? index : nil
  }

  /// The label of a line, without the blanks inside it; empty without one.
  package static func words(of line: [UInt32]) -> [UInt32] {
    guard let end = end(in: line) else { return [] }
    return line[..<(end - 1)].filter { !ScalarSet.isWhiteSpace($0) }
  }
}
