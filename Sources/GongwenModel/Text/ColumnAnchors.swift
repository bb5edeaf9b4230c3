/// How many characters stand before some places of long lines, so that the column of a place there is found without
/// counting from the start of its line.
///
/// A list of people that a program wrote is one line of megabytes, and each of its people may have a diagnostic.
struct ColumnAnchors: Sendable, Equatable {
  /// Lines of no more bytes have no anchors.
  static let longLine = 2048
  /// At least so many bytes lie between two anchors.
  static let distance = 1024

  private struct Anchor: Sendable, Equatable {
    /// The byte in the source, the first of a character.
    var offset: Int
    /// The characters of its line before it.
    var characters: Int
  }

  private var anchors: [Anchor] = []

  /// Adds the anchors of a line that comes after all those before.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - start: Its first byte in the source.
  mutating func add(_ text: String, from start: Int) {
    var (offset, characters, next) = (start, 0, start + Self.distance)
    for character in text {
      if offset >= next {
        anchors.append(Anchor(offset: offset, characters: characters))
        next = offset + Self.distance
      }
      offset += character.utf8.count
      characters += 1
    }
  }

  /// The last anchor at or before a byte of a line, or the start of the line.
  ///
  /// - Returns: A byte, and how many characters of the line stand before it.
  func start(before offset: Int, inLineFrom lineStart: Int) -> (offset: Int, characters: Int) {
    var (low, high) = (0, anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, anchors[low - 1].offset > lineStart else { return (lineStart, 0) }
    return (anchors[low - 1].offset, anchors[low - 1].characters)
  }
}
