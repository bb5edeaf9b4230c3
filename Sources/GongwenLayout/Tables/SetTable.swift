import GongwenStyle

/// A table whose cells are set; nothing is known yet of pages.
struct SetTable {
  /// A line of a cell, ready to be moved to its place: x from the left edge of the table, y from the top of its frame.
  ///
  /// A figure is one such line, with a picture and the lines of its caption.
  struct CellLine {
    /// What stands on it.
    var items: [PageItem]
    /// How it was composed; items are counted from 0.
    var lines: [PageLine]
    /// The links on it.
    var links: [PageLink] = []
    /// Whether nothing parts it from the line above: both are parts of a picture's height.
    var isJoined = false
    /// Whether it is one to sign or to date: in a form it stands at the foot of its cell.
    var isSignLine = false
  }

  /// Which cell is where.
  var grid: TableGrid
  /// The lines of each cell.
  var cells: [[CellLine]]
  /// The left edge of each column from that of the type area, and the right edge of the last one, in pt.
  var edges: [Double]
  /// The height of each row by the cells that stand in it alone, in pt.
  var heights: [Double] = []
  /// The rows of the head, which is repeated on each page.
  var headRows: Int
  /// The cells that begin in each row, as a range of the grid's.
  var rowCells: [Range<Int>] = []
  /// The size of its text, in pt.
  var size: Double
  /// The look.
  var look: TableStyle
  /// Whether it is turned on pages of its own.
  var isTurned = false
  /// What stands above a turned one; the caption of an upright one is a paragraph.
  var caption: Caption?

  /// The caption of a turned table.
  struct Caption {
    /// Its lines.
    var lines: [CellLine]
    /// From line to line, in pt.
    var pitch: Double
    /// Its height with the space below it, in pt.
    var height: Double { Double(lines.count) * pitch }
  }

  /// From line to line in a cell, in pt.
  var pitch: Double { size + look.lineGap }

  /// The height of a cell of so many lines, in pt.
  func height(lines: Int) -> Double { 2 * look.padding + size + Double(max(1, lines) - 1) * pitch }

  /// The most lines that a height holds.
  func lines(in height: Double) -> Int {
    max(0, Int(((height - 2 * look.padding - size) / pitch + 1 + 1e-6).rounded(.down)))
  }

  /// The height of its head.
  var headHeight: Double { heights.prefix(headRows).reduce(0, +) }

  /// Frees the cells that end in a slice, apart from the head and from those whose rows go on: both are drawn again.
  mutating func release(_ slice: TableSlice) {
    let last = slice.parts.last?.row ?? 0
    for piece in slice.pieces where grid.places[piece.cell].row >= headRows {
      let rows = grid.places[piece.cell].rows
      if rows.count > 1, last < rows.upperBound { continue }
      if piece.lines.upperBound == cells[piece.cell].count { cells[piece.cell] = [] }
    }
  }

  /// Makes a table of set cells and measures its rows; `least` are their least heights, in pt.
  init(
    grid: TableGrid, cells: [[CellLine]], edges: [Double], headRows: Int, size: Double, look: TableStyle,
    least: [Double] = []
  ) {
    self.grid = grid
    self.cells = cells
    self.edges = edges
    self.headRows = headRows
    self.size = size
    self.look = look
    var first = 0
    for row in 0..<grid.rowCount {
      var end = first
      var lines = 1
      while end < grid.places.count, grid.places[end].row == row {
        if grid.places[end].rows.count == 1 { lines = max(lines, cells[end].count) }
        end += 1
      }
      rowCells.append(first..<end)
      let given = row < least.count ? least[row] : 0
      let isToWriteIn = row >= headRows && (first..<end).contains { cells[$0].isEmpty }
      heights.append(max(height(lines: lines), isToWriteIn ? look.writingHeight : 0, given))
      if given > 0 { lowerSignLines(in: row) }
      first = end
    }
  }
}

extension SetTable {
  /// Puts the lines to sign and to date at the foot of their cells, what is above them at the head.
  fileprivate mutating func lowerSignLines(in row: Int) {
    let room = lines(in: heights[row])
    for cell in rowCells[row] where grid.places[cell].rows.count == 1 {
      let free = room - cells[cell].count
      guard free > 0, let last = cells[cell].last, last.isSignLine else { continue }
      let start = (cells[cell].lastIndex { !$0.isSignLine } ?? -1) + 1
      let blank = CellLine(items: [], lines: [])
      cells[cell].insert(contentsOf: [CellLine](repeating: blank, count: free), at: start)
    }
  }
}

/// What of a table stands on one page.
struct TableSlice {
  /// A row, or what of it stands on the page.
  struct Part {
    /// The row.
    var row: Int
    /// Its top from that of the slice, in pt.
    var top: Double
    /// Its height, in pt.
    var height: Double
    /// Whether it is the head once more.
    var isRepeated = false

    /// Its bottom from the top of the slice, in pt.
    var bottom: Double { top + height }
  }

  /// Lines of one cell.
  struct Piece {
    /// The cell.
    var cell: Int
    /// Its lines.
    var lines: Range<Int>
    /// The top of the first line's frame from that of the slice, in pt.
    var top: Double
    /// Whether it belongs to the head once more.
    var isRepeated = false
  }

  /// The rows from the top.
  var parts: [Part] = []
  /// What stands in them, in reading order.
  var pieces: [Piece] = []
  /// Its height, in pt.
  var height: Double { parts.last?.bottom ?? 0 }
}
