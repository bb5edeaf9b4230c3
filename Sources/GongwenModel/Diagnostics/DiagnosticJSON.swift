/// The one JSON form of a diagnostic, wherever one is written: `Schemas/diagnostic.schema.json` publishes it.
///
/// The keys are id, severity, message, path, place, line, column, endLine, endColumn, page, clause and hint, in this order;
/// what is not known is left out.
package struct DiagnosticJSON {
  /// Where a diagnostic stands.
  package struct Place: Sendable {
    /// The file or other name.
    package var path: String?
    /// The place in words, for a file that has no lines of text; line and column are then left out.
    package var name: String?
    /// Line and column of its first character, from 1.
    package var start: (line: Int, column: Int?)?
    /// Line and column after its last character.
    package var end: (line: Int, column: Int)?

    /// Creates a place.
    package init(
      path: String? = nil, start: (line: Int, column: Int?)? = nil, end: (line: Int, column: Int)? = nil
    ) {
      (self.path, self.start, self.end) = (path, start, end)
    }
  }

  /// Writes the members of a diagnostic into an object.
  ///
  /// - Parameters:
  ///   - diagnostic: The diagnostic.
  ///   - place: Where it stands.
  ///   - language: The language of message and hint.
  ///   - catalogue: Their words.
  ///   - writer: The object.
  package static func write(
    _ diagnostic: Diagnostic, at place: Place, in language: MessageLanguage, of catalogue: MessageCatalogue,
    to writer: inout JSONWriter
  ) {
    writer.member("id", diagnostic.id)
    writer.member("severity", diagnostic.severity.rawValue)
    writer.member("message", catalogue.message(for: diagnostic, in: language))
    writer.member("path", place.path)
    if let name = place.name {
      writer.member("place", name)
    } else {
      writer.member("line", place.start?.line)
      writer.member("column", place.start?.column)
      writer.member("endLine", place.end?.line)
      writer.member("endColumn", place.end?.column)
    }
    writer.member("page", diagnostic.page)
    writer.member("clause", diagnostic.clause)
    writer.member("hint", catalogue.hint(for: diagnostic, in: language))
  }
}
