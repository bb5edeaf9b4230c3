/// The roles of a reviewed side-car: what a person has confirmed, by line.
public struct AcceptedRoles: Sendable, Hashable, Codable {
  /// What was accepted for one line.
  public struct Line: Sendable, Hashable, Codable {
    /// What it is.
    public var label: LineLabel
    /// The ordinal as it stands.
    public var number: String
    /// The heading, or the whole text.
    public var text: String
    /// What stands after a run-in heading.
    public var rest: String

    /// Whether it goes on with the line above; `nil` leaves that open for lines of body.
    public var continues: Bool?

    /// Whether the line holds several paragraphs, each with a role of its own; nothing is accepted for it then.
    public var isGlued: Bool

    /// Whether its form makes it certain, and no person has said it.
    var isByForm = false
    /// Whether nothing of a row is cut off, whatever stands in it.
    var isWholeRow = false

    /// Creates a line.
    public init(
      _ label: LineLabel, number: String = "", text: String = "", rest: String = "",
      continues: Bool? = nil, isGlued: Bool = false
    ) {
      self.isGlued = isGlued
      self.continues = continues
      self.label = label
      self.number = number
      self.text = text
      self.rest = rest
    }
  }

  /// The accepted lines by number, from 1.
  public var lines: [Int: Line]

  /// Creates a side-car.
  public init(lines: [Int: Line] = [:]) { self.lines = lines }
}
