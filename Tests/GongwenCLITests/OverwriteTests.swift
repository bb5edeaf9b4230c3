import Foundation
import GongwenModel
import RenderingTestSupport
import Testing

/// No command writes over what it reads.
@Suite struct OverwriteTests {
  private let place: Workplace
  private static let text = "述职报告\n一、工作。完成了各项任务。\n"

  init() throws {
    place = try Workplace()
    try place.write("b.txt", Self.text)
    try place.write("in/a.txt", Self.text)
    try place.write("r.csv", "姓名,文件\n甲,in/a.txt\n")
    try place.write("template.txt", "述职报告\n{{姓名}}\n")
    try place.write("terms.yaml", "帐号: 账号\n")
    try place.write(
      "office.yaml", "schema: gongwen-style/1\ndescription: 本单位\nextends: gongwen\n")
    try place.write("my.yaml", "schema: gongwen-style/1\ndescription: 我的\nextends: office\n")
    try place.write("p.md", "# 报告\n\n![图](p-1.png)\n")
    try place.write("p-1.png", Data(SamplePictures.png.bytes))
    try FileManager.default.createSymbolicLink(atPath: place.path("link.pdf"), withDestinationPath: "b.txt")
  }

  private func contents() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.url.path) {
      result[name] = try? Data(contentsOf: place.url.appendingPathComponent(name))
    }
    return result
  }

  @Test(arguments: [
    ["render", "b.txt", "-o", "b.txt"], ["render", "b.txt", "-o", "./in/../b.txt"],
    ["render", "b.txt", "-o", "link.pdf"], ["render", "b.txt", "--report", "b.txt"],
    ["render", "b.txt", "-o", "my.yaml", "--style", "my.yaml"],
    ["render", "b.txt", "-o", "office.yaml", "--style", "my.yaml"], ["render", "p.md", "--png"],
    ["render", "p.md", "-o", "x.pdf", "--report", "p-1.png"], ["convert", "b.txt", "-o", "b.txt"],
    ["volume", "r.csv", "-o", "r.csv"], ["volume", "r.csv", "-o", "in/a.txt"],
    ["volume", "r.csv", "-o", "template.txt", "--template", "template.txt"],
    ["batch", "in", "-o", "out", "--report", "in/a.txt"],
    ["batch", "r.csv", "-o", "out", "--ledger", "r.csv"], ["preview", "p.md"],
    ["check", "b.txt", "--fix", "-o", "terms.yaml", "--terms", "terms.yaml"],
  ]) func whatIsReadIsNotOverwritten(arguments: [String]) throws {
    let before = try contents()
    let run = try CommandRun(arguments, folder: place.url.path)
    #expect(run.status == 2, "\(run.messages)")
    #expect(run.messages.contains("[output.is-input]"), "\(run.messages)")
    #expect(try contents() == before)
  }

  @Test(arguments: [
    ["render", "b.txt", "-o", "x.pdf", "--report", "x.pdf"],
    ["render", "b.txt", "-o", "new/x.pdf", "--report", "./new/x.pdf"],
    ["render", "b.txt", "--png", "--report", "b-1.png"],
    ["render", "b.txt", "--manual-duplex", "--report", "b-正面.pdf"],
    ["batch", "r.csv", "-o", "out", "--volume", "v.pdf", "--ledger", "v.pdf"],
    ["batch", "r.csv", "-o", "out", "--ledger", "v.pdf", "--report", "in/../v.pdf"],
    ["batch", "r.csv", "-o", "out", "--ledger", "out/甲.pdf"],
    ["batch", "r.csv", "-o", "out", "--volume", "out/甲.pdf"],
    ["batch", "r.csv", "-o", "out", "--report", "./out/甲.pdf"],
    ["batch", "r.csv", "-o", "out", "--png", "--report", "out/png/甲-1.png"],
  ]) func whatIsWrittenIsNotOverwritten(arguments: [String]) throws {
    let before = try contents()
    let run = try CommandRun(arguments, folder: place.url.path)
    #expect(run.status == 2, "\(run.messages)")
    #expect(run.messages.contains("[output.twice]"), "\(run.messages)")
    #expect(try contents() == before)
  }

  @Test func aLinkAmongTheOutputsOfABatchIsSeen() throws {
    try FileManager.default.createDirectory(atPath: place.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path("out/甲.pdf"), withDestinationPath: "../in/a.txt")
    let run = try CommandRun(["batch", "r.csv", "-o", "out", "--name", "{name}.pdf"], folder: place.url.path)
    #expect(run.status == 2, "\(run.messages)")
    #expect(try String(contentsOfFile: place.path("in/a.txt"), encoding: .utf8) == Self.text)
  }

  @Test func standardInputFromAFileIsThatFile() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" render - -o b.txt < b.txt 2> said", try CommandRun.path()]
    shell.currentDirectoryURL = place.url
    shell.environment = ["GONGWEN_HOME": FetchedFonts.home]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(try String(contentsOfFile: place.path("b.txt"), encoding: .utf8) == Self.text)
  }

  @Test func fixingReplacesTheTextItself() throws {
    let run = try CommandRun(["check", "b.txt", "--fix", "-o", "b.txt"], folder: place.url.path)
    #expect(run.status != 2, "\(run.messages)")
  }
}
