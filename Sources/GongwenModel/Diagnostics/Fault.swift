/// A fault of the environment that ends the work in hand: an unreadable file, a missing font, a library
/// that reports failure.
///
/// Faults of a document are `Diagnostic`s and never throw. A program switches on `category`, and on `diagnostic.id` for one
/// kind of trouble: both keep their meaning, the words do not.
public struct Fault: Error, Sendable, Hashable, Codable {
  /// What failed.
  public enum Category: String, Sendable, Hashable, Codable {
    /// The call itself is wrong: an unknown option, value or style key.
    case usage
    /// An input cannot be read or an output cannot be written.
    case input
    /// A font is missing, damaged, or not the one that was asked for.
    case fonts
    /// The program contradicts itself.
    case `internal`
  }

  /// What failed.
  public var category: Category
  /// The message, as a diagnostic of severity error.
  public var diagnostic: Diagnostic
  /// The file that the diagnostic's span, or the fault itself, is about.
  public var path: String?

  /// Creates a fault whose message is the catalogue's entry `id`, filled with `arguments`.
  public init(
    _ category: Category, _ id: String, _ arguments: [String] = [], path: String? = nil,
    span: SourceSpan? = nil
  ) {
    self.category = category
    self.diagnostic = Diagnostic(id, .error, arguments, span: span)
    self.path = path
  }

  /// Creates a fault from a diagnostic.
  public init(_ category: Category, _ diagnostic: Diagnostic, path: String? = nil) {
    self.category = category
    self.diagnostic = diagnostic
    self.path = path
  }
}
