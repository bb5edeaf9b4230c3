import GongwenFiles
public import GongwenModel

/// Writes the report of a batch as NDJSON: one line per report, in the order of the roster.
///
///     {"index":1,"row":2,"name":"张三","unit":"办公室","input":"in/张三.txt","output":"办公室-张三.pdf",
///      "status":"delivered","pages":4,"errors":0,"warnings":1,"diagnostics":[{"id":"…","severity":"warning",
///      "message":"…","path":"in/张三.txt","line":3,"column":1}]}
///
/// Diagnostics have the form that all of the program's have. A failed report names what stopped it as `failure`. A
/// report that was there already has the diagnostics of the run that made it; only its status tells it apart. The file
/// takes its name only when the run ends, whatever the way it ends; a killed run leaves the former one. A device or a pipe
/// has each line at once.
public struct OutcomeReport: ~Copyable {
  private var file: AtomicFile
  private let language: MessageLanguage

  /// Opens a report.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - language: The language of messages.
  ///   - stop: Given from elsewhere, it ends the waiting for somebody who reads a pipe.
  /// - Throws: A `Fault` of category input when it cannot be written.
  public init(_ path: String, language: MessageLanguage, stop: StopSignal = StopSignal()) throws(Fault) {
    try Folder.make(Path.folder(of: path))
    let folder = Path.folder(of: FileSystem.resolved(path) ?? path)
    WholeFile.removeStaleParts(in: folder.isEmpty ? "." : folder)
    file = try AtomicFile(for: path) { stop.isRequested }
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
      if let firstError = outcome.firstError {
        $0.object("failure") { describe(firstError, in: &$0, language) }
      }
      $0.member("pages", outcome.pageCount)
      $0.member("errors", outcome.errorCount)
      $0.member("warnings", outcome.warningCount)
      if outcome.files.count > 1 { $0.member("pictures", outcome.files.count - 1) }
      $0.array("diagnostics") { list in
        for placed in outcome.diagnostics {
          list.element { $0.object { describe(placed, in: &$0, language) } }
        }
      }
    }
  }

  private static func describe(
    _ diagnostic: PlacedDiagnostic, in writer: inout JSONWriter, _ language: MessageLanguage
  ) {
    var place = DiagnosticJSON.Place(
      path: diagnostic.path, start: diagnostic.line.map { ($0, diagnostic.column) })
    place.name = diagnostic.position.map { $0.text(in: language) }
    DiagnosticJSON.write(diagnostic.diagnostic, at: place, in: language, of: .standard, to: &writer)
  }
}
