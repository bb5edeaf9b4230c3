/// A decoded input: its name for messages, its bytes as UTF-8, and where its lines begin.
///
/// Offsets are UTF-8 bytes everywhere; lines and columns are worked out only when a place is printed.
public struct SourceText: Sendable, Equatable {
  /// The path or other name that messages show.
  public let name: String
  /// The text in UTF-8, line ends as LF, without a byte-order mark.
  public let utf8: [UInt8]
  /// The offset of the first byte of each line; there is at least one line.
  public let lineStarts: [Int]
  /// Where its stretches stand in the file, when that has no lines of text: paragraphs, cells, notes.
  public let places: PlaceMap
  private let anchors: ColumnAnchors

  /// Creates a source from UTF-8 bytes.
  public init(name: String, utf8: [UInt8], places: PlaceMap = PlaceMap()) {
    self.name = name
    self.utf8 = utf8
    self.places = places
    var starts = [0]
    utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    }
    self.lineStarts = starts
    var anchors = ColumnAnchors()
    for (line, start) in starts.enumerated() {
      let end = line + 1 < starts.count ? starts[line + 1] - 1 : utf8.count
      if end - start > ColumnAnchors.longLine {
        anchors.add(String(decoding: utf8[start..<end], as: UTF8.self), from: start)
      }
    }
    self.anchors = anchors
  }

  /// Creates a source from a string.
  public init(name: String, text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  /// The number of lines, counting the one after the last line feed.
  public var lineCount: Int { lineStarts.count }

  /// The whole text as a span.
  public var span: SourceSpan { SourceSpan(0, utf8.count) }

  /// The bytes of a line, without its line feed.
  ///
  /// - Parameter number: The line, from 1 to `lineCount`.
  /// - Returns: Its span; for a number before the first line an empty one at the text's start, after the last at its end.
  public func lineSpan(_ number: Int) -> SourceSpan {
    guard number >= 1 else { return SourceSpan(0, 0) }
    guard number <= lineStarts.count else { return SourceSpan(utf8.count, utf8.count) }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : utf8.count
    return SourceSpan(start, end)
  }

  /// The text of a span as a string.
  ///
  /// - Parameter span: Any span; only what of it lies in the text counts.
  /// - Returns: The text; half a character at an end is U+FFFD.
  public func string(in span: SourceSpan) -> String {
    String(decoding: utf8[bytes(in: span)], as: UTF8.self)
  }

  /// The bytes of a span that the text has.
  func bytes(in span: SourceSpan) -> Range<Int> {
    let start = min(max(0, span.lowerBound), utf8.count)
    return start..<min(max(start, span.upperBound), utf8.count)
  }

  /// The line, from 0, that a byte stands on.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line and column of a byte offset.
  ///
  /// - Parameter offset: A byte, from 0; before the text it counts as its first, after the text as its end.
  /// - Returns: The line, from 1, and the column, from 1, in characters.
  public func location(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), utf8.count)
    let low = lineIndex(of: offset)
    let start = anchors.start(before: offset, inLineFrom: lineStarts[low])
    // Beyond so many bytes there is no start of a character before the next anchor, however far that is.
    var end = min(offset, start.offset + ColumnAnchors.longLine)
    while end > start.offset, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return (low + 1, start.characters + string(in: SourceSpan(start.offset, end)).count + 1)
  }
}
