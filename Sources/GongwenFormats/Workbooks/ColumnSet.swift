/// Columns of a sheet, from 0.
///
/// A file may tell the same columns again and again, and each cell is asked for: ranges are joined as they come, so that
/// there are never more than half as many as columns, and lie in order, so that one is found without walking them all.
package struct ColumnSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// The columns from left to right; no two ranges touch.
  package private(set) var ranges: [ClosedRange<Int>] = []

  /// Creates a set of ranges, which may overlap.
  package init(arrayLiteral ranges: ClosedRange<Int>...) {
    for range in ranges { insert(range) }
  }

  /// Whether there are none.
  package var isEmpty: Bool { ranges.isEmpty }

  /// Adds the columns of a range.
  package mutating func insert(_ range: ClosedRange<Int>) {
    let start = place(of: range.lowerBound - 1)
    var (end, low, high) = (start, range.lowerBound, range.upperBound)
    while end < ranges.count, ranges[end].lowerBound - 1 <= high {
      low = min(low, ranges[end].lowerBound)
      high = max(high, ranges[end].upperBound)
      end += 1
    }
    ranges.replaceSubrange(start..<end, with: CollectionOfOne(low...high))
  }

  /// Whether a column is among them.
  package func contains(_ column: Int) -> Bool {
    let index = place(of: column)
    return index < ranges.count && ranges[index].contains(column)
  }

  /// The index of the first range that does not end in front of a column.
  private func place(of column: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
