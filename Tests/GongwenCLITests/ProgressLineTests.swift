import GongwenModel
import Testing

@testable import GongwenCLI

/// The bar of a long run.
@Suite struct ProgressLineTests {
  private let counts = "30/60，每秒 12.5 份，剩余 3 s"

  private func columns(_ line: String) -> Int {
    line.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  @Test(arguments: [10, 28, 36, 40, 60, 80, 200]) func itNeverWraps(_ width: Int) {
    let line = ProgressLine.line(0.5, counts, "云岭县水务局-欧阳锦程.pdf", width: width)
    #expect(columns(line) < width, "\(line)")
  }

  @Test func theBarGivesWayToTheCounts() {
    let wide = ProgressLine.line(0.5, counts, "沈清.pdf", width: 80)
    #expect(
      wide == String(repeating: "█", count: 12) + String(repeating: "░", count: 12) + " \(counts)  沈清.pdf")
    let narrow = ProgressLine.line(0.5, counts, "沈清.pdf", width: 40)
    #expect(narrow.hasSuffix(counts) && narrow.contains("█"), "\(narrow)")
    #expect(
      ProgressLine.line(0.5, counts, "沈清.pdf", width: 32).hasPrefix("30/60"),
      "a bar of five cells says nothing")
  }
}
