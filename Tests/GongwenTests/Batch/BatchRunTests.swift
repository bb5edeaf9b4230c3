import Glibc
import GongwenFiles
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct BatchRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var roster = "姓名,单位,文件\n"
    for number in 1...40 {
      try folder.write("正文\(number)\n第二行\n", to: "in/\(number).txt")
      roster += "人\(number),单位\(number % 3),in/\(number).txt\n"
    }
    try folder.write(roster, to: "roster.csv")
  }

  private func trial(_ output: String = "out") -> BatchTrial {
    BatchTrial(source: folder.path + "/roster.csv", output: folder.path + "/" + output)
  }

  @Test func everyReportIsDeliveredInOrder() throws {
    let (summary, outcomes) = try trial().run()
    #expect(summary.delivered == 40 && summary.verdict() == .clean)
    #expect(outcomes.map(\.job.index) == Array(0..<40))
    #expect(outcomes[4].files == ["单位2-人5.pdf"])
    let text = try folder.contents(of: "out")["out/单位2-人5.pdf"].map { String(decoding: $0, as: UTF8.self) }
    #expect(text == "PDF 人5 -\n正文5\n第二行\n")
  }

  @Test func oneBadReportNeverStopsTheRest() throws {
    try folder.write("FAIL", to: "in/3.txt")
    try folder.write("CRASH", to: "in/5.txt")
    try folder.write("ERROR", to: "in/7.txt")
    try folder.write("WARN", to: "in/9.txt")
    FileSystem.remove(folder.path + "/in/11.txt")
    let (summary, outcomes) = try trial().run()
    let failed = outcomes.filter { $0.status == .failed }
    #expect(failed.map { $0.job.index + 1 } == [3, 5, 11])
    #expect(
      failed.map { $0.firstError?.diagnostic.id } == ["test.FAIL", "test.conservation", "batch.file.missing"])
    #expect(summary.delivered == 37 && summary.withErrors == 1 && summary.withWarnings == 1)
    #expect(summary.verdict() == .hasInternalFault)
    #expect(try folder.contents(of: "out").keys.filter { $0.hasSuffix(".pdf") }.count == 37)
  }

  /// A caller of the library may give any stem.
  @Test(arguments: ["../x", "..", ".", "", "a/b", "/x", "a\0b"]) func aStemThatIsNoNameFails(stem: String)
    throws
  {
    let plan = BatchPlan(jobs: [
      BatchJob(index: 0, input: .file(folder.path + "/in/1.txt"), stem: stem),
      BatchJob(index: 1, input: .file(folder.path + "/in/2.txt"), stem: "..b"),
    ])
    let options = BatchOptions(source: folder.path, outputFolder: folder.path + "/out", workers: 1)
    var outcomes: [BatchOutcome] = []
    _ = Batch.run(plan, options: options) {
      FakeRenderer()
    } observe: {
      outcomes.append($0)
    }
    #expect(outcomes.map { $0.firstError?.diagnostic.id } == ["batch.stem", nil])
    #expect(try folder.contents().keys.filter { $0.hasSuffix(".pdf") } == ["out/..b.pdf"])
  }

  @Test func aRehearsalOpensTheFiles() throws {
    try folder.write("", to: "in/3.txt")
    try folder.write(Array("PK\u{3}\u{4}".utf8) + [0, 0], to: "in/4.docx")
    try folder.write("{\\rtf1 a}", to: "in/5.rtf")
    let plan = try BatchPlanner.plan(.init(source: folder.path + "/in"))
    var options = BatchOptions(source: folder.path + "/in", outputFolder: "", workers: 1)
    options.dryRun = true
    var failed: [String] = []
    let summary = Batch.run(plan, options: options) {
      FakeRenderer()
    } observe: {
      if let error = $0.firstError {
        failed.append("\(Path.name(of: $0.job.inputPath ?? "")) \(error.diagnostic.id)")
      }
    }
    #expect(failed.first == "3.txt reading.empty")
    #expect(failed.count == 2 && failed.last?.hasPrefix("4.docx") == true, "\(failed)")
    #expect(summary.failed == 2 && summary.planned == 40)
    #expect(try folder.contents().keys.filter { $0.hasSuffix(".pdf") } == [])
  }

  @Test func aFaultOfFontsStopsWithItsStatus() throws {
    try folder.write("FONT", to: "in/20.txt")
    let (summary, outcomes) = try trial().run()
    #expect(summary.ending == .fault(Fault(.fonts, "test.font")))
    #expect(summary.verdict() == .fault(Fault(.fonts, "test.font")))
    #expect(outcomes.allSatisfy { $0.status == .delivered })
  }

  @Test func anOutputFolderThatIsAFileStopsWithStatusThree() throws {
    try folder.write("x", to: "out")
    guard case .fault(let fault) = try trial().run().summary.verdict() else {
      return #expect(Bool(false), "a file in the place of the folder was taken for one")
    }
    #expect(fault.category == .input)
  }

  /// The journal was written through a link, into any file that its owner may write.
  @Test func aJournalThatIsALinkIsRefused() throws {
    let other = try folder.write("mine", to: "other")
    try folder.write("", to: "out/x")
    #expect(symlink(other, folder.path + "/out/" + BatchJournal.fileName) == 0)
    let (summary, outcomes) = try trial().run()
    let journal = folder.path + "/out/" + BatchJournal.fileName
    #expect(summary.ending == .fault(Fault(.input, "output.link", [journal], path: journal)))
    #expect(
      summary.verdict() == .fault(Fault(.input, "output.link", [journal], path: journal)) && outcomes.isEmpty)
    #expect(try InputFile.read(other) == Array("mine".utf8))
    #expect(try FileSystem.names(in: folder.path + "/out").sorted() == [BatchJournal.fileName, "x"])
    #expect(throws: Fault(.input, "output.link", [journal], path: journal)) {
      try BatchJournal.compact(folder: folder.path + "/out")
    }
  }

  @Test func failFastEndsAtTheFirstFailure() throws {
    try folder.write("FAIL", to: "in/1.txt")
    var trial = trial()
    trial.options.failFast = true
    let (summary, outcomes) = try trial.run()
    #expect(summary.ending == .firstFailure && summary.verdict() == .hasDiagnostics)
    #expect(outcomes.count < 40 && summary.remaining == 40 - outcomes.count)
  }

  @Test func aDryRunWritesNothing() throws {
    var trial = trial()
    trial.options.dryRun = true
    let (summary, _) = try trial.run()
    #expect(summary.planned == 40 && trial.counter.value == 0)
    #expect(FileSystem.mode(of: folder.path + "/out") == nil)
  }

  @Test func sharesOfSeveralMachinesEqualOneRun() throws {
    _ = try trial("whole").run()
    for number in [3, 1, 2] {
      var trial = trial("shares")
      trial.options.shard = try #require(Shard(number: number, of: 3))
      _ = try trial.run()
    }
    try expectSameFiles("whole", "shares")
  }

  @Test func twoRunsIntoOneFolderDoNotHarmEachOther() async throws {
    _ = try trial("whole").run()
    let trials = [trial("both"), trial("both")]
    try await withThrowingTaskGroup(of: Int.self) { group in
      for trial in trials { group.addTask { try trial.run().summary.delivered } }
      for try await delivered in group { #expect(delivered == 40) }
    }
    try expectSameFiles("whole", "both")
  }

  @Test func picturesLieBesideAndLeftoversGo() throws {
    var trial = trial()
    trial.options.wantsPictures = true
    _ = try trial.run()
    #expect(try folder.contents(of: "out/png").keys.filter { $0.contains("人5-") }.count == 2)
    try folder.write("一行", to: "in/5.txt")
    _ = try trial.run()
    #expect(try folder.contents(of: "out/png").keys.filter { $0.contains("人5-") } == ["out/png/单位2-人5-1.png"])
  }

  // MARK: Resume

  @Test func resumeMakesOnlyWhatHasChanged() throws {
    _ = try trial().run()
    var again = trial()
    again.options.resume = true
    #expect(try again.run().summary.current == 40 && again.counter.value == 0)

    try folder.write("新\n", to: "in/2.txt")
    try folder.write("damaged", to: "out/单位0-人3.pdf")
    FileSystem.remove(folder.path + "/out/单位1-人4.pdf")
    let (summary, outcomes) = try again.run()
    #expect(outcomes.filter { $0.status == .delivered }.map(\.job.row) == [3, 4, 5])
    #expect(summary.current == 37 && summary.verdict() == .clean)

    again.options.environment = [[1]]
    #expect(try again.run().summary.delivered == 40)
  }

  @Test func aResumedRunAnswersWithTheFindingsOfTheFormer() throws {
    try folder.write("ERROR", to: "in/2.txt")
    #expect(try trial().run().summary.verdict() == .hasDiagnostics)
    var again = trial()
    again.options.resume = true
    let summary = try again.run().summary
    #expect(summary.current == 40 && summary.withErrors == 1 && summary.verdict() == .hasDiagnostics)
  }

  /// The rows of reports that were there already had lost their diagnostics.
  @Test func theReportOfAResumedRunDiffersInItsStatusOnly() throws {
    try folder.write("ERROR", to: "in/2.txt")
    try folder.write("WARN", to: "in/30.txt")
    try folder.write("FAIL", to: "in/31.txt")
    let whole = try trial("whole").run().outcomes
    _ = try trial().run(stopAfter: 10)
    var again = trial()
    again.options.resume = true
    let resumed = try again.run().outcomes
    let lines = { (outcomes: [BatchOutcome]) in
      outcomes.map {
        OutcomeReport.line($0, language: .english).replacing(
          #""status":"current""#, with: #""status":"delivered""#)
      }
    }
    #expect(resumed.contains { $0.status == .current } && resumed.contains { $0.status == .delivered })
    #expect(lines(resumed) == lines(whole))
    #expect(resumed.map(\.characterCount) == whole.map(\.characterCount))
  }

  @Test func anInterruptedRunFinishesWhatIsInHandAndCanBeResumed() throws {
    _ = try trial("whole").run()
    let (summary, outcomes) = try trial().run(stopAfter: 10)
    #expect(summary.ending == .interrupted && summary.verdict() == .hasDiagnostics)
    #expect(outcomes.count >= 10 && outcomes.count < 40)
    #expect(outcomes.allSatisfy { $0.status == .delivered })
    var again = trial()
    again.options.resume = true
    let resumed = try again.run().summary
    #expect(resumed.current == outcomes.count && resumed.delivered == 40 - outcomes.count)
    try expectSameFiles("whole", "out")
  }

  /// What a SIGKILL can leave, at every step between the first byte and the line in the journal.
  @Test(arguments: 0..<20)
  func whateverAKillLeavesResumesToTheSameFiles(seed: UInt64) throws {
    _ = try trial("whole").run()
    var random = SplitMix(state: seed)
    _ = try trial().run(stopAfter: Int.random(in: 1...40, using: &random))
    // A part file half written, an output without its line, a line half appended.
    try folder.write(Array(repeating: 7, count: 9), to: "out/" + WholeFile.partPrefix + "4194304-0")
    let journal = folder.path + "/out/" + BatchJournal.fileName
    let bytes = try InputFile.read(journal)
    try WholeFile.write(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))), to: journal)
    if let name = try folder.contents(of: "out").keys.sorted().first(where: { $0.hasSuffix(".pdf") }) {
      FileSystem.remove(folder.path + "/" + name)
    }
    var again = trial()
    again.options.resume = true
    _ = try again.run()
    try expectSameFiles("whole", "out")
  }

  private func expectSameFiles(
    _ first: String, _ second: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let relative = { (folder: String) in
      Dictionary(
        uniqueKeysWithValues: try self.folder.contents(of: folder).map {
          (String($0.key.dropFirst(folder.utf8.count + 1)), $0.value)
        })
    }
    let (left, right) = (try relative(first), try relative(second))
    #expect(left.keys.sorted() == right.keys.sorted(), sourceLocation: sourceLocation)
    for (name, bytes) in left { #expect(right[name] == bytes, "\(name)", sourceLocation: sourceLocation) }
  }

  @Test func aFaultWithAPlaceInAReportHasItsLine() throws {
    try folder.write("PLACE\nstyle: nono", to: "in/3.txt")
    let (_, outcomes) = try trial().run()
    #expect(outcomes[2].status == .failed)
    #expect(outcomes[2].firstError?.place(in: .english)?.hasSuffix("in/3.txt:2:1") == true)
  }
}

/// A small seeded generator (SplitMix64), so that a failing case can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}
