import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// What a line gives and takes to end on the edge (C-62, C-63), looked at on many lines of many widths.
@Suite struct LineAdjustmentTests {
  private static let sentence = "按照（市委）要求，全县：各单位、各部门·各乡镇。认真落实《办法》；组织12 of 30 meetings，成效“明显”。"

  /// The lines of the sentence behind some characters, in measures of 11 to 26 characters.
  private func forEachLine(
    _ body: (ComposedParagraph, ComposedParagraph.Line, [Double]) throws -> Void
  ) throws {
    for start in 0..<8 {
      let text = String(repeating: "文", count: start) + String(repeating: Self.sentence, count: 2)
      for measure in 11...26 {
        let paragraph = try Compose.paragraph(text, measure: measure)
        for line in paragraph.lines.dropLast() {
          let edges = line.set.edges
          try body(paragraph, line, zip(edges, edges.dropFirst()).map { $1 - $0 })
        }
      }
    }
  }

  /// The next kind of place gives only when the one before has given all.
  @Test func tiersGiveOneAfterTheOther() throws {
    var squeezed = 0
    try forEachLine { paragraph, line, widths in
      let items = paragraph.items
      guard line.set.stretchPerGap < 0 else { return }
      squeezed += 1
      // The first and the last of a line have rules of their own.
      let inner = line.set.range.dropFirst().dropLast()
      let given = inner.map { place in
        (
          tier: items.shrinkTier[place], all: Double(items.shrink[place]),
          part: Double(items.width[place]) - widths[place - line.set.range.lowerBound]
        )
      }
      let last = given.filter { $0.part > 1e-4 }.map(\.tier).max() ?? 0
      for place in given where place.tier > 0 && place.tier < last {
        #expect(
          place.part > place.all - 1e-4,
          "tier \(place.tier) gave \(place.part) of \(place.all) while tier \(last) gives: \(paragraph.string(of: line))"
        )
      }
    }
    #expect(squeezed > 20)
  }

  /// Word spaces grow first, up to what they may; only then every gap alike.
  @Test func spacesAreStretchedBeforeOtherGaps() throws {
    let paragraph = try Compose.paragraph("按 照 要求", measure: 20)
    var items = paragraph.items
    let spaces = items.spaceStretch.indices.filter { items.classes[$0] == .space }
    try #require(spaces.count == 2)
    for space in spaces { items.spaceStretch[space] = 0.25 }
    let sums = LineSums(items)
    let whole = LineBreaker.Line(start: 0, end: items.count)
    let natural = sums.fit(0, items.count).natural
    func grown(_ amount: Double) -> ArraySlice<Double> {
      let edges = LineAdjustment.adjust(sums, whole, target: natural + amount, limit: 20).edges
      return zip(edges, edges.dropFirst()).enumerated().map { index, edge in
        edge.1 - edge.0 - Double(items.width[index])
      }.dropLast()
    }
    func rounded(_ values: ArraySlice<Double>) -> [Double] { values.map { ($0 * 1000).rounded() / 1000 } }
    #expect(rounded(grown(0.3)) == [0, 0.15, 0, 0.15, 0])
    let both = rounded(grown(0.9))
    #expect(both[1] >= 0.25 && both[3] >= 0.25, "the spaces have given all: \(both)")
    #expect(abs(both.reduce(0, +) - 0.9) < 0.02 && both[4] > 0, "and the gaps give the rest: \(both)")
  }
}
