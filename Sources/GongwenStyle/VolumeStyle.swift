/// The look of a bound volume (汇编) of reports: its cover and its table of contents (目录) (R-30…R-32).
///
/// The reports themselves take the style that holds this one.
public struct VolumeStyle: Sendable, Equatable {
  /// How the pages of the table of contents are numbered.
  public enum ContentsNumbering: String, Sendable, CaseIterable {
    /// Not at all
    case none
    /// Small roman numerals, from i
    case roman
    /// Roman numerals when the table has more than one page, else none
    case romanIfLong
  }

  /// The title on the cover; `linesBefore` counts from the top of the type area.
  public var coverTitle: ParagraphStyle
  /// The unit on the cover.
  public var coverUnit: ParagraphStyle
  /// The date on the cover.
  public var coverDate: ParagraphStyle
  /// The heading of the table of contents.
  public var contentsHeading: ParagraphStyle
  /// The words of that heading, such as `目　录`.
  public var contentsHeadingText: String
  /// An entry of the table; its turned lines hang.
  public var contentsEntry: ParagraphStyle
  /// What fills the line between an entry and its page number, repeated; empty for nothing.
  public var contentsLeader: String
  /// How the table's own pages are numbered.
  public var contentsNumbering: ContentsNumbering
  /// Whether the back of the cover stays blank.
  public var coverVersoBlank: Bool
  /// Whether every report begins on a right-hand page (单页起).
  public var startRecto: Bool

  /// Creates the style of a volume.
  public init(
    coverTitle: ParagraphStyle, coverUnit: ParagraphStyle, coverDate: ParagraphStyle,
    contentsHeading: ParagraphStyle, contentsHeadingText: String, contentsEntry: ParagraphStyle,
    contentsLeader: String, contentsNumbering: ContentsNumbering, coverVersoBlank: Bool, startRecto: Bool
  ) {
    self.coverTitle = coverTitle
    self.coverUnit = coverUnit
    self.coverDate = coverDate
    self.contentsHeading = contentsHeading
    self.contentsHeadingText = contentsHeadingText
    self.contentsEntry = contentsEntry
    self.contentsLeader = contentsLeader
    self.contentsNumbering = contentsNumbering
    self.coverVersoBlank = coverVersoBlank
    self.startRecto = startRecto
  }
}
