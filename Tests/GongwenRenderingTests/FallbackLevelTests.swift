import GongwenLayout
import GongwenModel
import GongwenRendering
import GongwenText
import RenderingTestSupport
import Testing

/// Faces that stand in for others: their ink level with the neighbours, their origins on the baseline.
@Suite struct FallbackLevelTests {
  /// 喆, 堃 and 龘 are not in the body's face.
  private static let text = "李喆、王堃与陈龘"
  private static let size = 20.0

  private let book: FontBook

  init() throws { book = try FetchedFonts.book() }

  private func page(_ text: String = text) throws -> Page {
    try SetPage(book).page(text, size: Self.size, width: 200, height: 30)
  }

  /// The page with each run changed.
  private func changed(_ page: Page, _ change: (inout GlyphRun) -> Void) -> Page {
    var page = page
    page.items = page.items.map { item in
      guard var run = item.run else { return item }
      change(&run)
      return PageItem(.glyphs(run), owner: item.owner)
    }
    return page
  }

  /// As a face is drawn that has no lowered outlines: the origin moves.
  private func withMovedOrigins(_ page: Page) -> Page {
    changed(page) { run in
      for index in run.glyphs.indices { run.glyphs[index].y += Double(run.levelShift) * run.size }
      run.levelShift = 0
    }
  }

  private func export(_ pages: [Page]) throws -> PDFFile {
    var document = PagedDocument()
    document.pages = pages
    let options = PDFOptions(date: nil, creator: "Gongwen test")
    return try PDFFile(try PDFExporter(book: book, options: options).export(document))
  }

  // MARK: Origins

  /// The height of the origin of each shown string, from the text matrix (`Tm`) and its steps (`Td`).
  private func baselines(_ file: PDFFile) throws -> [Double] {
    let content = try file.content(ofPage: 0)
    var (scale, y): (Double, Double) = (1, 0)
    var result: [Double] = []
    let words = content.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      func operand(_ distance: Int) throws -> Double { try #require(Double(words[index - distance])) }
      if word == "Tm" { (scale, y) = (try operand(3), try operand(1)) }
      if word == "Td" { y += scale * (try operand(1)) }
      if word.hasSuffix("Tj") || word.hasSuffix("TJ") { result.append(y) }
    }
    return result
  }

  @Test func allOriginsOfALineLieOnItsBaseline() throws {
    let page = try page()
    let faces = page.items.compactMap {
      $0.run.map { book.name(of: $0.face) }
    }
    #expect(Set(faces).count == 2, "\(faces)")
    let lowered = try baselines(try export([page]))
    #expect(lowered.count >= faces.count)
    #expect(lowered.allSatisfy { abs($0 - Self.size) < 0.02 }, "\(lowered)")
    // The measure finds what it is to find: an origin that was moved.
    let moved = try baselines(try export([withMovedOrigins(page)]))
    #expect(moved.contains { $0 > Self.size + 1 }, "\(moved)")
  }

  // MARK: Colour

  /// The middle, top and bottom of a picture's ink, in pt from its top edge.
  private func ink(_ page: Page, _ book: FontBook) throws -> (middle: Double, top: Double, bottom: Double) {
    let image = try PNGImage(try PNGExporter(book: book).export(page, dpi: 600))
    let rows = (0..<image.height).map { y in
      image.pixels[y * image.width..<(y + 1) * image.width].reduce(0) { $0 + 255 - Int($1) }
    }
    let unit = 72.0 / 600
    let sum = Double(rows.reduce(0, +))
    let middle = rows.enumerated().reduce(0.0) { $0 + (Double($1.offset) + 0.5) * Double($1.element) } / sum
    let top = try #require(rows.firstIndex { $0 > 255 })
    let bottom = try #require(rows.lastIndex { $0 > 255 })
    return (middle * unit, Double(top) * unit, Double(bottom + 1) * unit)
  }

  @Test(arguments: ["喆", "堃", "龘"]) func theInkIsWhereAMovedOriginPutsIt(text: String) throws {
    let page = try page(text)
    guard let run = page.items[0].run else {
      Issue.record("no run")
      return
    }
    let (lowered, moved) = (try ink(page, book), try ink(withMovedOrigins(page), book))
    #expect(abs(lowered.middle - moved.middle) < 0.05, "\(lowered.middle) pt, \(moved.middle) pt")
    // A row of pixels is 0.12 pt.
    #expect(abs(lowered.top - moved.top) < 0.13 && abs(lowered.bottom - moved.bottom) < 0.13)
    let own = try ink(changed(page) { $0.levelShift = 0 }, book)
    #expect(abs(lowered.middle - own.middle - Double(run.levelShift) * Self.size) < 0.05)
    #expect(lowered.middle > own.middle + 1, "the face's own place is higher by \(run.levelShift) em")
  }

  @Test func aFaceThatCanNotBeLoweredIsDrawnWithAMovedOrigin() throws {
    let page = try page()
    // The same files, taken for faces with cubic outlines.
    var chains: [FontRole: FontChain] = [:]
    var faces = book.files
    for index in faces.indices { faces[index].format = .compactFontFormat }
    // The first role's chain alone gives every face the key that it has in the book.
    let role = try #require(FontRole.allCases.first)
    chains[role] = FontChain(role: role, primary: faces[0], fallbacks: Array(faces.dropFirst()))
    let other = FontBook(chains)
    #expect(other.files.map(\.path) == book.files.map(\.path))
    let picture = try PNGExporter(book: other).export(page, dpi: 300)
    #expect(try picture == PNGExporter(book: book).export(withMovedOrigins(page), dpi: 300))
  }

  // MARK: Fonts of the PDF

  /// One file at three heights is three fonts; their names must tell them apart.
  @Test func fontsOfOneFaceAtSeveralHeightsHaveNamesOfTheirOwn() throws {
    let page = try page("喆")
    let heights = [0, 0.066, -0.04].map { shift in changed(page) { $0.levelShift = shift } }
    let file = try export(heights)
    let fonts = try file.objects(with: "/Type0").map { try file.object($0) }
    let names = fonts.compactMap { $0.split(separator: "/BaseFont /").last?.prefix { !$0.isWhitespace } }
    #expect(names.count == 3 && Set(names).count == 3, "\(names)")
    #expect(names.allSatisfy { $0.hasSuffix("+NotoSerifCJKsc-Regular") }, "\(names)")
    #expect(try PDFText.pages(of: file) == ["喆", "喆", "喆"])
  }

  /// The room that a lowered glyph is read with does not stay in the file: a glyph moved by a few units is as long as one
  /// that was not, to a word.
  @Test func aLoweredGlyphIsEmbeddedWithoutRoom() throws {
    let page = try page("喆")
    let lengths = try [0, 0.001].map { (shift: Float) in
      let file = try export([changed(page) { $0.levelShift = shift }])
      let number = try #require(try file.objects(with: "/FontFile2").first)
      let font = try #require(try file.value(number)["FontFile2"]?.target)
      let content = try file.stream(font)
      #expect(try file.value(font)["Length1"]?.number == content.count)
      return content.count
    }
    #expect(lengths[1] <= lengths[0] + 4, "\(lengths)")
  }
}
