import TestSupport
import Testing

@testable import GongwenFormats

/// Columns that are hidden: any number of ranges, in any order.
struct ColumnSetTests {
  @Test func rangesThatTouchAreOne() {
    var columns: ColumnSet = [5...6, 1...2, 9...9]
    #expect(columns.ranges == [1...2, 5...6, 9...9])
    columns.insert(3...3)
    #expect(columns.ranges == [1...3, 5...6, 9...9])
    columns.insert(2...7)
    #expect(columns.ranges == [1...7, 9...9])
    columns.insert(0...20)
    #expect(columns.ranges == [0...20])
  }

  /// However often a file tells the same column, it is kept once.
  @Test func whatIsToldAgainTakesNoRoom() {
    var columns: ColumnSet = []
    for _ in 0..<100_000 { columns.insert(200...200) }
    #expect(columns.ranges == [200...200])
  }

  @Test func columnsAreFoundAmongManyRanges() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      var (columns, expected): (ColumnSet, Set<Int>) = ([], [])
      for _ in 0..<random.below(40) {
        let first = random.below(200)
        let range = first...(first + random.below(9))
        columns.insert(range)
        expected.formUnion(range)
      }
      #expect((0..<220).filter(columns.contains) == expected.sorted())
      #expect(
        zip(columns.ranges, columns.ranges.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
    }
    #expect(ColumnSet().isEmpty)
    #expect(!ColumnSet().contains(0))
  }
}
