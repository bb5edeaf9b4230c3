internal import GongwenModel

/// Reads the signs of Markdown: those of headings, list bullets and emphasis.
///
/// The signs are marked as markup and left out.
///
/// Enough for reports that people write in Markdown; links, images, code and nested lists stay as they are typed.
struct MarkdownReader {
  /// The level of `#` of each line, by line from 0.
  private(set) var headings: [Int: Int] = [:]
  /// Lines that begin a list item or another block, and therefore go on from no line above.
  private(set) var starts: Set<Int> = []

  /// Marks the signs of a text.
  init(_ text: inout ScalarText) {
    for (index, line) in text.lines.enumerated() {
      let content = text.trimmed(line)
      guard !content.isEmpty else { continue }
      if let (level, start) = Self.heading(text, content) {
        headings[index] = level
        text.mark(content.lowerBound..<start, .markup)
        Self.markClosingSigns(&text, start..<content.upperBound)
      } else if let start = Self.bullet(text, content) {
        starts.insert(index)
        text.mark(content.lowerBound..<start, .markup)
      } else if OrdinalMatch.find(in: Array(text.scalars[content.prefix(12)])) != nil {
        starts.insert(index)
      }
      Self.markEmphasis(&text, content)
    }
  }

  /// The role of a heading: one `#` alone in the text is the title, and what lies below it counts from 一、.
  func headingRoles(in text: ScalarText) -> AcceptedRoles {
    let tops = headings.values.count { $0 == 1 }
    let first = headings.min { $0.key < $1.key }
    let hasTitle = tops == 1 && first?.value == 1
    var result = AcceptedRoles()
    for (line, level) in headings {
      let words = text.trimmed(text.lines[line]).filter { text.marks[$0] == .kept }.map { text.scalars[$0] }
        .string
      if hasTitle, level == 1 {
        result.lines[line + 1] = AcceptedRoles.Line(role: .title, text: words)
      } else {
        let depth = max(1, min(4, hasTitle ? level - 1 : level))
        result.lines[line + 1] = AcceptedRoles.Line(role: .heading, level: depth, text: words)
      }
    }
    return result
  }

  private static func heading(_ text: ScalarText, _ content: Range<Int>) -> (level: Int, start: Int)? {
    var index = content.lowerBound
    while index < content.upperBound, text.scalars[index] == 0x23 { index += 1 }
    let level = index - content.lowerBound
    guard (1...6).contains(level), index < content.upperBound, text.scalars[index] == 0x20 else { return nil }
    return (level, index + 1)
  }

  private static func markClosingSigns(_ text: inout ScalarText, _ range: Range<Int>) {
    var index = range.upperBound
    while index > range.lowerBound, text.scalars[index - 1] == 0x23 { index -= 1 }
    if index < range.upperBound, index > range.lowerBound, text.scalars[index - 1] == 0x20 {
      text.mark(index..<range.upperBound, .markup)
    }
  }

  /// The end of a bullet or quotation sign and its space, one of `-`, `*`, `+` and `>` in front.
  private static func bullet(_ text: ScalarText, _ content: Range<Int>) -> Int? {
    guard content.count >= 3, text.scalars[content.lowerBound + 1] == 0x20 else { return nil }
    switch text.scalars[content.lowerBound] {
    case 0x2D, 0x2A, 0x2B, 0x3E: return content.lowerBound + 2
    default: return nil
    }
  }

  /// `**…**` and `__…__` in pairs on one line; a single `*` is a placeholder for a number and content.
  private static func markEmphasis(_ text: inout ScalarText, _ content: Range<Int>) {
    var open: [UInt32: Int] = [:]
    var index = content.lowerBound
    while index + 1 < content.upperBound {
      let sign = text.scalars[index]
      guard sign == 0x2A || sign == 0x5F, text.scalars[index + 1] == sign else {
        index += 1
        continue
      }
      if let start = open[sign], index > start + 2 {
        text.mark(start..<start + 2, .markup)
        text.mark(index..<index + 2, .markup)
        open[sign] = nil
      } else {
        open[sign] = index
      }
      index += 2
    }
  }
}
