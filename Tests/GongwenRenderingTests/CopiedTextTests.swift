import GongwenLayout
import GongwenModel
import GongwenText
import RenderingTestSupport
import Testing

@testable import GongwenRendering

/// Characters that share a glyph with a commoner one.
@Suite struct CopiedTextTests {
  private let book: FontBook

  init() throws { book = try FetchedFonts.book() }

  private func export(_ texts: [String]) throws -> PDFFile {
    try export(texts.map { try SetPage(book).page($0, width: 1000) })
  }

  private func export(_ pages: [Page]) throws -> PDFFile {
    var document = PagedDocument()
    document.pages = pages
    return try PDFFile(
      try PDFExporter(book: book, options: PDFOptions(date: nil, creator: "test")).export(document))
  }

  /// All texts that the tables of the fonts give to glyphs.
  private func tables(_ file: PDFFile) throws -> String {
    try file.objects(with: "/ToUnicode").map { number in
      let map = try #require(file.reference("/ToUnicode", in: try file.object(number)))
      return String(decoding: try file.stream(map), as: UTF8.self)
    }.joined()
  }

  /// The first use of a glyph decides what extractors without `ActualText` read everywhere.
  @Test func aRadicalIsDrawnAsTheCharacterItLooksLike() throws {
    let file = try export(["⼈工⾼", "人工高"])
    #expect(try PDFText.pages(of: file) == ["⼈工⾼", "人工高"])
    let tables = try tables(file).lowercased()
    #expect(tables.contains("<4eba>") && tables.contains("<9ad8>"))
    #expect(!tables.contains("<2f08>") && !tables.contains("<2fbc>"))
  }

  /// A selector has no glyph: by itself it would be a text that stands for nothing, which nobody copies.
  ///
  /// 辻 is in a fallback face alone, and moved to stand level.
  @Test(arguments: [
    "葛\u{E0100}城葛", "辻\u{E0101}村辻", "末尾辻\u{E0101}", "葛\u{E0100}", "辻\u{E0101}葛\u{E0100}城", "葛\u{FE00}城",
    "😀\u{FE0F}报",
    "甲\u{2060}辻\u{200B}乙", "\u{200B}正文", "辻\u{2060}", "e\u{301}\u{FE0F}f", "\u{2060}辻",
  ]) func charactersWithoutAGlyphAreCopiedWithTheirNeighbour(text: String) throws {
    let file = try export([text])
    #expect(try PDFText.pages(of: file).map(codes) == [codes(text)])
    let tables = try tables(file).lowercased()
    #expect(!tables.contains("db40dd") && !tables.contains("fe0") && !tables.contains("2060"), "\(tables)")
  }

  private func codes(_ text: String) -> [String] { text.unicodeScalars.map { String($0.value, radix: 16) } }

  @Test func spacesOfOtherWidthsAreDrawnAsSpaces() throws {
    let file = try export(["a\u{2009}b 50\u{202F}万", "a b"])
    #expect(try PDFText.pages(of: file) == ["a\u{2009}b 50\u{202F}万", "a b"])
    #expect(try !tables(file).lowercased().contains("<2009>"))
  }

  /// Cairo leaves out what has no extent: a space in a face of its own whose origin falls on whole points.
  @Test func blanksOnWholePointsAreNotLost() throws {
    var page = try SetPage(book).page("甲\u{A0}乙", width: 1000)
    let whole = try #require(page.items[0].run)
    #expect(whole.clusters.map(\.bytes) == [3, 2, 3])
    page.items = [0..<3, 3..<5, 5..<8].enumerated().map { index, bytes in
      var run = whole
      run.text = Array(whole.text[bytes])
      (run.clusters, run.glyphs) = ([whole.clusters[index]], [whole.glyphs[index]])
      if index == 1 { (run.glyphs[0].x, run.glyphs[0].y) = (20, 20.0005) }
      return PageItem(.glyphs(run), owner: page.items[0].owner)
    }
    #expect(try PDFText.pages(of: try export([page])) == ["甲\u{A0}乙"])
  }

  @Test func aSoftHyphenIsDrawnAsAHyphen() throws {
    var pages = try ["co-op", "GPT-4"].map { try SetPage(book).page($0, width: 1000) }
    // As layout writes the hyphen of a divided word: drawn as one, and soft in the text.
    var run = try #require(pages[0].items[0].run)
    run.text.replaceSubrange(2..<3, with: "\u{AD}".utf8)
    run.clusters[2].bytes = 2
    pages[0].items[0].content = .glyphs(run)
    let file = try export(pages)
    #expect(try PDFText.pages(of: file) == ["co\u{AD}op", "GPT-4"])
    #expect(try !tables(file).lowercased().contains("<00ad>"))
    #expect(try file.content(ofPage: 0).contains("/Span<</ActualText<FEFF00AD>>>BDC"))
    #expect(try !file.content(ofPage: 1).contains("ActualText"))
  }

  @Test func whatNoFaceHasIsDrawnAsAGetaMark() throws {
    let file = try export(["工作😀报告〓"])
    #expect(try PDFText.pages(of: file) == ["工作😀报告〓"])
    let tables = try tables(file).lowercased()
    #expect(tables.contains("<3013>") && !tables.contains("<d83dde00>"))
  }

