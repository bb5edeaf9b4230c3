import GongwenFiles
public import GongwenModel
public import GongwenRoster

/// One report to be made: what from, with which values, under which name.
public struct BatchJob: Sendable {
  /// Where its text comes from.
  public enum Input: Sendable {
    /// A file.
    case file(String)
    /// A row of values put into the batch's template.
    case template([String: String])
    /// All people put into the batch's template.
    case list(TemplatePeople)
    /// Nothing that could be found; the diagnostics say why.
    case absent
  }

  /// Its place in the whole roster, from 0.
  public var index: Int
  /// Its row in the roster, from 1, its head counted; `nil` when the source is a folder.
  public var row: Int?
  /// Its text.
  public var input: Input
  /// The roster's values; they override what the text says of itself.
  public var metadata: DocumentMetadata
  /// The name of its output without `.pdf`.
  ///
  /// A job whose stem has a `/` or is `..` fails: nothing is written outside of the output folder.
  public var stem: String
  /// What planning found.
  ///
  /// With an error among them the report is not made.
  public var diagnostics: [PlacedDiagnostic]

  /// Creates a job.
  public init(
    index: Int, row: Int? = nil, input: Input, metadata: DocumentMetadata = .init(), stem: String,
    diagnostics: [PlacedDiagnostic] = []
  ) {
    self.index = index
    self.row = row
    self.input = input
    self.metadata = metadata
    self.stem = stem
    self.diagnostics = diagnostics
  }

  /// The error that keeps it from being made, or `nil`.
  public var firstError: PlacedDiagnostic? { diagnostics.first { $0.diagnostic.severity == .error } }

  /// The error of a stem that is no name of a file in the output folder; `nil` for a good one.
  var stemDiagnostic: PlacedDiagnostic? {
    let isName = !stem.isEmpty && !stem.contains("/") && !stem.utf8.contains(0) && stem != "." && stem != ".."
    return isName
      ? nil
      : PlacedDiagnostic(Diagnostic("batch.stem", .error, [OutputNames.safe(stem)]), path: inputPath ?? "")
  }

  /// The path of its file, for messages.
  public var inputPath: String? {
    if case .file(let path) = input { return path }
    return nil
  }

  /// What it is called in progress and summaries: the person, or the output's name.
  public var displayName: String {
    guard let name = metadata.name else { return stem }
    return metadata.unit.map { "\($0) \(name)" } ?? name
  }
}

/// All the reports of a batch, and what was found that is about no single one.
public struct BatchPlan: Sendable {
  /// The reports in the order of the roster.
  public var jobs: [BatchJob]
  /// Diagnostics about the roster or the folder as a whole.
  public var diagnostics: [PlacedDiagnostic]
  /// The template of `BatchJob.Input.template` jobs.
  public var template: ReportTemplate?
  /// How the roster's table was understood; `nil` without one.
  public var reading: TableReading?

  /// Creates a plan.
  public init(jobs: [BatchJob], diagnostics: [PlacedDiagnostic] = [], template: ReportTemplate? = nil) {
    self.jobs = jobs
    self.diagnostics = diagnostics
    self.template = template
  }

  /// Creates the plan of a single report.
  public init(report path: String) {
    self.init(jobs: [
      BatchJob(index: 0, input: .file(path), stem: path == "-" ? "stdin" : Path.stem(of: path))
    ])
  }

  /// Whether a path is a roster or manifest by its name.
  public static func isRoster(_ path: String) -> Bool { RosterReader.Format(fileName: path) != nil }
}
