import GongwenLayout
import GongwenModel

/// A character where it stands.
struct PlacedCharacter {
  /// The scalar.
  var scalar: UInt32
  /// Index of its face.
  var face: UInt16
  /// Its size, in pt.
  var size: Float
  /// The origin of its glyph from the page's left edge, in pt; characters of one cluster share it.
  var x: Double
  /// Its baseline from the page's top edge, in pt.
  var y: Double

  /// The right edge of its frame when it is a Han character, in pt.
  var hanEnd: Double { x + Double(size) }
}

/// A line with its characters.
struct MeasuredLine {
  /// Index of the page.
  var page: Int
  /// Which line of the page, from 0.
  var number: Int
  /// How it was composed.
  var line: PageLine
  /// The role of its paragraph.
  var role: ParagraphRole
  /// The level of the heading that runs into its paragraph; `nil` without one.
  var leadLevel: HeadingLevel?
  /// Its text.
  var text: String
  /// Its characters, as indices of the document's.
  var characters: Range<Int>
  /// How many of them belong to a run-in heading (连排标题), its 。 included.
  var headingCount = 0
  /// The size that most of its characters have, in pt.
  var size: Double
  /// The baseline of most of its characters, in pt.
  ///
  /// A fallback face may stand a little off it.
  var baseline: Double
  /// Left edge of the first frame, in pt.
  var start: Double
  /// Right edge of the last frame, in pt.
  var end: Double
  /// Face of most of its characters after a run-in heading; `nil` when there are none.
  var typeface: TypefaceClass?
  /// Face of most characters of its run-in heading, or of the line when all of it is a heading.
  var headingTypeface: TypefaceClass?

  /// Which line of its paragraph, from 0.
  var index: Int { line.index }
  /// Whether it is the last of its paragraph.
  var isLast: Bool { line.isLast }
  /// The line of the page's grid that it stands on; `nil` off the grid.
  var gridLine: Int? { line.gridLine }
  /// The level of the heading that its paragraph is or begins with; `nil` without one.
  var headingLevel: HeadingLevel? { role.level ?? leadLevel }

  /// Top of its frames.
  ///
  /// The em box lies 0.88 over 0.12 about the baseline, as Chinese faces have it; smaller type on the grid
  /// stands on the baseline of body text.
  var frameTop: Double { baseline - OfficialPage.ascent * frameHeight }
  /// Bottom of its frames.
  var frameBottom: Double { frameTop + frameHeight }
  private var frameHeight: Double { gridLine == nil ? size : max(size, OfficialPage.bodySize) }
}

/// A page with the lines on it.
struct MeasuredPage {
  /// Width, in pt.
  var width: Double
  /// Height, in pt.
  var height: Double
  /// The number it is to bear; `nil` for a page without one, such as a cover.
  var number: Int?
  /// Its lines, as indices of the document's.
  var lines: Range<Int>
  /// What stands below the type area: the page number.
  var folio: [PlacedCharacter]
  /// Whether something on it that is text is not black.
  var hasColouredText: Bool
  /// The lines that are drawn on it.
  var rules: [Rule] = []
  /// The top of the notes at its foot, in pt; `nil` without any.
  ///
  /// Their lines are none of the page's.
  var notesTop: Double?
  /// Whether a turned table stands on it (G-95).
  var isTurned = false
  /// From the right edge of its head to the left edge of its other cells, in pt, so far as there are both.
  var turnedHeadGap: Double?
}

/// The edges of the type area as the lines show them, in pt.
struct MeasuredEdges {
  var left: Double
  var right: Double
}

/// What the measuring functions read: finished pages, taken apart once.
struct MeasuredDocument {
  /// The pages.
  var pages: [MeasuredPage] = []
  /// The lines of all pages.
  var lines: [MeasuredLine] = []
  /// The characters of all lines.
  var characters: [PlacedCharacter] = []
  /// The class of each face.
  var typefaces: [TypefaceClass] = []
  /// How far the middle of the page number's dash lies above the baseline, in em.
  var dashMiddle = 0.0
  /// The commonest distance between two Han characters of body text (字距 included), in pt; `nil` without any.
  var characterPitch: Double?
  /// The commonest distance between neighbouring lines of the grid, in pt; `nil` without any.
  var linePitch: Double?
  /// Edges of odd and of even pages.
  var oddEdges = OfficialPage.edges
  /// Edges of even pages; they differ where margins are mirrored (G-13).
  var evenEdges = OfficialPage.edges

  /// The width of a cell in pt.
  var cell: Double { characterPitch ?? OfficialPage.characterPitch }

  /// The edges of a page.
  func edges(ofPage index: Int) -> MeasuredEdges {
    (pages[index].number ?? index + 1) % 2 == 1 ? oddEdges : evenEdges
  }

  /// The edges at a line.
  func edges(_ line: MeasuredLine) -> MeasuredEdges { edges(ofPage: line.page) }

  /// The indent of a line, in cells.
  func indent(_ line: MeasuredLine) -> Double { (line.start - edges(line).left) / cell }

  /// The first character of a line.
  func first(_ line: MeasuredLine) -> PlacedCharacter? {
    line.characters.isEmpty ? nil : characters[line.characters.lowerBound]
  }

  /// The last character of a line.
  func last(_ line: MeasuredLine) -> PlacedCharacter? {
    line.characters.isEmpty ? nil : characters[line.characters.upperBound - 1]
  }

  /// The distance from grid line to grid line on a page, which may have a pitch of its own (G-67); that of the document
  /// where too few lines show it.
  func pitch(ofPage index: Int) -> Double? {
    let lines = lines(ofPage: index).filter { $0.gridLine != nil }
    guard let first = lines.first, let last = lines.last, let from = first.gridLine, let to = last.gridLine,
      to > from
    else { return linePitch }
    return (last.baseline - first.baseline) / Double(to - from)
  }

  /// The commonest distance between neighbouring grid lines of a page; `nil` where no two lines are neighbours.
  func ownPitch(ofPage index: Int) -> Double? {
    var pitches = Tally()
    let lines = lines(ofPage: index)
    for (upper, lower) in zip(lines, lines.dropFirst()) {
      guard let above = upper.gridLine, let below = lower.gridLine, below == above + 1 else { continue }
      pitches.add(lower.baseline - upper.baseline)
    }
    return pitches.mode
  }

  /// The lines of a page.
  func lines(ofPage index: Int) -> ArraySlice<MeasuredLine> { lines[pages[index].lines] }
}

/// The figures of GB/T 9704-2012 5 and 7.5, in pt.
enum OfficialPage {
  static let millimetre = 72 / 25.4
  static let width = 210 * millimetre
  static let height = 297 * millimetre
  static let head = 37 * millimetre
  static let gutter = 28 * millimetre
  static let typeWidth = 156 * millimetre
  static let typeHeight = 225 * millimetre
  /// 三号.
  static let bodySize = 16.0
  /// 二号.
  static let titleSize = 22.0
  /// 四号.
  static let folioSize = 14.0
  /// The part of the em box above the baseline.
  static let ascent = 0.88
  static let characterPitch = (typeWidth - bodySize) / 27
  static let linePitch = (typeHeight - bodySize) / 21
  static let edges = MeasuredEdges(left: gutter, right: gutter + typeWidth)
}
