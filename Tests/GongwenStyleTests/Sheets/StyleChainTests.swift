import Foundation
import GongwenModel
import GongwenStyle
import Testing

@Suite struct StyleChainTests {
  @Test func laterSheetsReplaceSingleKeys() throws {
    let folder = try StyleFolder([
      "city": sheet("page: { gutterMargin: 27mm, mirrored: true }\nparagraphs: { title: { size: 一号 } }\n"),
      "office": sheet(
        extends: "city", "page: { gutterMargin: 29mm }\nparagraphs: { title: { linesAfter: 2行 } }\n"),
    ])
    let style = try folder.load("office")
    #expect(style.name == "office")
    #expect((style.page.gutterMargin / Length.pointsPerMillimetre - 29).magnitude < 1e-9)
    #expect(style.page.mirrored)
    #expect(style.paragraphs[.title]?.size == 26)
    #expect(style.paragraphs[.title]?.linesAfter == 2)
    #expect(style.paragraphs[.title]?.font == .title)
  }

  @Test func defaultsReachEveryKindThatSaysNothing() throws {
    let folder = try StyleFolder([
      "office": sheet("paragraphs:\n  default: { endIndent: 1ch }\n  remarks: { endIndent: 3ch }\n")
    ])
    let style = try folder.load("office")
    #expect(style.paragraphs[.body]?.endIndent == 1)
    #expect(style.paragraphs[.heading(.one)]?.endIndent == 1)
    #expect(style.paragraphs[.remarks]?.endIndent == 3)
    #expect(style.paragraphs[.date]?.endIndent == 2, "the standard's style sets the date's own")
  }

  @Test func firstFolderWins() throws {
    let folder = try StyleFolder(["duty-report": sheet("seal: 42mm\n")])
    let style = try folder.load("duty-report")
    #expect((style.flow.sealDiameter - 42 * Length.pointsPerMillimetre).magnitude < 1e-9)
  }

  @Test func baseIsLookedForBesideTheSheet() throws {
    let folder = try StyleFolder(["base": sheet("seal: 4行\n"), "office": sheet(extends: "base", "")])
    let style = try withExtendedLifetime(folder) {
      try RepositoryStyles.loader.load(folder.path + "/office.yaml")
    }
    #expect((style.flow.sealDiameter - 4 * style.grid.linePitch).magnitude < 1e-9)
  }

  @Test func circle() throws {
    let folder = try StyleFolder([
      "a": sheet(extends: "b", ""), "b": sheet(extends: "c", ""), "c": sheet(extends: "b", ""),
    ])
    #expect(outline(folder.diagnostics(in: "a")) == ["3:10 style.extends.cycle b → c → b"])
    #expect(throws: Fault.self) { try folder.load("a") }
  }

  @Test func itselfIsACircle() throws {
    let folder = try StyleFolder(["a": sheet(extends: "a", "")])
    #expect(outline(folder.diagnostics(in: "a")) == ["3:10 style.extends.cycle a → a"])
  }

  @Test func missingStyles() throws {
    let folder = try StyleFolder(["office": sheet(extends: "gonwen", "")])
    #expect(outline(folder.diagnostics(in: "office")) == ["3:10 style.missing.near gonwen gongwen"])
    #expect(
      outline(folder.diagnostics(in: "duty-reprot")) == ["0:0 style.missing.near duty-reprot duty-report"])
    let fault = #expect(throws: Fault.self) { try folder.load("nothing-like-it") }
    #expect(fault?.category == .usage)
    #expect(fault?.diagnostic.id == "style.missing")
  }

  @Test func unreadableFiles() throws {
    let folder = try StyleFolder([:])
    let missing = #expect(throws: Fault.self) { try folder.load(folder.path + "/none.yaml") }
    #expect(missing?.category == .input)
    #expect(missing?.diagnostic.id == "style.file.missing")
    let directory = #expect(throws: Fault.self) { try folder.load(folder.path + "/") }
    #expect(directory?.diagnostic.id == "style.file.kind")
    try Data([0x61, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.path + "/broken.yaml"))
    #expect(folder.diagnostics(in: "broken").map(\.diagnostic.id) == ["style.file.encoding"])
  }

  @Test func byteOrderMarkAndCarriageReturns() throws {
    let text = "\u{FEFF}" + sheet("page:\n  widht: 1mm\n").replacingOccurrences(of: "\n", with: "\r\n")
    let folder = try StyleFolder(["office": text])
    #expect(outline(folder.diagnostics(in: "office")) == ["5:3 style.key.unknown.near page.widht page.width"])
  }

  @Test func missingValuesAreAllNamed() throws {
    let folder = try StyleFolder(["alone": "schema: gongwen-style/1\npage: { width: 210mm }\n"])
    let found = folder.diagnostics(in: "alone")
    #expect(found.allSatisfy { $0.diagnostic.id == "style.key.missing" })
    let keys = found.flatMap(\.diagnostic.arguments)
    #expect(!keys.contains("page.width"))
    for key in ["page.height", "grid.model", "composition.latinSpacing", "seal", "paragraphs.body.size"] {
      #expect(keys.contains(key), "\(key)")
    }
  }

  @Test func otherFilesAreNotListed() throws {
    let folder = try StyleFolder(["terms": "帐号: 账号\n", "office": sheet("")])
    let names = try withExtendedLifetime(folder) {
      try StyleLoader(folders: [folder.path]).list().map(\.name)
    }
    #expect(names == ["office"])
    let fault = #expect(throws: Fault.self) { try StyleLoader(folders: [folder.path + "/no"]).list() }
    #expect(fault?.category == .input)
  }
}
