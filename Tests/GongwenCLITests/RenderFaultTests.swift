import Foundation
import RenderingTestSupport
import Testing

/// `gongwen render` on everything that can go wrong: the status, the message, and what lies in the folder after it.
@Suite struct RenderFaultTests {
  private let place: Workplace
  private let report = "关于工作情况的报告\n各位领导：\n一、主要工作。完成了各项任务。\n"

  init() throws { place = try Workplace() }

  private func expectFault(
    _ run: CommandRun, status: Int32, saying id: String, leaving names: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(run.status == status, "\(run.messages)", sourceLocation: location)
    #expect(run.messages.contains("[\(id)]"), "\(run.messages)", sourceLocation: location)
    #expect(try place.names() == names, sourceLocation: location)
  }

  @Test(arguments: [
    (Data(), "reading.empty"), (Data(" \n\t\n".utf8), "reading.empty"),
    (Data("\u{3000}\n\u{200B}\n".utf8), "input.no-text"),
    (Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0xFF, 0xFE, 0]), "reading.binary"),
    (Data([0xE5, 0x89, 0x8D, 0xED, 0xA0, 0x80, 0xE5, 0x90, 0x8E]), "reading.undecodable"),
  ]) func anInputThatIsNoTextIsRefused(content: Data, id: String) throws {
    let input = try place.write("a.txt", content)
    try expectFault(try CommandRun(["render", input]), status: 3, saying: id, leaving: ["a.txt"])
  }

  @Test func aFolderOrNothingIsRefused() throws {
    try expectFault(
      try CommandRun(["render", place.url.path]), status: 3, saying: "input.directory", leaving: [])
    try expectFault(
      try CommandRun(["render", place.path("x.txt")]), status: 3, saying: "input.missing", leaving: [])
  }

  @Test func aFaultOfInspectIsJSONWhereThatWasAsked() throws {
    let run = try CommandRun(["inspect", place.path("x.txt"), "--format", "json"])
    #expect(run.status == 3 && run.messages.hasPrefix("{"), "\(run.messages)")
    #expect(run.messages.contains("\"input.missing\""), "\(run.messages)")
  }

  @Test func aValueThatCannotBePrintedIsAWrongCall() throws {
    let input = try place.write("a.txt", report)
    let run = try CommandRun(["render", input, "--set", "title=甲\u{7}乙"])
    try expectFault(run, status: 2, saying: "input.metadata.control", leaving: ["a.txt"])
  }

  @Test func anOutputThatIsAFolderOfFilesTakesTheName() throws {
    let input = try place.write("a.txt", report)
    let run = try CommandRun(["render", input, "-o", place.url.path])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try place.names() == ["a.pdf", "a.txt"])
  }

  @Test func anOutputBelowAFileIsRefused() throws {
    let input = try place.write("a.txt", report)
    let run = try CommandRun(["render", input, "-o", input + "/b.pdf"])
    try expectFault(run, status: 3, saying: "output.not-folder", leaving: ["a.txt"])
  }

  @Test func aFullDiskIsSaidAndAnOlderFileKept() throws {
    let input = try place.write("a.txt", report)
    let run = try CommandRun(["render", input, "-o", "/dev/full"])
    try expectFault(run, status: 3, saying: "output.disk-full", leaving: ["a.txt"])
  }

  @Test func aCharacterOfNoFontStopsTheReport() throws {
    let input = try place.write("a.txt", "工作𒀀报告。\n")
    let run = try CommandRun(["render", input])
    try expectFault(run, status: 4, saying: "font.missing", leaving: ["a.txt"])
    #expect(run.messages.contains("a.txt:1:3: error:"), "\(run.messages)")
    #expect(run.messages.contains("U+12000"), "\(run.messages)")
  }

  @Test func allowMissingPrintsAndWarns() throws {
    let input = try place.write("a.txt", "工作𒀀报告。\n")
    let run = try CommandRun(["render", input, "--allow-missing"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("a.txt:1:3: warning:"), "\(run.messages)")
    let pages = try PDFText.pages(
      of: PDFFile(Array(Data(contentsOf: place.url.appendingPathComponent("a.pdf")))))
    #expect(pages.first?.contains("工作𒀀报告。") == true, "\(pages)")
  }

  @Test func noncharactersAreSetAside() throws {
    // U+FFFE, U+1FFFF, U+FDD0
    let (two, plane, arabic) = (
      Data([0xEF, 0xBF, 0xBE]), Data([0xF0, 0x9F, 0xBF, 0xBF]), Data([0xEF, 0xB7, 0x90])
    )
    let input = try place.write(
      "a.txt", Data("甲".utf8) + two + Data("乙".utf8) + plane + arabic + Data("丙。\n".utf8))
    let run = try CommandRun(["render", input, "--allow-missing"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("reading.noise.invisible"), "\(run.messages)")
  }

  @Test func aReaderThatWentAwayIsNoCrash() throws {
    let input = try place.write("a.txt", report)
    // The shell closes standard output before the command starts.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" render \"$1\" -o - | true", try CommandRun.path(), input]
    shell.environment = ["GONGWEN_HOME": FetchedFonts.home, "LANG": "C"]
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(try place.names() == ["a.txt"])
  }

  @Test func aFileBeyondTheLimitOfTheShellIsAFaultOfTheOutput() throws {
    let input = try place.write("a.txt", report)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Tests run on threads that hold signals back, as their children do; a shell that had a child does no longer.
    shell.arguments = [
      "-c", "/bin/true; ulimit -f 2; exec \"$0\" render \"$1\"", try CommandRun.path(), input,
    ]
    // A sanitizer of a build of its own keeps its options.
    shell.environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
      .merging(["GONGWEN_HOME": FetchedFonts.home, "LANG": "C"]) { $1 }
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit)
    #expect(shell.terminationStatus == 3)
    #expect(try place.names() == ["a.txt"])
  }

  @Test func severalInputsInOneFileAreRefused() throws {
    let (a, b) = (try place.write("a.txt", report), try place.write("b.txt", report))
    let run = try CommandRun(["render", a, b, "-o", place.path("c.pdf")])
    try expectFault(run, status: 2, saying: "usage.output-folder", leaving: ["a.txt", "b.txt"])
  }

  @Test func oneBadInputDoesNotStopTheNext() throws {
    let (a, b) = (try place.write("a.txt", ""), try place.write("b.txt", report))
    let run = try CommandRun(["render", a, b])
    try expectFault(run, status: 3, saying: "reading.empty", leaving: ["a.txt", "b.pdf", "b.txt"])
  }

  @Test func strictWritesNothingWhenThereIsAWarning() throws {
    let input = try place.write("a.txt", "甲\u{200B}乙。\n")
    let run = try CommandRun(["render", input, "--strict"])
    try expectFault(run, status: 1, saying: "reading.noise.invisible", leaving: ["a.txt"])
  }
}

