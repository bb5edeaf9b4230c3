import CTypeset
import GongwenLayout
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// Boxes in place of outlines, as FreeType reads them.
@Suite struct GlyphBoxesTests {
  private let library: FreeTypeLibrary

  init() throws { library = try FreeTypeLibrary() }

  private func open(_ stream: LevelledFontStream, _ index: Int = 0) throws -> FT_Face {
    var arguments = FT_Open_Args()
    arguments.flags = UInt32(FT_OPEN_STREAM)
    arguments.stream = stream.record
    var face: FT_Face?
    try #require(FT_Open_Face(library.pointer, &arguments, FT_Long(index), &face) == 0)
    return try #require(face)
  }

  /// The points of a glyph in font units, with its advance at the end.
  private func points(_ face: FT_Face, _ glyph: UInt32) throws -> [[Int]] {
    try #require(FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE)) == 0, "glyph \(glyph)")
    let slot = face.pointee.glyph.pointee
    return (0..<Int(slot.outline.n_points)).map { [slot.outline.points[$0].x, slot.outline.points[$0].y] }
      + [[slot.metrics.horiAdvance]]
  }

  @Test(
    arguments: ["FandolFang-Regular", "LXGWWenKai-Light", "NotoSerifCJKsc-Regular"], [0, 0.066] as [Float])
  func aGlyphIsABoxWithItsOwnAdvanceUntilItIsEmbedded(name: String, shift: Float) throws {
    let file = try FetchedFonts.file(name)
    let (own, boxed) = (
      try LevelledFontStream(file, loweredBy: shift),
      try LevelledFontStream(file, loweredBy: shift, showsBoxes: true)
    )
    let (ownFace, boxedFace) = (try open(own, file.index), try open(boxed, file.index))
    defer {
      FT_Done_Face(ownFace)
      FT_Done_Face(boxedFace)
    }
    let last = UInt32(ownFace.pointee.num_glyphs) - 1
    // Cubic outlines have no such table and stay as they are.
    let isBoxed = boxed.boxes != nil
    #expect(isBoxed == (file.format == .trueType))
    for glyph in [last / 3, last / 2] {
      let wanted = try points(ownFace, glyph)
      let shown = try points(boxedFace, glyph)
      // It stands where the glyph's own left side is.
      let left = shown[0][0]
      let box = [[left, 0], [left + 255, 255]]
      #expect(shown == (isBoxed ? box + wanted.suffix(1) : wanted), "glyph \(glyph)")
    }
    #expect(boxed.boxes?.unread.count == (isBoxed ? 2 : nil))
    boxed.boxes?.isShown = false
    for glyph in [last / 3, last / 2, last / 4] {
      #expect(try points(boxedFace, glyph) == points(ownFace, glyph), "glyph \(glyph)")
    }
    #expect(boxed.boxes?.unread == (isBoxed ? [] : nil))
  }

  @Test func compositesAreBoxesAndNotMadeOfThem() throws {
    let scratch = try ScratchFolder()
    let file = FaceFile(
      path: try scratch.write("outline.ttf", OutlineFont().file), postScriptName: "Outline-Regular")
    let (own, boxed) = (
      try LevelledFontStream(file), try LevelledFontStream(file, showsBoxes: true)
    )
    let (ownFace, boxedFace) = (try open(own), try open(boxed))
    defer {
      FT_Done_Face(ownFace)
      FT_Done_Face(boxedFace)
    }
    // Composites (4 to 6) too: one hangs by a point that a box may not have.
    var isBox: [Bool] = []
    for glyph in 0..<UInt32(OutlineFont.count) {
      let shown = try points(boxedFace, glyph)
      isBox.append(try shown.count == 3 && shown != points(ownFace, glyph))
    }
    #expect(isBox == [false, true, false, true, true, true, true])
  }

  @Test func aGlyphThatIsSmallerThanItsBoxIsItself() throws {
    var locations: [UInt8] = []
    for place in [0, 16, 34, 34] { locations.append32(place) }
    var boxes = GlyphBoxes(100..<134, try #require(GlyphPlaces(locations, format: 1)))
    func isAnswered(_ offset: Int, _ count: Int) -> Bool {
      var bytes = [UInt8](repeating: 7, count: count)
      return bytes.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { boxes.answer(offset, $0, count) } ?? false
      }
    }
    #expect(!isAnswered(100, 16), "16 bytes")
    #expect(isAnswered(116, 10) && isAnswered(126, 8), "18 bytes, in two reads")
    #expect(!isAnswered(126, 9) && !isAnswered(134, 1), "past its end")
    #expect(boxes.unread == [116])
  }

  @Test func aBookKeepsTheFacesOfDocumentsApart() throws {
    let book = FontBook([.body: FontChain(role: .body, primary: try FetchedFonts.file("FandolFang-Regular"))])
    let (pixels, document) = (
      try book.drawingFace(FaceKey(0)), try book.drawingFace(FaceKey(0), for: .document)
    )
    #expect(!pixels.showsBoxes && document.showsBoxes)
    #expect(try book.drawingFace(FaceKey(0), for: .document) === document)
    var isShownWhileEmbedding: Bool?
    #expect(book.embedOutlines { isShownWhileEmbedding = document.showsBoxes })
    #expect(isShownWhileEmbedding == false)
    #expect(document.showsBoxes)
  }

  @Test func aBoxThatNobodyReadsIsShownNoMore() throws {
    let book = FontBook([.body: FontChain(role: .body, primary: try FetchedFonts.file("FandolFang-Regular"))])
    let document = try book.drawingFace(FaceKey(0), for: .document)
    var (size, unmoved) = (cairo_matrix_t(), cairo_matrix_t())
    cairo_matrix_init_scale(&size, 16, 16)
    cairo_matrix_init_identity(&unmoved)
    let options = cairo_font_options_create()
    let font = cairo_scaled_font_create(document.cairoFace, &size, &unmoved, options)
    defer {
      cairo_scaled_font_destroy(font)
      cairo_font_options_destroy(options)
    }
    var glyph = cairo_glyph_t(index: UInt(try #require(try book.glyph(of: "述", in: FaceKey(0)))), x: 0, y: 0)
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents)
    #expect(document.hasUnreadBoxes)
    // Here Cairo would have made a subset, and did not.
    #expect(!book.embedOutlines {})
    let anew = try book.drawingFace(FaceKey(0), for: .document)
    #expect(anew !== document && !anew.showsBoxes)
    #expect(book.embedOutlines {})
  }
}
