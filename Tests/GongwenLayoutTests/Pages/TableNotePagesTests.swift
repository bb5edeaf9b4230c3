import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// 注： below a table on the page of its last row.
@Suite struct TableNotePagesTests {
  private func pages(_ note: String, textLines: Int) throws -> [[String]] {
    let cells = { (texts: [String]) in
      Table.Row(
        cells: texts.map {
          Table.Cell(blocks: [
            Block(ElementID(0), .paragraph(Paragraph(.tableRow, TracedText(generated: $0))))
          ])
        })
    }
    let table = Table(rows: (1...6).map { cells(["第\($0)行", "12"]) })
    let text = PageFillingTests.block(.body, String(repeating: "文", count: 28 * textLines - 4))
    let more = PageFillingTests.block(.body, String(repeating: "文", count: 28 * 3 - 4))
    let contents: [Block.Content] = [
      .paragraph(text), .table(table), .paragraph(PageFillingTests.block(.body, note)), .paragraph(more),
    ]
    let document = Document(body: contents.enumerated().map { Block(ElementID($0), $1) })
    let result = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document)
    return result.pages.views.map { page in page.lines.map(\.text) }
  }

  /// Whether it begins a page, at any place where the table may end.
  private func beginsAPage(_ note: String) throws -> Bool {
    try (12...20).contains { lines in
      try pages(note, textLines: lines).dropFirst().contains { $0.first == note }
    }
  }

  @Test(arguments: ["注：本表数据为快报数。", "数据来源：县统计局。"]) func aNoteStaysWithItsTable(_ note: String) throws {
    #expect(try !beginsAPage(note))
  }

  @Test func otherTextMayBeginAPage() throws {
    #expect(try beginsAPage("以上数据为快报数，由县统计局提供。"))
  }
}