/// Fonts that are gone, cut short or replaced.
@Suite struct FontFaultTests {
  private let place: Workplace
  private let font: URL

  init() throws {
    place = try Workplace()
    let fonts = place.url.appendingPathComponent("Fonts")
    let files = FileManager.default
    try files.createDirectory(at: fonts, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: place.path("Styles"), withDestinationPath: FetchedFonts.home + "/Styles")
    for name in ["manifest.yaml", "noto-cjk", "lxgw-wenkai"] {
      try files.createSymbolicLink(
        atPath: fonts.appendingPathComponent(name).path, withDestinationPath: FetchedFonts.folder + "/" + name
      )
    }
    // One face is a copy, so that a test can spoil it.
    let folder = fonts.appendingPathComponent("fandol")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Hei-Regular", "Kai-Regular", "Song-Regular"].map({ "Fandol\($0).ttf" }) {
      try files.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path,
        withDestinationPath: FetchedFonts.folder + "/fandol/" + name)
    }
    font = folder.appendingPathComponent("FandolFang-Regular.ttf")
    try files.copyItem(atPath: FetchedFonts.folder + "/fandol/FandolFang-Regular.ttf", toPath: font.path)
    try place.write("a.txt", "一段正文。\n")
  }

  private func render() throws -> CommandRun {
    try CommandRun(
      ["render", place.path("a.txt")], environment: ["GONGWEN_HOME": place.url.path, "HOME": "/nonexistent"])
  }

  private func expectFault(naming texts: [String], _ location: SourceLocation = #_sourceLocation) throws {
    let run = try render()
    #expect(run.status == 4, "\(run.messages)", sourceLocation: location)
    for text in texts + ["make fonts", "body"] {
      #expect(run.messages.contains(text), "no ‘\(text)’ in: \(run.messages)", sourceLocation: location)
    }
    #expect(!(try place.names().contains("a.pdf")), sourceLocation: location)
  }

  @Test func theIntactSetRenders() throws {
    let run = try render()
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func aFileThatIsGone() throws {
    try FileManager.default.removeItem(at: font)
    try expectFault(naming: ["FandolFang-Regular"])
  }

  @Test func aFileCutShort() throws {
    try Data(contentsOf: font).prefix(1_000_000).write(to: font)
    try expectFault(naming: [font.path])
  }

  @Test func aFileOfNoise() throws {
    try Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 >> 5) }).write(to: font)
    try expectFault(naming: [font.path])
  }

  @Test func anotherFaceInItsPlace() throws {
    try Data(contentsOf: font.deletingLastPathComponent().appendingPathComponent("FandolHei-Regular.ttf"))
      .write(to: font)
    try expectFault(naming: ["FandolFang-Regular"])
  }
}
