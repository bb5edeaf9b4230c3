import RenderingTestSupport
import TestSupport
import Testing

@testable import GongwenCLI

/// A batch into a folder that has reports of former runs.
@Suite struct FormerReportTests {
  @Test func aRehearsalNeedsNoFolderAndAFolderHasAName() throws {
    let folder = try TemporaryFolder()
    let template = try folder.write("述职报告\n我是{{姓名}}。\n", to: "t.txt")
    let roster = try folder.write("姓名\n王芳\n赵刚\n", to: "r.csv")
    let call = ["batch", roster, "--template", template]
    let run = try CommandRun(
      call + ["--dry-run", "--report", folder.path + "/r.ndjson"], folder: folder.path)
    #expect(run.status == 0 && run.messages.contains("2"), "\(run.messages)")
    #expect(try folder.contents().keys.sorted() == ["r.csv", "r.ndjson", "t.txt"])
    for wrong in [[], ["-o", ""], ["-o", "-"], ["-o", "", "--dry-run"]] {
      let run = try CommandRun(call + wrong, folder: folder.path)
      #expect(
        run.status == 2 && run.messages.contains("name a folder for the PDFs with -o"),
        "\(wrong) \(run.messages)")
    }
    #expect(try folder.contents().keys.sorted() == ["r.csv", "r.ndjson", "t.txt"])
  }

  @Test func aValueForAllThatRowsHaveIsTold() throws {
    let folder = try TemporaryFolder()
    let template = try folder.write("述职报告\n我是{{姓名}}。\n", to: "t.txt")
    let roster = try folder.write("姓名,年度\n王芳,2025\n赵刚,\n", to: "r.csv")
    let call = ["batch", roster, "--template", template, "--dry-run"]
    let run = try CommandRun(call + ["--set", "姓名=王芳", "--set", "单位=水务局"])
    #expect(run.messages.contains("--set 姓名 was not used for 1 reports"), "\(run.messages)")
    #expect(!run.messages.contains("单位"), "\(run.messages)")
  }

  @Test func aReportOfSomebodyWhoLeftIsTold() throws {
    let folder = try TemporaryFolder()
    let template = try folder.write("述职报告\n我是{{姓名}}。\n", to: "t.txt")
    func messages(_ roster: String) throws -> String {
      let path = try folder.write(roster, to: "r.csv")
      let run = try CommandRun([
        "batch", path, "--template", template, "-o", folder.path + "/out", "--resume",
      ])
      #expect(run.status == 0, "\(run.messages)")
      return run.messages
    }
    #expect(try !messages("姓名\n王芳\n赵刚\n").contains("batch.output.old"))
    let told = try messages("姓名\n王方\n赵刚\n")
    #expect(told.contains("王芳.pdf [batch.output.old]"), "\(told)")
  }
}
