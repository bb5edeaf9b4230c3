import GongwenModel
import TestSupport
import Testing

@testable import GongwenLayout

/// Marks by the bytes that they stand on, against a search through all of them.
@Suite struct MarkIndexTests {
  @Test(arguments: 0..<20) func itFindsWhatASearchFinds(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let marks = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      let start = Int.random(in: 0..<100, using: &random)
      return InlineMark(.strong, start..<start + Int.random(in: 0...30, using: &random))
    }
    let index = MarkIndex(marks)
    #expect(index.isEmpty == marks.isEmpty)
    for _ in 0..<30 {
      let start = Int.random(in: 0..<110, using: &random)
      let bytes = start..<start + Int.random(in: 0...20, using: &random)
      let wanted = marks.filter {
        $0.range.lowerBound < bytes.upperBound && $0.range.upperBound > bytes.lowerBound
      }
      func sorted(_ marks: [InlineMark]) -> [[Int]] {
        marks.map { [$0.range.lowerBound, $0.range.upperBound] }.sorted { $0.lexicographicallyPrecedes($1) }
      }
      #expect(sorted(index.marks(on: bytes)) == sorted(wanted))
    }
  }
}
