import GongwenStyle

/// Cuts a table into what stands on each page: between rows, and inside one that is deeper than half a page.
///
/// A cell over several rows may be cut between any two of them: its lines go on where they fit, and the last of its rows
/// is as deep as what is left of it needs.
struct TableSlicer {
  /// A row deeper than this share of a page is cut at a line instead of being moved over.
  static let deepRow = 0.5
  /// The fewest lines of a cut row that are worth the cut.
  static let fewestLines = 3

  /// The most lines of a cell over several rows that stand on each page of it once more.
  private static let repeatedLines = 3

  private let table: SetTable
  /// The height of an empty page, in pt.
  private let page: Double
  /// The row that comes next.
  private(set) var row = 0
  /// The next line of each cell that is cut or still open.
  private var next: [Int: Int] = [:]
  /// The cells over several rows that have begun and not ended.
  private var open: [Int] = []

  /// Whether no cell is cut: all that is left is whole rows.
  var isBetweenRows: Bool { next.isEmpty && open.isEmpty }

  /// Whether all of the table stands on pages.
  var isDone: Bool { row >= table.grid.rowCount }

  /// Prepares to cut a table for pages of a height, in pt.
  init(_ table: SetTable, page: Double) {
    self.table = table
    self.page = page
  }

  /// The height that the table must find on a page to begin there: its head and a row, in pt.
  static func leastHeight(of table: SetTable) -> Double {
    let body = table.headRows < table.heights.count ? table.heights[table.headRows] : 0
    return table.headHeight + min(body, table.height(lines: fewestLines))
  }

  /// As much of what is left as fits a height.
  ///
  /// - Parameters:
  ///   - room: The height, in pt.
  ///   - isWholePage: Whether there is no more room on any page.
  /// - Returns: The slice, or `nil` when nothing worth it fits and the next page has more room.
  mutating func take(_ room: Double, isWholePage: Bool) -> TableSlice? {
    var slice = TableSlice()
    let first = row
    repeatHead(&slice)
    let opened = open
    var tops: [Int: Double] = [:]
    for cell in open { tops[cell] = slice.height }
    var isCut = false
    var placed = 0
    while row < table.grid.rowCount {
      let top = slice.height
      let needed = height(of: row, at: top, tops)
      if top + needed > room + 1e-6 {
        guard let cut = cutHeight(needed, room - top, isForced: placed == 0 && isWholePage) else { break }
        slice.parts.append(TableSlice.Part(row: row, top: top, height: cut))
        begin(row, top, &tops)
        isCut = true
        placed += 1
        break
      }
      slice.parts.append(TableSlice.Part(row: row, top: top, height: needed))
      begin(row, top, &tops)
      placed += 1
      row += 1
    }
    let hasOnlyHead = !isCut && first == 0 && row == table.headRows && row < table.grid.rowCount
    if placed == 0 || (hasOnlyHead && !isWholePage) {
      (row, open) = (first, opened)
      return nil
    }
    addPieces(&slice, tops, first)
    return slice
  }

  private func repeatHead(_ slice: inout TableSlice) {
    guard row >= table.headRows, table.headHeight <= page * Self.deepRow else { return }
    for head in 0..<table.headRows {
      slice.parts.append(
        TableSlice.Part(row: head, top: slice.height, height: table.heights[head], isRepeated: true))
    }
    for cell in table.grid.places.indices.prefix(while: { table.grid.places[$0].row < table.headRows }) {
      let rows = table.grid.places[cell].rows
      guard let last = rows.last, last < slice.parts.count, let first = rows.first else { continue }
      let box = (slice.parts[first].top, slice.parts[last].bottom)
      slice.pieces.append(
        TableSlice.Piece(
          cell: cell, lines: 0..<table.cells[cell].count, top: middle(box, table.cells[cell].count),
          isRepeated: true))
    }
  }

  /// The height of a row, or of what is left of it, deep enough for the cells that end with it.
  private func height(of row: Int, at top: Double, _ tops: [Int: Double]) -> Double {
    var height = table.heights[row]
    if table.rowCells[row].contains(where: { next[$0] != nil }) {
      let lines = table.rowCells[row].lazy.filter { table.grid.places[$0].rows.count == 1 }
        .map { table.cells[$0].count - (next[$0] ?? 0) }
      height = table.height(lines: lines.max() ?? 1)
    }
    for cell in open where table.grid.places[cell].rows.upperBound == row + 1 {
      let left = table.cells[cell].count - (next[cell] ?? 0)
      if left > 0 { height = max(height, table.height(lines: left) - (top - (tops[cell] ?? top))) }
    }
    return height
  }

  /// How much of a row too deep for the room stands on the page; `nil` when all of it moves over.
  private func cutHeight(_ needed: Double, _ room: Double, isForced: Bool) -> Double? {
    let lines = table.lines(in: room)
    if isForced { return table.height(lines: max(1, lines)) }
    guard needed > page * Self.deepRow, lines >= Self.fewestLines else { return nil }
    return table.height(lines: lines)
  }

  private mutating func begin(_ row: Int, _ top: Double, _ tops: inout [Int: Double]) {
    for cell in table.rowCells[row] where table.grid.places[cell].rows.count > 1 && !open.contains(cell) {
      open.append(cell)
      tops[cell] = top
    }
  }

  /// Puts lines into the cells: all that is left of those that end here, what fits of the others.
  private mutating func addPieces(_ slice: inout TableSlice, _ tops: [Int: Double], _ first: Int) {
    let body = slice.parts.filter { !$0.isRepeated }
    for cell in open.filter({ table.grid.places[$0].row < first }) {
      addPiece(of: cell, from: tops[cell] ?? 0, body, &slice)
    }
    for part in body {
      for cell in table.rowCells[part.row] { addPiece(of: cell, from: part.top, body, &slice) }
    }
    open.removeAll { table.grid.places[$0].rows.upperBound <= row }
  }

  private mutating func addPiece(
    of cell: Int, from top: Double, _ body: [TableSlice.Part], _ slice: inout TableSlice
  ) {
    let rows = table.grid.places[cell].rows
    let bottom = body.last { rows.contains($0.row) }?.bottom ?? top
    let start = next[cell] ?? 0
    let count = table.cells[cell].count
    let isComplete = rows.upperBound <= row
    var end = isComplete ? count : min(count, start + table.lines(in: bottom - top))
    while end > start, end < count, table.cells[cell][end].isJoined { end -= 1 }
    if start < end {
      let isWhole = start == 0 && end == count
      slice.pieces.append(
        TableSlice.Piece(
          cell: cell, lines: start..<end,
          top: isWhole ? middle((top, bottom), count) : top + table.look.padding))
    } else if rows.count > 1, (1...Self.repeatedLines).contains(count), start == count,
      table.lines(in: bottom - top) >= count
    {
      // What all its rows have in common is read on each of their pages.
      slice.pieces.append(
        TableSlice.Piece(cell: cell, lines: 0..<count, top: middle((top, bottom), count), isRepeated: true))
    }
    next[cell] = isComplete ? nil : end
  }

  /// The top of the first of so many lines that stand in the middle of a box.
  private func middle(_ box: (top: Double, bottom: Double), _ lines: Int) -> Double {
    let height = table.height(lines: lines) - 2 * table.look.padding
    return max(box.top + table.look.padding, (box.top + box.bottom - height) / 2)
  }
}
