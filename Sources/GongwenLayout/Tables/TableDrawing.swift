import GongwenStyle

/// Draws what of a table stands on one page: the lines of its cells, then its rules.
struct TableDrawing {
  let table: SetTable
  let slice: TableSlice
  /// The left edge of the type area from that of the page, in pt.
  let left: Double
  /// The top of the slice from that of the page, in pt.
  let top: Double

  /// Adds it to a page.
  func draw(on page: inout Page) {
    for piece in slice.pieces {
      for (number, line) in piece.lines.enumerated() {
        let y = top + piece.top + Double(number) * table.pitch
        add(table.cells[piece.cell][line], at: y, isRepeated: piece.isRepeated, to: &page)
      }
    }
    switch table.look.rules {
    case .none: break
    case .threeLine: drawThreeLines(on: &page)
    case .grid:
      drawLevelRules(on: &page)
      drawUprightRules(on: &page)
    }
  }

  private func add(_ line: SetTable.CellLine, at y: Double, isRepeated: Bool, to page: inout Page) {
    let first = page.items.count
    for item in line.items {
      var item = item
      item.content.move(x: left, y: y)
      if isRepeated { item.owner = .artifact(.repeatedHead) }
      page.items.append(item)
    }
    guard !isRepeated else { return }
    for var link in line.links {
      link.frame.x += left
      link.frame.y += y
      page.links.append(link)
    }
    for var line in line.lines {
      line.items = first + line.items.lowerBound..<first + line.items.upperBound
      line.frame.x += left
      line.frame.y += y
      line.baseline += y
      page.lines.append(line)
    }
  }

  // MARK: Rules

  private var columns: Int { table.grid.columnCount }

  private func drawThreeLines(on page: inout Page) {
    add(level: 0, 0..<columns, table.look.outerRule, to: &page)
    if let head = slice.parts.last(where: { $0.row < table.headRows }), head.bottom < slice.height {
      add(level: head.bottom, 0..<columns, table.look.innerRule, to: &page)
    }
    add(level: slice.height, 0..<columns, table.look.outerRule, to: &page)
  }

  /// The rules between rows, left out inside a cell that goes on.
  private func drawLevelRules(on page: inout Page) {
    add(level: 0, 0..<columns, table.look.outerRule, to: &page)
    for (above, below) in zip(slice.parts, slice.parts.dropFirst()) {
      var start: Int?
      for column in 0...columns {
        let isDrawn = column < columns && isEdge((above.row, column), (below.row, column))
        if isDrawn, start == nil { start = column }
        if !isDrawn, let first = start {
          add(level: below.top, first..<column, table.look.innerRule, to: &page)
          start = nil
        }
      }
    }
    add(level: slice.height, 0..<columns, table.look.outerRule, to: &page)
  }

  /// The rules between columns, left out inside a cell over several of them.
  private func drawUprightRules(on page: inout Page) {
    for column in 0...columns {
      let isOuter = column == 0 || column == columns
      var start: Double?
      for part in slice.parts {
        let isDrawn = isOuter || isEdge((part.row, column - 1), (part.row, column))
        if isDrawn, start == nil { start = part.top }
        if !isDrawn, let first = start {
          add(upright: column, from: first, to: part.top, table.look.innerRule, to: &page)
          start = nil
        }
      }
      if let first = start {
        let thickness = isOuter ? table.look.outerRule : table.look.innerRule
        add(upright: column, from: first, to: slice.height, thickness, to: &page)
      }
    }
  }

  /// Whether two places belong to different cells.
  private func isEdge(_ one: (row: Int, column: Int), _ other: (row: Int, column: Int)) -> Bool {
    let cell = table.grid.cell(row: one.row, column: one.column)
    return cell == nil || cell != table.grid.cell(row: other.row, column: other.column)
  }

  private func add(level y: Double, _ columns: Range<Int>, _ thickness: Double, to page: inout Page) {
    let start = table.edges[columns.lowerBound] - table.look.outerRule / 2
    let end = table.edges[columns.upperBound] + table.look.outerRule / 2
    add(
      Rule(
        x: left + start, y: top + y - thickness / 2, width: end - start, height: thickness, colour: .black),
      to: &page)
  }

  private func add(
    upright column: Int, from start: Double, to end: Double, _ thickness: Double, to page: inout Page
  ) {
    add(
      Rule(
        x: left + table.edges[column] - thickness / 2, y: top + start, width: thickness, height: end - start,
        colour: .black),
      to: &page)
  }

  private func add(_ rule: Rule, to page: inout Page) {
    guard rule.width > 0, rule.height > 0 else { return }
    page.items.append(PageItem(.rule(rule), owner: .artifact(.rule)))
  }
}
