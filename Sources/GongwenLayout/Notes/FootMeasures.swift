import GongwenStyle

/// How much of a page its notes take, in whole lines of its grid: the text above them keeps the grid.
struct FootMeasures {
  private let look: NoteStyle
  private let grid: PageGrid
  private let bodySize: Double

  /// The measures of notes on a page.
  init(_ style: ResolvedStyle, _ grid: PageGrid) {
    look = style.notes
    self.grid = grid
    bodySize = style.grid.bodySize
  }

  /// The most lines of notes on a page that has text too.
  var most: Int { lines(in: Int(Double(grid.lines) * look.mostOfPage)) }

  /// The grid lines that so many lines of notes take, the space above them included.
  func gridLines(of lines: Int) -> Int {
    guard lines > 0 else { return 0 }
    return min(grid.lines, Int(((height(of: lines) + look.gap) / grid.pitch - 1e-6).rounded(.up)))
  }

  /// How many lines of notes so many grid lines at the foot hold; on a page of notes alone one at least.
  func lines(in gridLines: Int) -> Int {
    let isWholePage = gridLines >= grid.lines
    let room =
      isWholePage
      ? Double(grid.lines - 1) * grid.pitch + bodySize : Double(gridLines) * grid.pitch - look.gap
    let lines = Int(((room - look.size) / look.linePitch + 1 + 1e-6).rounded(.down))
    return max(isWholePage ? 1 : 0, lines)
  }

  /// The height of so many lines, in pt.
  func height(of lines: Int) -> Double { look.size + Double(lines - 1) * look.linePitch }
}
