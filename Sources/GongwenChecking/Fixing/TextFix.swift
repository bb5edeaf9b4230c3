public import GongwenModel

/// One change that the normaliser makes.
public struct TextFix: Sendable, Equatable {
  /// What is replaced, in the source.
  public var span: SourceSpan
  /// What is written instead.
  public var replacement: String
  /// The rules that asked for it, in rising order.
  public var rules: [String]

  /// Creates a change.
  public init(span: SourceSpan, replacement: String, rules: [String]) {
    self.span = span
    self.replacement = replacement
    self.rules = rules
  }
}
