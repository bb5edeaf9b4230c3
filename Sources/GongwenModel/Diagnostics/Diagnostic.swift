/// How much a diagnostic matters.
public enum Severity: String, Sendable, Comparable, CaseIterable, Codable {
  /// Worth knowing.
  case info
  /// Probably a fault, or a departure from what the standard calls 一般, 推荐 or 可以.
  case warning
  /// Against a rule that the standard calls 应, or something that is lost.
  case error

  /// Orders by weight: info, warning, error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One diagnostic: what, where, how serious.
///
/// Its words are in a `MessageCatalogue`, in Chinese and English.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// The stable name of the kind of diagnostic, such as `layout.line.loose` or `L-17`.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// What fills the places `{0}`, `{1}` … of the message.
  public var arguments: [String]
  /// Where in the source; `nil` when the diagnostic has no place there.
  public var span: SourceSpan?
  /// The page it stands on, from 1, when it is known.
  public var page: Int?
  /// The clause or numbered fact that it rests on, such as `GB/T 9704-2012 7.3.3`.
  public var clause: String?

  /// Creates a diagnostic.
  public init(
    _ id: String, _ severity: Severity, _ arguments: [String] = [], span: SourceSpan? = nil,
    page: Int? = nil, clause: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.arguments = arguments
    self.span = span
    self.page = page
    self.clause = clause
  }
}
