/// The look of lists that the source has as such.
public struct ListStyle: Sendable, Equatable {
  /// Whether turned lines stand below the first character after the mark or number.
  public var hanging: Bool
  /// How much further in each deeper level stands, in cells.
  public var levelIndent: Double

  /// Creates a look of lists; the indent in cells.
  public init(hanging: Bool = false, levelIndent: Double = 0) {
    self.hanging = hanging
    self.levelIndent = levelIndent
  }
}
