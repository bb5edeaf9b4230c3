import GongwenFormats
import GongwenModel

/// The head of a table: which rows it takes, and what each column is called.
struct TableHead {
  /// A column that has a head.
  struct Column: Equatable {
    /// Its place, from 0.
    var index: Int
    /// The words over it, the upper line's first.
    var path: [String]
    /// Where its lowest word stands, in bytes.
    var offset: Int
    /// What its values are for.
    var meaning: RosterColumn.Meaning = .other

    /// The words in one: `全日制教育/学历`.
    var name: String { path.joined(separator: "/") }
    /// The word next to its values.
    var last: String { path[path.count - 1] }
  }

  /// Its rows among those of the grid.
  var rows: Range<Int>
  /// Its columns from left to right.
  var columns: [Column]
  /// The words of each of its rows by column, as a repeated head has them.
  var lines: [[Int: String]]

  /// The place of the column with a meaning; `nil` when there is none.
  func column(_ key: String) -> Int? { columns.first { $0.meaning == .metadata(key) }?.index }
}

/// Finds the head of a table below its titles: the row that names people or files, with the line above or below it
/// that belongs to it.
struct HeadFinder {
  /// Further down there is no head: what stands above a table are a title, a unit and a date.
  private static let deepest = 50
  /// Longer texts are no heads of columns.
  private static let longestHead = 40

  private let grid: Grid

  /// Finds the head.
  ///
  /// - Returns: The head, or `nil` when no row looks like one.
  /// - Throws: A `Fault` of category input when two columns mean the same and cannot be told apart.
  static func head(of grid: Grid) throws(Fault) -> TableHead? {
    let finder = HeadFinder(grid: grid)
    guard let row = finder.namingRow() else { return nil }
    let upper = row > 0 && finder.isUpperLine(row - 1, over: row) ? row - 1 : row
    var lines = upper...row
    // Two lines are usual, and three are met.
    while lines.count < 3, finder.isHeadLine(lines.upperBound + 1, under: lines) {
      lines = lines.lowerBound...lines.upperBound + 1
    }
    var head = finder.columns(lines)
    try HeadMeanings.assign(to: &head, in: grid)
    return head
  }

  /// The row that names a column for people or files, else the one that names most of what is known.
  private func namingRow() -> Int? {
    var best: (row: Int, known: Int)?
    for index in grid.rows.indices.prefix(Self.deepest) {
      let heads = grid.rows[index].cells.map { TableWords.bare($0.value.text) }
      if heads.contains(where: Self.namesPerson) { return index }
      let known = heads.count { HeadMeanings.key(of: $0) != nil }
      if known > best?.known ?? 0 { best = (index, known) }
    }
    return best?.row
  }

  private static func namesPerson(_ head: String) -> Bool {
    HeadMeanings.key(of: head) == "name" || RosterColumn.fileHeaders.contains(head.lowercased())
  }

  // MARK: Heads of two lines

  /// Whether a row is one more line of a head: its words stand under words that reach over several columns.
  private func isHeadLine(_ lower: Int, under lines: ClosedRange<Int>) -> Bool {
    let above = grid.rows[lines.upperBound]
    guard lower < grid.rows.count, grid.rows[lower].number == above.number + 1 else { return false }
    let below = grid.rows[lower]
    guard below.cells.allSatisfy({ isHeadWord($0.value.text) }) else { return false }
    // 工作单位 and 职务 below 单位及职务, which has people's values below it where it stands alone.
    let areHeads = below.cells.allSatisfy { Self.isOwn($0.value.text) }
    var isDivided = false
    for cell in below.cells {
      guard let owner = owner(of: cell.column, in: above) else { return false }
      let over = lines.compactMap { grid.rows[$0][cell.column] }
      if !areHeads, over.contains(where: { Self.isOwn($0.value.text) }) { return false }
      if owner != cell.column || isNarrowed(cell.column, in: above) { isDivided = true }
    }
    return isDivided
  }

  /// A word that needs no second line: the name, the unit, the file.
  private static func isOwn(_ text: String) -> Bool {
    let head = TableWords.bare(text)
    return HeadMeanings.key(of: head) != nil || namesPerson(head) || TableWords.isSerial(head)
  }

  /// Whether a row is the first line over the row that names people: some of its words have nothing below, as joined
  /// cells leave it, and some reach over several columns.
  private func isUpperLine(_ upper: Int, over lower: Int) -> Bool {
    guard grid.rows[lower].number == grid.rows[upper].number + 1 else { return false }
    let (above, below) = (grid.rows[upper], grid.rows[lower])
    guard above.cells.count >= 2, above.cells.allSatisfy({ isHeadWord($0.value.text) }) else { return false }
    let reachesDown = above.cells.contains { below[$0.column] == nil }
    let isDivided = below.cells.contains { above[$0.column] == nil || isNarrowed($0.column, in: above) }
    return reachesDown && isDivided && below.cells.allSatisfy { owner(of: $0.column, in: above) != nil }
  }

  /// The column whose word reaches over a column: its own, or the next one to the left that has a word.
  private func owner(of column: Int, in row: Grid.Row) -> Int? {
    if let merge = merge(over: column, in: row) {
      return row[merge.columns.lowerBound] == nil ? nil : merge.columns.lowerBound
    }
    return row.cells.last { $0.column <= column }?.column
  }

  private func merge(over column: Int, in row: Grid.Row) -> Grid.Merge? {
    grid.merges.first { $0.rows.contains(row.number - 1) && $0.columns.contains(column) }
  }

  /// Whether the word over a column was that of several before some of them were hidden.
  private func isNarrowed(_ column: Int, in row: Grid.Row) -> Bool {
    merge(over: column, in: row)?.isNarrowed == true
  }

  /// Whether a text can be the word over a column: short, and neither a number nor a remark.
  private func isHeadWord(_ text: String) -> Bool {
    let word = TableWords.folded(text)
    guard !word.isEmpty, word.count <= Self.longestHead,
      !word.allSatisfy({ $0.isNumber || ".-/年月日".contains($0) })
    else { return false }
    return !word.dropLast().contains { "：:".contains($0) }
  }

  // MARK: Columns

  private func columns(_ lines: ClosedRange<Int>) -> TableHead {
    let rows = lines.map { grid.rows[$0] }
    var head = TableHead(
      rows: lines.lowerBound..<lines.upperBound + 1, columns: [], lines: rows.map(Self.words))
    for index in Set(rows.flatMap { $0.cells.map(\.column) }).sorted() {
      guard let last = rows.lastIndex(where: { $0[index] != nil }), let cell = rows[last][index] else {
        continue
      }
      var path: [String] = []
      var left = 0
      for row in rows[...last] {
        // A word reaches no further than the one above it.
        guard let owner = owner(of: index, in: row), owner >= left, let over = row[owner] else { continue }
        left = owner
        path.append(TableWords.folded(over.value.text))
      }
      head.columns.append(column(cell, path))
    }
    return head
  }

  private func column(_ cell: Grid.Cell, _ path: [String]) -> TableHead.Column {
    TableHead.Column(index: cell.column, path: path, offset: cell.value.offset)
  }

  private static func words(of row: Grid.Row) -> [Int: String] {
    row.cells.reduce(into: [:]) { $0[$1.column] = TableWords.folded($1.value.text) }
  }
}
