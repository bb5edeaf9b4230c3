import GongwenFiles
import GongwenModel
import GongwenRoster
import TestSupport
import Testing

@testable import Gongwen

/// The papers of people who left, or whose names were put right, lie among the others.
@Suite struct FormerReportsTests {
  private func plan(_ stems: [String]) -> BatchPlan {
    BatchPlan(jobs: stems.enumerated().map { BatchJob(index: $0, input: .absent, stem: $1) })
  }

  /// A folder with reports; the rosters lie in it as well.
  private func folder(_ stems: [String], of roster: String? = nil, template: String? = nil) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try add(stems, of: roster, template: template, to: folder)
    return folder
  }

  private func add(
    _ stems: [String], of roster: String?, template: String? = nil, to folder: TemporaryFolder
  ) throws {
    for name in [roster, template].compactMap(\.self) { try folder.write("姓名", to: name) }
    let source = roster.map { folder.path + "/" + $0 }
    let journal = BatchJournal(folder: folder.path)
    for stem in stems {
      try folder.write("%PDF", to: stem + ".pdf")
      let file = JournalEntry.File(name: stem + ".pdf", content: Fingerprint(of: []))
      let entry = JournalEntry(
        key: Fingerprint(of: []), pageCount: 1, characterCount: 9, diagnostics: "{\"diagnostics\":[]}",
        files: [file],
        source: source.flatMap {
          JournalSource($0, template: template.map { folder.path + "/" + $0 }, from: folder.path)
        })
      try journal.append(entry, stem: stem)
    }
  }

  private func old(
    _ folder: TemporaryFolder, _ stems: [String], of roster: String, template: String? = nil
  ) throws -> [String]? {
    var plan = plan(stems)
    if let template {
      plan.template = try ReportTemplate(SourceText(name: folder.path + "/" + template, text: "{{姓名}}"))
    }
    return FormerReports(in: folder.path, besides: plan, of: folder.path + "/" + roster).diagnostic?
      .diagnostic.arguments
  }

  @Test func papersOfAnotherRosterStay() throws {
    let folder = try folder(["甲", "乙", "丙"], of: "机关.csv")
    try add(["丁", "戊"], of: "乡镇.csv", to: folder)
    #expect(try old(folder, ["丁", "己"], of: "乡镇.csv") == ["1", "戊.pdf"])
    #expect(try old(folder, ["丁", "戊"], of: "乡镇.csv") == nil)
    #expect(try old(folder, ["甲", "乙"], of: "机关.csv") == ["1", "丙.pdf"])
  }

  /// 2024's and 2025's papers of the same people have the same names.
  @Test func papersOfAnotherRosterThatAreReplacedAreTold() throws {
    func replaced(_ stems: [String], of roster: String) -> [String]? {
      FormerReports(in: folder.path, besides: plan(stems), of: folder.path + "/" + roster).replaced?
        .diagnostic
        .arguments
    }
    let folder = try folder(["甲", "乙"], of: "2024.csv")
    try folder.write("姓名", to: "2025.csv")
    #expect(replaced(["乙", "丙"], of: "2025.csv") == ["1", "乙.pdf"])
    #expect(replaced(["甲", "乙"], of: "2024.csv") == nil, "the same roster again")
    #expect(replaced(["丙"], of: "2025.csv") == nil)
    FileSystem.remove(folder.path + "/2024.csv")
    #expect(replaced(["甲", "乙"], of: "2025.csv") == nil, "it was renamed")
  }

  @Test func aRenamedOrCopiedRosterIsTheSame() throws {
    let folder = try folder(["甲", "乙", "丙"], of: "名册.csv")
    try folder.write("姓名", to: "名册2.csv")
    #expect(try old(folder, ["甲", "乙"], of: "名册2.csv") == ["1", "丙.pdf"], "mostly the same people")
    #expect(try old(folder, ["甲", "丁"], of: "名册2.csv") == nil, "the first roster is still there")
    FileSystem.remove(folder.path + "/名册.csv")
    #expect(try old(folder, ["甲", "丁"], of: "名册2.csv") == ["2", "丙.pdf、乙.pdf"], "it was renamed")
  }

  @Test func twoTemplatesOfARosterMakeTwoKindsOfPapers() throws {
    let folder = try folder(["甲", "乙"], of: "r.csv", template: "测评表.md")
    try add(["签到表"], of: "r.csv", template: "签到表.md", to: folder)
    #expect(try old(folder, ["签到表"], of: "r.csv", template: "签到表.md") == nil)
    #expect(try old(folder, ["甲"], of: "r.csv", template: "测评表.md") == ["1", "乙.pdf"])
  }

  @Test(arguments: [
    ("/a/r.csv", "/a/out", "../r.csv"), ("/a/out/r.csv", "/a/out", "r.csv"),
    ("/b/r.csv", "/a/out", "../../b/r.csv"),
    ("/a/out", "/a/out", "."), ("/a", "/a/out", ".."), ("/a/out2/r", "/a/out", "../out2/r"),
  ]) func pathsAreThoseFromTheFolder(target: String, folder: String, expected: String) {
    #expect(JournalSource.path(to: target, from: folder) == expected)
  }

  @Test func whatIsNoLongerMadeIsTold() throws {
    let folder = try folder(["水务局-王芳", "教育局-赵刚"])
    let found = FormerReports(in: folder.path, besides: plan(["水务局-王方", "教育局-赵刚"]), of: "r.csv").diagnostic
    #expect(found?.diagnostic.id == "batch.output.old")
    #expect(found?.diagnostic.arguments == ["1", "水务局-王芳.pdf"])
    #expect(
      FormerReports(in: folder.path, besides: plan(["教育局-赵刚", "水务局-王芳"]), of: "r.csv").diagnostic == nil)
  }

  @Test func whatWasDeletedIsNotTold() throws {
    let folder = try folder(["水务局-王芳"])
    FileSystem.remove(folder.path + "/水务局-王芳.pdf")
    #expect(FormerReports(in: folder.path, besides: plan([]), of: "r.csv").diagnostic == nil)
    #expect(FormerReports(in: folder.path + "/none", besides: plan([]), of: "r.csv").diagnostic == nil)
  }

  @Test func aLongListIsCut() throws {
    let folder = try folder((1...7).map { "报告\($0)" })
    let found = FormerReports(in: folder.path, besides: plan([]), of: "r.csv").diagnostic
    let names = (1...5).map { "报告\($0).pdf" }.joined(separator: "、")
    #expect(found?.diagnostic.arguments == ["7", names + "……"])
  }
}
