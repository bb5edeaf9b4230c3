import GongwenModel
import GongwenStyle

/// Tables on pages: they stand below the line grid and lead back to it.
extension PageFiller {
  /// The bottom of the last grid line's frame from the top of the type area, in pt.
  private var bottom: Double { top(of: capacity - 1) + style.grid.bodySize }

  private func top(of gridLine: Int) -> Double {
    style.grid.firstLineOffset + Double(gridLine) * pitch
  }

  /// The grid lines that a table must find to begin on a page.
  func linesToBegin(_ table: SetTable) -> Int {
    min(style.grid.linesPerPage - 1, linesTaken(TableSlicer.leastHeight(of: table), gap: 0))
  }

  /// The grid lines that a height takes, with a gap below it.
  private func linesTaken(_ height: Double, gap: Double) -> Int {
    Int(((height + gap) / pitch - 1e-6).rounded(.up))
  }

  /// Places a table, on as many pages as it takes.
  ///
  /// - Returns: The index of the next paragraph to place.
  mutating func place(_ table: SetTable, _ index: Int) -> Int {
    var slicer = TableSlicer(table, page: bottom - style.grid.firstLineOffset)
    while !slicer.isDone {
      guard let slice = slicer.take(bottom - top(of: gridLine), isWholePage: gridLine == 0) else {
        turnPage(nil)
        continue
      }
      place(slice, index)
      if !slicer.isDone { turnPage(nil) }
    }
    return index + 1
  }

  /// Places what stands on this page, as far from the text below it as lines stand from each other, and not nearer to
  /// the text above it.
  private mutating func place(_ slice: TableSlice, _ index: Int) {
    let gap = pitch - style.grid.bodySize
    let taken = linesTaken(slice.height, gap: gap)
    let isBelowText = gridLine > 0 && result.paragraphs[max(0, index - 1)].role != .caption
    let isAboveText = gridLine + taken < capacity
    let spare = isBelowText && isAboveText ? Double(taken) * pitch - gap - slice.height : 0
    let last = min(capacity, gridLine + taken)
    result.pages[page].append(
      Placement(
        paragraph: index, line: result.slices.count, gridLine: last - 1, top: top(of: gridLine) + spare / 2))
    result.slices.append(slice)
    gridLine = last
  }
}
