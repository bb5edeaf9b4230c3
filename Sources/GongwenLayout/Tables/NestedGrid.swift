import GongwenModel

/// A table whose cells hold tables, divided into one grid: what a form with tables in its cells looks like on paper.
///
/// The columns of an inner table divide those of its cell in its own proportions, its rows divide the row; text above and
/// below it in the cell has rows of its own. So inner tables are cut over pages, and their cells set, as all others.
struct NestedGrid {
  /// Where its cells stand.
  let grid: TableGrid
  /// The widths of its columns as shares of the whole; empty when no table gives any.
  let shares: [Double]
  /// The rows of its head.
  let headRows: Int
  /// The least height of each row, in pt; 0 where the source gives none.
  let heights: [Double]
  /// The cell of each stretch of content, in the order of reading through the tables: a stretch is what stands in a cell
  /// between the tables in it.
  let cells: [Int]
  /// Whether there are inner tables and they have cells of their own.
  let isDivided: Bool
  /// Whether there are inner tables whose columns are too many: their contents follow each other in the outer cell.
  let isFlattened: Bool

  /// Divides a table.
  init(_ table: Table) {
    let hasInnerTables = table.hasInnerTables
    if hasInnerTables, let division = Division(table), let divided = NestedGrid(division) {
      self = divided
      return
    }
    grid = TableGrid(table.rows)
    shares = table.columnShares
    headRows = table.rows.prefix { $0.isHeader }.count
    heights = table.rows.map { Double($0.height ?? 0) }
    cells = Array(grid.places.indices)
    isDivided = false
    isFlattened = hasInnerTables
  }

  private init?(_ division: Division) {
    guard let lines = EdgeLines(division.parts.flatMap { [$0.left, $0.right] }),
      lines.count <= TableGrid.mostColumns + 1
    else { return nil }
    var placed = division.parts.enumerated().map { stretch, part in
      PlacedCell(
        rows: part.rows, columns: lines.index(of: part.left)..<lines.index(of: part.right), stretch: stretch)
    }
    placed += Self.holes(placed, division.rowCount, lines.count - 1)
    placed.sort { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
    var rows = [Table.Row](repeating: Table.Row(cells: []), count: division.rowCount)
    var cells = [Int](repeating: 0, count: division.parts.count)
    for (index, cell) in placed.enumerated() {
      rows[cell.rows.lowerBound].cells.append(
        Table.Cell(columnSpan: cell.columns.count, rowSpan: cell.rows.count))
      if let stretch = cell.stretch { cells[stretch] = index }
    }
    grid = TableGrid(rows)
    shares = division.hasShares ? lines.shares : []
    headRows = division.headRows
    heights = division.heights
    self.cells = cells
    isDivided = true
    isFlattened = false
  }

  /// A cell of the grid.
  private struct PlacedCell {
    var rows: Range<Int>
    var columns: Range<Int>
    /// What stands in it; `nil` for a hole.
    var stretch: Int?
  }

  /// Cells for the places that no cell takes, so that all others stand where they belong.
  private static func holes(_ placed: [PlacedCell], _ rows: Int, _ columns: Int) -> [PlacedCell] {
    var isTaken = [Bool](repeating: false, count: rows * columns)
    for cell in placed {
      for row in cell.rows { for column in cell.columns { isTaken[row * columns + column] = true } }
    }
    return isTaken.indices.compactMap { index in
      guard !isTaken[index] else { return nil }
      let (row, column) = (index / columns, index % columns)
      return PlacedCell(rows: row..<row + 1, columns: column..<column + 1)
    }
  }
}

/// The upright lines of a grid, those that all but coincide as one.
private struct EdgeLines {
  private var lines: [Double] = []

  /// Lines nearer to each other than this share of the width (1.5 mm of a page) are one, unless a column lies between.
  private static let tolerance = 0.01
  /// A column narrower than this share is none (of tables some twenty deep).
  private static let narrowest = 1e-6

