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
}
