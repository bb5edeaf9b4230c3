import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Opening marks at a line's start (C-33): they keep their blank half on every line, or lose it on every line.
@Suite struct LineStartTests {
  // Ten cells a line: the second begins with （ and is one cell too long unless its marks give way.
  private static let text = "一二三四五六七八九十（一二三，四五六，七八九十一二三四五六七八九"

  private func secondLine(trims: Bool) throws -> (text: String, set: LineAdjustment.Result) {
    let composition = Composition(trimLineStart: trims)
    let paragraph = try Compose.paragraph(Self.text, measure: 10, composition: composition)
    return (paragraph.string(of: paragraph.lines[1]), paragraph.lines[1].set)
  }

  @Test func aSqueezedLineKeepsTheBlankAtItsStart() throws {
    let (text, set) = try secondLine(trims: false)
    #expect(text == "（一二三，四五六，七")
    #expect(set.leftTrim[0] == 0, "the left edge is the same on squeezed lines and others")
  }

  @Test func theStyleTrimsEveryLineAlike() throws {
    let (text, set) = try secondLine(trims: true)
    #expect(text.hasPrefix("（一二三"))
    // The fake （ has its ink from 0.55 em on and keeps 0.05 em before it.
    #expect(abs(set.leftTrim[0] - 0.5) < 0.001)
    #expect(set.edges[1] < 0.6, "what follows stands half a cell from the edge, not a whole one")
    let squeezed = try Compose.paragraph(
      "（一二三）四五", measure: 10, composition: Composition(trimLineStart: true))
    #expect(abs(squeezed.lines[0].set.leftTrim[0] - 0.5) < 0.001, "a single line too")
  }
}
