import Foundation
import RenderingTestSupport
import Testing

/// What the commands say to somebody who is nearly right, and what they say beside a result.
@Suite struct GuidanceTests {
  @Test(arguments: [
    (["explain", "L-3"], "L-03"), (["explain", "g-40"], "G-40"),
    (["check", "a.txt", "--disable", "l-9"], "L-09"),
    (["explain", "reading.noise.navigaton"], "reading.noise.navigation"),
    (["render", "a.txt", "--set", "titel=x"], "title"),
  ]) func theNearestNameIsOffered(call: [String], name: String) throws {
    let place = try Workplace()
    try place.write("a.txt", "述职报告\n正文。\n")
    let run = try CommandRun(call, folder: place.url.path)
    #expect(run.status == 2 && run.messages.contains("did you mean \(name)?"), "\(run.messages)")
  }

  /// `*.txt` names what lies there; taken for options, `-h…` would print the help with status 0.
  @Test func aFileThatBeginsWithADashIsNoOption() throws {
    let place = try Workplace()
    for name in ["-dash.txt", "a.txt"] { try place.write(name, "述职报告\n各位领导：\n今年以来，学习不少。\n") }
    let run = try CommandRun(["render", "-dash.txt", "a.txt", "-o", "out/"], folder: place.url.path)
    #expect(run.status == 2 && run.messages.contains("write ./-dash.txt"), "\(run.messages)")
    for call in [["render", "./-dash.txt", "-o", "out/"], ["render", "-o", "out/", "--", "-dash.txt"]] {
      #expect(try CommandRun(call, folder: place.url.path).status == 0)
    }
  }

  /// Another number is another rule.
  @Test func noRuleIsNearANumberThatIsNone() throws {
    let run = try CommandRun(["explain", "L-999"])
    #expect(run.status == 2 && run.messages.contains("lists them all"), "\(run.messages)")
  }

  @Test(arguments: [["batch", "-", "-o", "out"], ["volume", "-", "-o", "all.pdf"]])
  func whatIsNoSourceIsNotLookedFor(call: [String]) throws {
    let place = try Workplace()
    let run = try CommandRun(call, input: "姓名\n王芳\n", folder: place.url.path)
    #expect(run.status == 2 && run.messages.contains("[batch.source.stdin]"), "\(run.messages)")
    #expect(try place.names().isEmpty)
  }

  /// That nothing is there is said only when the system says it.
  @Test func aSourceThatCannotBeReachedIsNotSaidToBeMissing() throws {
    let place = try Workplace()
    let loop = place.path("a.csv")
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let run = try CommandRun(["batch", loop, "-o", place.path("out")])
    #expect(run.status == 3 && run.messages.contains("[input.unreadable]"), "\(run.messages)")
  }

  /// A PDF on standard output is nothing but the PDF.
  @Test func diagnosticsAsJSONStandBesideAPDFOnStandardOutput() throws {
    let run = try CommandRun(
      ["render", "-", "-o", "-", "--format", "json"], input: "述职报告\n甲\u{200B}乙，今年以来学习不少。\n")
    #expect(run.status == 0 && run.output.starts(with: Data("%PDF-".utf8)), "\(run.messages)")
    #expect(run.messages.contains(#""id":"reading.noise.invisible""#), "\(run.messages)")
  }

  @Test func standardInputHasOneName() throws {
    let text = "述职报告\n甲\u{200B}乙，今年以来学习不少。\n"
    for call in [["render", "-", "-o", "/dev/null"], ["inspect", "-"]] {
      let run = try CommandRun(call, input: text)
      #expect(run.messages.hasPrefix("<stdin>:2:2: "), "\(run.messages)")
    }
  }

  /// Whoever names a folder of fonts takes the pages for set in them, whatever makes the pages.
  @Test(arguments: [
    ["render", "a.txt", "-o", "a.pdf"], ["batch", "in", "-o", "out"], ["volume", "in", "-o", "all.pdf"],
    ["preview", "a.txt", "-o", "out"],
  ]) func aFolderWhoseFontsAreNotUsedIsTold(call: [String]) throws {
    let place = try Workplace()
    for name in ["in/a.txt", "a.txt"] { try place.write(name, "述职报告\n各位领导：\n今年以来，学习不少。\n") }
    try FileManager.default.createDirectory(atPath: place.path("own"), withIntermediateDirectories: true)
    let run = try CommandRun(call + ["--fonts", "own"], folder: place.url.path)
    #expect(run.status == 0 && run.messages.contains("[font.folder.empty]"), "\(run.messages)")
  }
}
