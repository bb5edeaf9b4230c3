internal import GongwenModel

/// A copy of a Markdown text in which Chinese marks do not keep `**` from being signs: **重点：**内容.
///
/// CommonMark takes two stars for the end of a strong phrase only where no mark stands before them, or white space or a mark
/// after them, and the like at its start. Chinese has no white space between words, so that a phrase with its own mark
/// would keep its stars. In the copy such a mark is a character of as many bytes: every place stays where it is, and
/// what is printed is read from the text itself.
struct ChineseFlanks {
  /// The copy.
  private(set) var bytes: ArraySlice<UInt8>
  /// Where in it a character stands for a mark, in bytes of the text.
  private(set) var replaced: Set<Int> = []

  /// 一, and x for marks of ASCII.
  private static let han = Array("一".utf8), letter = Array("x".utf8)
  /// The marks of three bytes.
  private static let wide: CharacterGroup = "，。；：、！？“”‘’《》〈〉（）【】「」『』〔〕…—％"
  /// The marks of one byte that say nothing else in Markdown.
  private static let narrow: CharacterGroup = ",.;:!?%"

  /// Makes the copy of a text.
  init(_ text: ArraySlice<UInt8>) {
    bytes = text
    var index = text.startIndex
    while let first = text[index...].firstIndex(of: "*") {
      let end = text[first...].firstIndex { $0 != "*" } ?? text.endIndex
      index = end
      let isEscaped = first > text.startIndex && text[first - 1] == "\\"
      guard (2...3).contains(end - first), !isEscaped, end < text.endIndex, first > text.startIndex else {
        continue
      }
      let (before, after) = (Self.start(before: first, text), end)
      release(before, beside: after, text)
      release(after, beside: before, text)
    }
  }

  /// Replaces the mark at one side of stars where a word stands at the other.
  private mutating func release(_ mark: Int, beside other: Int, _ text: ArraySlice<UInt8>) {
    let (scalar, neighbour) = (Self.scalar(at: mark, text), Self.scalar(at: other, text))
    let isWide = Self.wide.contains(scalar)
    guard isWide ? Self.isWord(neighbour) : Self.narrow.contains(scalar) && ScalarSet.isHan(neighbour)
    else { return }
    let stand = isWide ? Self.han : Self.letter
    for offset in stand.indices { bytes[mark + offset] = stand[offset] }
    replaced.insert(mark)
  }

  /// Where the character before a byte begins.
  private static func start(before index: Int, _ text: ArraySlice<UInt8>) -> Int {
    var start = index - 1
    while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func scalar(at index: Int, _ text: ArraySlice<UInt8>) -> UInt32 {
    decodeScalar(Array(text[index..<min(text.endIndex, index + 4)]), at: 0).scalar
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    ScalarSet.isHan(scalar) || ScalarSet.isDigit(scalar) || (0x41...0x5A).contains(scalar)
      || (0x61...0x7A).contains(scalar)
  }
}
