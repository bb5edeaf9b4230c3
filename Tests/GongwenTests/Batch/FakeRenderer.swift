import GongwenModel
import Synchronization

@testable import Gongwen

/// Makes “PDFs” out of the input's bytes and metadata without fonts: the tests here are about the batch.
///
/// A text that begins with `FAIL`, `ERROR`, `WARN`, `FONT`, `PLACE` or `CRASH` comes out as that word says.
final class FakeRenderer: ReportRenderer {
  /// How many reports all renderers of a test have made.
  final class Counter: Sendable {
    private let count = Atomic(0)
    var value: Int { count.load(ordering: .sequentiallyConsistent) }
    func increment() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
  }

  private let counter: Counter
  /// The signal that is given when this many reports have been made.
  private let stop: (after: Int, signal: StopSignal)?

  init(_ counter: Counter = Counter(), stop: (after: Int, signal: StopSignal)? = nil) {
    self.counter = counter
    self.stop = stop
  }

  func render(_ request: RenderRequest) throws(Fault) -> RenderedReport {
    let made = counter.increment()
    if let stop, made >= stop.after { stop.signal.request() }
    let text = String(decoding: request.bytes, as: UTF8.self)
    if text.hasPrefix("FONT") { throw Fault(.fonts, "test.font") }
    if text.hasPrefix("PLACE") {
      throw Fault(.input, "test.place", path: request.name, span: SourceSpan(6, 7))
    }
    if text.hasPrefix("CRASH") { throw Fault(.internal, "test.conservation", path: request.name) }
    var diagnostics: [PlacedDiagnostic] = []
    for (mark, severity) in [("FAIL", Severity.error), ("ERROR", .error), ("WARN", .warning)] {
      guard text.hasPrefix(mark) else { continue }
      diagnostics.append(
        PlacedDiagnostic(Diagnostic("test.\(mark)", severity), path: request.name, line: 1, column: 1))
    }
    let pdf =
      Array("PDF \(request.metadata.name ?? "-") \(request.metadata.title ?? "-")\n".utf8) + request.bytes
    let pageCount = text.split(separator: "\n").count
    let pictures = (0..<(request.wantsPictures ? pageCount : 0)).map {
      Array("PNG \($0)".utf8) + request.bytes
    }
    var report = RenderedReport(
      pdf: text.hasPrefix("FAIL") ? nil : pdf, pictures: pictures, pageCount: pageCount,
      diagnostics: diagnostics)
    report.characterCount = text.count
    return report
  }
}

/// Plans and runs a batch the way the command does.
struct BatchTrial {
  var request: BatchPlanner.Request
  var options: BatchOptions
  var counter = FakeRenderer.Counter()

  init(source: String, output: String, workers: Int = 2) {
    request = BatchPlanner.Request(source: source)
    request.outputFolder = output
    options = BatchOptions(source: source, outputFolder: output, workers: workers)
  }

  func run(stopAfter: Int? = nil) throws -> (summary: BatchSummary, outcomes: [BatchOutcome]) {
    let plan = try BatchPlanner.plan(request)
    let signal = StopSignal()
    let counter = counter
    var outcomes: [BatchOutcome] = []
    let summary = Batch.run(plan, options: options, stop: signal) { () throws(Fault) -> any ReportRenderer in
      FakeRenderer(counter, stop: stopAfter.map { ($0, signal) })
    } observe: { (outcome: BatchOutcome) throws(Fault) in
      outcomes.append(outcome)
    }
    return (summary, outcomes)
  }
}
