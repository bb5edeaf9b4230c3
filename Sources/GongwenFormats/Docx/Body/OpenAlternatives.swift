/// One thing in several forms (`mc:AlternateContent`), of which the first is read that shows something.
///
/// A form may be in a vocabulary that is not known here; the next one is then the same thing in an older one.
struct OpenAlternatives {
  /// How much was shown before its first form.
  var shownCount: Int
  /// The shapes that had been counted by then.
  var shapes: Int
}

extension BodyReader {
  /// Whether all that a form requires is known here; a prefix that nothing declares is a slip and requires nothing.
  func isUnderstood(_ choice: XMLAttributes) -> Bool {
    choice.declaredURIs("Requires").allSatisfy { $0.map(XMLNamespace.isUnderstood) ?? true }
  }

  /// Whether an earlier form has shown what the next one shows.
  var isSettled: Bool {
    mutating get {
      guard let open = alternatives.last, open.shownCount == shownCount else { return true }
      context.diagnostics.shapes = open.shapes
      return false
    }
  }
}
