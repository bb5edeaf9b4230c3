import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// The space between Han and Western text (C-50).
///
/// Han are 1 em wide here, letters and digits half an em.
@Suite struct MixedSpacingTests {
  private static let spaced = Composition(latinSpacing: 0.125)

  /// Left edges of the characters of the first line, in cells.
  private func edges(
    _ text: String, measure: Int = 20, _ composition: Composition = spaced
  ) throws -> [Double] {
    let paragraph = try Compose.paragraph(text, measure: measure, composition: composition)
    return paragraph.lines[0].set.edges.dropLast().map { ($0 * 1000).rounded() / 1000 }
  }

  @Test func aWordStandsBetweenEqualSpaces() throws {
    #expect(try edges("用AI等") == [0, 1.125, 1.625, 2.25])
    #expect(try edges("用A4纸") == [0, 1.125, 1.625, 2.25], "a digit at a word's end belongs to the word")
  }

  /// K12+300段 stood apart on the left only.
  @Test(arguments: ["K1+3", "A-12", "G/T8"]) func aSignInsideAWordPartsNothing(_ word: String) throws {
    let edges = try edges("至\(word)段")
    #expect(edges == [0, 1.125, 1.625, 2.125, 2.625, 3.25], "\(word)")
  }

  /// ² was taken for a Han character: it stood apart from its m, and could begin a line.
  @Test(arguments: ["m²", "km³", "CO₂"]) func raisedAndLoweredFiguresBelongToTheirLetters(_ unit: String)
    throws
  {
    let figure = try #require(unit.last)
    for count in 5...9 {
      let text = String(repeating: "一", count: count) + unit + "一二三四五"
      let paragraph = try Compose.paragraph(text, measure: 9, composition: Self.spaced)
      for line in paragraph.lines {
        #expect(!paragraph.string(of: line).hasPrefix(String(figure)), "\(count) characters before \(unit)")
      }
    }
  }

  @Test func numbersStandWithoutSpace() throws {
    #expect(try edges("在24年") == [0, 1, 1.5, 2])
    let both = Composition(latinSpacing: 0.125, digitSpacing: 0.25)
    #expect(try edges("在24年", both) == [0, 1.25, 1.75, 2.5])
  }

  @Test func marksTakeTheSpaceThemselves() throws {
    #expect(try edges("用，AI。") == [0, 1, 2, 2.5, 3])
    #expect(try edges("“AI”等")[1] == 1)
  }

  /// 浓度≤ 35mg stood apart from its sign on one side only.
  @Test(arguments: ["≤", "≥", "≈"]) func aRelationStandsByItsNumber(_ sign: String) throws {
    #expect(try edges("为\(sign)3m等") == [0, 1, 2, 2.5, 3.125])
    #expect(try edges("x\(sign)3m") == [0, 0.5, 1.5, 2])
    #expect(try edges("为约3m等") == [0, 1, 2.125, 2.625, 3.25], "Han is spaced as before")
  }

  @Test(arguments: ["一二三四五六七八AI九十一二三四五六", "一二三四五六七八九十AI一二三四五六"])
  func noSpaceIsLeftAtTheEdgesOfLines(_ text: String) throws {
    let paragraph = try Compose.paragraph(text, measure: 10, composition: Self.spaced)
    let measure = TestStyle.standard(characters: 10).page.typeAreaWidth
    for line in paragraph.lines.dropLast() {
      #expect(abs(paragraph.width(of: line) - measure) < 0.01, "\(paragraph.string(of: line)) is flush")
    }
    let second = paragraph.lines[1]
    let isWord = paragraph.string(of: second).hasPrefix("AI")
    #expect(second.set.edges[1] == (isWord ? 0.5 : 1), "no space before \(paragraph.string(of: second))")
  }

  @Test func spacesGrowBeforeHanGapsAndNoFurtherThanAThird() throws {
    // 9.75 em of 10 with two spaces of ⅛ em: each takes its half of the quarter that is missing.
    let paragraph = try Compose.paragraph("一二三AI四五六七八九十一二三四五", measure: 10, composition: Self.spaced)
    let line = paragraph.lines[0]
    #expect(paragraph.string(of: line) == "一二三AI四五六七八")
    let space = (line.set.edges[3] - line.set.edges[2] - 1) * 1000
    #expect(space > 125 && space <= 334, "\(space.rounded()) thousandths of an em")
  }

  @Test func aCentredLineThatEndsInAWordHasNoSpaceBehindIt() throws {
    let paragraph = try Compose.paragraph("一二三四AI五六七八", measure: 20, composition: Self.spaced)
    let line = LineBreaker.Line(start: 0, end: 6, reason: nil)
    let set = LineAdjustment.adjust(LineSums(paragraph.items), line, target: nil, limit: 20)
    // Four Han, the space, A, and I as wide as its frame.
    let end = (4 + 0.125 + 0.5) * paragraph.cell + 8
    #expect(abs((set.edges.last ?? 0) * paragraph.cell - end) < 0.11, "\(set.edges)")
  }

  @Test func strictCellsKnowNoSpaceBesideThem() throws {
    let strict = Composition(punctuationStyle: .strictCell, latinSpacing: 0.125)
    #expect(try edges("用A等人", strict) == [0, 1, 2, 3], "Han stand on whole cells (C-82)")
  }
}
