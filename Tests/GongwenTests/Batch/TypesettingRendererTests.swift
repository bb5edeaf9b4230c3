import GongwenModel
import RenderingTestSupport
import Testing

@testable import Gongwen

@Suite struct TypesettingRendererTests {
  private func fault(row: String?, call: String?) throws -> Fault {
    _ = try FetchedFonts.book()
    var prototype = TypesettingInput(text: "")
    prototype.style = call
    let home = GongwenHome(root: FetchedFonts.home)
    let renderer = try TypesettingRenderer(.init(configuration: .init(home: home), prototype: prototype))
    var metadata = DocumentMetadata()
    metadata.style = row
    let request = RenderRequest(
      bytes: Array("述职报告\n正文。".utf8), name: "a.txt", metadata: metadata, wantsPictures: false)
    return try #require(throws: Fault.self) { try renderer.render(request) }
  }

  /// A fault of category usage ends the whole batch.
  @Test func aStyleOfARowThatIsNotThereFailsThatReportOnly() throws {
    let own = try fault(row: "nono", call: nil)
    #expect(own.category == .input && own.path == "a.txt")
    #expect(try fault(row: nil, call: "nono").category == .usage)
  }

  /// What a report's bytes depend on is in the key of a resumed batch, whatever setting it is.
  @Test func everySettingIsInTheKey() throws {
    typealias Settings = TypesettingRenderer.Settings
    let home = GongwenHome(root: FetchedFonts.home)
    let plain = Settings(configuration: .init(home: home), prototype: TypesettingInput(text: ""))
    let changes: [(String, (inout Settings) -> Void)] = [
      ("format", { $0.prototype.reading.format = "text" }),
      ("pictures", { $0.prototype.reading.opensPictures = true }),
      ("accepted", { $0.prototype.reading.accepted = Self.accepted(.body) }),
      ("another role", { $0.prototype.reading.accepted = Self.accepted(.title) }),
      ("noise", { $0.prototype.reading.keepNoise = true }),
      ("numbers", { $0.prototype.reading.renumber = true }),
      ("style", { $0.prototype.style = "gongwen" }), ("date", { $0.date = -1 }), ("dpi", { $0.dpi = 72 }),
      ("value", { $0.prototype.styleOverrides = [StyleOverride("grid.model", "word")] }),
      ("unit", { $0.prototype.metadata.unit = "甲" }), ("name", { $0.prototype.metadata.name = "甲" }),
      ("level", { $0.pdf.level = .plain }), ("source", { $0.pdf.attachesSource = true }),
      ("missing", { $0.configuration.allowMissing = true }),
      ("a style as text", { $0.configuration.styles = [StyleSource(name: "a", text: "1")] }),
      ("another text", { $0.configuration.styles = [StyleSource(name: "a", text: "2")] }),
      ("default style", { $0.configuration.defaultStyle = "gongwen" }),
    ]
    var keys: Set<[[UInt8]]> = [try plain.environment()]
    for (name, change) in changes {
      var settings = plain
      change(&settings)
      #expect(keys.insert(try settings.environment()).inserted, "\(name) does not count")
      #expect(keys.contains(try settings.environment()), "\(name) gives another key each time")
    }
  }

  /// Where LibreOffice and the roster lie is no part of what it makes; the order of a side-car's lines neither.
  @Test func whatChangesNothingIsNotInTheKey() throws {
    let home = GongwenHome(root: FetchedFonts.home)
    func key(_ path: String) throws -> [[UInt8]] {
      var prototype = TypesettingInput(text: "")
      prototype.reading.office = OfficeProgram(path: path, temporaryFolder: path)
      prototype.reading.accepted = Self.accepted(.body)
      prototype.name = path + "/花名册.xlsx"
      return try TypesettingRenderer.Settings(configuration: .init(home: home), prototype: prototype)
        .environment()
    }
    #expect(try key("/a") == key("/b"))
  }

  private static func accepted(_ role: ParagraphRole) -> AcceptedRoles {
    let line = AcceptedRoles.Line(.paragraph(role), number: "", text: "甲", rest: "")
    return AcceptedRoles(lines: Dictionary(uniqueKeysWithValues: (1...40).map { ($0, line) }))
  }
}
