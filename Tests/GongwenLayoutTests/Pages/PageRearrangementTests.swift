import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Paragraphs that get a line more or fewer for the sake of their page (C-71…73).
///
/// Lines of 28 Han without marks, so that the arithmetic is exact: a line can give a character away (0.038 em
/// a gap) or two (0.08 em), and take none.
@Suite struct PageRearrangementTests {
  private func lay(_ blocks: [Paragraph]) throws -> LayoutEngine.Result {
    try PageFillingTests.lay(blocks, characters: 28, lines: 22) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
  }

  /// A paragraph of so many lines, the last of them with so many characters.
  private func body(_ lines: Int, last: Int) -> Paragraph {
    PageFillingTests.block(.body, String(repeating: "文", count: 28 * (lines - 1) + last))
  }

  /// The number of lines of each paragraph on each page, such as `[[10, 12], [1]]`.
  private func shares(_ result: LayoutEngine.Result) -> [[Int]] {
    result.pages.views.map { page in
      page.lines.reduce(into: [Int]()) { shares, line in
        if line.index == 0 || shares.isEmpty { shares.append(1) } else { shares[shares.count - 1] += 1 }
      }
    }
  }

  /// With half a last line a paragraph of so few lines has no other number of lines within the bounds.
  @Test func aLastLineIsGivenCompanyByAParagraphAbove() throws {
    let result = try lay([body(10, last: 27), body(11, last: 14), body(2, last: 14)])
    #expect(shares(result) == [[11, 11], [2]], "the first paragraph takes a line more, the page stays full")
    let first = result.pages.views[0].lines.prefix(11)
    #expect(first.last?.rule == "C-71", "the report names the rule behind the odd breaks")
    #expect(first.allSatisfy { $0.stretchPerGap <= 0.1 }, "no line leaves the bounds of stretch")
  }

  @Test func theParagraphThatShowsLeastIsTaken() throws {
    // Eight characters from four lines, two from each, or three from nine: the second shows less.
    let result = try lay([body(4, last: 22), body(9, last: 27), body(8, last: 14), body(2, last: 14)])
    #expect(shares(result) == [[4, 10, 8], [2]])
  }

  @Test func aPageThatAHeadingLeavesShortIsFilled() throws {
    let heading = PageFillingTests.block(.heading(.one), "一、抓学习")
    let result = try lay([body(10, last: 27), body(11, last: 14), heading, body(4, last: 14)])
    #expect(shares(result) == [[11, 11], [1, 4]], "C-73: 22 lines, not 21, before the heading moves over")
    #expect(!result.diagnostics.contains { $0.id == "layout.page.short" }, "nothing is short")
  }

  @Test func aParagraphBelowTheEndOfThePageIsNotSetAgain() throws {
    // The last paragraph would show a line more least, but it goes over with its heading.
    let heading = PageFillingTests.block(.heading(.one), "一、抓学习")
    let blocks = [body(10, last: 24), body(10, last: 14), heading, body(20, last: 27)]
    let result = try lay(blocks)
    #expect(shares(result) == [[11, 10], [1, 20]])
    #expect(
      result.pages.views.flatMap(\.lines).map(\.text).joined() == blocks.map(\.text.string).joined(),
      "every line stands on a page")
  }

  @Test func aParagraphFromThePageBeforeMayHelp() throws {
    let blocks = [body(12, last: 14), body(15, last: 27), body(16, last: 14), body(2, last: 14)]
    let result = try lay(blocks)
    #expect(shares(result) == [[12, 10], [6, 16], [2]], "its first page stays as full as it was")
  }

  @Test func whereNothingFitsTheLineStaysAndThePageIsFull() throws {
    let three = body(3, last: 14)
    let result = try lay([Paragraph](repeating: three, count: 7) + [body(2, last: 14)])
    #expect(shares(result) == [[3, 3, 3, 3, 3, 3, 3, 1], [1]])
    #expect(result.pages.views.flatMap(\.lines).allSatisfy { $0.stretchPerGap == 0 })
  }

  @Test func aSignatureIsBroughtBackByALineFewerAbove() throws {
    // Twenty lines, a blank one, name and date are 23. The last line of the text has two characters, and the
    // marks of the others have room for them.
    let text = String(repeating: "文文文文文文，", count: 4 * 19) + "文。"
    let blocks = [
      PageFillingTests.block(.body, text), PageFillingTests.block(.signature, "述职人：王明"),
      PageFillingTests.block(.date, "2024年1月5日"),
    ]
    let result = try lay(blocks)
    #expect(shares(result) == [[19, 1, 1]], "G-67: name and date under nineteen lines, not alone on page 2")
    let pitch = result.pages.views[0].lines[1].baseline - result.pages.views[0].lines[0].baseline
    #expect(abs(pitch - 29.6093) < 0.001, "the pitch stays, as marks gave the room")
    #expect(!result.diagnostics.contains { $0.id.hasPrefix("layout.page.") })
  }

  @Test func noUnitIsCutForTheSakeOfAPage() throws {
    // Nine lines and 2023年 at every turn: a line more would end lines with 2023 and begin others with 年.
    let unit = String(repeating: "文", count: 25) + "2023年"
    let blocks = [
      PageFillingTests.block(.body, String(repeating: unit, count: 9) + String(repeating: "文", count: 26)),
      body(11, last: 14), body(2, last: 14),
    ]
    let alone = try lay([blocks[0]]).pages.views[0].lines.filter { $0.rule == "C-22" }.count
    let result = try lay(blocks)
    #expect(result.pages.views.flatMap(\.lines).filter { $0.rule == "C-22" }.count == alone)
    #expect(result.pages.views.flatMap(\.lines).allSatisfy { !$0.text.hasPrefix("年") })
  }

  @Test func noHeadingIsPushedOverForALineBelowIt() throws {
    // The first paragraph could take a line, but the heading would then part from its two lines of text.
    let heading = PageFillingTests.block(.heading(.one), "一、抓学习")
    let result = try lay([
      body(10, last: 27), body(9, last: 14), heading, body(1, last: 14), body(2, last: 14),
    ])
    #expect(result.pages.views[0].lines.count == 22, "the page stays full")
    #expect(result.pages.views[0].lines.contains { $0.role == .heading(.one) })
  }

  @Test func noCharacterIsLostOrRepeated() throws {
    let blocks = (0..<40).map { body(2 + $0 % 9, last: 3 + ($0 * 7) % 26) }
    let result = try lay(blocks)
    let printed = result.pages.views.flatMap(\.lines).reduce(0) { $0 + $1.text.unicodeScalars.count }
    #expect(printed == blocks.reduce(0) { $0 + $1.text.string.unicodeScalars.count })
    for page in result.pages.views.dropLast() {
      #expect(page.lines.map(\.gridLine) == (0..<22).map { Optional($0) }, "each slot once, in order")
    }
  }
}
