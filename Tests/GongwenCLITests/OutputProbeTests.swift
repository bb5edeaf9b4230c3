import RenderingTestSupport
import TestSupport
import Testing

@testable import GongwenCLI

/// What cannot be written is told before the work, not after it.
@Suite struct OutputProbeTests {
  private let folder: TemporaryFolder
  private let call: [String]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("述职报告\n我是{{姓名}}。\n", to: "t.txt")
    try folder.write("姓名\n王芳\n赵刚\n", to: "r.csv")
    try folder.write("a file", to: "file")
    try folder.write("one in a folder", to: "full/a.txt")
    call = ["r.csv", "--template", "t.txt"]
  }

  @Test(arguments: [("file/all.pdf", "output.not-folder"), ("full", "output.directory")])
  func aVolumeThatCannotBeWrittenIsRefusedFirst(path: String, id: String) throws {
    let before = try folder.contents()
    for start in [["batch", "-o", "out", "--volume", path], ["volume", "-o", path]] {
      let run = try CommandRun(start + call, folder: folder.path)
      #expect(run.status == 3 && run.messages.contains("[\(id)]"), "\(run.messages)")
      #expect(!run.messages.contains("reports"), "\(run.messages)")
    }
    #expect(try folder.contents() == before)
  }

  @Test func aProbeLeavesNothingAndChangesNothing() throws {
    let path = folder.path + "/file"
    try OutputFile.probe([path, folder.path + "/new.pdf", "/dev/full", "-"])
    let names = try folder.contents().keys.sorted()
    #expect(
      names == ["file", "full", "r.csv", "t.txt"] || names == ["file", "full/a.txt", "r.csv", "t.txt"],
      "\(names)")
    #expect(try folder.contents()["file"] == Array("a file".utf8))
  }

  @Test func aFileIsNoFolderForReports() throws {
    for more in [[], ["--dry-run"]] {
      let run = try CommandRun(["batch", "-o", "file"] + call + more, folder: folder.path)
      #expect(run.status == 2, "\(run.messages)")
      #expect(
        run.messages.contains("-o takes a folder for the PDFs, and 'file' is a file"), "\(run.messages)")
      #expect(!run.messages.contains("--resume"), "\(run.messages)")
    }
    let below = try CommandRun(["batch", "-o", "file/out"] + call, folder: folder.path)
    #expect(below.status == 3 && below.messages.contains("[output.not-folder]"), "\(below.messages)")
    #expect(!below.messages.contains("--resume"), "\(below.messages)")
  }
}
