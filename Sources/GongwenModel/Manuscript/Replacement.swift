/// A stretch of a text for which something else is printed, because it only stands for it: `&lt;` for <, `[x]` for ☑.
package struct Replacement: Sendable, Equatable {
  /// What is typed.
  package var span: SourceSpan
  /// What is printed.
  package var text: String

  /// Creates a replacement.
  package init(_ span: SourceSpan, by text: String) {
    self.span = span
    self.text = text
  }
}
