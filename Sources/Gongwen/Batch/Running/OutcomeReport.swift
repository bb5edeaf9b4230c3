import GongwenFiles
public import GongwenModel

/// Writes the report of a batch as NDJSON: one line per report, in the order of the roster.
///
///     {"index":1,"row":1,"name":"张三","unit":"办公室","input":"in/张三.txt","output":"办公室-张三.pdf",
///      "status":"delivered","pages":4,"errors":0,"warnings":1,"findings":[{"code":"…","severity":"warning",
///      "place":"in/张三.txt:3:1","message":"…"}]}
///
/// A failed report also has `code`, `place` and `message` of what stopped it at the top of the line. The file
/// takes its name only when the run ends, whatever the way it ends; a killed run leaves the former one.
public struct OutcomeReport: ~Copyable {
  private var file: WholeFile
  private let language: MessageLanguage

  /// Opens a report.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - language: The language of messages.
  /// - Throws: A `Fault` of category input when it can not be written.
  public init(_ path: String, language: MessageLanguage) throws(Fault) {
    try Folder.make(Path.folder(of: path))
    WholeFile.removeStaleParts(in: Path.folder(of: path).isEmpty ? "." : Path.folder(of: path))
    file = try WholeFile(for: path)
    self.language = language
  }

  /// Appends the line of an outcome.
  public mutating func append(_ outcome: BatchOutcome) throws(Fault) {
    try file.append(Array((Self.line(outcome, language: language) + "\n").utf8))
  }

  /// Gives the file its name.
  public mutating func publish() throws(Fault) { try file.publish() }

  /// One outcome as a JSON object.
  static func line(_ outcome: BatchOutcome, language: MessageLanguage) -> String {
    let job = outcome.job
    return JSONWriter.line {
      $0.member("index", job.index + 1)
      $0.member("row", job.row)
      $0.member("name", job.metadata.name)
      $0.member("unit", job.metadata.unit)
      $0.member("input", job.inputPath)
      $0.member("output", outcome.files.first)
      $0.member("status", outcome.status.rawValue)
      if let obstacle = outcome.obstacle { describe(obstacle, in: &$0, language, severity: false) }
      $0.member("pages", outcome.pageCount)
      $0.member("errors", outcome.errorCount)
      $0.member("warnings", outcome.warningCount)
      if outcome.files.count > 1 { $0.member("pictures", outcome.files.count - 1) }
      $0.array("findings") { list in
        for finding in outcome.findings {
          list.element { $0.object { describe(finding, in: &$0, language, severity: true) } }
        }
      }
    }
  }

  private static func describe(
    _ finding: PlacedDiagnostic, in writer: inout JSONWriter, _ language: MessageLanguage, severity: Bool
  ) {
    writer.member("code", finding.diagnostic.id)
    if severity { writer.member("severity", finding.diagnostic.severity.rawValue) }
    writer.member("place", finding.place(in: language))
    writer.member("message", MessageCatalogue.message(for: finding.diagnostic, in: language))
    if severity { writer.member("clause", finding.diagnostic.clause) }
  }
}
