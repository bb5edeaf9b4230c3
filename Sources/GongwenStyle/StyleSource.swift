package import GongwenModel

/// A style sheet that a program holds as text, such as one kept in a database.
///
/// It is found by its name wherever a style is named: by a call, in a text's front matter, in a row of a roster and in
/// `extends`; styles of the home and of folders come after it. A `Fault` about it has its name for a path, and a span in its
/// text: `SourceText(name:text:)` says the line.
///
///     let letter = StyleSource(
///       name: "our-letter", text: "schema: gongwen-style/1\nextends: gongwen\npage:\n  gutterMargin: 30mm\n")
///     let typesetter = try Typesetter(.init(home: home, defaultStyle: "our-letter", styles: [letter]))
public struct StyleSource: Sendable, Hashable, Codable {
  /// What the style is called: not empty, and no path, so without `/`, `.yaml` and `.yml` at its end.
  public var name: String
  /// The sheet in YAML, as a file would hold it; 1 MiB at most.
  public var text: String

  /// Creates a source; whether it is right shows when the style is asked for.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Refuses a name that could never be found.
  ///
  /// - Throws: A `Fault` of category usage.
  package func requireSound() throws(Fault) {
    if name.isEmpty || StyleFile.isPath(name) { throw Fault(.usage, "style.source.name", [name]) }
  }
}