  /// Finds the lines of edges, which are pairs of left and right; `nil` when two of a pair all but coincide.
  init?(_ edges: [Double]) {
    let narrowest = stride(from: 0, to: edges.count - 1, by: 2).map { edges[$0 + 1] - edges[$0] }.min() ?? 0
    guard narrowest > Self.narrowest else { return nil }
    let tolerance = min(Self.tolerance, narrowest / 2)
    for edge in edges.sorted() {
      if let last = lines.last, edge - last <= tolerance { continue }
      lines.append(edge)
    }
  }

  var count: Int { lines.count }

  /// The widths between the lines.
  var shares: [Double] { zip(lines, lines.dropFirst()).map { $1 - $0 } }

  /// The line that an edge belongs to: the last one at or before it.
  func index(of edge: Double) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= edge { low = middle } else { high = middle }
    }
    return low
  }
}

/// What stands where in a table and the tables in it.
private struct Division {
  /// A stretch of content.
  struct Part {
    var rows: Range<Int>
    /// Its edges as shares of the width of the table, from 0 to 1.
    var left: Double
    var right: Double
  }

  /// The stretches in the order of reading through the tables.
  private(set) var parts: [Part] = []
  /// The number of rows.
  private(set) var rowCount = 0
  /// The rows of the head of the outer table.
  private(set) var headRows = 0
  /// The least heights of its rows; a divided row is as deep as its parts.
  private(set) var heights: [Double] = []
  /// Whether a table says how wide its columns are.
  private(set) var hasShares = false

  /// Divides a table; `nil` when one of the tables has more columns than a table can have.
  ///
  /// It calls itself for the tables in cells, which lie no deeper than the formats read them.
  init?(_ table: Table) {
    let grid = TableGrid(table.rows)
    guard !grid.isTooWide else { return nil }
    hasShares = table.columnShares.count == grid.columnCount && table.columnShares.reduce(0, +) > 0
    let edges = Self.edges(hasShares ? table.columnShares : [], grid.columnCount)
    var contents: [[Division?]] = []
    for place in grid.places {
      var stretches: [Division?] = []
      for stretch in table.rows[place.row].cells[place.index].stretches {
        guard case .table(let inner, _) = stretch else {
          stretches.append(nil)
          continue
        }
        guard let division = Division(inner) else { return nil }
        hasShares = hasShares || division.hasShares
        stretches.append(division)
      }
      contents.append(stretches)
    }
    let tops = Self.tops(grid, contents.map { $0.reduce(0) { $0 + ($1?.rowCount ?? 1) } })
    for (place, stretches) in zip(grid.places, contents) {
      add(
        stretches, rows: tops[place.rows.lowerBound]..<tops[place.rows.upperBound],
        edges[place.columns.lowerBound], edges[place.columns.upperBound])
    }
    rowCount = tops[grid.rowCount]
    heights = Self.heights(table, grid, contents, tops)
    headRows = tops[table.rows.prefix { $0.isHeader }.count]
  }

  private static func edges(_ shares: [Double], _ count: Int) -> [Double] {
    var shares = shares.isEmpty ? [Double](repeating: 1, count: count) : shares
    // Files have columns of no width: they keep a tenth of an even share.
    let least = shares.reduce(0, +) / Double(max(1, count)) / 10
    shares = shares.map { max(least, $0) }
    let sum = shares.reduce(0, +)
    var edges = [0.0]
    for share in shares { edges.append((edges.last ?? 0) + share / sum) }
    return edges
  }

  /// A text in a row of no given height takes about so much, in pt.
  private static let line = 18.0

