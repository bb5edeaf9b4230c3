package import GongwenModel

/// A place of a YAML text.
package struct YAMLPlace: Sendable, Comparable, CustomStringConvertible {
  /// Its line, from 1.
  package let line: Int
  /// Its column in characters of Unicode, from 1.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  package var description: String { "\(line):\(column)" }

  /// The byte offset of the place.
  ///
  /// - Parameter source: The whole text.
  /// - Returns: The offset, at most that of the line's end. libyaml also takes U+0085 and U+2028 for line ends, so that
  ///   a place can lie beyond the lines that we know: then there is none to show.
  package func offset(in source: SourceText) -> Int? {
    guard line >= 1, line <= source.lineCount else { return nil }
    let span = source.lineSpan(line)
    var offset = span.lowerBound
    for _ in 1..<max(1, column) where offset < span.upperBound {
      offset += 1
      while offset < span.upperBound, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
