import GongwenModel
import GongwenStyle

/// The line grid of one page where it is not the style's own (G-67: 调整行距).
struct PageGrid: Equatable {
  /// Slots on the page.
  var lines: Int
  /// Distance from grid line to grid line, in pt.
  var pitch: Double
}

/// Where one line stands.
struct Placement: Equatable {
  /// Index of its paragraph.
  var paragraph: Int
  /// Index of the line in it, or of the slice when it is a table.
  var line: Int
  /// Its grid line, the last one that a table takes; `nil` for lines off the grid.
  var gridLine: Int?
  /// Top of its frame below the top of the type area, in pt.
  var top: Double
}

/// A page that a rule left shorter than it could be.
struct ShortPage: Equatable {
  /// Index of the page.
  var page: Int
  /// Empty grid lines at its end.
  var gridLines: Int
  /// The rule.
  var reason: BreakReason
}

/// Lines on pages, before anything is drawn.
struct PageFilling {
  /// The lines of each page.
  var pages: [[Placement]] = [[]]
  /// Pages left short, with the rule.
  var short: [ShortPage] = []
  /// The paragraphs, some of them set again with other breaks.
  var paragraphs: [FlowParagraph]
  /// What of tables stands on pages; slices of pages that were filled again stay behind unused.
  var slices: [TableSlice] = []
  /// Grids that differ from the style's.
  var grids: [Int: PageGrid] = [:]
}
