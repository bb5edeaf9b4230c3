import GongwenFiles
import TestSupport
import Testing

@testable import Gongwen

@Suite struct BatchJournalTests {
  private let folder: TemporaryFolder
  private let key = Fingerprint(of: [1])
  private let diagnostics = [
    PlacedDiagnostic(
      Diagnostic("L-17", .warning, ["a\t\"b\n", "\u{1B}"], page: 3, clause: "GB/T 15834"), path: "甲 乙.txt",
      line: 3, column: 4), PlacedDiagnostic(Diagnostic("check.length", .info)),
  ]

  init() throws { folder = try TemporaryFolder() }

  private func entry(_ name: String, _ content: [UInt8]) throws -> JournalEntry {
    try folder.write(content, to: name)
    return JournalEntry(
      key: key, pageCount: 4, characterCount: 2106, diagnostics: JournalDiagnostics.text(diagnostics),
      files: [.init(name: name, content: Fingerprint(of: content))])
  }

  @Test func whatIsAppendedIsReadBack() throws {
    let one = try entry("水务局 陈一.pdf", [1, 2])
    try BatchJournal(folder: folder.path).append(one, stem: "水务局 陈一")
    let read = BatchJournal(folder: folder.path)
    #expect(read.entries == ["水务局 陈一": one])
    #expect(read.isCurrent("水务局 陈一", key: key) == one)
    #expect(read.isCurrent("水务局 陈一", key: Fingerprint(of: [2])) == nil)
  }

  @Test func theSourceIsKeptAndLinesWithoutOneAreRead() throws {
    try folder.write("", to: "花 名册.csv")
    var one = try entry("a.pdf", [1])
    try BatchJournal(folder: folder.path).append(one, stem: "a")
    #expect(BatchJournal(folder: folder.path).entries["a"] == one)
    one.source = JournalSource(folder.path + "/花 名册.csv", template: nil, from: folder.path)
    #expect(one.source?.line == "花 名册.csv")
    try BatchJournal(folder: folder.path).append(one, stem: "a")
    #expect(BatchJournal(folder: folder.path).entries["a"] == one)
    #expect(JournalSource(folder.path + "/fehlt.csv", template: nil, from: folder.path) == nil)
    #expect(JournalSource(line: "a\tb") == nil)
  }

  @Test func diagnosticsAreKeptWithoutTheirWords() throws {
    let text = JournalDiagnostics.text(diagnostics)
    #expect(!text.contains("\t") && !text.contains("\n"))
    #expect(JournalDiagnostics.read(text) == diagnostics)
    #expect(JournalDiagnostics.read(JournalDiagnostics.text([])) == [])
    for torn in ["", "{}", "[]", String(text.dropLast()), #"{"diagnostics":[{"id":"x"}]}"#] {
      #expect(JournalDiagnostics.read(torn) == nil, "\(torn)")
    }
  }

  @Test func aFileThatChangedOrWentIsNotCurrent() throws {
    try BatchJournal(folder: folder.path).append(try entry("a.pdf", [1]), stem: "a")
    let journal = BatchJournal(folder: folder.path)
    try folder.write([2], to: "a.pdf")
    #expect(journal.isCurrent("a", key: key) == nil)
    FileSystem.remove(folder.path + "/a.pdf")
    #expect(journal.isCurrent("a", key: key) == nil)
  }

  @Test func everyTornEndIsPassedOver() throws {
    for stem in ["a", "b"] {
      try BatchJournal(folder: folder.path).append(try entry("\(stem).pdf", [1]), stem: stem)
    }
    let path = folder.path + "/" + BatchJournal.fileName
    let whole = try InputFile.read(path)
    for length in 0..<whole.count {
      try folder.write(Array(whole[..<length]), to: BatchJournal.fileName)
      let before = BatchJournal(folder: folder.path).entries.count
      try BatchJournal(folder: folder.path).append(try entry("c.pdf", [3]), stem: "c")
      let after = BatchJournal(folder: folder.path).entries
      // A torn mark makes the whole journal unreadable, which costs work and nothing else.
      #expect(after.count == before + 1 || after.isEmpty, "cut at byte \(length)")
    }
  }

  @Test func aLineOfWhichAByteChangedIsPassedOver() throws {
    try BatchJournal(folder: folder.path).append(try entry("a.pdf", [1]), stem: "a")
    let path = folder.path + "/" + BatchJournal.fileName
    let whole = String(decoding: try InputFile.read(path), as: UTF8.self)
    #expect(BatchJournal(folder: folder.path).entries["a"]?.characterCount == 2106)
    try folder.write(whole.replacing("2106", with: "2107"), to: BatchJournal.fileName)
    #expect(BatchJournal(folder: folder.path).entries.isEmpty, "its check no longer holds")
  }

  @Test(arguments: [(Int.max, 1), (1, Int.max), (-1, 1), (1, -1)])
  func countsThatNoReportHasArePassedOver(pages: Int, characters: Int) throws {
    var one = try entry("a.pdf", [1])
    (one.pageCount, one.characterCount) = (pages, characters)
    try BatchJournal(folder: folder.path).append(one, stem: "a")
    #expect(BatchJournal(folder: folder.path).entries.isEmpty)
  }

  @Test func compactingSortsAndForgetsWhatIsGone() throws {
    for stem in ["c", "a", "b"] {
      try BatchJournal(folder: folder.path).append(try entry("\(stem).pdf", [1]), stem: stem)
    }
    FileSystem.remove(folder.path + "/b.pdf")
    try BatchJournal.compact(folder: folder.path)
    let lines = String(decoding: try InputFile.read(folder.path + "/" + BatchJournal.fileName), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: "\t").dropFirst().first ?? "" }
    #expect(lines == ["", "a", "c"])
  }
}
