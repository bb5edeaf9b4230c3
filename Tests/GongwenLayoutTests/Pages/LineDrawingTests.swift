import GongwenModel
import TestSupport
import Testing

@testable import GongwenLayout

/// Where the glyphs of a line stand on the page.
@Suite struct LineDrawingTests {
  /// An opening mark gives up blank on its left: its origin moves by as much, so that its ink keeps its place before
  /// the character after it.
  @Test func theInkOfASqueezedOpeningMarkStaysWithItsText() throws {
    var squeezed = 0
    for start in 0..<10 {
      let text = String(repeating: "文", count: start) + String(repeating: "甲乙（丙丁，戊己、庚）辛壬《癸子》丑寅卯。", count: 3)
      let result = try PageFillingTests.lay([PageFillingTests.block(.body, text)], characters: 13, lines: 20)
      for page in result.pages.pages {
        for line in page.lines where line.items.count == 1 && !line.isLast {
          guard let run = page.items[line.items.lowerBound].run else { continue }
          let characters = Array(String(decoding: run.text, as: UTF8.self))
          // The squares of Han characters beside each other, stretched as the line is.
          let pairs = characters.indices.dropLast().filter {
            !"（《，。、）》".contains(characters[$0]) && !"（《，。、）》".contains(characters[$0 + 1])
          }
          let square = pairs.map { run.glyphs[$0 + 1].x - run.glyphs[$0].x }.min() ?? 0
          for (place, character) in characters.enumerated().dropFirst().dropLast()
          where "（《".contains(character) {
            let before = run.glyphs[place].x - run.glyphs[place - 1].x
            let after = run.glyphs[place + 1].x - run.glyphs[place].x
            #expect(after > square - 0.01, "\(String(characters)): \(after) pt after \(character)")
            if before < square - 0.1, !"，。、）》".contains(characters[place - 1]) { squeezed += 1 }
          }
        }
      }
    }
    #expect(squeezed > 3)
  }

  /// Of two opening marks the second loses its left half, its origin with it.
  @Test func theSecondOfTwoOpeningMarksMovesToTheFirst() throws {
    let result = try PageFillingTests.lay([PageFillingTests.block(.body, "甲“（乙）”丙")])
    let run = try #require(result.pages.pages[0].items.first?.run)
    let steps = zip(run.glyphs, run.glyphs.dropFirst()).map { $1.x - $0.x }
    #expect(steps.map { ($0 / steps[0] * 10).rounded() / 10 } == [1, 0.5, 1, 1, 0.5, 1])
  }

  /// The breaker lets no line pass the edge; one that did would be told.
  ///
  /// So is one with wide gaps.
  @Test func linesThatCameOutOtherwiseAreTold() throws {
    let style = TestStyle.standard(characters: 10, lines: 8)
    let composer = ParagraphComposer(style: style, shaper: FakeShaper())
    let document = Document(paragraphs: [PageFillingTests.block(.body, "甲乙丙丁戊己庚辛壬癸子丑")])
    var flow = try BlockComposer(composer: composer, segmenter: nil).compose(document)
    var paragraphs = flow.takeParagraphs()
    paragraphs[0].composed.lines[0].set.shortfall = -0.5
    paragraphs[0].composed.lines[1].set.stretchPerGap = 0.75
    let filling = PageBuilder.build(paragraphs, notes: flow.takeNotes(), composer: composer)
    let told = LayoutDiagnostics(style: style, shaper: FakeShaper()).diagnostics(filling)
    #expect(told.map(\.id) == ["layout.line.overfull", "layout.line.loose"])
    #expect(told.map(\.arguments) == [["0.50"], ["0.75"]])
  }
}
