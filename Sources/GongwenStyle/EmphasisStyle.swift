public import GongwenModel

/// How words that the source sets off look on the page; `nil` leaves them in the face of their paragraph.
///
/// A face is never thickened or slanted by calculation: the field's means are other faces and lines.
public struct EmphasisStyle: Sendable, Equatable {
  /// How links are shown where they cannot be clicked.
  public enum Links: String, Sendable, CaseIterable {
    /// As other words
    case none
    /// With a line below
    case underline
  }

  /// Which words have a dot below each Han character (着重号).
  public enum Dots: String, Sendable, CaseIterable {
    /// None
    case none
    /// What is set off
    case emphasis
    /// What is set off strongly
    case strong
  }

  /// The role of the face of what is set off strongly.
  public var strong: FontRole?
  /// The role of the face of what is set off.
  public var emphasis: FontRole?
  /// Whether lines below words are printed.
  public var underline: Bool
  /// How links are shown in print.
  public var links: Links
  /// Which words have dots.
  public var dots: Dots

  /// Creates a look of emphasis.
  public init(
    strong: FontRole? = .heading1, emphasis: FontRole? = .heading2, underline: Bool = true,
    links: Links = .none, dots: Dots = .none
  ) {
    self.strong = strong
    self.emphasis = emphasis
    self.underline = underline
    self.links = links
    self.dots = dots
  }
}
