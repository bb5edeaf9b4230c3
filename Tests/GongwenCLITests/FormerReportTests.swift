import RenderingTestSupport
import TestSupport
import Testing

@testable import GongwenCLI

/// A batch into a folder that has reports of former runs.
@Suite struct FormerReportTests {
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
