internal import GongwenModel

/// A tag of HTML whose attributes go over several lines, as people write the styles of a paragraph.
///
/// Nothing but attributes with values in quotation marks is taken for one: what is no tag to the last sign stays text.
enum BrokenTag {
  /// A tag is no longer, in characters.
  private static let longest = 600

  /// Where a tag ends, below its first line.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: the index after the name of the tag.
  ///   - line: where its first line ends.
  /// - Returns: the index after its `>`; `nil` where the tag ends on its own line, or is none.
  static func end(of text: [UInt32], after start: Int, line: Int) -> Int? {
    let limit = min(text.count, start + longest)
    guard start < limit, ScalarSet.isWhiteSpace(text[start]) || text[start] == 0x0A else { return nil }
    var (index, attributes) = (start, 0)
    while true {
      let gap = index
      index = skipBlanks(text, index, limit)
      guard index < limit else { return nil }
      if text[index] == "/", index + 1 < limit, text[index + 1] == ">" { index += 1 }
      if text[index] == ">" { return attributes > 0 && index > line ? index + 1 : nil }
      guard index > gap, let next = attributeEnd(text, index, limit) else { return nil }
      index = next
      attributes += 1
    }
  }

  /// `style="…"`, `data-id='…'`: the index after one.
  private static func attributeEnd(_ text: [UInt32], _ start: Int, _ limit: Int) -> Int? {
    guard ScalarSet.isLatinLetter(text[start]) else { return nil }
    var index = start
    while index < limit, isOfName(text[index]) { index += 1 }
    guard index + 1 < limit, text[index] == "=", [0x22, 0x27].contains(text[index + 1]) else { return nil }
    let mark = text[index + 1]
    let value = text[(index + 2)..<limit]
    // A value has no tag in it.
    guard let end = value.firstIndex(where: { $0 == mark || $0 == "<" }), text[end] == mark else {
      return nil
    }
    return end + 1
  }

  private static func isOfName(_ scalar: UInt32) -> Bool {
    // -, :, _
    ScalarSet.isLatinLetter(scalar) || ScalarSet.isDigit(scalar) || [0x2D, 0x3A, 0x5F].contains(scalar)
  }

  private static func skipBlanks(_ text: [UInt32], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, ScalarSet.isWhiteSpace(text[index]) || text[index] == 0x0A { index += 1 }
    return index
  }
}
