import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// The fields above a form: the first at the left edge, the last at the right one.
@Suite struct FormLineTests {
  /// Where the line and its last character begin, in cells of the grid from the left edge.
  private func places(_ unit: String) throws -> (start: Double, end: Double) {
    var style = TestStyle.standard()
    style.paragraphs[.tableUnit] = ParagraphStyle(alignment: .right, firstLineIndent: 0)
    let cell = Table.Cell(
      blocks: [Block(ElementID(0), .paragraph(Paragraph(.tableRow, TracedText(generated: "序号"))))])
    var table = Table(rows: [Table.Row(cells: [cell, cell])])
    table.unit = InlineText(TracedText(generated: unit))
    let document = Document(body: [Block(ElementID(0), .table(table))])
    let page = try #require(
      try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views.first)
    let line = try #require(page.lines.first { $0.role == .tableUnit })
    let last = try #require(page.items[line.line.items].compactMap(\.run).last?.glyphs.last?.x)
    let (left, pitch) = (28 * Length.pointsPerMillimetre, style.grid.characterPitch)
    return ((line.line.start - left) / pitch, (last - left) / pitch)
  }

  @Test(arguments: [
    "填报单位：　　　　填报时间：　　年　月　日", "填报单位：县水务局（盖章）　填报日期：2026年1月15日", "填表人：　　　审核人：　　　填表时间：　年　月　日",
  ]) func fieldsReachBothEdges(_ unit: String) throws {
    let (start, end) = try places(unit)
    #expect(abs(start) < 0.01 && abs(end - 27) < 0.01, "\(start) … \(end)")
  }

  @Test func oneFieldBeginsAtTheLeftEdge() throws {
    let (start, end) = try places("填报单位（盖章）：")
    #expect(abs(start) < 0.01 && end < 10, "\(start) … \(end)")
  }

  @Test(arguments: ["单位：万元", "（单位：人、户）"]) func aUnitStaysOnTheRight(_ unit: String) throws {
    let (start, end) = try places(unit)
    #expect(start > 15 && abs(end - 27) < 0.01, "\(start) … \(end)")
  }
}
