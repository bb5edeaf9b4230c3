/// One line of a list of terms: a wording that is not wanted, and what to write instead.
public struct TermRule: Sendable, Hashable, Codable {
  /// What must not stand in the text.
  public var wrong: String
  /// What to write instead; empty when the wording is banned without a substitute.
  public var right: String

  /// Creates a rule.
  public init(wrong: String, right: String = "") {
    self.wrong = wrong
    self.right = right
  }
}
