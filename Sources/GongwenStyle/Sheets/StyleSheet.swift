internal import GongwenModel

/// One value of a sheet: decoded, as it was written, and where.
struct StyleEntry: Sendable {
  /// The decoded value.
  var value: StyleValue
  /// The value as it was written.
  var text: String
  /// What the sheet names as its source.
  var citation: Citation?
  /// The file that holds it; `nil` for an override.
  var path: String?
  /// Where it stands in the file.
  var span: SourceSpan?
  /// How far down the chain of styles it was set: 0 is the base.
  var depth = 0
}

/// One file of a style, decoded but not yet joined with the styles it extends.
struct StyleSheet: Sendable {
  /// The text, for places.
  var source: SourceText
  /// What it says of itself.
  var description = ""
  /// The style it extends, and where it says so.
  var base: (name: String, span: SourceSpan)?
  /// Its values by key path, such as `page.gutterMargin`.
  var entries: [(key: String, entry: StyleEntry)] = []
  /// Every fault in it.
  var diagnostics: [StyleDiagnostic] = []
  /// Whether it names the schema of styles: other YAML files lie in the same folder.
  var isStyle = false
}
