/// Lines and columns of places that are asked in rising order, each stretch of a line counted once.
///
/// `SourceText.location(of:)` counts from the start of the line every time; with thousands of diagnostics on one
/// line of megabytes that is quadratic. A place before the last one starts the count again.
package struct LocationCursor {
  private var lineStart = 0
  private var line = 1
  private var offset = 0
  private var column = 1

  /// Starts at the beginning of a source.
  package init() {}

  /// The line and the column (from 1, in characters) of a byte offset.
  package mutating func location(of target: Int, in source: SourceText) -> (line: Int, column: Int) {
    let target = min(max(0, target), source.utf8.count)
    let found = Self.line(of: target, in: source)
    if found != line || target < offset {
      line = found
      lineStart = source.lineStarts[found - 1]
      offset = lineStart
      column = 1
    }
    column += source.string(in: SourceSpan(offset, target)).count
    offset = target
    return (line, column)
  }

  private static func line(of target: Int, in source: SourceText) -> Int {
    var low = 0
    var high = source.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if source.lineStarts[middle] <= target { low = middle } else { high = middle }
    }
    return low + 1
  }
}
