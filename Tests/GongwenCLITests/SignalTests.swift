import Foundation
import RenderingTestSupport
import Testing

/// Ctrl-C, SIGTERM and SIGHUP: a word, status 1, nothing half; the same for every command.
@Suite struct SignalTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aCommandEndsWithAWord(number: Int32) throws {
    for arguments in [
      ["render", "-", "-o", place.path("a.pdf")], ["inspect", "-"], ["check", "-"],
      ["check", "-", "--fix", "-o", place.path("a.txt")],
    ] {
      // Without input it waits until the signal comes.
      let run = try CommandRun(arguments, input: nil, signal: (number, .heard))
      #expect(run.status == 1, "\(arguments) \(run.messages)")
      #expect(run.messages.contains("[run.interrupted]"), "\(arguments) \(run.messages)")
      #expect(try place.names() == [])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aBatchTellsHowToGoOn(number: Int32) throws {
    for index in 1...400 { try place.write("in/\(index).txt", "述职报告\n一、工作。完成了任务。\n") }
    let run = try CommandRun(
      ["batch", place.path("in"), "-o", place.path("out"), "--jobs", "1"],
      signal: (number, .pdf(in: place.path("out"))))
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.messages.contains("--resume"), "\(run.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path("out"))
    #expect(names.allSatisfy { $0.hasSuffix(".pdf") || $0 == ".gongwen-batch" }, "\(names)")
  }

  @Test func aHangUpThatNohupIgnoresIsIgnored() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "trap '' HUP; sleep 2 | \"$0\" inspect - & sleep 1; kill -HUP $!; wait $!", try CommandRun.path(),
    ]
    shell.environment = ["GONGWEN_HOME": FetchedFonts.home, "LANG": "C"]
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    // An empty text, and no hang-up.
    #expect(shell.terminationStatus == 3)
  }
}
