internal import GongwenModel

/// Knows the signs of Markdown in a text that does not say it is any: what a chat program answers is pasted so.
enum PastedMarkdown {
  /// Whether at least two lines carry the sign of a heading, or an ordinal in emphasis: `## 一、……`, `**一、……**`.
  ///
  /// Two asterisks alone prove nothing, they stand for a number in samples: `起草**篇`.
  static func isLikely(_ text: ScalarText) -> Bool {
    var signs = 0
    for line in text.lines {
      let content = text.trimmed(line)
      if content.count >= 4, isHeading(text.scalars[content]) || isEmphasis(text.scalars[content]) {
        signs += 1
      }
      if signs == 2 { return true }
    }
    return false
  }

  /// The roles that the signs name; a line with an ordinal shows its level better by that.
  static func roles(_ roles: AcceptedRoles) -> AcceptedRoles {
    AcceptedRoles(lines: roles.lines.filter { OrdinalMatch.find(in: $0.value.text.flatScalars) == nil })
  }

  private static func isHeading(_ line: ArraySlice<UInt32>) -> Bool {
    let signs = line.prefix { $0 == 0x23 }
    guard (1...6).contains(signs.count), line[signs.endIndex...].first == 0x20 else { return false }
    return line[signs.endIndex...].contains(where: ScalarSet.isHan)
  }

  private static func isEmphasis(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.prefix(2).elementsEqual([0x2A, 0x2A]) else { return false }
    let inner = line.dropFirst(2).prefix(60)
    guard let close = inner.firstIndex(of: 0x2A), close + 1 < line.endIndex, line[close + 1] == 0x2A else {
      return false
    }
    return OrdinalMatch.find(in: Array(inner[..<close])) != nil
  }
}
