internal import GongwenChecking
internal import GongwenFiles
internal import GongwenFormats
internal import GongwenLayout
public import GongwenModel
internal import GongwenReading
internal import GongwenRendering
internal import GongwenRoster
internal import GongwenStyle
internal import GongwenText

extension MessageCatalogue {
  /// The messages of all modules.
  public static let standard = MessageCatalogue([
    ModelMessages.table, FileMessages.table, FormatMessages.table, ReadingMessages.table, StyleMessages.table,
    LayoutMessages.table, CheckingMessages.table, TextMessages.table, RenderingMessages.table,
    RosterMessages.table, GongwenMessages.table,
  ])
}

extension DiagnosticText {
  /// Prepares to write diagnostics about one source in the words of the standard catalogue.
  ///
  /// - Parameters:
  ///   - path: the name that messages show; `nil` shows the source's, or the program's.
  ///   - source: the text that spans refer to; without it only messages are written.
  ///   - options: language, colour, width in columns.
  public init(path: String? = nil, source: SourceText? = nil, options: Options) {
    self.init(path: path, source: source, options: options, catalogue: .standard)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// Severity, message in English, and id, without a place: `error: the face FandolHei is missing [font.no-face]`.
  ///
  /// The place needs the source: `DiagnosticText` writes it.
  public var description: String {
    "\(severity.rawValue): \(MessageCatalogue.standard.message(for: self, in: .english)) [\(id)]"
  }
}

extension Fault: CustomStringConvertible {
  /// The file where there is one, and the diagnostic in English.
  public var description: String { (path.map { $0 + ": " } ?? "") + diagnostic.description }
}
