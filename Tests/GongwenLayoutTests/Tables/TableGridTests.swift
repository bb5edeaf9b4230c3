import GongwenModel
import Testing

@testable import GongwenLayout

/// Where cells stand in tables that are wrong in themselves: none is lost, no two share a place.
@Suite struct TableGridTests {
  private func cell(_ columns: Int = 1, _ rows: Int = 1) -> Table.Cell {
    Table.Cell(columnSpan: columns, rowSpan: rows)
  }

  private func grid(_ rows: [[Table.Cell]]) -> TableGrid { TableGrid(rows.map { Table.Row(cells: $0) }) }

  @Test func cellsOfOneColumnAndRowStandInOrder() {
    let grid = grid([[cell(), cell()], [cell(), cell()]])
    #expect(grid.columnCount == 2)
    #expect(grid.places.map(\.columns) == [0..<1, 1..<2, 0..<1, 1..<2])
    #expect(!grid.reachesOver && !grid.isUneven && !grid.isTooWide)
  }

  @Test func aCellOverRowsKeepsItsPlaceInTheRowsBelow() {
    let grid = grid([[cell(1, 2), cell(2)], [cell(), cell()]])
    #expect(grid.places.map(\.columns) == [0..<1, 1..<3, 1..<2, 2..<3])
    #expect(grid.cell(row: 1, column: 0) == 0)
    #expect(!grid.isUneven)
  }

  @Test func spansOverTheEdgeEndThere() {
    let grid = grid([[cell(), cell()], [cell(9, 9)]])
    #expect(grid.reachesOver, "it is told")
    #expect(grid.places[2].rows == 1..<2, "no row below the last one")
    #expect(grid.columnCount == 2, "columns in which no cell begins are one with the column before")
  }

  @Test func aSpanEndsAtACellFromAbove() {
    let grid = grid([[cell(), cell(1, 2)], [cell(2), cell()]])
    #expect(grid.places.map(\.columns) == [0..<1, 1..<2, 0..<1, 2..<3])
    #expect(grid.reachesOver)
  }

  @Test func rowsOfUnequalLengthLeavePlacesEmpty() {
    let grid = grid([[cell(), cell(), cell()], [cell()], []])
    #expect(grid.isUneven)
    #expect(grid.cell(row: 1, column: 1) == nil)
    #expect(grid.cell(row: 2, column: 0) == nil)
    #expect(grid.places.count == 4)
  }

  @Test func aSpanLeavesRoomForTheCellsBesideIt() {
    let grid = grid([[cell(1_000_000), cell(), cell()]])
    #expect(grid.columnCount == 3)
    #expect(grid.places.map(\.columns) == [0..<1, 1..<2, 2..<3])
  }

  @Test func moreCellsThanColumnsAreTold() {
    #expect(grid([[Table.Cell](repeating: cell(), count: 65)]).isTooWide)
    #expect(!grid([[Table.Cell](repeating: cell(), count: 64)]).isTooWide)
  }

  @Test func nothingHasNoColumns() {
    #expect(grid([]).columnCount == 0)
    #expect(grid([[], []]).columnCount == 0)
  }
}

/// How wide columns are.
@Suite struct ColumnWidthsTests {
  private func wish(_ least: Double, _ most: Double) -> ColumnWidths.Wish {
    ColumnWidths.Wish(least: least, most: most)
  }

  @Test func spareWidthGoesToThoseThatFillMore() {
    #expect(ColumnWidths.fit([wish(1, 10), wish(1, 30)], total: 80) == [20, 60])
  }

  @Test func shortColumnsKeepTheirLineAndLongOnesShareTheRest() {
    let widths = ColumnWidths.fit([wish(5, 10), wish(5, 400), wish(5, 100)], total: 100)
    #expect(widths[0] == 10)
    #expect(abs(widths[1] - 60) < 1e-9, "by the square roots of 400 and 100")
    #expect(abs(widths[2] - 30) < 1e-9)
  }

  @Test func noColumnIsNarrowerThanItNeeds() {
    let widths = ColumnWidths.fit([wish(40, 50), wish(5, 1000), wish(5, 1000)], total: 100)
    #expect(widths == [40, 30, 30])
  }

  @Test func cellsOverColumnsWidenThem() {
    let wishes = ColumnWidths.wishes(2, [(0..<1, wish(2, 4)), (1..<2, wish(2, 4)), (0..<2, wish(10, 20))])
    #expect(wishes == [wish(5, 10), wish(5, 10)])
  }

  @Test func sharesOfTheSourceAreKeptUnlessAColumnNeedsMore() {
    #expect(ColumnWidths.fit([wish(5, 9), wish(5, 9)], shares: [1, 3], total: 100) == [25, 75])
    #expect(ColumnWidths.fit([wish(40, 50), wish(5, 9)], shares: [1, 3], total: 100) == [40, 60])
  }
}

@Suite struct WritingWidthTests {
  private let wishes = [
    ColumnWidths.Wish(least: 10, most: 100), ColumnWidths.Wish(least: 10, most: 20), .init(),
  ]

  @Test func columnsAreWidenedAsFarAsThereIsRoom() {
    #expect(ColumnWidths.widened(wishes, [1, 2], to: 60, total: 300).map(\.most) == [100, 60, 60])
    // 50 of 100 that are wanted.
    #expect(ColumnWidths.widened(wishes, [1, 2], to: 60, total: 170).map(\.most) == [100, 40, 30])
    #expect(ColumnWidths.widened(wishes, [1, 2], to: 60, total: 110) == wishes)
    #expect(ColumnWidths.widened(wishes, [1], to: 5, total: 300) == wishes)
    #expect(ColumnWidths.widened(wishes, [], to: 60, total: 300) == wishes)
  }
}
