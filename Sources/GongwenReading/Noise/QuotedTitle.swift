internal import GongwenModel

/// Takes the marks of a book from around a whole title, as pages of the web quote one: `《……关于印发〈……要点〉的通知》`.
///
/// Only above the text, and where no other name of a paper stands below: a list names papers so too.
enum QuotedTitle {
  /// How many lines are looked at, and how long one is.
  private static let reach = 12
  private static let lengths = 12...100

  /// Marks what it finds and reports it.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    let lines = opening(of: text)
    for (place, line) in lines.enumerated() {
      guard line.count <= lengths.upperBound, !text.scalars[line].contains(where: Characters.isStop) else {
        return []
      }
      let isListed = [place - 1, place + 1].contains {
        lines.indices.contains($0) && text.scalars[lines[$0].lowerBound] == open
      }
      guard !isListed, isQuoted(Array(text.scalars[line])) else { continue }
      text.mark(line.lowerBound..<line.lowerBound + 1, .noise)
      text.mark(line.upperBound - 1..<line.upperBound, .noise)
      let words = Array(text.scalars[line]).string
      return [Diagnostic("reading.noise.quotedTitle", .warning, [words], span: text.span(line))]
    }
    return []
  }

  private static func opening(of text: ScalarText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for line in text.lines {
      if result.count > reach { break }
      let range = text.trimmed(line)
      if !range.isEmpty { result.append(range) }
    }
    return result
  }

  /// Whether one pair of marks holds a whole line, and what it holds says what it is about and of which kind.
  private static func isQuoted(_ line: [UInt32]) -> Bool {
    guard lengths.contains(line.count), line[0] == open, line.last == close else { return false }
    var depth = 0
    for (index, scalar) in line.enumerated() {
      depth += scalar == open ? 1 : scalar == close ? -1 : 0
      if depth == 0, index < line.count - 1 { return false }
    }
    let words = Array(line.dropFirst().dropLast())
    return words.contains(text: about) && TitleWords.kinds.suffix(of: words) != nil
  }

  private static let about: [UInt32] = "关于".flatScalars
  // 《 and 》
  private static let open: UInt32 = 0x300A
  private static let close: UInt32 = 0x300B
}
