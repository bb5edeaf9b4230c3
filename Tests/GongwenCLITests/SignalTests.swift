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

  /// A pipe without a reader keeps whoever opens it for ever.
  @Test func aPipeWithoutAReaderEndsWithAWord() throws {
    let pipe = place.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let text = try place.write("in/a.txt", "述职报告\n一、工作。完成了任务。\n")
    for arguments in [
      ["render", text, "-o", pipe], ["check", text, "--fix", "-o", pipe],
      ["batch", place.path("in"), "-o", place.path("out"), "--report", pipe],
      ["batch", place.path("in"), "-o", place.path("out"), "--ledger", pipe],
      ["volume", place.path("in"), "-o", pipe],
    ] {
      let run = try CommandRun(arguments, signal: (SIGTERM, .idle))
      #expect(run.status == 1, "\(arguments) \(run.messages)")
    }
  }

  @Test func aConversionEndsWithItsCommand() throws {
    let mark = place.path("child")
    let program = try place.write(
      "soffice", "#!/bin/sh\nsleep 100 &\necho $! > \(mark).part; mv \(mark).part \(mark)\nwait\n")
    chmod(program, 0o755)
    try place.write("a.rtf", "{\\rtf1 a}")
    let run = try CommandRun(
      ["inspect", place.path("a.rtf")], environment: ["GONGWEN_SOFFICE": program, "TMPDIR": place.url.path],
      signal: (SIGTERM, .file(mark)))
    #expect(run.status == 1, "\(run.messages)")
    let child = try #require(pid_t(String(contentsOfFile: mark, encoding: .utf8).split(separator: "\n")[0]))
    // A process that was killed is gone once its new parent has looked.
    var tries = 0
    while kill(child, 0) == 0, !Self.isZombie(child), tries < 500 {
      usleep(10_000)
      tries += 1
    }
    #expect(tries < 500, "what LibreOffice started goes on")
    #expect(try place.names() == ["a.rtf", "child", "soffice"])
  }

  private static func isZombie(_ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    return status.contains("State:\tZ")
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
