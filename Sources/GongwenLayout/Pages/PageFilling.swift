import GongwenModel
import GongwenStyle

/// The line grid of one page where it is not the style's own (G-67: 调整行距).
struct PageGrid: Equatable {
  /// Grid lines on the page.
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

/// A page that came out otherwise than pages are.
struct PageNote: Equatable {
  /// What is to be told of it.
  enum Kind: Equatable {
    /// A rule left it shorter than it could be, by so many grid lines
    case short(gridLines: Int, BreakReason)
    /// Its lines stand closer, for a signature
    case tightened
    /// Its lines and those of the page before stand wider, for a signature
    case loosened
    /// It holds a signature and no text
    case lonelySignature
    /// So many lines of its notes go on at the foot of the next page
    case carriedNotes(lines: Int)
  }

  /// Index of the page.
  var page: Int
  /// What is to be told of it.
  var kind: Kind
}

/// Lines on pages, before anything is drawn.
struct PageFilling {
  /// The lines of each page.
  var pages: [[Placement]] = []
  /// Pages that came out otherwise, with the rule.
  var notes: [PageNote] = []
  /// The paragraphs, some of them set again with other breaks.
  var paragraphs: [FlowParagraph]
  /// What of tables stands on pages.
  var slices: [TableSlice] = []
  /// The lines of notes at the foot of each page, counted over all notes.
  var feet: [Range<Int>] = []
  /// The notes.
  var footNotes = FootNotes()

  /// Where the seals on the last page end, from the top of the type area in pt; 0 without any.
  ///
  /// - Parameter grid: The grid of the style; lines that stand closer (G-67) lift a seal by less than a line's gap.
  /// - Returns: The lowest point of a seal.
  func sealBottom(_ grid: CharacterGrid) -> Double {
    let bottoms = pages.last?.compactMap { placement -> Double? in
      let paragraph = paragraphs[placement.paragraph]
      let lines = paragraph.composed.lines.count
      guard let seal = paragraph.seal, placement.line == lines - 1 else { return nil }
      return placement.top + grid.bodySize + seal.below(lines, grid.linePitch, grid.bodySize)
    }
    return bottoms?.max() ?? 0
  }
}
