internal import GongwenModel

/// The signs of Markdown in a text: those of headings, list bullets and emphasis.
///
/// Enough for pasted text that bears such signs; a file that says it is Markdown goes through `MarkdownReader`.
struct MarkdownSigns {
  private let source: SourceText
  /// What is not printed.
  private(set) var signs: [Sign] = []
  /// The level of `#` of each line, by line from 1.
  private var headings: [Int: Int] = [:]
  /// The forms of the ordinals that are typed in headings, by line.
  private var forms: [Int: OrdinalForm] = [:]
  /// Lines that begin a list item or another block, and therefore go on from no line above.
  private var starts: Set<Int> = []
  /// The lines that begin with the bullet of a list.
  private(set) var bullets: Set<Int> = []

  /// Finds the signs of a text from a line on.
  init(_ source: SourceText, from first: Int) {
    self.source = source
    for line in first..<max(first, source.lineCount + 1) {
      let content = source.trimmed(source.lineSpan(line))
      guard content.count > 0 else { continue }
      if let (level, start) = heading(content)
        ?? (headings.isEmpty ? opening(content, line, from: first) : nil)
      {
        headings[line] = level
        forms[line] = source.typedOrdinal(in: content)
        mark(content.lowerBound, start)
        markClosingSigns(start, content.upperBound)
      } else if let start = bullet(content) {
        starts.insert(line)
        bullets.insert(line)
        mark(content.lowerBound, start)
      } else if source.typedOrdinal(in: content) != nil {
        starts.insert(line)
      }
      markEmphasis(content)
    }
    signs.sort { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// What the signs say.
  func pieces() -> [Piece] {
    let lines = headings.keys.sorted()
    let plan = HeadingPlan(lines.map { (headings[$0] ?? 0, forms[$0]) })
    return Set(lines).union(starts).sorted().map { line in
      var hints = Hints()
      hints.beginsParagraph = true
      if let level = headings[line] {
        hints.role = plan.role(level: level, form: forms[line], isFirst: line == lines.first)
      }
      return Piece(source.lineSpan(line), hints: hints)
    }
  }

  private mutating func mark(_ start: Int, _ end: Int) { signs.append(Sign(SourceSpan(start, end), .markup)) }

  private func heading(_ content: SourceSpan) -> (level: Int, start: Int)? {
    var index = content.lowerBound
    while index < content.upperBound, source.utf8[index] == "#" { index += 1 }
    let level = index - content.lowerBound
    guard (1...6).contains(level), index < content.upperBound else { return nil }
    if source.utf8[index] == " " { return (level, index + 1) }
    // `##工作总结`, as people type it; after one sign alone may stand a number, `#3楼`, or a topic.
    return level > 1 && ScalarSet.isHan(decodeScalar(source.utf8, at: index).scalar) ? (level, index) : nil
  }

  /// `#工作总结` near the beginning of a text with other signs: its title, without the space.
  private func opening(_ content: SourceSpan, _ line: Int, from first: Int) -> (level: Int, start: Int)? {
    guard line < first + 3, content.count <= 120, source.utf8[content.lowerBound] == "#" else { return nil }
    let words = source.string(in: SourceSpan(content.lowerBound + 1, content.upperBound))
    guard let head = words.unicodeScalars.first, ScalarSet.isHan(head.value),
      !words.contains(where: { "#，。；！？".contains($0) })
    else { return nil }
    return (1, content.lowerBound + 1)
  }

  private mutating func markClosingSigns(_ start: Int, _ end: Int) {
    var index = end
    while index > start, source.utf8[index - 1] == "#" { index -= 1 }
    if index < end, index > start, source.utf8[index - 1] == " " { mark(index, end) }
  }

  /// The end of a bullet or quotation sign and its space, one of `-`, `*`, `+` and `>` in front.
  private func bullet(_ content: SourceSpan) -> Int? {
    guard content.count >= 3, source.utf8[content.lowerBound + 1] == " " else { return nil }
    switch source.utf8[content.lowerBound] {
    case "-", "*", "+", ">": return content.lowerBound + 2
    default: return nil
    }
  }

  /// `**…**` and `__…__` in pairs on one line; a single `*` is a placeholder for a number and content.
  private mutating func markEmphasis(_ content: SourceSpan) {
    var open: [UInt8: Int] = [:]
    var index = content.lowerBound
    while index + 1 < content.upperBound {
      let sign = source.utf8[index]
      guard sign == "*" || sign == "_", source.utf8[index + 1] == sign else {
        index += 1
        continue
      }
      if let start = open[sign], index > start + 2 {
        mark(start, start + 2)
        mark(index, index + 2)
        open[sign] = nil
      } else {
        open[sign] = index
      }
      index += 2
    }
  }
}

extension SourceText {
  /// A span without the white space at its ends.
  func trimmed(_ span: SourceSpan) -> SourceSpan {
    var low = span.lowerBound
    var high = span.upperBound
    while low < high {
      let (scalar, length) = decodeScalar(utf8, at: low)
      guard ScalarSet.isWhiteSpace(scalar) else { break }
      low += length
    }
    while high > low {
      var start = high - 1
      while start > low, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      guard ScalarSet.isWhiteSpace(decodeScalar(utf8, at: start).scalar) else { break }
      high = start
    }
    return SourceSpan(low, high)
  }
}
