import GongwenModel

/// Where the cells of a table stand, however unsound it is: no two share a place, none is lost.
///
/// A cell stands in the first column of its row that is free; what would reach over the edge of the table, or over a
/// cell from a row above, ends there. Columns in which no cell begins are no columns. Places without a cell stay empty.
struct TableGrid {
  /// A cell at its place.
  struct Place: Equatable {
    /// The row that it begins in.
    var row: Int
    /// Its place in the row as the document has it.
    var index: Int
    /// The columns that it takes.
    var columns: Range<Int>
    /// The rows that it takes.
    var rows: Range<Int>
  }

  /// No row has more columns: a table with more cells in a row is no table that a page can hold.
  static let mostColumns = 64

  /// The cells in reading order.
  private(set) var places: [Place] = []
  /// The number of columns.
  private(set) var columnCount = 0
  /// The number of rows.
  let rowCount: Int
  /// For each row and column which cell is there; -1 where none is.
  private(set) var cells: [Int32] = []
  /// Whether a cell was to take more columns or rows than there are.
  private(set) var reachesOver = false
  /// Whether a row has more cells than there can be columns; such cells have no place of their own.
  private(set) var isTooWide = false
  /// Whether there are places without a cell.
  private(set) var isUneven = false

  /// Places the cells of rows.
  init(_ rows: [Table.Row]) {
    rowCount = rows.count
    var open = [Int](repeating: 0, count: TableGrid.mostColumns)
    var widest = 0
    for (row, content) in rows.enumerated() {
      var column = 0
      for (index, cell) in content.cells.enumerated() {
        let room = TableGrid.mostColumns - (content.cells.count - 1 - index)
        let place = nextPlace(cell, row, index, &column, open, upTo: room)
        for taken in place.columns { open[taken] = place.rows.upperBound }
        places.append(place)
      }
      widest = max(widest, (open.lastIndex { $0 > row } ?? -1) + 1)
    }
    foldColumns(widest)
    fillCells()
  }

  /// The cell at a row and column; `nil` where none is.
  func cell(row: Int, column: Int) -> Int? {
    let cell = cells[row * columnCount + column]
    return cell < 0 ? nil : Int(cell)
  }

  private mutating func nextPlace(
    _ cell: Table.Cell, _ row: Int, _ index: Int, _ column: inout Int, _ open: [Int],
    upTo room: Int
  ) -> Place {
    while column < TableGrid.mostColumns, open[column] > row { column += 1 }
    if column >= TableGrid.mostColumns {
      isTooWide = true
      return Place(row: row, index: index, columns: 0..<0, rows: row..<row + 1)
    }
    var end = column + 1
    let wanted = column + max(1, min(cell.columnSpan, TableGrid.mostColumns))
    while end < min(wanted, room), open[end] <= row { end += 1 }
    let bottom = min(rowCount, row + max(1, min(cell.rowSpan, rowCount)))
    if end < wanted || bottom - row < cell.rowSpan { reachesOver = true }
    defer { column = end }
    return Place(row: row, index: index, columns: column..<end, rows: row..<bottom)
  }

  /// Leaves out the columns in which no cell begins.
  private mutating func foldColumns(_ widest: Int) {
    var isStart = [Bool](repeating: false, count: widest + 1)
    for place in places where !place.columns.isEmpty { isStart[place.columns.lowerBound] = true }
    var folded = [Int](repeating: 0, count: widest + 1)
    var count = 0
    for column in 0..<widest {
      folded[column] = count
      if column + 1 == widest || isStart[column + 1] { count += 1 }
    }
    folded[widest] = count
    columnCount = count
    for index in places.indices {
      let columns = places[index].columns
      guard !columns.isEmpty else {
        places[index].columns = max(0, count - 1)..<count
        continue
      }
      places[index].columns =
        folded[
          columns.lowerBound]..<max(
          folded[columns.lowerBound] + 1, folded[columns.upperBound])
    }
  }

  private mutating func fillCells() {
    cells = [Int32](repeating: -1, count: rowCount * columnCount)
    for (index, place) in places.enumerated() {
      for row in place.rows {
        for column in place.columns where cells[row * columnCount + column] < 0 {
          cells[row * columnCount + column] = Int32(index)
        }
      }
    }
    isUneven = cells.contains(-1)
  }
}
