internal import GongwenModel

/// One source line before it becomes part of a paragraph.
struct LineInfo {
  /// The number of the line, from 0.
  var index: Int
  /// The kept scalars, without white space at both ends.
  var content: Range<Int>
  /// Width of the white space at its start, in half cells.
  var indent: Int
  /// What makes it noise.
  var noise: NoiseEvidence?

  /// Whether nothing is on it.
  var isBlank: Bool { content.isEmpty }
  /// Whether it takes no part in paragraphs.
  var isNoise: Bool { (noise?.score ?? 0) >= NoiseEvidence.threshold }

  /// Looks at every line of a text.
  static func survey(_ text: ScalarText) -> [LineInfo] {
    text.lines.enumerated().map { index, range in
      let content = text.trimmed(range)
      var indent = 0
      for position in range.lowerBound..<content.lowerBound where text.marks[position] == .kept {
        indent += text.scalars[position] == 0x3000 ? 2 : text.scalars[position] == 0x09 ? 4 : 1
      }
      return LineInfo(index: index, content: content, indent: indent)
    }
  }
}

extension NoiseEvidence {
  /// From here on a line is kept out of the paragraphs around it.
  static let threshold = 3.0
}
