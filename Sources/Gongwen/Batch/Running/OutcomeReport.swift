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
  private var file: DeliveredFile
  private let language: MessageLanguage

  /// Opens a report.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - language: The language of messages.
  /// - Throws: A `Fault` of category input when it can not be written.
  public init(_ path: String, language: MessageLanguage) throws(Fault) {
    try FileSystem.makeFolder(Path.folder(of: path))
    DeliveredFile.removeStaleParts(in: Path.folder(of: path).isEmpty ? "." : Path.folder(of: path))
    file = try DeliveredFile(for: path)
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
    var object = JSONObject()
    let job = outcome.job
    object.add("index", job.index + 1)
    object.add("row", job.row)
    object.add("name", job.metadata.name)
    object.add("unit", job.metadata.unit)
    object.add("input", job.inputPath)
    object.add("output", outcome.files.first)
    object.add("status", outcome.status.rawValue)
    if let obstacle = outcome.obstacle { describe(obstacle, in: &object, language, severity: false) }
    object.add("pages", outcome.pageCount)
    object.add("errors", outcome.errorCount)
    object.add("warnings", outcome.warningCount)
    if outcome.files.count > 1 { object.add("pictures", outcome.files.count - 1) }
    let findings = outcome.findings.map { finding in
      var entry = JSONObject()
      describe(finding, in: &entry, language, severity: true)
      return entry.string
    }
    object.addRaw("findings", "[" + findings.joined(separator: ",") + "]")
    return object.string
  }

  private static func describe(
    _ finding: PlacedDiagnostic, in object: inout JSONObject, _ language: MessageLanguage, severity: Bool
  ) {
    object.add("code", finding.diagnostic.id)
    if severity { object.add("severity", finding.diagnostic.severity.rawValue) }
    object.add("place", finding.place)
    object.add("message", MessageCatalogue.message(for: finding.diagnostic, in: language))
    if severity { object.add("clause", finding.diagnostic.clause) }
  }
}
