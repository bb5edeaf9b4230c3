public import GongwenModel

extension Batch {
  /// Runs a batch from a program that is asynchronous, on threads of its own.
  ///
  /// A task that is cancelled ends the run after what is in hand: its summary says `interrupted`, what was delivered
  /// stays, and the same batch with `BatchOptions.resume` makes the rest.
  ///
  ///     let summary = await Batch.runInBackground(plan, options: options) { () throws(Fault) in
  ///       try TypesettingRenderer(settings)
  ///     } progress: { progress in
  ///       print("\(progress.finished) of \(progress.total): \(progress.outcome.job.displayName)")
  ///     }
  ///
  /// - Parameters:
  ///   - plan: The reports.
  ///   - options: How.
  ///   - makeRenderer: Makes a worker's renderer, on the worker's thread.
  ///   - progress: Called after each report, in the order of the plan, on a thread of the batch: one call at a time, and
  ///     none after the run has ended. The batch waits for it.
  /// - Returns: The counts, and how it ended; faults of the environment are in `ending`.
  public static func runInBackground(
    _ plan: BatchPlan, options: BatchOptions,
    makeRenderer: @escaping @Sendable () throws(Fault) -> any ReportRenderer,
    progress: @escaping @Sendable (BatchProgress) -> Void = { _ in }
  ) async -> BatchSummary {
    let stop = StopSignal()
    let total = options.shard.range(of: plan.jobs.count).count
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let work: @Sendable () -> Void = {
          var finished = 0
          let summary = Batch.run(plan, options: options, stop: stop, makeRenderer: makeRenderer) {
            (outcome: BatchOutcome) throws(Fault) in
            finished += 1
            progress(BatchProgress(finished: finished, total: total, outcome: outcome))
          }
          continuation.resume(returning: summary)
        }
        // Not the pool behind `async`: a batch blocks for minutes.
        do throws(Fault) { try WorkerPool.detach(work) } catch {
          var summary = BatchSummary()
          (summary.total, summary.ending) = (total, .fault(error))
          continuation.resume(returning: summary)
        }
      }
    } onCancel: {
      stop.request()
    }
  }
}

/// How far a running batch is.
public struct BatchProgress: Sendable {
  /// Reports that are finished, this one counted: 1 to `total`.
  public var finished: Int
  /// The reports of this run's share.
  public var total: Int
  /// How the report came out that was finished last.
  public var outcome: BatchOutcome
}
