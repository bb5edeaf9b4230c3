public import GongwenChecking
public import GongwenStyle

/// What was found on the pages about one clause of a standard.
public struct ConformityEntry: Sendable, Equatable {
  /// A line or a page.
  public struct Place: Sendable, Equatable {
    /// The page, from 1.
    public var page: Int
    /// The line of the page, from 1; `nil` for the page as a whole.
    public var line: Int?
    /// The text of the line.
    public var text: String?

    /// Names a place.
    public init(page: Int, line: Int? = nil, text: String? = nil) {
      self.page = page
      self.line = line
      self.text = text
    }
  }

  /// The number of the fact in the project's list of rules, such as `G-41`.
  public var id: String
  /// The document and its clause.
  public var clause: String
  /// How binding its wording is.
  public var strength: Strength
  /// What it is about.
  public var title: Bilingual
  /// What it asks for.
  public var wanted: String
  /// What was measured; empty when the pages hold nothing that it speaks of.
  public var got: String
  /// Whether the two agree; `nil` when there was nothing to measure.
  public var conforms: Bool?
  /// Where they do not.
  public var places: [Place]
}
