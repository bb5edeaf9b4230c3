import GongwenFormats
import GongwenModel
import RenderingTestSupport
import TestSupport
import Testing

@testable import Gongwen

/// Files of pictures that the cells of a table name.
@Suite struct CellPictureFileTests {
  @Test func filesAreReadForCellsAsForParagraphs() throws {
    let folder = try TemporaryFolder()
    try folder.write(SamplePictures.png.bytes, to: "a.png")
    let text = "| 甲 | 乙 |\n|---|---|\n| ![](a.png) | ![缺](none.png) |\n\n![](a.png)\n"
    guard case .format(let format, _) = try FormatRegistry.choose(Array(text.utf8), name: "t.md", as: nil)
    else {
      Issue.record("no format")
      return
    }
    var manuscript = try format.read(Array(text.utf8), name: "t.md")
    LinkedPictures.read(into: &manuscript, from: folder.path)
    #expect(manuscript.resources.values.map(\.name) == ["a.png"])
    guard case .table(let table)? = manuscript.pieces.compactMap(\.object).first else {
      Issue.record("no table")
      return
    }
    let figures = table.rows[1].cells.flatMap(\.blocks).compactMap { block -> GongwenModel.Figure? in
      if case .figure(let figure) = block.content { figure } else { nil }
    }
    #expect(figures.map(\.resource) == [ResourceID(0), nil])
    let told = manuscript.diagnostics.filter { $0.id == "picture.missing" }
    #expect(told.map(\.arguments) == [["none.png"]])
    #expect(told.first?.span.map { manuscript.source.lineIndex(of: $0.lowerBound) } == 2)
  }
}