  /// Each part of a sign that no face has means itself, so that it does where it stands alone.
  @Test func composedSignsAreDrawnAsTheirParts() throws {
    let text = "☑甲☒□√Na⁺+"
    let file = try export([text])
    #expect(try PDFText.pages(of: file) == [text])
    let tables = try tables(file).lowercased()
    for sign in ["25a1", "221a", "00d7", "002b"] {
      #expect(tables.contains("<\(sign)>"), "\(sign) in \(tables)")
    }
    #expect(!tables.contains("<fffd>") && !tables.contains("<207a>"), "\(tables)")
  }

  /// Fandol has glyphs for characters that GB 18030 had in the Private Use Area; an archive wants their meaning.
  @Test func privateCharactersAreSaid() throws {
    let file = try export(["甲\u{E7C7}乙\u{E78D}"])
    #expect(try file.content(ofPage: 0).contains("/ActualText<FEFF1E3F>"))
    #expect(try file.content(ofPage: 0).contains("/ActualText<FEFFFE10>"))
    let unknown = CopiedText.changes(of: run("甲\u{F8FF}、\u{F0000}", at: [0, 1, 2, 3]), geta: nil)
    #expect(unknown.map(\.actual) == ["\u{F8FF}", "\u{F0000}"])
    #expect(CopiedText.changes(of: run("Ａ豈", at: [0, 1]), geta: nil).isEmpty)
  }

  @Test func anOrdinaryRunHasNoChange() {
    let run = GlyphRun(
      face: FaceKey(0), size: 1,
      glyphs: [.init(id: 5, x: 0, y: 0), .init(id: 6, x: 1, y: 0)],
      clusters: [.init(bytes: 3, glyphs: 1), .init(bytes: 3, glyphs: 1)], text: Array("“人".utf8))
    #expect(CopiedText.changes(of: run, geta: 9).isEmpty)
    let geta = CopiedText.changes(of: run, geta: 6)
    #expect(geta.map(\.clusters) == [1..<2] && geta.map(\.drawn) == ["〓"] && geta.map(\.actual) == ["人"])
  }

  /// A run of em-wide glyphs at some places, in em.
  private func run(_ text: String, at places: [Double]) -> GlyphRun {
    GlyphRun(
      face: FaceKey(0), size: 10,
      glyphs: places.enumerated().map { .init(id: UInt32($0 + 1), x: $1 * 10, y: 0) },
      clusters: text.map { .init(bytes: UInt16($0.utf8.count), glyphs: 1) }, text: Array(text.utf8))
  }

  /// ）”《 stand closer than their advances: they and the character after the last are one text.
  ///
  /// Half a tenth of an em is none of Poppler's ends of a line.
  @Test func squeezedMarksAreSaidTogether() {
    let close = CopiedText.changes(of: run("二）”《三、四。", at: [0, 1, 1.5, 2, 3, 4, 4.95, 5.95]), geta: nil)
    #expect(close.map(\.actual) == ["）”《"])
    #expect(close.map(\.clusters) == [1..<4] && close.map(\.drawn) == ["）”《"])
    let squeezed = CopiedText.changes(of: run("三、四。五，", at: [0, 1, 1.8, 2.8, 3.5, 4.5]), geta: nil)
    #expect(squeezed.map(\.actual) == ["、四", "。五"])
    #expect(CopiedText.changes(of: run("三、四。", at: [0, 1, 2, 3]), geta: nil).isEmpty)
  }

  /// • is drawn as ·, which Cairo says in a span of its own: within another text some readers take it for all of that.
  @Test func noTextOfItsOwnLiesInAnother() throws {
    var page = try SetPage(book).page("甲·乙、·。•丙", width: 1000)
    for index in page.items.indices {
      guard var run = page.items[index].run else { continue }
      for glyph in run.glyphs.indices {
        run.glyphs[glyph].x = Double(20 * index) + Double(glyph) * run.size / 2
      }
      page.items[index].content = .glyphs(run)
    }
    let file = try export([page])
    #expect(try PDFText.pages(of: file) == ["甲·乙、·。•丙"])
    var depth = 0
    for line in try file.content(ofPage: 0).split(separator: "\n") {
      if line.contains("ActualText") { depth += 1 }
      #expect(depth <= 1, "\(line)")
      if line == "EMC" { depth = 0 }
    }
  }

  @Test func squeezedMarksReadAsOneTextInTheFile() throws {
    var page = try SetPage(book).page("（二）”《三》：四", width: 1000)
    var run = try #require(page.items[0].run)
    for (glyph, place) in [0, 1, 2, 2.5, 3, 4, 5, 5.5, 6.5].enumerated() {
      run.glyphs[glyph].x = run.glyphs[0].x + place * run.size
    }
    page.items[0].content = .glyphs(run)
    let file = try export([page])
    #expect(try PDFText.pages(of: file) == ["（二）”《三》：四"])
    // ）”《 and 》：.
    let content = try file.content(ofPage: 0)
    #expect(content.contains("<FEFFFF09201D300A>") && content.contains("<FEFF300BFF1A>"))
  }
}
