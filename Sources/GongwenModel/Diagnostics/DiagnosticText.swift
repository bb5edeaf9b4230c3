/// Writes diagnostics about one source as people and programs read them; the caller prints.
public struct DiagnosticText: Sendable {
  /// How diagnostics are written.
  public struct Options: Sendable, Hashable, Codable {
    /// The language of messages.
    public var language: MessageLanguage
    /// Whether ANSI colours are used.
    public var colour: Bool
    /// The columns that a line of the source may take; 24 to 4000 are used of other figures.
    public var width: Int

    /// Creates options.
    public init(language: MessageLanguage, colour: Bool = false, width: Int = 100) {
      self.language = language
      self.colour = colour
      self.width = width
    }
  }

  private let path: String?
  private let source: SourceText?
  private let options: Options
  private let catalogue: MessageCatalogue
  private var cursor = LocationCursor()

  /// Prepares to write diagnostics about one source, best in the order of their places.
  ///
  /// - Parameters:
  ///   - path: the name that messages show; `nil` shows the source's, or the program's.
  ///   - source: the text that spans refer to; without it only messages are written.
  ///   - options: language, colour, width in columns.
  ///   - catalogue: the words of the diagnostics.
  public init(path: String? = nil, source: SourceText? = nil, options: Options, catalogue: MessageCatalogue) {
    self.path = path ?? source?.name
    self.source = source
    self.options = options
    self.catalogue = catalogue
  }

  /// The diagnostic as text: the message, the source line, carets, hint and clause, each line with its LF.
  ///
  /// Nothing in it steers a terminal but the colours that were asked for.
  public mutating func text(for diagnostic: Diagnostic) -> String { printable(for: diagnostic).string }

  /// The diagnostic as text that a terminal may be given.
  package mutating func printable(for diagnostic: Diagnostic) -> PrintableText {
    let place = start(of: diagnostic)
    var result = paint(heading(place, named: namedPlace(of: diagnostic), page: diagnostic.page), .bold)
    result += paint(label(diagnostic.severity), diagnostic.severity == .error ? .red : .yellow)
    let message = Self.shortened(catalogue.message(for: diagnostic, in: options.language))
    result += "\(paint("\(message) [\(diagnostic.id)]", .bold))\n"
    if let source, let span = diagnostic.span, let place {
      let excerpt = SourceExcerpt(
        source, span, line: place.line, width: min(max(24, options.width), 4000) - 4)
      result += "    \(excerpt.text)\n    \(paint("\(excerpt.carets)", .green))\n"
    }
    if let hint = catalogue.hint(for: diagnostic, in: options.language) {
      result += note("建议：", "hint: ", hint)
    }
    if let clause = diagnostic.clause { result += note("依据：", "source: ", clause) }
    return result
  }

  /// The diagnostic as one JSON object and a LF.
  ///
  /// Its members: id, severity, message, path, place, line, column, endLine, endColumn, page, clause, hint; what is
  /// not known is left out. Lines and columns are those of text; a file that has none tells the place in words.
  public mutating func json(for diagnostic: Diagnostic) -> String {
    let start = start(of: diagnostic)
    let end = start == nil ? nil : end(of: diagnostic)
    var place = DiagnosticJSON.Place(path: path, start: start.map { ($0.line, $0.column) }, end: end)
    place.name = namedPlace(of: diagnostic)
    return JSONWriter.line {
      DiagnosticJSON.write(diagnostic, at: place, in: options.language, of: catalogue, to: &$0)
    }
      + "\n"
  }

  private mutating func start(of diagnostic: Diagnostic) -> (line: Int, column: Int)? {
    guard let source, let span = diagnostic.span else { return nil }
    return cursor.location(of: span.lowerBound, in: source)
  }

  private mutating func end(of diagnostic: Diagnostic) -> (line: Int, column: Int)? {
    guard let source, let span = diagnostic.span else { return nil }
    return cursor.location(of: span.upperBound, in: source)
  }

  /// The place in words, of a file that has paragraphs and cells instead of lines.
  private func namedPlace(of diagnostic: Diagnostic) -> String? {
    guard let source, let span = diagnostic.span else { return nil }
    return source.places.place(of: span.lowerBound)?.text(in: options.language)
  }

  private func heading(
    _ place: (line: Int, column: Int)?, named: String?, page: Int?
  ) -> PrintableText {
    let name = path ?? "gongwen"
    if let named { return "\(name): \(named): " }
    if let place { return "\(name):\(place.line):\(place.column): " }
    guard let page else { return "\(name): " }
    return options.language == .chinese ? "\(name): 第\(page)页: " : "\(name): page \(page): "
  }

  private func label(_ severity: Severity) -> PrintableText {
    guard options.language == .chinese else { return "\(severity.rawValue): " }
    switch severity {
    case .error: return "错误："
    case .warning: return "警告："
    case .info: return "提示："
    }
  }

  private func note(_ chinese: String, _ english: String, _ text: String) -> PrintableText {
    "    \(options.language == .chinese ? chinese : english)\(text)\n"
  }

  /// A library may quote a whole line of megabytes; nobody reads more than this.
  private static func shortened(_ message: String) -> String {
    let most = 1000
    guard message.utf8.count > most else { return message }
    return String(message.unicodeScalars.prefix(most)) + (message.unicodeScalars.count > most ? "…" : "")
  }

  private enum Paint {
    case bold, red, yellow, green
  }

  private func paint(_ text: PrintableText, _ paint: Paint) -> PrintableText {
    guard options.colour else { return text }
    return switch paint {
    case .bold: "\u{1B}[1m\(text)\u{1B}[0m"
    case .red: "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .yellow: "\u{1B}[1;33m\(text)\u{1B}[0m"
    case .green: "\u{1B}[32m\(text)\u{1B}[0m"
    }
  }
}
