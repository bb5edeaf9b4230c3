internal import GongwenModel

/// Emoji are decoration: a paper has none, and no face of a printing house draws them.
///
/// They are left out and told, so that ✅ before an item does not refuse the whole paper; `1️⃣` is an ordinal and stays. So are
/// bullets of slides that lost their symbol font (U+F06C).
enum Emoji {
  /// Marks them and reports each line that has some.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in text.lines {
      var first: Range<Int>?
      var count = 0
      var index = line.lowerBound
      while index < line.upperBound {
        let end = end(of: index, line.upperBound, text)
        guard end > index, text.marks[index] == .kept else {
          index += 1
          continue
        }
        text.mark(index..<end, .noise)
        first = first ?? index..<end
        count += 1
        index = end
      }
      guard let first else { continue }
      let id =
        ScalarSet.isSymbolFontCode(text.scalars[first.lowerBound])
        ? "reading.noise.symbol" : "reading.noise.emoji"
      diagnostics.append(
        Diagnostic(
          id, .warning, [Array(text.scalars[first]).string, String(count)],
          span: text.span(first)))
    }
    return diagnostics
  }

  /// Where the picture ends that begins at an index: signs that select its form, skin tones and joined pictures are parts of
  /// it; the index itself where none begins.
  private static func end(of start: Int, _ limit: Int, _ text: ScalarText) -> Int {
    func scalar(_ index: Int) -> UInt32 { index < limit ? text.scalars[index] : 0 }
    let isPicture =
      ScalarSet.isEmoji(scalar(start)) || isButton(scalar(start)) || ScalarSet.isSymbolFontCode(scalar(start))
      || isSign(scalar(start)) && scalar(start + 1) == selector
    guard isPicture else { return start }
    var end = start + 1
    while end < limit {
      switch scalar(end) {
      case selector, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: end += 1
      case joiner where end + 1 < limit: end += 2
      default: return end
      }
    }
    return end
  }

  /// Signs that text has too, such as ✔ and ☎: with the selector they are pictures.
  private static func isSign(_ scalar: UInt32) -> Bool { (0x2600...0x27BF).contains(scalar) }

  /// ⏸ ⏱: buttons and clocks, which no text has.
  private static func isButton(_ scalar: UInt32) -> Bool {
    (0x23ED...0x23F2).contains(scalar) || (0x23F8...0x23FA).contains(scalar)
  }

  private static let selector: UInt32 = 0xFE0F
  private static let joiner: UInt32 = 0x200D
}
