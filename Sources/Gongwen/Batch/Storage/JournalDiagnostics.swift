import GongwenModel
import GongwenRoster

/// Keeps the diagnostics of a report in its line of the journal: without their words, which follow the language of
/// the run that tells them.
enum JournalDiagnostics {
  /// The diagnostics on one line, without tabs.
  static func text(_ diagnostics: [PlacedDiagnostic]) -> String {
    var writer = JSONWriter(isOneLine: true)
    writer.object {
      $0.array("diagnostics") { list in
        for diagnostic in diagnostics { list.element { write(diagnostic, &$0) } }
      }
    }
    return writer.text
  }

  /// The diagnostics of a line; `nil` when it is not as `text` writes it.
  static func read(_ text: String) -> [PlacedDiagnostic]? {
    let bytes = Array(text.utf8)
    guard let value = try? JSONScanner.value(in: bytes, 0..<bytes.count), case .object(let members) = value,
      case .array(let elements)? = members.first?.value
    else { return nil }
    let diagnostics = elements.compactMap { diagnostic($0.value) }
    return diagnostics.count == elements.count ? diagnostics : nil
  }

  private static func write(_ placed: PlacedDiagnostic, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("id", placed.diagnostic.id)
      $0.member("severity", placed.diagnostic.severity.rawValue)
      $0.array("arguments") { list in for argument in placed.diagnostic.arguments { list.element(argument) } }
      $0.member("path", placed.path)
      $0.member("line", placed.line)
      $0.member("column", placed.column)
      $0.member("page", placed.diagnostic.page)
      $0.member("clause", placed.diagnostic.clause)
    }
  }

  private static func diagnostic(_ value: JSONValue) -> PlacedDiagnostic? {
    guard case .object(let members) = value else { return nil }
    let fields = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard case .string(let id)? = fields["id"], case .string(let name)? = fields["severity"],
      let severity = Severity(rawValue: name), case .array(let list)? = fields["arguments"]
    else { return nil }
    let arguments = list.compactMap { text($0.value) }
    var diagnostic = Diagnostic(id, severity, arguments)
    diagnostic.page = number(fields["page"])
    diagnostic.clause = text(fields["clause"])
    guard arguments.count == list.count else { return nil }
    return PlacedDiagnostic(
      diagnostic, path: text(fields["path"]), line: number(fields["line"]), column: number(fields["column"]))
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value { text } else { nil }
  }

  private static func number(_ value: JSONValue?) -> Int? {
    if case .number(let text)? = value { Int(text) } else { nil }
  }
}
