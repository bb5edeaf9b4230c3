import Glibc
import GongwenModel
import Synchronization
import TestSupport
import Testing

@testable import Gongwen

/// A batch that an asynchronous program runs.
@Suite struct BackgroundBatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 101...130 { try folder.write("正文\(number)\n", to: "in/\(number).txt") }
  }

  private func plan() throws -> BatchPlan {
    try BatchPlanner.plan(BatchPlanner.Request(source: folder.path + "/in"))
  }

  private func options(_ output: String) -> BatchOptions {
    BatchOptions(source: folder.path + "/in", outputFolder: folder.path + "/" + output, workers: 2)
  }

  @Test func progressIsToldInOrder() async throws {
    let seen = Mutex<[String]>([])
    let summary = await Batch.runInBackground(try plan(), options: options("out")) { () throws(Fault) in
      FakeRenderer()
    } progress: { progress in
      seen.withLock { $0.append("\(progress.finished)/\(progress.total) \(progress.outcome.job.stem)") }
    }
    #expect(summary.delivered == 30 && summary.ending == .complete)
    #expect(seen.withLock { $0 } == (1...30).map { "\($0)/30 \(100 + $0)" })
  }

  /// What is in hand is finished, and a resumed run makes the rest.
  @Test func aCancelledTaskEndsTheRun() async throws {
    let (plan, options) = (try plan(), options("cut"))
    let (reached, cancelled) = (StopSignal(), StopSignal())
    let task = Task { () async -> BatchSummary in
      await Batch.runInBackground(plan, options: options) { () throws(Fault) in
        FakeRenderer()
      } progress: { progress in
        guard progress.finished == 3 else { return }
        reached.request()
        while !cancelled.isRequested { usleep(1000) }
      }
    }
    while !reached.isRequested { await Task.yield() }
    task.cancel()
    cancelled.request()
    let summary = await task.value
    #expect(summary.ending == .interrupted && summary.delivered >= 3 && summary.remaining > 0, "\(summary)")
    var again = options
    again.resume = true
    let rest = await Batch.runInBackground(plan, options: again) { () throws(Fault) in FakeRenderer() }
    #expect(rest.current == summary.delivered && rest.current + rest.delivered == 30, "\(rest)")
  }

  @Test func aTaskThatIsCancelledBeforeMakesNothing() async throws {
    let (plan, options) = (try plan(), options("none"))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await Batch.runInBackground(plan, options: options) { () throws(Fault) in FakeRenderer() }
    }
    task.cancel()
    let summary = await task.value
    #expect(summary.ending == .interrupted && summary.delivered == 0 && summary.total == 30, "\(summary)")
  }

  @Test func aFaultOfTheFontsIsTheEnd() async throws {
    let summary = await Batch.runInBackground(try plan(), options: options("bad")) { () throws(Fault) in
      throw Fault(.fonts, "test.font")
    }
    guard case .fault(let fault) = summary.ending else {
      Issue.record("\(summary)")
      return
    }
    #expect(fault.category == .fonts && summary.delivered == 0)
  }
}
