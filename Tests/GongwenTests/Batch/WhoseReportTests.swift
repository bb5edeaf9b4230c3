import GongwenModel
import Testing

@testable import Gongwen

@Suite struct WhoseReportTests {
  private func placed(_ id: String, _ arguments: [String] = [], line: Int = 1) -> PlacedDiagnostic {
    PlacedDiagnostic(Diagnostic(id, .warning, arguments), path: "a.txt", line: line, column: 1)
  }

  private func outcome(_ planned: [PlacedDiagnostic], _ found: [PlacedDiagnostic]) -> BatchOutcome {
    let job = BatchJob(index: 0, input: .file("a.txt"), stem: "a", diagnostics: planned)
    return BatchOutcome(job, .delivered, diagnostics: found)
  }

  @Test func whoseReportItIsIsToldOfEach() {
    let other = placed("reading.metadata.otherName", ["陈一", "周二"])
    let found = [
      placed("reading.glued.split"), other, placed("reading.metadata.otherName", ["陈一", "周二"], line: 9),
      placed("batch.document.second", ["陈一", "述职报告"], line: 4),
      placed("batch.document.second", ["陈一", "述职报告"], line: 7), placed("reading.title.missing"),
    ]
    let told = outcome([], found).doubts
    #expect(
      told.map(\.diagnostic.id.self) == [
        "reading.metadata.otherName", "batch.document.second", "batch.document.second",
        "reading.title.missing",
      ])
    #expect(told.map(\.line) == [1, 4, 7, 1])
  }

  /// What the plan says of a row is not said again of its report.
  @Test func whatIsPlannedIsToldOnce() {
    let found = [placed("reading.metadata.otherName", ["陈一", "周二"])]
    #expect(outcome([placed("batch.match.doubt")], found).doubts.isEmpty)
    #expect(outcome([placed("batch.match.year")], found).doubts.count == 1)
  }
}
