import GongwenLayout
import GongwenModel
import GongwenRendering
import GongwenText
import RenderingTestSupport
import Testing

/// Pages as pictures, decoded again.
@Suite struct PNGExporterTests {
  private let book: FontBook

  init() throws { book = try FetchedFonts.book() }

  private func image(_ page: Page, dpi: Int = 72) throws -> PNGImage {
    try PNGImage(try PNGExporter(book: book).export(page, dpi: dpi))
  }

  private var ruled: Page {
    var page = Page(width: 10, height: 8)
    page.items = [
      PageItem(.rule(Rule(x: 2, y: 3, width: 4, height: 2, colour: .black)), owner: .artifact(.rule))
    ]
    return page
  }

  @Test func aRectangleIsWhereItWasPut() throws {
    let image = try image(ruled)
    #expect((image.width, image.height, image.channels) == (10, 8, 1))
    for y in 0..<8 {
      for x in 0..<10 {
        let isInside = (2..<6).contains(x) && (3..<5).contains(y)
        #expect(image[x, y] == [isInside ? 0 : 255], "pixel \(x), \(y)")
      }
    }
  }

  @Test func resolutionScalesAndIsWritten() throws {
    let image = try image(ruled, dpi: 144)
    #expect((image.width, image.height) == (20, 16))
    #expect(image.pixelsPerMetre == 5669)
    #expect(image[4, 6] == [0] && image[3, 6] == [255] && image[11, 9] == [0] && image[12, 9] == [255])
  }

  @Test func colourIsOnlyWhereThereIsColour() throws {
    var page = ruled
    page.items.append(
      PageItem(.rule(Rule(x: 0, y: 0, width: 10, height: 1, colour: .red)), owner: .artifact(.rule)))
    let image = try image(page)
    #expect(image.channels == 3)
    #expect(image[5, 0] == [255, 0, 0] && image[3, 3] == [0, 0, 0] && image[9, 7] == [255, 255, 255])
  }

  @Test(arguments: [0, 71, 601, -1]) func otherResolutionsAreRefused(dpi: Int) {
    #expect(throws: Fault(.usage, "output.dpi", [String(dpi)])) {
      try PNGExporter(book: book).export(ruled, dpi: dpi)
    }
  }

  /// The picture of four characters, as letters of darkness; another rasteriser may differ a little, another face or
  /// place may not.
  @Test func charactersLookAsTheyDid() throws {
    let page = try SetPage(book).page("国家一致", size: 16, width: 64, height: 20)
    let image = try image(page)
    let rows = (0..<image.height).map { y in (0..<image.width).map { x in 255 - Int(image[x, y][0]) } }
    let golden = #filePath.dropLast("PNGExporterTests.swift".count) + "guojia.txt"
    let mismatch = try PixelGolden.mismatch(rows, file: String(golden), tolerance: 24, outliers: 8)
    #expect(mismatch == nil)
  }

  /// What a preview shows is what the PDF has: black of a picture lies where the glyphs' places say.
  @Test func theGlyphsFillTheirCells() throws {
    let image = try image(try SetPage(book).page("国国国", size: 20, width: 80, height: 24))
    func ink(_ range: Range<Int>) -> Int {
      (0..<image.height).reduce(0) { sum, y in sum + range.reduce(0) { $0 + 255 - Int(image[$1, y][0]) } }
    }
    let cells = [ink(0..<20), ink(20..<40), ink(40..<60)]
    #expect(cells[0] > 10_000 && cells[0] == cells[1] && cells[1] == cells[2], "\(cells)")
    #expect(ink(60..<80) == 0)
  }
}