  /// The rows of inner tables have their own heights; what their outer row has more is room in the last of them.
  private static func heights(
    _ table: Table, _ grid: TableGrid, _ contents: [[Division?]], _ tops: [Int]
  ) -> [Double] {
    var heights = [Double](repeating: 0, count: tops[grid.rowCount])
    for (place, stretches) in zip(grid.places, contents) {
      var top = tops[place.rows.lowerBound]
      for stretch in stretches {
        for (row, height) in (stretch?.heights ?? [0]).enumerated() where top + row < heights.count {
          heights[top + row] = max(heights[top + row], height)
        }
        top += stretch?.rowCount ?? 1
      }
    }
    for (row, content) in table.rows.enumerated() where tops[row] < tops[row + 1] {
      let parts = heights[tops[row]..<tops[row + 1] - 1].reduce(0) { $0 + max(line, $1) }
      let last = tops[row + 1] - 1
      heights[last] = max(heights[last], Double(content.height ?? 0) - parts)
    }
    return heights
  }

  /// The first of the rows that each row is divided into, and their number at the end.
  private static func tops(_ grid: TableGrid, _ needed: [Int]) -> [Int] {
    var heights = [Int](repeating: 1, count: grid.rowCount)
    for (place, count) in zip(grid.places, needed) where place.rows.count == 1 {
      heights[place.row] = max(heights[place.row], count)
    }
    for (place, count) in zip(grid.places, needed) where place.rows.count > 1 {
      let missing = count - heights[place.rows].reduce(0, +)
      if missing > 0 { heights[place.rows.upperBound - 1] += missing }
    }
    var tops = [0]
    for height in heights { tops.append((tops.last ?? 0) + height) }
    return tops
  }

  /// Adds what stands in a cell, one below the other; the last one takes the rows that are left.
  private mutating func add(_ stretches: [Division?], rows: Range<Int>, _ left: Double, _ right: Double) {
    var top = rows.lowerBound
    for (index, stretch) in stretches.enumerated() {
      let isLast = index + 1 == stretches.count
      let count = stretch?.rowCount ?? 1
      let bottom = isLast ? rows.upperBound : top + count
      for part in stretch?.parts ?? [Part(rows: 0..<1, left: 0, right: 1)] {
        let end = part.rows.upperBound == count ? bottom : top + part.rows.upperBound
        parts.append(
          Part(
            rows: top + part.rows.lowerBound..<end, left: left + part.left * (right - left),
            right: left + part.right * (right - left)))
      }
      top = bottom
    }
  }
}

extension Table {
  /// Whether a table stands in one of its cells.
  fileprivate var hasInnerTables: Bool {
    rows.contains { $0.cells.contains { $0.blocks.contains { $0.table != nil } } }
  }
}

extension Table.Cell {
  /// A stretch of what stands in a cell.
  enum Stretch {
    case blocks([Block])
    case table(Table, origin: SourceSpan?)
  }

  /// What stands in the cell, its tables apart, whose captions and units are paragraphs above them; one stretch without
  /// blocks when nothing does.
  var stretches: [Stretch] {
    var result: [Stretch] = []
    var open: [Block] = []
    for block in blocks {
      guard let table = block.table else {
        open.append(block)
        continue
      }
      let head = [table.caption.map(Paragraph.init(caption:)), table.unit.map(Paragraph.init(unit:))]
      open += head.compactMap { $0.map { Block(block.id, .paragraph($0), origin: block.origin) } }
      if !open.isEmpty { result.append(.blocks(open)) }
      result.append(.table(table, origin: block.origin))
      open = []
    }
    if !open.isEmpty || result.isEmpty { result.append(.blocks(open)) }
    return result
  }

  /// What stands in the cell and in the tables in it, without these.
  var flattened: [Block] {
    blocks.flatMap { block in
      guard let table = block.table else { return [block] }
      return Table.Cell(blocks: [Block(block.id, .table(table))]).stretches.flatMap { stretch in
        switch stretch {
        case .blocks(let blocks): blocks
        case .table(let table, _): table.rows.flatMap { $0.cells.flatMap(\.flattened) }
        }
      }
    }
  }
}

extension Block {
  /// The table that it is.
  fileprivate var table: Table? { if case .table(let table) = content { table } else { nil } }
}
