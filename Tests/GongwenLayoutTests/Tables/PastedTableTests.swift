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
    ["张三    李四    王五", "赵六    钱七    孙八", "周九    吴十    郑一"], ["项目    数量    备注", "2个", "桌椅            3个"],
    ["序号    名称    备注", "1    2个", "3    4个    含"], ["张三  100", "李四  200", "王五  300"], ["上午", "下午"],
  ])
  func namesAreNoTable(_ lines: [String]) { #expect(cells(lines)?.counts == nil) }

  /// A row that lacks a cell tore the table; amounts with their units were no numbers.
  @Test func whatStandsBelowACellIsInItsColumn() throws {
    let table = try #require(
      PastedTable.leading(
        rows([
          "序号    资料名称          数量    备注", "1       凭证              120本   已装订", "2       财务章            1枚",
          "3                         2个",
        ]))?
        .table)
    let texts = table.rows.map { $0.cells.map { $0.blocks.first?.paragraph?.text.string ?? "" } }
    #expect(
      texts == [
        ["序号", "资料名称", "数量", "备注"], ["1", "凭证", "120本", "已装订"], ["2", "财务章", "1枚", ""], ["3", "", "2个", ""],
      ])
    #expect(
      try #require(cells(["车位    标准        备注", "地面    80元/月     先到", "地下    150元/月    固定"])).counts == [
        3, 3, 3,
      ])
  }
}
