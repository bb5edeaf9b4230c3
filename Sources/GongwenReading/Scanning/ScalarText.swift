internal import GongwenModel

/// A whole source as flat arrays of Unicode scalars, with a mark on every scalar that is not to be printed.
///
/// All of reading works on these arrays: bytes are met again only when a place is reported or a block is built.
struct ScalarText {
  /// Why a scalar is left out.
  enum Mark: UInt8 {
    case kept, noise, invisible, space, frontMatter, number, metadata, markup, object
  }

  /// The decoded text.
  let source: SourceText
  /// The scalars.
  private(set) var scalars: [UInt32] = []
  /// The byte offset of each scalar, and of the end.
  private(set) var offsets: [Int32] = []
  /// What becomes of each scalar.
  var marks: [Mark] = []
  /// What is printed for scalars that only stand for it, by their indices.
  private(set) var replacements: [Int: String] = [:]
  /// What is printed in tables and notes for what was left out there.
  private(set) var additions: [LedgerEntry] = []
  /// The scalars of each line, without its line feed.
  private(set) var lines: [Range<Int>] = []

  init(_ source: SourceText) {
    self.source = source
    let utf8 = source.utf8
    scalars.reserveCapacity(utf8.count / 2)
    offsets.reserveCapacity(utf8.count / 2)
    lines.reserveCapacity(source.lineCount)
    var offset = 0
    var lineStart = 0
    while offset < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      if scalar == 0x0A {
        lines.append(lineStart..<scalars.count)
        lineStart = scalars.count + 1
      }
      scalars.append(scalar)
      offsets.append(Int32(truncatingIfNeeded: offset))
      offset += length
    }
    lines.append(lineStart..<max(lineStart, scalars.count))
    offsets.append(Int32(truncatingIfNeeded: utf8.count))
    marks = [Mark](repeating: .kept, count: scalars.count)
  }

  /// Prints something else for a range of scalars, and reads them so.
  mutating func replace(_ range: Range<Int>, by text: String) {
    guard let first = text.unicodeScalars.first, marks[range.lowerBound] == .kept else { return }
    replacements[range.lowerBound] = text
    scalars[range.lowerBound] = first.value
    mark(range.lowerBound + 1..<range.upperBound, .markup)
  }

  /// The same for a span; where it is left out already, an element of the format has what is printed.
  mutating func replace(_ replacement: Replacement) {
    let span = replacement.span
    let range = index(ofByte: span.lowerBound)..<index(ofByte: span.upperBound)
    guard marks.indices.contains(range.lowerBound), marks[range.lowerBound] != .kept else {
      return replace(range, by: replacement.text)
    }
    let place = SourceSpan(span.lowerBound, span.lowerBound)
    additions.append(LedgerEntry(.markup, span: place, added: replacement.text))
  }

  /// A scalar as it stands in the source, whatever it is read as.
  func typed(_ index: Int) -> UInt32 {
    replacements[index] == nil ? scalars[index] : decodeScalar(source.utf8, at: Int(offsets[index])).scalar
  }

  /// Takes some scalars for 。; what is printed does not change.
  mutating func readAsStops(_ indices: [Int]) {
    for index in indices { scalars[index] = 0x3002 }
  }

  /// The bytes of a range of scalars.
  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(Int(offsets[range.lowerBound]), Int(offsets[range.upperBound]))
  }

  /// The line, from 0, that a scalar stands on.
  func line(of index: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// Gives a range of scalars a mark, where they have none yet.
  mutating func mark(_ range: Range<Int>, _ mark: Mark) {
    for index in range where marks[index] == .kept { marks[index] = mark }
  }

  /// Gives the scalars of a span a mark, where they have none yet.
  mutating func mark(_ span: SourceSpan, _ mark: Mark) {
    self.mark(index(ofByte: span.lowerBound)..<index(ofByte: span.upperBound), mark)
  }

  /// The first scalar that does not begin before a byte.
  private func index(ofByte offset: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a line is front matter.
  func isFrontMatter(_ line: Int) -> Bool {
    lines[line].first.map { marks[$0] == .frontMatter }
      ?? (line > 0 && line < lines.count && isInside(lines[line]))
  }

  /// Whether an empty line lies between lines of front matter: its line feed has the mark.
  private func isInside(_ line: Range<Int>) -> Bool {
    line.lowerBound > 0 && marks[line.lowerBound - 1] == .frontMatter && line.lowerBound < marks.count
      && marks[line.lowerBound] == .frontMatter
  }

  /// A range without the white space and the marked scalars at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isGap(low) { low += 1 }
    while high > low, isGap(high - 1) { high -= 1 }
    return low..<high
  }

  private func isGap(_ index: Int) -> Bool {
    marks[index] != .kept || ScalarSet.isWhiteSpace(scalars[index])
  }
}
