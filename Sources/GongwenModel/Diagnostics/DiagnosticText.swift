/// Writes findings about one source as people and programs read them; the caller prints.
public struct DiagnosticText: Sendable {
  /// How findings are written.
  public struct Options: Sendable, Equatable {
    /// The language of messages.
    public var language: MessageLanguage
    /// Whether ANSI colours are used.
    public var colour: Bool
    /// The columns that a line of the source may take.
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
  private var cursor = LocationCursor()

  /// Prepares to write findings about one source, best in the order of their places.
  ///
  /// - Parameters:
  ///   - path: the name that messages show; `nil` shows the source's, or the program's.
  ///   - source: the text that spans refer to; without it only messages are written.
  ///   - options: language, colour, width in columns.
  public init(path: String? = nil, source: SourceText? = nil, options: Options) {
    self.path = path ?? source?.name
    self.source = source
    self.options = options
  }

  /// The finding as text: the message, the source line, carets, hint and clause, each line with its LF.
  public mutating func text(for diagnostic: Diagnostic) -> String {
    let place = start(of: diagnostic)
    var result = paint(heading(place, page: diagnostic.page), .bold)
    result += paint(label(diagnostic.severity), diagnostic.severity == .error ? .red : .yellow)
    let message = MessageCatalogue.message(for: diagnostic, in: options.language)
    result += paint("\(Self.cleaned(message)) [\(diagnostic.id)]", .bold) + "\n"
    if let source, let span = diagnostic.span, let place {
      let excerpt = SourceExcerpt(source, span, line: place.line, width: options.width - 4)
      result += "    \(excerpt.text)\n    \(paint(excerpt.carets, .green))\n"
    }
    if let hint = MessageCatalogue.hint(for: diagnostic, in: options.language) {
      result += note("建议：", "hint: ", Self.cleaned(hint))
    }
    if let clause = diagnostic.clause { result += note("依据：", "source: ", clause) }
    return result
  }

  /// The finding as one JSON object and a LF: id, severity, message, path, line, column, endLine, endColumn,
  /// page, clause, hint; what is not known is left out.
  public mutating func json(for diagnostic: Diagnostic) -> String {
    let message = MessageCatalogue.message(for: diagnostic, in: options.language)
    let hint = MessageCatalogue.hint(for: diagnostic, in: options.language)
    let start = start(of: diagnostic)
    let end = start == nil ? nil : end(of: diagnostic)
    return JSONWriter.line {
      $0.member("id", diagnostic.id)
      $0.member("severity", diagnostic.severity.rawValue)
      $0.member("message", message)
      $0.member("path", path)
      $0.member("line", start?.line)
      $0.member("column", start?.column)
      $0.member("endLine", end?.line)
      $0.member("endColumn", end?.column)
      $0.member("page", diagnostic.page)
      $0.member("clause", diagnostic.clause)
      $0.member("hint", hint)
    } + "\n"
  }

  /// A scalar that is safe to show: a tab becomes a space, any other control or invisible format character `<U+200B>`.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    default: return String(scalar)
    }
  }

  /// A message whose arguments came from a document must not steer the terminal.
  private static func cleaned(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? " " : visible($1) }
  }

  private mutating func start(of diagnostic: Diagnostic) -> (line: Int, column: Int)? {
    guard let source, let span = diagnostic.span else { return nil }
    return cursor.location(of: span.lowerBound, in: source)
  }

  private mutating func end(of diagnostic: Diagnostic) -> (line: Int, column: Int)? {
    guard let source, let span = diagnostic.span else { return nil }
    return cursor.location(of: span.upperBound, in: source)
  }

  private func heading(_ place: (line: Int, column: Int)?, page: Int?) -> String {
    let name = Self.cleaned(path ?? "gongwen")
    if let place { return "\(name):\(place.line):\(place.column): " }
    guard let page else { return "\(name): " }
    return options.language == .chinese ? "\(name): 第\(page)页: " : "\(name): page \(page): "
  }

  private func label(_ severity: Severity) -> String {
    guard options.language == .chinese else { return severity.rawValue + ": " }
    switch severity {
    case .error: return "错误："
    case .warning: return "警告："
    case .info: return "提示："
    }
  }

  private func note(_ chinese: String, _ english: String, _ text: String) -> String {
    "    " + (options.language == .chinese ? chinese : english) + text + "\n"
  }

  private enum Paint: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    options.colour ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}
