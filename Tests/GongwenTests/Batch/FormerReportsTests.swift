import GongwenFiles
import TestSupport
import Testing

@testable import Gongwen

/// The papers of people who left, or whose names were put right, lie among the others.
@Suite struct FormerReportsTests {
  private func plan(_ stems: [String]) -> BatchPlan {
    BatchPlan(jobs: stems.enumerated().map { BatchJob(index: $0, input: .absent, stem: $1) })
  }

  private func folder(_ stems: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let journal = BatchJournal(folder: folder.path)
    for stem in stems {
      try folder.write("%PDF", to: stem + ".pdf")
      let file = JournalEntry.File(name: stem + ".pdf", content: Fingerprint(of: []))
      let entry = JournalEntry(
        key: Fingerprint(of: []), pageCount: 1, characterCount: 9, diagnostics: "{\"diagnostics\":[]}",
        files: [file])
      try journal.append(entry, stem: stem)
    }
    return folder
  }

  @Test func whatIsNoLongerMadeIsTold() throws {
    let folder = try folder(["水务局-王芳", "教育局-赵刚"])
    let found = FormerReports(in: folder.path, besides: plan(["水务局-王方", "教育局-赵刚"])).diagnostic
    #expect(found?.diagnostic.id == "batch.output.old")
    #expect(found?.diagnostic.arguments == ["1", "水务局-王芳.pdf"])
    #expect(FormerReports(in: folder.path, besides: plan(["教育局-赵刚", "水务局-王芳"])).diagnostic == nil)
  }

  @Test func whatWasDeletedIsNotTold() throws {
    let folder = try folder(["水务局-王芳"])
    FileSystem.remove(folder.path + "/水务局-王芳.pdf")
    #expect(FormerReports(in: folder.path, besides: plan([])).diagnostic == nil)
    #expect(FormerReports(in: folder.path + "/none", besides: plan([])).diagnostic == nil)
  }

  @Test func aLongListIsCut() throws {
    let folder = try folder((1...7).map { "报告\($0)" })
    let found = FormerReports(in: folder.path, besides: plan([])).diagnostic
    let names = (1...5).map { "报告\($0).pdf" }.joined(separator: "、")
    #expect(found?.diagnostic.arguments == ["7", names + "……"])
  }
}
