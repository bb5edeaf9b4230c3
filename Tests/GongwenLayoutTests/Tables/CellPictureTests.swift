import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Pictures in the cells of tables: fitted to their columns, whole on one page, told where they cannot be drawn.
@Suite struct CellPictureTests {
  private static let head = 37 * Length.pointsPerMillimetre
  private static let foot = 262 * Length.pointsPerMillimetre
  private static let left = 28 * Length.pointsPerMillimetre
  private static let measure = 156 * Length.pointsPerMillimetre

  private func picture(_ width: Int, _ height: Int) -> Resource {
    Resource(name: "a.png", format: .png, bytes: [], width: width, height: height)
  }

  private func text(_ text: String) -> Block {
    Block(ElementID(0), .paragraph(Paragraph(.tableRow, TracedText(generated: text))))
  }

  private func figure(_ figure: Figure = Figure(resource: ResourceID(0), alternativeText: "照片")) -> Block {
    Block(ElementID(0), .figure(figure))
  }

  private func cell(_ blocks: Block...) -> Table.Cell { Table.Cell(blocks: blocks) }

  private func lay(
    _ rows: [[Table.Cell]], _ picture: Resource?, before lines: Int = 0, shares: [Double] = [0.25, 0.75],
    headRows: Int = 0
  ) throws -> LayoutEngine.Result {
    let table = Table(
      rows: rows.enumerated().map { Table.Row(cells: $1, isHeader: $0 < headRows) }, columnShares: shares)
    var blocks: [Block.Content] = [.table(table)]
    if lines > 0 {
      let body = PageFillingTests.block(.body, String(repeating: "文", count: 28 * lines - 4))
      blocks.insert(.paragraph(body), at: 0)
    }
    var document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    document.resources[ResourceID(0)] = picture
    return try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document)
  }

  private func pictures(_ result: LayoutEngine.Result) -> [(page: Int, picture: Picture, owner: Owner)] {
    result.pages.pages.enumerated().flatMap { index, page in
      page.items.compactMap { item in item.picture.map { (index, $0, item.owner) } }
    }
  }

  @Test func itIsFittedToItsColumnAndStandsInItsMiddle() throws {
    let result = try lay(
      [[cell(figure()), cell(text("张三"))], [cell(text("下")), cell(text("行"))]], picture(3000, 4000))
    let found = try #require(pictures(result).first)
    let width = Self.measure / 4
    #expect(found.picture.width < width && found.picture.width > width - 12)
    #expect(abs(found.picture.height / found.picture.width - 4 / 3) < 0.001)
    #expect(abs(found.picture.x + found.picture.width / 2 - Self.left - width / 2) < 0.01)
    // The row below begins under it.
    let below = try #require(result.pages.views[0].lines.first { $0.text == "下" })
    #expect(below.line.frame.y > found.picture.y + found.picture.height)
    #expect(below.line.frame.y < found.picture.y + found.picture.height + 2 * 18)
    let node = try #require(result.pages.structure.nodes.firstIndex { $0.kind == .figure })
    #expect(result.pages.structure.nodes[node].alternativeText == "照片")
    #expect(found.owner == .element(NodeID(node)))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aSmallOneKeepsItsSize() throws {
    let small = Figure(resource: ResourceID(0), alternativeText: "章", width: 30)
    let result = try lay([[cell(text("甲")), cell(text("上"), figure(small), text("下"))]], picture(600, 300))
    let found = try #require(pictures(result).first?.picture)
    #expect(found.width == 30 && found.height == 15)
    let lines = result.pages.views[0].lines
    let (above, below) = try (
      #require(lines.first { $0.text == "上" }), #require(lines.first { $0.text == "下" })
    )
    #expect(above.line.frame.y < found.y && below.line.frame.y > found.y)
  }

  @Test func itIsNeverCut() throws {
    let long = String(repeating: "长", count: 900)
    for lines in 1...22 {
      let rows = [[cell(text("甲"), figure()), cell(text(long), figure(), text(long))]]
      let result = try lay(rows, picture(900, 1600), before: lines)
      let found = pictures(result)
      #expect(found.count == 2)
      for (_, picture, _) in found {
        #expect(picture.y >= Self.head - 0.01 && picture.y + picture.height <= Self.foot + 0.01)
        #expect(abs(picture.height / picture.width - 16 / 9) < 0.001)
      }
      let set = result.pages.views.flatMap(\.lines).filter { $0.text.contains("长") }.map(\.text).joined()
      #expect(set.count == 1800)
    }
  }

  @Test func oneInARepeatedHeadLeavesRoomForRows() throws {
    let rows =
      [[cell(figure()), cell(text("头"))]] + (0..<60).map { [cell(text("甲\($0)")), cell(text("乙"))] }
    let result = try lay(rows, picture(500, 9000), headRows: 1)
    #expect(result.pages.pages.count < 12)
    #expect(result.pages.views.flatMap(\.lines).filter { $0.text == "乙" }.count == 60)
  }

  @Test func oneInATurnedTableKeepsItsProportion() throws {
    let cells = (0..<30).map { cell(text("第\($0)栏目录内容")) }
    let rows = [cells, [cell(figure())] + Array(cells.dropFirst())]
    let result = try lay(rows, picture(400, 300), shares: [])
    let found = try #require(pictures(result).first?.picture)
    #expect(abs(found.width / found.height - 4 / 3) < 0.001)
  }

  @Test func oneThatIsNotThereIsNamed() throws {
    let result = try lay([[cell(figure(Figure(resource: nil, name: "b.emf"))), cell(text("乙"))]], nil)
    #expect(result.pages.views[0].lines.contains { _ in true })
    #expect(result.diagnostics.map(\.id) == ["layout.figure.named"])
    let silent = try lay([[cell(figure(Figure(resource: ResourceID(0)))), cell(text("乙"))]], picture(9, 9))
    #expect(silent.diagnostics.map(\.id) == ["layout.figure.silent"])
  }

  @Test func rowsThatAreLinesNameTheirPictures() throws {
    let cells = [cell(figure())] + (0..<80).map { cell(text("\($0)")) }
    let result = try lay([cells], picture(9, 9), shares: [])
    #expect(pictures(result).isEmpty)
    #expect(result.diagnostics.map(\.id).sorted() == ["layout.figure.named", "layout.table.rows"])
  }
}
