internal import GongwenModel

/// A label further down a line whose characters are spread by blanks: `姓    名：　　　性    别：`.
enum SpreadLabel {
  /// A label has no more characters.
  private static let most = 4

  /// Whether a run of white space lies between two characters of such a label.
  ///
  /// - Parameters:
  ///   - run: The white space, with text on both sides.
  ///   - text: The text of a unit.
  /// - Returns: Whether it does.
  static func holds(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    guard run.count > 1 || text[run.lowerBound] == 0x3000 else { return false }
    var (end, letters) = (run.upperBound, 0)
    while letters < most, end < text.count, ScalarSet.isHan(text[end]) {
      letters += 1
      end += 1
      if end < text.count, Characters.isColon(text[end]) { break }
      guard let next = gap(from: end, like: run, in: text) else { return false }
      end = next
    }
    guard letters > 0, end < text.count, Characters.isColon(text[end]) else { return false }
    var start = run.lowerBound
    while letters < most, start > 0, ScalarSet.isHan(text[start - 1]) {
      letters += 1
      start -= 1
      guard let next = gap(before: start, like: run, in: text) else { break }
      start = next
    }
    // What parts the label from the field before it is wider than what spreads it.
    guard start > 0, start < run.lowerBound, ScalarSet.isWhiteSpace(text[start - 1]) else { return false }
    var behind = start
    while behind > 0, start - behind <= run.count, ScalarSet.isWhiteSpace(text[behind - 1]) { behind -= 1 }
    return start - behind > run.count
  }

  /// Where a gap ends that begins at a place and is as wide as a run; `nil` for another.
  private static func gap(from place: Int, like run: Range<Int>, in text: [UInt32]) -> Int? {
    let end = place + run.count
    guard end < text.count, text[place..<end].elementsEqual(text[run]), !ScalarSet.isWhiteSpace(text[end])
    else {
      return nil
    }
    return end
  }

  private static func gap(before place: Int, like run: Range<Int>, in text: [UInt32]) -> Int? {
    let start = place - run.count
    guard start > 0, text[start..<place].elementsEqual(text[run]), !ScalarSet.isWhiteSpace(text[start - 1])
    else {
      return nil
    }
    return start
  }
}
