public import GongwenModel

/// The look of tables (表格).
///
/// GB/T 9704-2012 says nothing of tables but how wide ones are turned (G-95). All lengths in pt.
public struct TableStyle: Sendable, Equatable {
  /// Which lines are drawn.
  public enum Rules: String, Sendable, CaseIterable {
    /// Around each cell (全框线)
    case grid
    /// Above and below the table and below its head (三线表)
    case threeLine
    /// None
    case none
  }

  /// Which lines are drawn.
  public var rules: Rules
  /// The role of the face of cells.
  public var font: FontRole
  /// The role of the face of the head.
  public var headFont: FontRole
  /// The size of its text.
  public var size: Double
  /// The least size that a wide table is set in.
  public var minimumSize: Double
  /// From the bottom of a line in a cell to the top of the next.
  public var lineGap: Double
  /// Between the text of a cell and the lines left and right of it.
  public var sidePadding: Double
  /// Between the text of a cell and the lines above and below it.
  public var padding: Double
  /// The thickness of the lines around a table, and of those above and below one of three lines.
  public var outerRule: Double
  /// The thickness of the others.
  public var innerRule: Double
  /// The least height of a row with an empty cell, which is a place to write in; 0 for that of its text.
  public var writingHeight: Double
  /// The width that columns without any text are given where there is room; 0 for that of their head.
  public var writingWidth: Double
  /// Whether a table that is too wide for its columns is turned on pages of its own (G-95).
  public var turnsWide: Bool

  /// Creates the look of tables; lengths in pt.
  public init(
    rules: Rules = .grid, font: FontRole = .body, headFont: FontRole = .heading1, size: Double = 12,
    minimumSize: Double = 9, lineGap: Double = 6, sidePadding: Double = 4, padding: Double = 4,
    outerRule: Double = 1, innerRule: Double = 0.5, writingHeight: Double = 0, writingWidth: Double = 0,
    turnsWide: Bool = true
  ) {
    self.rules = rules
    self.font = font
    self.headFont = headFont
    self.size = size
    self.minimumSize = minimumSize
    self.lineGap = lineGap
    self.sidePadding = sidePadding
    self.padding = padding
    self.outerRule = outerRule
    self.innerRule = innerRule
    self.writingHeight = writingHeight
    self.writingWidth = writingWidth
    self.turnsWide = turnsWide
  }
}
