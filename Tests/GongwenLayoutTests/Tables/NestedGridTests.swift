import GongwenModel
import Testing

@testable import GongwenLayout

/// Tables in the cells of tables: they divide the cell that they stand in.
@Suite struct NestedGridTests {
  private func text(_ words: String) -> Block {
    Block(ElementID(0), .paragraph(Paragraph(.body, TracedText(generated: words))))
  }

  private func table(_ rows: [[[Block]]], shares: [Double] = []) -> Table {
    Table(rows: rows.map { Table.Row(cells: $0.map { Table.Cell(blocks: $0) }) }, columnShares: shares)
  }

  private func block(_ table: Table) -> Block { Block(ElementID(0), .table(table)) }

  /// What stands where: `row column+columns×rows`, for each stretch in the order of reading.
  private func places(_ nested: NestedGrid) -> [String] {
    nested.cells.map { cell in
      let place = nested.grid.places[cell]
      return "\(place.row) \(place.columns.lowerBound)+\(place.columns.count)×\(place.rows.count)"
    }
  }

  private var inner: Table {
    table([[[text("甲")], [text("乙")]], [[text("丙")], [text("丁")]]])
  }

  @Test func withoutInnerTablesTheGridIsThatOfTheTable() {
    let nested = NestedGrid(table([[[text("一")], []], [[text("二")], [text("三")]]], shares: [0.3, 0.7]))
    #expect(places(nested) == ["0 0+1×1", "0 1+1×1", "1 0+1×1", "1 1+1×1"])
    #expect(nested.shares == [0.3, 0.7] && !nested.isDivided && !nested.isFlattened)
  }

  @Test func rowsAndColumnsOfTheCellAreDivided() {
    let nested = NestedGrid(
      table([[[text("左")], [text("上"), block(inner), text("下")]], [[text("末")], []]], shares: [0.2, 0.8]))
    #expect(
      places(nested) == [
        "0 0+1×4", "0 1+2×1", "1 1+1×1", "1 2+1×1", "2 1+1×1", "2 2+1×1", "3 1+2×1", "4 0+1×1", "4 1+2×1",
      ])
    #expect(nested.shares.map { ($0 * 100).rounded() } == [20, 40, 40])
    #expect(nested.isDivided && !nested.grid.isUneven)
  }

  /// The shorter one's last row takes the rest, and lines that all but coincide are one.
  @Test func innerTablesSideBySideAndBelowEachOther() {
    let one = table([[[text("甲")], [text("乙")]]], shares: [0.5, 0.5])
    let almost = table([[[text("丙")], [text("丁")]]], shares: [0.503, 0.497])
    let nested = NestedGrid(table([[[block(one)], [block(inner)]], [[block(almost)], [text("戊")]]]))
    #expect(
      places(nested) == [
        "0 0+1×2", "0 1+1×2", "0 2+1×1", "0 3+1×1", "1 2+1×1", "1 3+1×1", "2 0+1×1", "2 1+1×1", "2 2+2×1",
      ])
  }

  @Test func rowsThatAreUnevenLeaveHolesAndMoveNothing() {
    let uneven = table([[[text("甲")], [text("乙")]], [[text("丙")]]])
    let nested = NestedGrid(table([[[block(uneven)], [text("右")]]]))
    #expect(places(nested) == ["0 0+1×1", "0 1+1×1", "1 0+1×1", "0 2+1×2"])
    #expect(nested.grid.cell(row: 1, column: 1) != nil, "the hole has a cell")
    #expect(!nested.grid.isUneven)
  }

  @Test func aCellOverRowsGrowsByWhatStandsInIt() {
    var outer = table([[[block(inner)], [text("右")]], [[text("右下")]]])
    outer.rows[0].cells[0].rowSpan = 2
    #expect(places(NestedGrid(outer)) == ["0 0+1×1", "0 1+1×1", "1 0+1×1", "1 1+1×1", "0 2+1×1", "1 2+1×1"])
    let long = table((0..<5).map { [[text("行\($0)")]] })
    outer.rows[0].cells[0].blocks = [block(long)]
    #expect(places(NestedGrid(outer)).suffix(2) == ["0 1+1×1", "1 1+1×4"])
  }

  /// The rows of an inner table keep their heights; what the outer row has more is room in the last of them.
  @Test func heightsOfRowsAreShared() {
    var form = inner
    form.rows[0].height = 100
    var outer = table([[[text("左")], [text("上"), block(form)]], [[text("末")], []]])
    outer.rows[1].height = 60
    #expect(NestedGrid(outer).heights == [0, 100, 0, 60])
    outer.rows[0].height = 300
    #expect(NestedGrid(outer).heights == [0, 100, 300 - 18 - 100, 60])
    #expect(NestedGrid(form).heights == [100, 0], "without inner tables they are its own")
  }

  @Test func aCaptionOfAnInnerTableStandsAboveIt() {
    var captioned = inner
    captioned.caption = InlineText(TracedText(generated: "表1"))
    let nested = NestedGrid(table([[[text("左")], [block(captioned)]]]))
    #expect(places(nested)[1] == "0 1+2×1")
  }

  @Test func emptyInnerTablesLeaveTheirCellEmpty() {
    let nested = NestedGrid(table([[[text("左")], [block(table([]))]], [[text("下")], [text("右")]]]))
    #expect(places(nested) == ["0 0+1×1", "1 0+1×1", "1 1+1×1"])
  }

  @Test func tooManyColumnsAreNotDivided() {
    let wide = table([(0..<40).map { [text("\($0)")] }])
    let nested = NestedGrid(table([[[block(wide)], [block(wide)]]]))
    #expect(nested.isFlattened && !nested.isDivided)
    #expect(places(nested) == ["0 0+1×1", "0 1+1×1"])
    let cell = Table.Cell(blocks: [text("前"), block(inner), text("后")])
    #expect(cell.flattened.compactMap(\.paragraph?.text.string) == ["前", "甲", "乙", "丙", "丁", "后"])
  }

  @Test func columnsOfNoWidthAreColumns() {
    let inner = table([[[text("甲")], [text("乙")], [text("丙")]]], shares: [0.5, 0, 0.5])
    #expect(
      places(NestedGrid(table([[[block(inner)], [text("右")]]]))) == [
        "0 0+1×1", "0 1+1×1", "0 2+1×1", "0 3+1×1",
      ])
  }

  /// Two columns in the last of two: at some depth the lines fall together, which is no reason to lose a cell.
  @Test func deepOnesAreDividedOrFlattenedAsAWhole() {
    for depth in [3, 8, 60] {
      var table = inner
      for _ in 0..<depth { table = self.table([[[text("左")], [block(table)]]]) }
      let nested = NestedGrid(table)
      #expect(nested.isDivided == (depth < 60))
      #expect(Set(nested.cells).count == nested.cells.count, "no two stretches share a cell at \(depth)")
    }
  }
}
