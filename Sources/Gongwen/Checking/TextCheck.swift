@_exported public import GongwenChecking
import GongwenFiles
public import GongwenModel
public import GongwenReading

/// Checks texts: reading, structure, numbering and language in one list of diagnostics.
public struct TextCheck: Sendable {
  /// What is checked and how.
  public struct Options: Sendable, Hashable, Codable {
    /// Ids of diagnostics that are left out.
    public var disabled: Set<String> = []
    /// The user's terms.
    public var terms: [TermRule] = []
    /// The most characters that a text may have; `nil` for no limit.
    public var maximumCharacters: Int?
    /// How texts are read.
    public var reading = ReadingOptions()

    /// Creates options that check everything and limit nothing.
    public init() {}
  }

  /// What was found in one text.
  public struct Result: Sendable {
    /// The decoded text that all spans refer to.
    public var source: SourceText
    /// Its structure: one document, or several where a text holds several.
    public var documents: [Document]
    /// The diagnostics, in the order of their places, those without one last.
    public var diagnostics: [Diagnostic]
  }

  /// A text with safe changes applied.
  public struct Fixed: Sendable {
    /// The text as it was.
    public var source: SourceText
    /// The changes, in the order of their places.
    public var fixes: [TextFix]
    /// The fixed text in UTF-8.
    public var bytes: [UInt8]
  }

  private let options: Options
  private let checker: Checker

  /// Prepares to check any number of texts.
  public init(_ options: Options = Options()) {
    self.options = options
    checker = Checker(
      disabled: options.disabled, terms: options.terms, maximumCharacters: options.maximumCharacters)
  }

  /// Checks one text.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, in any encoding that reading knows.
  ///   - name: the path or other name that messages show.
  /// - Returns: the diagnostics of reading and of every rule.
  /// - Throws: `Fault` of category input when the bytes are no text.
  public func check(_ bytes: [UInt8], name: String) throws(Fault) -> Result {
    let read = try readDocument(bytes, name: name, options: options.reading)
    let language = read.documents.flatMap { checker.check($0, source: read.source) }
    let reading = read.diagnostics.filter { diagnostic in
      !Self.isWordedByRule(diagnostic) && !options.disabled.contains(diagnostic.id)
    }
    return Result(
      source: read.source, documents: read.documents, diagnostics: (reading + language).inOrderOfPlace())
  }

  /// Whether a rule with a clause tells the same fault of an ordinal: L-07 and L-08 word what one check finds.
  private static func isWordedByRule(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.id {
    case "numbering.gap", "numbering.repeat", "numbering.start": true
    case "numbering.jump": diagnostic.severity > .info
    // A template is checked as what it is; L-52 knows what else is to be filled in.
    case "reading.tags": true
    default: false
    }
  }

  /// Fixes one text without touching its content, until nothing is left to fix.
  ///
  /// What a text is taken for may follow from its marks, so each round is read anew: a second call changes nothing.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - name: the path or other name that messages show.
  /// - Returns: the changes and the fixed text; front matter and noise stay as they are.
  /// - Throws: `Fault` of category input when the file cannot be read, or is no text that could be written again.
  public func fix(_ bytes: [UInt8], name: String) throws(Fault) -> Fixed {
    let read = try readDocument(bytes, name: name, options: options.reading)
    return try fix(read.documents, source: read.source, name: name)
  }

  /// Fixes a text that was checked, as `fix(_:name:)` does, without reading it once more.
  ///
  /// - Parameters:
  ///   - result: what checking found.
  ///   - name: the path or other name that messages show.
  /// - Returns: the changes and the fixed text.
  /// - Throws: `Fault` of category input when the file is no text that could be written again.
  public func fix(_ result: Result, name: String) throws(Fault) -> Fixed {
    try fix(result.documents, source: result.source, name: name)
  }

  private func fix(_ documents: [Document], source: SourceText, name: String) throws(Fault) -> Fixed {
    guard source.places.entries.isEmpty else {
      let isRecord = ["yaml", "yml", "json"].contains(Path.fileExtension(of: name))
      throw Fault(.input, isRecord ? "check.fix.record" : "check.fix.not-text", [name], path: name)
    }
    let fixer = TextFixer(disabled: options.disabled)
    var fixes = documents.flatMap { fixer.fixes(for: $0, source: source) }
    var text = TextFixer.apply(fixes, to: source)
    var isOpen = !fixes.isEmpty
    for _ in 1..<LimitTable.fixRounds where isOpen {
      let again = try readDocument(text, name: name, options: options.reading)
      let more = again.documents.flatMap { fixer.fixes(for: $0, source: again.source) }
      fixes = TextFix.joined(fixes, then: more, between: again.source.utf8)
      text = TextFixer.apply(more, to: again.source)
      isOpen = !more.isEmpty
    }
    return Fixed(source: source, fixes: fixes, bytes: text)
  }
}
