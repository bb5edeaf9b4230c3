internal import GongwenModel

/// The room that the fields of a line leave each other where it was typed for smaller type or a wider page.
///
/// `填表人：　　审核人：　　联系电话：` reaches over the whole line of its file; set in the size of the text it would break inside a
/// label. The rooms then shrink alike, until the line fits.
enum GapFit {
  /// A line of 28 cells less its indent, in half cells.
  private static let measure = 52
  /// A longer text is none of fields, and its gaps are not counted.
  private static let longest = 160
  /// The least width of such a room and the most that counts, in half cells, and what it never falls below, in 字.
  private static let (leastGap, widest, leastRoom) = (4, 24, 1)

  /// The room for a gap, in 字; `nil` where the line fits as it is, or cannot.
  static func room(for run: Range<Int>, in text: [UInt32]) -> Int? {
    guard text.count <= longest, TypedWidth.ofBlanks(text[run]) >= leastGap else { return nil }
    var (gaps, words, count) = (0, 0, 0)
    var index = 0
    while index < text.count {
      let end = text[index...].firstIndex { !ScalarSet.isWhiteSpace($0) } ?? text.count
      let gap = min(widest, TypedWidth.ofBlanks(text[index..<end]))
      if gap >= leastGap { (gaps, count) = (gaps + gap, count + 1) } else { words += gap }
      guard end < text.count else { break }
      words += TypedWidth.ofCharacter(text[end])
      index = end + 1
    }
    guard words + gaps > measure, words + 2 * leastRoom * count <= measure else { return nil }
    return max(leastRoom, min(widest, TypedWidth.ofBlanks(text[run])) * (measure - words) / gaps / 2)
  }
}
