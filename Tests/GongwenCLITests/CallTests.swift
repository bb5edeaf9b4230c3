import Gongwen
import RenderingTestSupport
import Testing

@testable import GongwenCLI

/// Calls without work: help, version, and the wrong ones.
@Suite struct CallTests {
  private static let text = FetchedFonts.home + "/Examples/duty-report.txt"
  private static let roster = FetchedFonts.home + "/Examples/roster/花名册.csv"

  @Test func withoutASubcommandThereIsHelp() throws {
    let run = try CommandRun([])
    #expect(run.status == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("SUBCOMMANDS"))
  }

  @Test func versionNamesTheLibraries() throws {
    let run = try CommandRun(["--version"])
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(run.status == 0)
    #expect(lines.first?.hasPrefix("gongwen ") == true)
    for library in ["pango", "cairo", "harfbuzz", "freetype"] {
      #expect(lines.contains { $0.hasPrefix(library + " ") }, "\(lines)")
    }
  }

  @Test func aCommandIsReadAlone() throws {
    let command = try #require(
      GongwenCommand.parseAlone(["render", "a.txt", "batch", "-o", "out"]) as? RenderCommand)
    #expect(command.inputs == ["a.txt", "batch"])
    #expect(command.output == "out")
  }

  @Test(arguments: [
    [], ["--version"], ["render"], ["render", "--help"], ["render", "a.txt", "--version"],
    ["render", "a.txt", "--nonsense"],
    ["render", "--generate-completion-script", "bash"], ["styles", "list"], ["help", "render"], ["nonsense"],
  ]) func whatIsNoCallOfOneCommandIsLeftToTheRoot(call: [String]) {
    #expect(GongwenCommand.parseAlone(call[...]) == nil)
  }

  @Test func helpOfACommandIsTheRoots() throws {
    let (asked, own) = (try CommandRun(["help", "render"]), try CommandRun(["render", "--help"]))
    #expect(own.status == 0)
    #expect(own.output == asked.output)
    #expect(try CommandRun(["render", "a.txt", "--version"]).output == CommandRun(["--version"]).output)
    let script = try CommandRun(["render", "--generate-completion-script", "bash"])
    #expect(
      String(decoding: script.output, as: UTF8.self).contains("_gongwen()"), "\(script.output.count) bytes")
  }

  @Test func anExplainedMessageShowsNoPlaceholders() throws {
    let run = try CommandRun(["explain", "font.substituted"])
    #expect(run.status == 0)
    #expect(
      String(decoding: run.output, as: UTF8.self)
        == "font.substituted\n'…' is set in the fallback face …, … in all\n")
  }

  @Test(arguments: [
    ["check"], ["check", "-", "-"], ["check", "a", "-o", "b"], ["check", "a", "b", "--fix", "-o", "c"],
    ["preview", "-"],
    ["inspect", "a", "--edit", "--format", "json"], ["batch", roster],
    ["batch", roster, "-o", "x", "--ledger", "-"],
    ["batch", roster, "-o", "x", "--dpi", "9"],
  ]) func aWrongCallIsToldInWords(call: [String]) throws {
    let run = try CommandRun(call)
    #expect(run.status == 2)
    let id = try Regex("(usage|output)\\.[a-z]")
    #expect(run.messages.firstMatch(of: id) == nil, "\(run.messages)")
  }

  @Test(arguments: [
    ["nonsense"], ["rendr", "a.txt"], ["help", "rendr"], ["render"], ["render", "a.txt", "--nonsense"],
    ["render", "a.txt", "--format", "xml"],
    ["render", "a.txt", "--dpi", "9"], ["render", "-", "-"], ["render", "a.txt", "--date", "soon"],
    ["render", text, "-o", "/dev/null", "--set", "title"],
    ["render", text, "-o", "/dev/null", "--set", "nothing=1"],
    ["render", text, "-o", "/dev/null", "--style", "nonsense"],
    ["styles", "show", "nonsense"], ["batch", "none.csv", "-o", "out", "--ledger", "-"],
    ["batch", "none.csv", "-o", "out", "--report", "-"], ["render", text, "-o", "/none/a.docx"],
    ["volume", roster, "-o", "/none/a.doc"], ["volume", roster, "-o", "/none/a.pdf", "--date", "今天"],
    ["batch", roster, "-o", "/none", "--ledger", "/none/a.csv"],
    ["batch", roster, "-o", "/none", "--volume", "/none/a.wps"], ["convert", text, "-o", "/none/a.docx"],
    ["inspect", text, "--strict=nan"], ["inspect", text, "--strict", "2"],
    ["inspect", text, "--strict=-0.1"],
    ["inspect", text, "--strict=inf"], ["batch", roster, "-o", "/none", "--dry-run", "--shard", "1/1000001"],
  ]) func aWrongCallEndsWithTwoAndAMessage(arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 2, "\(run.messages)")
    #expect(!run.messages.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["seal=42mm", "signatureStamp=40mm", "grid.model=word", "单位=水务局"])
  func setTakesStyleKeysAndMetadata(entry: String) throws {
    let run = try CommandRun(["render", "-", "-o", "/dev/null", "--set", entry], input: "述职报告\n今年以来，学习不少。\n")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func messagesFollowTheLocale() throws {
    let run = try CommandRun(["render", "none.txt"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(run.messages.contains("错误：找不到“none.txt”"), "\(run.messages)")
  }

  @Test func diagnosticsAsJSONAreOneObjectALine() throws {
    let run = try CommandRun(
      ["render", "-", "-o", "/dev/null", "--format", "json"], input: "---\ntitle: 题\n---\n甲\u{200B}乙。\n")
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{\"id\":\"") && $0.hasSuffix("}") }, "\(lines)")
    let invisible = lines.filter {
      $0.hasPrefix(#"{"id":"reading.noise.invisible","severity":"warning","message":"#)
    }
    #expect(invisible.count == 1, "\(lines)")
    #expect(invisible.first?.contains(#""line":4,"column":2,"#) == true, "\(lines)")
  }

  @Test func aMisspeltCommandIsToldWithTheNearest() {
    #expect(throws: Fault(.usage, "usage.command", ["rendr", "gongwen render"])) {
      try GongwenCommand.checkCommand(["rendr", "a.txt"])
    }
    #expect(throws: Fault(.usage, "usage.command", ["xyzzy", ""])) {
      try GongwenCommand.checkCommand(["help", "xyzzy"])
    }
    for call in [[], ["help"], ["help", "batch"], ["render", "a"], ["--version"]] {
      #expect(throws: Never.self) { try GongwenCommand.checkCommand(call[...]) }
    }
  }
}
