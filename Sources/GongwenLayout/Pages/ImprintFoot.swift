import GongwenStyle

/// What 版记 asks of the page that the text ends on: room at its foot, or it costs pages more (G-80, G-84).
struct ImprintFoot {
  /// The number of the first page of the part of the document that it stands below.
  var firstPage: Int
  /// What it takes of the type area, the space above it included, in pt.
  var depth: Double
  /// The style's page and grid.
  let style: ResolvedStyle

  /// Creates the foot for an imprint of a height, in pt.
  init(height: Double, firstPage: Int, style: ResolvedStyle) {
    self.firstPage = firstPage
    self.style = style
    depth = height + style.imprint.gap
  }

  /// What it costs that the text ends on a page.
  ///
  /// - Parameters:
  ///   - index: Which page of the part, from 0.
  ///   - lines: The grid lines in use on it, with those of notes.
  ///   - grid: The line grid of the page.
  /// - Returns: The cost, in the unit of `PageCosts`.
  func cost(endingOn index: Int, lines: Int, grid: PageGrid) -> Double {
    // After an odd page it stands on the back, which is there in any case.
    let isOdd = (firstPage + index) % 2 == 1
    if style.imprint.isOnEvenPage, isOdd { return 0 }
    let bottom = style.grid.firstLineOffset + Double(lines - 1) * grid.pitch + style.grid.bodySize
    guard bottom + depth > style.page.typeAreaHeight + 1e-6 else { return 0 }
    return style.imprint.isOnEvenPage ? PageCosts.blankPage : PageCosts.imprintAlone
  }
}
