import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Where lines end that can be neither full nor even.
@Suite struct LineEndsTests {
  private func lines(_ text: String, measure: Int) throws -> [String] {
    let paragraph = try Compose.paragraph(text, measure: measure)
    return paragraph.lines.map { paragraph.string(of: $0) }
  }

  /// A line with few gaps gave no character to the one left alone below it (C-70).
  @Test func aLoneCharacterGetsCompanyThoughTheLineAboveIsOpen() throws {
    #expect(try lines("ABCDEFGH一二三四五六七八九", measure: 12) == ["ABCDEFGH一二三四五六七", "八九"])
    #expect(try lines("标准ABCDEFGHIJ一二三四五六", measure: 12) == ["标准ABCDEFGHIJ一二三四", "五六"])
  }

  @Test func twoCharactersBelowStayAsTheyAre() throws {
    #expect(try lines("ABCDEFGH一二三四五六七八九十", measure: 12) == ["ABCDEFGH一二三四五六七八", "九十"])
    #expect(
      try lines("ABCDEFGHIJKLMNOPQRST一二三", measure: 12) == ["ABCDEFGHIJKLMNOPQRST一二", "三"],
      "no gap gives so much")
  }

  /// `2025 | 年3月`: the month alone was taken for a character alone.
  @Test(arguments: [("2025年3月", ["2025年", "3月"]), ("2026年11月", ["2026年", "11月"]), ("水务局长", ["水务", "局长"])])
  func aDateInANarrowCellIsDividedBehindItsYear(text: String, expected: [String]) throws {
    let found = try cellLines(text, width: text.hasPrefix("水") ? 3.2 : 4.2)
    #expect(found == expected, "\(found)")
  }

  /// The lines of a text in a cell of a table, ragged on the right.
  private func cellLines(_ text: String, width: Double) throws -> [String] {
    let composer = ParagraphComposer(style: TestStyle.standard(), shaper: FakeShaper())
    let shape = ParagraphComposer.Shape(
      size: 12, alignment: .left, firstIndent: 0, restIndent: 0, endIndent: 0, width: width * 12)
    let run = ShapingRun(range: 0..<text.utf8.count, role: .body)
    let composed = try composer.compose(TracedText(generated: text), runs: [run], shape: shape)
    return composed.lines.map { composed.string(of: $0) }
  }

  /// `AWS-H6-Prof | essional`: a line that needs not be full ends at a mark of a code.
  @Test(arguments: [
    ("AWS-H6-Professional", ["AWS-H6-", "Professional"]),
    ("DS-2DE4423IW-DE/W", ["DS-2DE4423IW-", "DE/W"]),
    ("供电功耗≤0.5W", ["供电功耗", "≤0.5W"]), ("白马河综合治理工程", ["白马河综合治", "理工程"]),
  ]) func aRaggedLineEndsWhereItsTextParts(text: String, expected: [String]) throws {
    let found = try cellLines(text, width: 6.5)
    #expect(found == expected, "\(found)")
  }
}
