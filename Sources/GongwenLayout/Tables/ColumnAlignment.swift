import GongwenModel

/// How the texts of a table's columns stand in them: numbers with their points one below the other, short ones in the
/// middle, long ones flush.
struct ColumnAlignment {
  /// Columns of numbers, with the widest part before a point and from it on, in pt.
  private(set) var numbers: [Int: (before: Double, after: Double)] = [:]
  /// Columns with a text that is long or takes several lines.
  private(set) var flush = Set<Int>()
  /// Whether the table is a form: its columns are no columns of anything, each cell stands for itself.
  let isForm: Bool

  /// A column of texts up to this length has them in the middle, one with a longer one is set flush; in em.
  private static let shortText = 12.0

  /// - Parameters:
  ///   - texts: The texts of all cells.
  ///   - grid: Where these stand.
  ///   - headRows: The number of rows that the source names as the head.
  ///   - cell: The width of a character, in pt.
  ///   - rooms: The width of each column between its paddings, in pt.
  init(
    _ texts: [TableComposer.MeasuredText], _ grid: TableGrid, headRows: Int, cell: Double, rooms: [Double]
  ) {
    isForm = Self.isForm(grid, headRows: headRows)
    var words = Set<Int>()
    // Rows of numbers below, and texts that take several lines.
    var counts = [(numbers: Int, long: Int)](repeating: (0, 0), count: rooms.count)
    for text in texts where grid.places[text.source.cell].row >= headRows {
      let columns = grid.places[text.source.cell].columns
      guard columns.count == 1, let column = columns.first, text.source.picture == nil, text.most > 0 else {
        continue
      }
      if let before = text.beforePoint {
        let known = numbers[column] ?? (0, 0)
        numbers[column] = (max(known.before, before * cell), max(known.after, (text.most - before) * cell))
        counts[column].numbers += 1
      } else if !NumberText.isPlaceholder(text.source.text.utf8) {
        words.insert(column)
      }
      if text.most > Self.shortText || text.most * cell > rooms[column] { counts[column].long += 1 }
    }
    numbers = numbers.filter { column, parts in
      !words.contains(column) && parts.before + parts.after <= rooms[column]
    }
    // 完成率（%） in two lines above a column of numbers is its head, whatever the source says.
    flush = Set(counts.indices.filter { counts[$0].long > 0 && counts[$0].numbers < 2 * counts[$0].long })
  }

  /// Whether three rows at least, and a third of all, join some of their cells and not all of them.
  private static func isForm(_ grid: TableGrid, headRows: Int) -> Bool {
    let joined = grid.places.filter {
      $0.row >= headRows && $0.columns.count > 1 && $0.columns.count < grid.columnCount
    }
    let count = Set(joined.map(\.row)).count
    return count >= 3 && 3 * count >= grid.rowCount - headRows
  }
}
