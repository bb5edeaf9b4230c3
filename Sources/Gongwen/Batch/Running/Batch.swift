import GongwenFiles
import GongwenFormats
public import GongwenModel
import GongwenRoster

/// Runs a planned batch: share → journal → workers → outcomes in order → summary.
///
/// One process, `workers` threads, one renderer each. Outcomes reach `observe` on the calling thread in the
/// order of the roster, whatever order the workers finish in.
public struct Batch {
  private let options: BatchOptions
  private let plan: BatchPlan
  private let jobs: ArraySlice<BatchJob>
  private let stop: StopSignal
  private var summary = BatchSummary()

  /// Runs a batch to its end.
  ///
  /// - Parameters:
  ///   - plan: The reports.
  ///   - options: How.
  ///   - stop: Given from elsewhere, it ends the run after what is in hand.
  ///   - makeRenderer: Makes a worker's renderer, on the worker's thread.
  ///   - observe: Called with each outcome in order. A fault that it throws (a report that cannot be
  ///     written) ends the run like any fault of the environment.
  /// - Returns: The counts, and how it ended; faults of the environment are in `ending`, so that what was
  ///   delivered before them is still told.
  public static func run(
    _ plan: BatchPlan, options: BatchOptions, stop: StopSignal = StopSignal(),
    makeRenderer: @escaping @Sendable () throws(Fault) -> any ReportRenderer,
    observe: (BatchOutcome) throws(Fault) -> Void
  ) -> BatchSummary {
    var batch = Batch(plan: plan, options: options, stop: stop)
    do throws(Fault) {
      if options.dryRun { try batch.rehearse(observe) } else { try batch.run(makeRenderer, observe) }
    } catch {
      batch.summary.ending = .fault(error)
    }
    return batch.summary
  }

  private init(plan: BatchPlan, options: BatchOptions, stop: StopSignal) {
    self.plan = plan
    self.options = options
    self.stop = stop
    jobs = plan.jobs[options.shard.range(of: plan.jobs.count)]
    summary.total = jobs.count
    summary.hasPlanDiagnostics = plan.diagnostics.contains { $0.diagnostic.severity > .info }
  }

  private mutating func rehearse(_ observe: (BatchOutcome) throws(Fault) -> Void) throws(Fault) {
    // The copies of a paper are of one file.
    var last: (path: String?, fault: PlacedDiagnostic?) = (nil, nil)
    for job in jobs where !stop.isRequested {
      if job.inputPath != last.path { last = (job.inputPath, Self.fault(of: job, format: options.format)) }
      let found = job.firstError == nil ? [last.fault ?? job.stemDiagnostic].compactMap(\.self) : []
      var outcome = BatchOutcome(
        job, job.firstError == nil && found.isEmpty ? .planned : .failed, diagnostics: found)
      outcome.files = [job.stem + ".pdf"]
      summary.count(outcome)
      try observe(outcome)
    }
    if summary.remaining > 0 { summary.ending = .interrupted }
  }

  /// What will keep a file from being read; one that another program has to convert is believed.
  private static func fault(of job: BatchJob, format: String?) -> PlacedDiagnostic? {
    guard case .file(let path) = job.input else { return nil }
    do throws(Fault) {
      let bytes = try InputFile.read(path)
      if case .format = try FormatRegistry.choose(bytes, name: path, as: format) {
        _ = try FormatRegistry.read(bytes, name: path, as: format)
      }
      return nil
    } catch {
      return PlacedDiagnostic(error, in: nil)
    }
  }

  private mutating func run(
    _ makeRenderer: @escaping @Sendable () throws(Fault) -> any ReportRenderer,
    _ observe: (BatchOutcome) throws(Fault) -> Void
  ) throws(Fault) {
    try prepareFolders()
    let journal = BatchJournal(folder: options.outputFolder)
    // No more than there is work for, whatever a caller asked for.
    let workers = max(1, min(options.workers, jobs.count))
    // Four reports a worker: enough that a slow one holds nobody up, few enough to hold in memory.
    let queue = JobQueue<JobRunner.Result>(count: jobs.count, window: workers * 4)
    let (options, template, jobs, stop) = (options, plan.template, jobs, stop)
    let source = JournalSource(options.source, template: template?.source.name, from: options.outputFolder)
    let work: @Sendable () -> Void = {
      Self.work(jobs, queue, stop) { () throws(Fault) -> JobRunner in
        JobRunner(
          options: options, template: template, journal: journal, source: source, renderer: try makeRenderer()
        )
      }
    }
    let pool = try WorkerPool(count: workers, work)
    defer { pool.join() }
    do throws(Fault) {
      try collect(queue, observe)
    } catch {
      queue.close()
      throw error
    }
    try finish()
  }

  /// What every worker does.
  ///
  /// A renderer that cannot be made stops the batch, as any fault of fonts does.
  private static func work(
    _ jobs: ArraySlice<BatchJob>, _ queue: JobQueue<JobRunner.Result>, _ stop: StopSignal,
    makeRunner: () throws(Fault) -> JobRunner
  ) {
    var runner: JobRunner?
    while !stop.isRequested, let index = queue.next() {
      do throws(Fault) {
        let current = if let runner { runner } else { try makeRunner() }
        runner = current
        queue.finish(index, current.run(jobs[jobs.startIndex + index]))
      } catch {
        queue.finish(index, .stop(error))
      }
    }
    // The queue learns of the signal from the first worker that sees it.
    if stop.isRequested { queue.close() }
  }

  private mutating func collect(
    _ queue: JobQueue<JobRunner.Result>, _ observe: (BatchOutcome) throws(Fault) -> Void
  ) throws(Fault) {
    while let result = queue.take() {
      switch result {
      case .stop(let fault):
        queue.close()
        if summary.ending == .complete { summary.ending = .fault(fault) }
      case .outcome(let outcome):
        summary.count(outcome)
        try observe(outcome)
        guard options.failFast, outcome.status == .failed, summary.ending == .complete else { continue }
        summary.ending = .firstFailure
        queue.close()
      }
    }
    if summary.ending == .complete && summary.remaining > 0 { summary.ending = .interrupted }
  }

  private func prepareFolders() throws(Fault) {
    var folders = [options.outputFolder]
    if options.wantsPictures { folders.append(Path.join(options.outputFolder, BatchOptions.picturesFolder)) }
    for folder in folders {
      try Folder.make(folder)
      WholeFile.removeStaleParts(in: folder)
    }
    try BatchJournal.checkPlace(in: options.outputFolder)
  }

  private func finish() throws(Fault) {
    // On a full disk the sorted journal would not fit either; the appended one serves the resumed run.
    if case .fault = summary.ending { return }
    try BatchJournal.compact(folder: options.outputFolder)
    if options.wantsPictures {
      FileSystem.synchronise(folder: Path.join(options.outputFolder, BatchOptions.picturesFolder))
    }
    FileSystem.synchronise(folder: options.outputFolder)
  }
}
