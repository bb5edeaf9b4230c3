import GongwenModel
import Testing

@testable import GongwenLayout

/// Rows that were pasted as text.
@Suite struct PastedTableTests {
  private func rows(_ lines: [String]) -> [(id: ElementID, paragraph: Paragraph)] {
    lines.enumerated().map { (ElementID($0.offset), Paragraph(.tableRow, TracedText(generated: $0.element))) }
  }

  private func cells(_ lines: [String]) -> (counts: [Int], rows: Int)? {
    PastedTable.leading(rows(lines)).map { ($0.table.rows.map(\.cells.count), $0.rows) }
  }

  /// It tore the table in two.
  @Test func aWordBetweenTwoRowsStandsAcross() throws {
    let table = try #require(
      PastedTable.leading(rows(["节次\t周一\t周二", "第一节\t语文\t数学", "午　　休", "第二节\t数学\t语文"]))?.table)
    #expect(table.rows.map { $0.cells.map(\.columnSpan) } == [[1, 1, 1], [1, 1, 1], [3], [1, 1, 1]])
  }

  @Test func aSumBelowATableIsALine() throws {
    let found = try #require(
      cells(["序号  品名    单位  数量", "1     口罩    盒    200", "2     手套    盒    150", "合计人民币：叁仟元整    3000"]))
    #expect(found.counts == [4, 4, 4])
    #expect(found.rows == 3)
  }

  @Test func timesMakeATable() throws {
    #expect(
      try #require(cells(["预备铃      7:50", "第一节      8:30—9:10", "大课间      9:10—9:40"])).counts == [2, 2, 2])
  }

  /// Names with gaps between them, two spaces in a sentence of two, a word below the last row.
  @Test(arguments: [
    ["张三    李四    王五", "赵六    钱七    孙八"], ["张三  100", "李四  200", "王五  300"], ["上午", "下午"],
  ])
  func namesAreNoTable(_ lines: [String]) { #expect(cells(lines)?.counts == nil) }
}
