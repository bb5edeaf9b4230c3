import CTypeset
import GongwenLayout
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// A twin with lowered outlines as FreeType reads it.
@Suite struct LoweredFaceTests {
  private let library: FreeTypeLibrary
  private let scratch: ScratchFolder

  init() throws {
    library = try FreeTypeLibrary()
    scratch = try ScratchFolder()
  }

  /// A face open on a twin; the twin lives as long.
  private final class OpenFace {
    let stream: LevelledFontStream
    let face: FT_Face

    init(_ stream: LevelledFontStream, _ index: Int, _ library: FreeTypeLibrary) throws {
      self.stream = stream
      var arguments = FT_Open_Args()
      arguments.flags = UInt32(FT_OPEN_STREAM)
      arguments.stream = stream.record
      var face: FT_Face?
      try #require(FT_Open_Face(library.pointer, &arguments, FT_Long(index), &face) == 0)
      self.face = try #require(face)
    }

    deinit { FT_Done_Face(face) }

    /// The points of a glyph in font units with their flags; `nil` when FreeType refuses it.
    func points(_ glyph: UInt32) -> [[Int]]? {
      guard FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE)) == 0 else { return nil }
      let outline = face.pointee.glyph.pointee.outline
      return (0..<Int(outline.n_points)).map { index in
        [outline.points[index].x, outline.points[index].y, Int(outline.tags[index]) & 1]
      }
    }
  }

  private func open(_ file: FaceFile, loweredBy shift: Float) throws -> OpenFace {
    try OpenFace(try LevelledFontStream(file, loweredBy: shift), file.index, library)
  }

  private func face(_ font: OutlineFont) throws -> FaceFile {
    FaceFile(path: try scratch.write("outline.ttf", font.file), postScriptName: "Outline-Regular")
  }

  private func lowered(_ points: [[Int]]?, by units: Int) -> [[Int]]? {
    points?.map { [$0[0], $0[1] - units, $0[2]] }
  }

  @Test(
    arguments: ["NotoSerifCJKsc-Regular", "LXGWWenKai-Light", "FandolFang-Regular"], [66, -41, 300])
  func everyGlyphIsTheSameButLower(name: String, units: Int) throws {
    let file = try FetchedFonts.file(name)
    let (own, twin) = (try open(file, loweredBy: 0), try open(file, loweredBy: Float(units) / 1000))
    #expect(twin.stream.isLowered && !own.stream.isLowered)
    let count = own.face.pointee.num_glyphs
    #expect(twin.face.pointee.num_glyphs == count)
    var inked = 0
    // A prime step meets all parts of the file; the first glyphs are letters and marks.
    for glyph in Array(0..<100) + Array(stride(from: 100, to: count, by: count / 997)) {
      let points = own.points(UInt32(glyph))
      inked += points?.isEmpty == false ? 1 : 0
      #expect(twin.points(UInt32(glyph)) == lowered(points, by: units), "glyph \(glyph)")
    }
    #expect(inked > 900)
  }

  @Test(arguments: [true, false]) func compositesMoveWithTheirComponents(hasShortLocations: Bool) throws {
    let file = try face(OutlineFont(hasShortLocations: hasShortLocations))
    let (own, twin) = (try open(file, loweredBy: 0), try open(file, loweredBy: 0.066))
    #expect(own.points(1)?.map { $0[1] } == [0, 700, 0])
    #expect(own.points(4)?.map { $0[1] } == [0, 700, 0, 350, 550, 550, 350])
    // The square's first corner lies on the triangle's top, wherever that is.
    #expect(own.points(6)?.map { $0[1] } == [0, 700, 0, 700, 900, 900, 700])
    for glyph in 0..<UInt32(OutlineFont.count) {
      #expect(twin.points(glyph) == lowered(own.points(glyph), by: 66), "glyph \(glyph)")
    }
    #expect(twin.points(0) == [] && twin.points(2) == [])
  }

  @Test func aFaceOfACollectionIsLoweredByItsOwnTables() throws {
    let files = [OutlineFont(hasShortLocations: false).file, OutlineFont().file]
    let path = try scratch.write("both.ttc", TinyFont.collection(files))
    for index in files.indices {
      let file = FaceFile(path: path, index: index, postScriptName: "Outline-Regular")
      let twin = try open(file, loweredBy: 0.066)
      #expect(twin.points(1)?.map { $0[1] } == [-66, 634, -66], "face \(index)")
      #expect(twin.points(4)?.map { $0[1] } == [-66, 634, -66, 284, 484, 484, 284], "face \(index)")
    }
  }

  /// What Cairo copies into a PDF: the tables, in pieces.
  @Test func tablesAreReadInPiecesOfAnySize() throws {
    let twin = try open(try face(OutlineFont()), loweredBy: 0.066)
    func table(_ tag: TableTag, _ offset: Int, _ count: Int) -> [UInt8]? {
      var (bytes, length) = ([UInt8](repeating: 0xAA, count: count), UInt(count))
      let status = FT_Load_Sfnt_Table(twin.face, UInt(tag.value), offset, &bytes, &length)
      return status == 0 ? bytes : nil
    }
    let head = try #require(table("head", 0, 54))
    #expect(head.unsigned16(at: 50) == 1, "long locations")
    #expect(head.signed16(at: 38) == -166 && head.signed16(at: 42) == 900, "a box around old and new")
    let locations = try #require(table("loca", 0, 4 * (OutlineFont.count + 1)))
    let places = (0...OutlineFont.count).compactMap { locations.unsigned32(at: 4 * $0) }
    #expect(places == places.sorted() && places[0] == places[1] && places[2] == places[3])
    let whole = try #require(table("glyf", 0, places[OutlineFont.count]))
    for piece in [1, 3, 4, 7, 64] {
      for start in stride(from: 0, to: whole.count, by: piece) {
        let wanted = Array(whole[start..<min(whole.count, start + piece)])
        #expect(table("glyf", start, wanted.count) == wanted, "\(piece) bytes at \(start)")
      }
    }
    #expect(table("glyf", whole.count - 2, 4) == nil, "nothing after the end")
  }

  @Test func aFaceWhoseLocationsAreDamagedIsNotLowered() throws {
    let stream = try LevelledFontStream(try face(OutlineFont(excess: 4000)), loweredBy: 0.066)
    #expect(!stream.isLowered)
    for shift in [Float.nan, .infinity, 1e9] {
      #expect(
        !(try LevelledFontStream(try face(OutlineFont()), loweredBy: shift).isLowered), "by \(shift) em")
    }
  }

  /// Any byte of the file may be wrong: what cannot be read is refused or stays, and nothing leads outside.
  @Test func noDamageOfTheFileIsFatal() throws {
    let whole = OutlineFont().file
    var opened = 0
    for place in whole.indices {
      for value: UInt8 in [0x00, 0x7F, 0xFF] where whole[place] != value {
        var damaged = whole
        damaged[place] = value
        let path = try scratch.write("damaged.ttf", damaged)
        let file = FaceFile(path: path, postScriptName: "Damaged-Regular")
        let stream = try LevelledFontStream(file, loweredBy: 0.066)
        var arguments = FT_Open_Args()
        arguments.flags = UInt32(FT_OPEN_STREAM)
        arguments.stream = stream.record
        var face: FT_Face?
        guard FT_Open_Face(library.pointer, &arguments, 0, &face) == 0, let face else { continue }
        opened += 1
        for glyph in 0..<OutlineFont.count {
          _ = FT_Load_Glyph(face, FT_UInt(glyph), FT_Int32(FT_LOAD_NO_SCALE))
        }
        FT_Done_Face(face)
      }
    }
    #expect(opened > whole.count, "most damage leaves a face that can be opened")
  }

  @Test func aBookKeepsOneTwinForEachHeight() throws {
    let file = try face(OutlineFont())
    let book = FontBook([.body: FontChain(role: .body, primary: file)])
    let (key, own) = (FaceKey(0), try book.drawingFace(FaceKey(0)))
    #expect(try book.drawingFace(key, loweredBy: 0) === own && !own.isLowered)
    let lowered = try book.drawingFace(key, loweredBy: 0.066)
    #expect(lowered.isLowered && lowered !== own)
    #expect(try book.drawingFace(key, loweredBy: 0.066) === lowered)
    #expect(try book.drawingFace(key, loweredBy: 0.05) !== lowered)
  }

  @Test func cubicOutlinesAreNotLowered() throws {
    let path = try scratch.write("cubic.otf", TinyFont("Cubic-Regular").cff)
    let file = FaceFile(path: path, postScriptName: "Cubic-Regular", format: .compactFontFormat)
    #expect(!(try LevelledFontStream(file, loweredBy: 0.066).isLowered))
    let book = FontBook([.body: FontChain(role: .body, primary: file)])
    #expect(try book.drawingFace(FaceKey(0), loweredBy: 0.066) === book.drawingFace(FaceKey(0)))
  }
}
