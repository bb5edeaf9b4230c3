import Foundation
import RenderingTestSupport
import Testing

/// What reaches a terminal, and what becomes of results that cannot be written.
@Suite struct ConsoleSafetyTests {
  private let place: Workplace
  /// A window title, a colour, a bell, a C1 control, a bidirectional override and a zero-width space.
  private let hostile = "\u{1B}]0;PWNED\u{7}\u{1B}[31m\u{9B}2J\u{202E}\u{200B}"

  init() throws { place = try Workplace() }

  private func expectClean(_ run: CommandRun, _ location: SourceLocation = #_sourceLocation) {
    for text in [run.messages, String(decoding: run.output, as: UTF8.self)] {
      let unseen = text.unicodeScalars.filter { scalar in
        scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
      }
      #expect(unseen.isEmpty, "\(text.debugDescription)", sourceLocation: location)
    }
  }

  @Test func argumentsAreShownAndNotObeyed() throws {
    try place.write("a.txt", "述职报告\n一、工作。\n")
    for arguments in [
      ["--" + hostile], ["render", hostile], ["check", "a.txt", "--severity", hostile], ["explain", hostile],
      ["render", "a.txt", "--set", hostile + "=1"], ["styles", "show", hostile],
      ["batch", hostile, "-o", "out"],
      ["inspect", hostile], ["fonts", "--fonts", hostile], ["preview", hostile, "--pages", hostile],
    ] {
      let run = try CommandRun(arguments, folder: place.url.path)
      #expect(run.status != 0 && run.messages.contains("<U+001B>"), "\(arguments) \(run.messages)")
      expectClean(run)
    }
  }

  @Test func rostersAndFileNamesAreShownAndNotObeyed() throws {
    let value = "\\u001b]0;PWNED\\u0007\\u202e"
    let roster = try place.write("r.json", #"[{"姓名":"甲","单位":"\#(value)","文件":"none"}]"#)
    for extra in [["--dry-run"], []] {
      let run = try CommandRun(["batch", roster, "-o", place.path("out")] + extra)
      #expect(run.messages.contains("<U+001B>]0;PWNED<U+0007><U+202E> 甲"), "\(run.messages)")
      expectClean(run)
    }
    let name = "\u{1B}[2J甲.txt"
    try place.write(name, "述职报告\n正文。\n")
    let run = try CommandRun(["batch", place.url.path, "-o", place.path("out"), "--dry-run"])
    #expect(String(decoding: run.output, as: UTF8.self).contains("<U+001B>[2J甲.txt → "))
    expectClean(run)
  }

  @Test func textsAreShownAndNotObeyed() throws {
    let text = try place.write("a.txt", "述职报告\n一、甲,\(hostile)乙\n")
    for arguments in [["inspect", text], ["check", text], ["inspect", text, "--format", "json"]] {
      expectClean(try CommandRun(arguments))
    }
  }

  @Test func stylesAreShownAndWrittenAsTheyCanBeRead() throws {
    let style = try place.write(
      "s.yaml", "schema: gongwen-style/1\ndescription: \"\\e]0;PWNED\\a\"\nextends: gongwen\n")
    let shown = try CommandRun(["styles", "show", style])
    #expect(shown.status == 0, "\(shown.messages)")
    #expect(String(decoding: shown.output, as: UTF8.self).contains(#"description: "\u001b]0;PWNED\u0007""#))
    expectClean(shown)
    let copy = try place.write("copy.yaml", shown.output)
    #expect(try CommandRun(["styles", "check", copy]).status == 0)
    let again = String(decoding: try CommandRun(["styles", "show", copy]).output, as: UTF8.self)
    #expect(again.contains(#"description: "\u001b]0;PWNED\u0007""#))
  }

  @Test func aResultThatCannotBeWrittenIsStatusThree() throws {
    let text = try place.write("in/a.txt", "述职报告\n一、甲,乙\n")
    for arguments in [
      ["--help"], ["--version"], ["inspect", text], ["inspect", text, "--format", "json"],
      ["check", text, "--format", "json"], ["check", text, "--fix", "-o", "-"], ["explain"],
      ["explain", "L-03"],
      ["fonts"], ["fonts", "--format", "json"], ["styles", "list"], ["styles", "show", "gongwen"],
      ["styles", "diff", "duty-report"], ["batch", place.path("in"), "-o", place.path("out"), "--dry-run"],
      ["render", text, "-o", "-"],
    ] {
      let run = try CommandRun(arguments, outputPath: "/dev/full")
      #expect(run.status == 3, "\(arguments) \(run.messages)")
      #expect(run.messages.contains("[output.disk-full]"), "\(arguments) \(run.messages)")
    }
  }

  /// As `cat` ends: by the signal that the reader's going away is, and without a word.
  @Test func aReaderThatWentAwayEndsTheCommandQuietly() throws {
    let script = """
      exec 3>"$2"
      { sleep 0.3; "$0" inspect "$1" 2>&3; echo $? >&3; } | true
      """
    let text = try place.write("a.txt", "述职报告\n一、工作。\n")
    let log = place.path("log")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script, try CommandRun.path(), text, log]
    shell.environment = ["GONGWEN_HOME": FetchedFonts.home, "LANG": "C"]
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "141\n")
  }

  /// A pipe that is full for the moment took the rest of a text with it.
  @Test func aFullPipeIsWaitedFor() throws {
    let text = try place.write("a.txt", "述职报告\n" + String(repeating: "今年以来，完成了各项任务。\n", count: 2000))
    let whole = try CommandRun(["inspect", text]).output
    let script = """
      import fcntl, os, subprocess, sys, time
      reader, writer = os.pipe()
      fcntl.fcntl(writer, fcntl.F_SETFL, os.O_NONBLOCK)
      process = subprocess.Popen(sys.argv[1:], stdout=writer)
      os.close(writer)
      time.sleep(0.5)
      data = b""
      while part := os.read(reader, 4096): data += part
      print(process.wait(), len(data))
      """
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments = ["-c", script, try CommandRun.path(), "inspect", text]
    python.environment = ["GONGWEN_HOME": FetchedFonts.home, "LANG": "C"]
    let output = Pipe()
    python.standardOutput = output
    python.standardError = FileHandle.nullDevice
    try python.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    python.waitUntilExit()
    #expect(whole.count > 70_000 && said == "0 \(whole.count)\n", "\(said)")
  }
}
