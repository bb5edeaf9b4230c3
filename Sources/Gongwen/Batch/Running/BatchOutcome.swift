public import GongwenModel

/// How one report of a batch came out.
public struct BatchOutcome: Sendable {
  /// What became of it.
  public enum Status: String, Sendable {
    /// Its files were written.
    case delivered
    /// Its files were there already, made from the same input, row, style, fonts and version.
    case current
    /// It would have been made (`--dry-run`).
    case planned
    /// There is no output; a diagnostic of severity error says why.
    case failed
  }

  /// The report.
  public var job: BatchJob
  /// What became of it.
  public var status: Status
  /// Its files below the output folder, the PDF first.
  public var files: [String]
  /// Its pages.
  public var pageCount: Int
  /// Its characters, blanks not counted; `nil` when there is no output.
  public var characterCount: Int?
  /// Diagnostics of severity error, in the report and in its row.
  public var errorCount: Int
  /// Diagnostics of severity warning.
  public var warningCount: Int
  /// The diagnostics, those of planning first; those of a `current` report are from the run that made it.
  public var diagnostics: [PlacedDiagnostic]
  /// The category of the fault that stopped it.
  public var category: Fault.Category?

  init(
    _ job: BatchJob, _ status: Status, diagnostics: [PlacedDiagnostic] = [], category: Fault.Category? = nil
  ) {
    self.job = job
    self.status = status
    self.files = []
    self.pageCount = 0
    self.diagnostics = job.diagnostics + diagnostics
    self.category = category
    errorCount = self.diagnostics.count { $0.diagnostic.severity == .error }
    warningCount = self.diagnostics.count { $0.diagnostic.severity == .warning }
  }

  init(current entry: JournalEntry, of job: BatchJob) {
    self.init(job, .current, diagnostics: JournalDiagnostics.read(entry.diagnostics) ?? [])
    files = entry.files.map(\.name)
    pageCount = entry.pageCount
    characterCount = entry.characterCount
  }

  /// The diagnostic that stopped the report; `nil` when it was not stopped.
  public var firstError: PlacedDiagnostic? {
    status == .failed ? diagnostics.first { $0.diagnostic.severity == .error } : nil
  }
}

/// How a whole batch came out.
public struct BatchSummary: Sendable {
  /// Why a batch ended before its last report.
  public enum Ending: Sendable, Equatable {
    /// It did not: every report was looked at.
    case complete
    /// Ctrl-C or SIGTERM.
    case interrupted
    /// A report failed under `--fail-fast`.
    case firstFailure
    /// A fault of the environment.
    case fault(Fault)
  }

  /// The reports of this run's share.
  public var total = 0
  /// Reports whose files were written.
  public var delivered = 0
  /// Reports that were there already.
  public var current = 0
  /// Reports that would have been made.
  public var planned = 0
  /// Reports that could not be made.
  public var failed = 0
  /// Delivered or current reports with a diagnostic of severity error.
  public var withErrors = 0
  /// Reports with a diagnostic of severity warning and none of severity error.
  public var withWarnings = 0
  /// Pages of the delivered and current reports.
  public var pages = 0
  /// Whether a report failed because the program contradicts itself.
  public var hasInternalFault = false
  /// Whether the roster or folder as a whole has a diagnostic of severity error or warning.
  public var hasPlanDiagnostics = false
  /// How it ended.
  public var ending = Ending.complete

  /// Creates the summary of nothing.
  public init() {}

  /// Reports that were not looked at.
  public var remaining: Int { total - delivered - current - planned - failed }

  /// Counts a report.
  mutating func count(_ outcome: BatchOutcome) {
    switch outcome.status {
    case .delivered: delivered += 1
    case .current: current += 1
    case .planned: planned += 1
    case .failed: failed += 1
    }
    pages += outcome.pageCount
    if outcome.status != .failed && outcome.errorCount > 0 { withErrors += 1 }
    if outcome.status != .failed && outcome.errorCount == 0 && outcome.warningCount > 0 { withWarnings += 1 }
    if outcome.category == .internal { hasInternalFault = true }
  }

  /// What a run came to.
  public enum Verdict: Sendable, Equatable {
    /// All reports are there, and none has a diagnostic of the asked severity.
    case clean
    /// A report is missing, or has a diagnostic of the asked severity.
    case hasDiagnostics
    /// A fault ended the run.
    case fault(Fault)
    /// The program contradicted itself over a report.
    case hasInternalFault
  }

  /// What the run came to, with reports of at least a severity counted as not clean; never clean with work missing.
  public func verdict(asking severity: Severity = .error) -> Verdict {
    if case .fault(let fault) = ending { return .fault(fault) }
    if hasInternalFault { return .hasInternalFault }
    if failed > 0 || remaining > 0 || withErrors > 0 { return .hasDiagnostics }
    if severity <= .warning && (withWarnings > 0 || hasPlanDiagnostics) { return .hasDiagnostics }
    return .clean
  }
}
