import GongwenFiles
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

/// 份号 as a series: each copy of a paper has its number (G-21).
@Suite struct CopySeriesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ("60", 1...60), ("000001-000060", 1...60), ("61-80", 61...80), ("000007-000007", 7...7), ("1", 1...1),
    ("999999-999999", 999_999...999_999),
  ]) func series(text: String, numbers: ClosedRange<Int>) throws {
    #expect(try CopySeries(parsing: text).numbers == numbers)
  }

  @Test(arguments: [
    "", "0", "-", "1-", "-5", "5-1", "0-3", "1-2-3", "1000000", "１-３", "1—5", "a", "+3", "0000001",
  ])
  func whatIsNoSeriesIsRefused(text: String) {
    #expect(throws: Fault(.usage, "batch.copies.form", [text])) { try CopySeries(parsing: text) }
  }

  @Test func theLimitIsNamed() {
    #expect(throws: Fault(.usage, "batch.copies.many", ["10001", "10000"])) {
      try CopySeries(parsing: "10001")
    }
  }

  private func plan(
    _ source: String, _ copies: String, set: (inout BatchPlanner.Request) -> Void = { _ in }
  ) throws -> BatchPlan {
    var request = BatchPlanner.Request(source: source)
    request.copies = try CopySeries(parsing: copies)
    set(&request)
    return try BatchPlanner.plan(request)
  }

  @Test func onePaperBecomesItsCopies() throws {
    let plan = try plan(try folder.write("通知", to: "通知.txt"), "2-4")
    #expect(plan.jobs.map(\.stem) == ["通知-000002", "通知-000003", "通知-000004"])
    #expect(plan.jobs.map(\.metadata.copyNumber) == ["000002", "000003", "000004"])
    #expect(plan.jobs.map(\.index) == [0, 1, 2])
    #expect(plan.jobs.allSatisfy { $0.diagnostics.isEmpty && $0.inputPath == folder.path + "/通知.txt" })
  }

  @Test func eachReportOfAFolderOrRosterHasTheWholeSeries() throws {
    try folder.write("甲", to: "in/甲.txt")
    try folder.write("乙", to: "in/乙.md")
    #expect(
      Set(try plan(folder.path + "/in", "2").jobs.map(\.stem)) == [
        "甲-000001", "甲-000002", "乙-000001", "乙-000002",
      ])
    let roster = try folder.write("姓名,单位,份号\n陈一,水务局,000099\n周二,林业局,\n", to: "花名册.csv")
    let template = try folder.write("{{姓名}}第{{份号}}号", to: "模板.txt")
    let plan = try plan(roster, "2") { $0.template = template }
    #expect(
      plan.jobs.map(\.stem) == ["水务局-陈一-000001", "水务局-陈一-000002", "林业局-周二-000001", "林业局-周二-000002"])
    // The series wins over the roster's number, in metadata and in the template.
    #expect(plan.jobs.map(\.metadata.copyNumber) == ["000001", "000002", "000001", "000002"])
    let texts = try plan.jobs.map { job in
      String(
        decoding: try job.request(source: roster, template: plan.template, wantsPictures: false).bytes,
        as: UTF8.self)
    }
    #expect(texts == ["陈一第000001号", "陈一第000002号", "周二第000001号", "周二第000002号"])
  }

  @Test func aPatternMayHaveTheNumber() throws {
    let plan = try plan(try folder.write("通知", to: "通知.txt"), "2") { $0.namePattern = "{份号}号.pdf" }
    #expect(plan.jobs.map(\.stem) == ["000001号", "000002号"])
  }

  /// A long name is cut before its number: copies never take each other's names.
  @Test func longNamesKeepTheirNumbers() throws {
    let name = String(repeating: "长", count: 80)
    let plan = try plan(try folder.write("通知", to: name + ".txt"), "3")
    #expect(plan.jobs.allSatisfy { $0.stem.utf8.count <= LimitTable.nameBytes })
    #expect(plan.jobs.map { String($0.stem.suffix(7)) } == ["-000001", "-000002", "-000003"])
  }

  /// A folder whose name was typed wrong is no roster of the wrong kind.
  @Test func aSourceThatIsNotThereIsMissing() throws {
    for name in ["述职报台", "花名册.xlsx"] {
      let path = folder.path + "/" + name
      #expect(throws: Fault(.input, "input.missing", [path], path: path)) {
        try BatchPlanner.plan(BatchPlanner.Request(source: path))
      }
    }
  }

  @Test func withoutASeriesAFileIsNoBatch() throws {
    let path = try folder.write("通知", to: "通知.txt")
    #expect(throws: Fault(.usage, "batch.source.text", [path], path: path)) {
      try BatchPlanner.plan(BatchPlanner.Request(source: path))
    }
  }

  /// The number belongs to the key of a copy: a resumed run makes only what is new.
  @Test func copiesAreResumed() throws {
    var trial = BatchTrial(source: try folder.write("通知\n", to: "通知.txt"), output: folder.path + "/out")
    trial.request.copies = try CopySeries(parsing: "3")
    #expect(try trial.run().summary.delivered == 3)
    trial.options.resume = true
    trial.request.copies = try CopySeries(parsing: "5")
    let (summary, outcomes) = try trial.run()
    #expect(summary.delivered + summary.current == 5 && trial.counter.value == 5)
    #expect(outcomes.map { $0.status == .delivered } == [false, false, false, true, true])
  }
}
