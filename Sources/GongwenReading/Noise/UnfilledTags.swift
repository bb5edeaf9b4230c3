internal import GongwenModel

/// Finds tags of a template that nothing has filled: `{{姓名}}`, `{% for 人 in 名单 %}`.
///
/// They are printed as they are typed.
enum UnfilledTags {
  /// The longest tag, in bytes.
  private static let longest = 120

  /// A warning at the first of them, with how many there are.
  static func diagnostics(in source: SourceText) -> [Diagnostic] {
    let bytes = source.utf8
    var (first, count, place): (Range<Int>?, Int, Int) = (nil, 0, 0)
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "{"), let tag = tag(at: place, in: bytes) else {
        place += 1
        continue
      }
      first = first ?? tag
      count += 1
      place = tag.upperBound
    }
    guard let first else { return [] }
    let words = String(decoding: bytes[first], as: UTF8.self)
    return [
      Diagnostic(
        "reading.tags", .warning, [words, String(count)], span: SourceSpan(first.lowerBound, first.upperBound)
      )
    ]
  }

  /// The tag that begins at a place: two marks, words without braces on one line, and the two marks again.
  private static func tag(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard start + 4 < bytes.count, let mark = marks[bytes[start + 1]], !isOfFormula(start, bytes) else {
      return nil
    }
    var (end, hasWords) = (start + 2, false)
    while end < min(bytes.count, start + longest), !"{}\\\n\r".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: "%"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "}") { break }
      hasWords = hasWords || bytes[end] > 0x20
      end += 1
    }
    guard hasWords, end + 1 < bytes.count, bytes[end] == mark, bytes[end + 1] == UInt8(ascii: "}") else {
      return nil
    }
    return start..<end + 2
  }

  /// What closes a tag by the second mark that opens it.
  private static let marks: [UInt8: UInt8] = [
    UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "%"): UInt8(ascii: "%"),
  ]

  /// LaTeX groups twice behind a command or a sign: `\mathrm{{kg}}`, `x^{{2}}`.
  private static func isOfFormula(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    // `{{单位}}{{姓名}}` are two tags.
    if before == UInt8(ascii: "}"), start > 1, bytes[start - 2] == before { return false }
    return (0x61...0x7A).contains(before | 0x20) && before < 0x80 || "\\^_}$".utf8.contains(before)
  }
}
