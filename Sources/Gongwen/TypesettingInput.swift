public import GongwenLayout
public import GongwenModel
public import GongwenReading

/// One text to be set, and what is known of it from outside.
public struct TypesettingInput: Sendable, Hashable, Codable {
  /// The content of the file, in any encoding that reading knows.
  public var bytes: [UInt8]
  /// The path or other name that messages show.
  public var name: String
  /// Values that win over the text's own front matter.
  public var metadata = DocumentMetadata()
  /// The style by name or path; `nil` takes the front matter's, then `duty-report`.
  public var style: String?
  /// Style values by key path, such as `grid.model` with `word`.
  public var styleOverrides: [StyleOverride] = []
  /// How the text is read beyond its metadata.
  public var reading = ReadingOptions()

  /// Creates an input from bytes.
  public init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// Creates an input from a string.
  public init(text: String, name: String = "text") { self.init(bytes: Array(text.utf8), name: name) }
}

/// A text set on pages, with everything that was found out on the way.
public struct TypesettingResult: Sendable {
  /// The decoded text.
  public var source: SourceText
  /// Its structure: one document, or several where a text holds several; never none.
  public var documents: [Document]
  /// Its pages.
  public var pages: PagedDocument
  /// Every character taken away or put in between source and pages.
  public var ledger: [LedgerEntry]
  /// The diagnostics of all stages.
  public var diagnostics: [Diagnostic]
  /// The name of the style it was set in.
  public var style: String

  /// The first document, which is most often the only one; an empty one when a caller took all away.
  public var document: Document { documents.first ?? Document() }

  /// Whether something is lost on the pages, such as a character that no face has: such a result is not to be
  /// delivered.
  public var isIncomplete: Bool { diagnostics.contains { $0.id == "font.missing" && $0.severity == .error } }
}
