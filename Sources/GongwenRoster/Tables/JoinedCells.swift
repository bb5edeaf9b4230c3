import GongwenFormats

/// The values of cells that are joined downwards: one value for all of their rows.
struct JoinedCells {
  private struct Joined {
    var rows: ClosedRange<Int>
    var cell: Grid.Cell
  }

  /// By the leftmost column, top down.
  private var columns: [Int: [Joined]] = [:]

  /// Gathers the joined cells of a table.
  init(_ grid: Grid) {
    var rows: [Int: Int] = [:]
    for (index, row) in grid.rows.enumerated() { rows[row.number - 1] = index }
    for merge in grid.merges where merge.rows.count > 1 {
      guard let index = rows[merge.rows.lowerBound], let cell = grid.rows[index][merge.columns.lowerBound]
      else {
        continue
      }
      columns[merge.columns.lowerBound, default: []].append(Joined(rows: merge.rows, cell: cell))
    }
    for column in columns.keys { columns[column]?.sort { $0.rows.lowerBound < $1.rows.lowerBound } }
  }

  /// The joined cell above that gives its value to a place; rows and columns from 0.
  func cell(row: Int, column: Int) -> Grid.Cell? {
    guard let list = columns[column] else { return nil }
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, list[low - 1].rows.contains(row) else { return nil }
    return list[low - 1].cell
  }
}
