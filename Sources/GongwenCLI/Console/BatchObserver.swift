import Gongwen
import GongwenModel

/// Follows a batch: progress, failures as they come, the NDJSON report, and the summary.
struct BatchObserver: ~Copyable {
  /// More lines than anybody reads; all of them are in the report.
  private static let mostLines = 100
  private static let mostRows = 20

  private let console: BatchConsole
  private let isRehearsal: Bool
  /// Whether all that is found is written somewhere.
  private let isListed: Bool
  private let stop: StopSignal
  private var progress: ProgressLine
  private var report: OutcomeReport?
  private var ledger: LedgerWorkbook?
  private var done = 0
  private var failed = 0
  private var lines = 0
  /// Whether a report has warnings that are only counted.
  private var hasUntold = false
  private var failures: [BatchOutcome] = []

  init(
    console: BatchConsole, total: Int, quiet: Bool, reportPath: String?, ledgerPath: String?,
    isRehearsal: Bool, stop: StopSignal
  ) throws(Fault) {
    self.console = console
    self.stop = stop
    self.isRehearsal = isRehearsal
    isListed = reportPath != nil || ledgerPath != nil
    progress = ProgressLine(total: total, quiet: quiet || isRehearsal)
    if let reportPath { report = try OutcomeReport(reportPath, language: Terminal.language, stop: stop) }
    if let ledgerPath { ledger = try LedgerWorkbook(ledgerPath, language: Terminal.language) }
  }

  mutating func observe(_ outcome: BatchOutcome) throws(Fault) {
    done += 1
    if outcome.status == .failed {
      failed += 1
      if failures.count < Self.mostRows { failures.append(outcome) }
    }
    // Diagnostics about a roster's rows are the roster's; warnings inside a report belong to its author and are
    // counted here and listed in the report. Whose it is matters to whoever prints it.
    let doubts = outcome.doubts
    let shown =
      outcome.diagnostics.filter { $0.diagnostic.severity == .error }
      + outcome.job.diagnostics.filter { $0.diagnostic.severity == .warning || isRehearsal && $0.tellsFile }
      + doubts
    if outcome.warningCount > shown.count(where: { $0.diagnostic.severity == .warning }) { hasUntold = true }
    if !shown.isEmpty || isRehearsal { try tell(outcome, shown) }
    try report?.append(outcome)
    ledger?.append(outcome)
    progress.show(done: done, failed: failed, name: outcome.job.displayName)
  }

  /// Ends the report and the ledger, which has a row for each of the jobs, and prints the summary.
  mutating func finish(_ summary: BatchSummary, of jobs: ArraySlice<BatchJob>) throws(Fault) {
    progress.clear()
    if lines > Self.mostLines {
      let more = lines - Self.mostLines
      console.say("另有 \(more) 条，见 --report", "\(more) more; see --report")
    }
    if case .fault(let fault) = summary.ending { console.print(fault) }
    try report?.publish()
    if var ledger = ledger.take() {
      // Outcomes come in the order of the jobs.
      for job in jobs.dropFirst(done) { ledger.append(unreached: job) }
      try ledger.publish(stop: stop)
    }
    console.printSummary(summary, failures: failures, seconds: progress.elapsed)
    guard hasUntold, !isListed, !isRehearsal else { return }
    console.say(
      "各份稿件中的警告没有逐条列出：加 --ledger 台账.xlsx 或 --report 报告.ndjson 可看",
      "warnings inside the reports are not listed here: see them with --ledger or --report")
  }

  private mutating func tell(_ outcome: BatchOutcome, _ diagnostics: [PlacedDiagnostic]) throws(Fault) {
    progress.clear()
    if isRehearsal, outcome.status == .planned {
      let input = outcome.job.inputPath ?? "#\(outcome.job.row ?? outcome.job.index + 1)"
      try Terminal.write("\(input) → \(outcome.files.first ?? "")\n")
    }
    for diagnostic in diagnostics {
      lines += 1
      if lines <= Self.mostLines { console.print([diagnostic]) }
    }
  }
}
