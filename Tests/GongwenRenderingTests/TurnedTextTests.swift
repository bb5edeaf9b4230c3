import GongwenLayout
import GongwenModel
import GongwenRendering
import GongwenText
import RenderingTestSupport
import Testing

/// Text that runs up the page, as on turned tables (G-95): the picture of upright text, turned, and the same text.
@Suite struct TurnedTextTests {
  private static let text = "横排表格Ab12"
  private static let (width, height) = (160, 40)

  private let book: FontBook

  init() throws { book = try FetchedFonts.book() }

  private func upright() throws -> Page {
    try SetPage(book).page(Self.text, size: 16, width: Double(Self.width), height: Double(Self.height))
  }

  /// The page turned by a right angle against the clock.
  private func turned(_ page: Page) -> Page {
    var result = Page(width: page.height, height: page.width)
    result.items = page.items.map { item in
      guard var run = item.run else { return item }
      run.isTurned = true
      for index in run.glyphs.indices {
        let (x, y) = (run.glyphs[index].x, run.glyphs[index].y)
        (run.glyphs[index].x, run.glyphs[index].y) = (y, page.width - x)
      }
      return PageItem(.glyphs(run), owner: item.owner)
    }
    return result
  }

  private func image(_ page: Page) throws -> PNGImage {
    try PNGImage(try PNGExporter(book: book).export(page, dpi: 72))
  }

  @Test func thePictureIsThatOfUprightTextTurned() throws {
    let page = try upright()
    let (before, after) = (try image(page), try image(turned(page)))
    #expect((after.width, after.height) == (Self.height, Self.width))
    var dark = 0
    var difference = 0
    for y in 0..<Self.height {
      for x in 0..<Self.width {
        let (one, other) = (Int(before[x, y][0]), Int(after[y, Self.width - 1 - x][0]))
        dark += 255 - one
        difference += abs(one - other)
      }
    }
    // The rasteriser has its own grain along each axis.
    #expect(dark > 50_000 && difference < dark / 10, "\(difference) of \(dark)")
  }

  @Test func itsTextIsRead() throws {
    var document = PagedDocument()
    document.pages = [turned(try upright())]
    let options = PDFOptions(date: nil, creator: "Gongwen test")
    let file = try PDFFile(try PDFExporter(book: book, options: options).export(document))
    #expect(try PDFText.pages(of: file).joined().contains(Self.text))
  }
}
