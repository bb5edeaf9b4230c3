/// A value put over a style from outside, such as `--set grid.model=word`.
public struct StyleOverride: Sendable, Hashable, Codable {
  /// The path of the key, such as `grid.model`.
  public var key: String
  /// The value as a style sheet writes it.
  public var value: String

  /// Creates an override.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
