import CTypeset
import GongwenFiles
import GongwenModel
import Testing

@testable import GongwenText

@Suite struct FacePreparationTests {
  /// The coverage of a glyph, 200 pixels to the em, on a canvas of 240 by 240.
  private func picture(_ path: String, glyph: UInt32, index: Int = 0) throws -> (
    pixels: [UInt8], advance: Int
  ) {
    var library: FT_Library?
    try #require(FT_Init_FreeType(&library) == 0)
    defer { FT_Done_FreeType(library) }
    var face: FT_Face?
    try #require(FT_New_Face(library, path, index, &face) == 0)
    FT_Set_Pixel_Sizes(face, 0, 200)
    try #require(FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_HINTING) | FT_Int32(FT_LOAD_RENDER)) == 0)
    let slot = try #require(face?.pointee.glyph).pointee
    var pixels = [UInt8](repeating: 0, count: 240 * 240)
    for row in 0..<Int(slot.bitmap.rows) {
      for column in 0..<Int(slot.bitmap.width) {
        let place = (200 - Int(slot.bitmap_top) + row) * 240 + Int(slot.bitmap_left) + column
        pixels[place] = slot.bitmap.buffer[row * Int(slot.bitmap.pitch) + column]
      }
    }
    return (pixels, slot.linearHoriAdvance)
  }

  private func prepared(_ folder: ScratchFolder) throws -> (source: String, report: FacePreparation.Report) {
    let source = try folder.write("tiny.otf", TinyFont("Tiny-Regular").cff)
    return (source, try FacePreparation.prepare(source: source, folder: folder.path))
  }

  @Test func drawsTheSameWithTheSameAdvance() throws {
    let folder = try ScratchFolder()
    let (source, report) = try prepared(folder)
    #expect(report.destination == folder.path + "/Tiny-Regular.ttf")
    #expect(report.isConverted)
    #expect(report.glyphs == 4)
    #expect(report.largestError <= 0.5)
    for glyph in UInt32(0)..<4 {
      let (before, after) = (try picture(source, glyph: glyph), try picture(report.destination, glyph: glyph))
      #expect(after.advance == before.advance)
      // Half a unit is a tenth of a pixel here, at most 26 of 255 on each of two edges.
      let worst = zip(before.pixels, after.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
      #expect(worst <= 52, "glyph \(glyph)")
      #expect((before.pixels.max() ?? 0 > 0) == (glyph == 1 || glyph == 2))
    }
  }

  @Test func contoursRunClockwise() throws {
    let folder = try ScratchFolder()
    let reader = try OutlineReader(
      FontBytes(try MappedFile(path: try prepared(folder).source)), index: 0)
    var fitter = QuadraticFitter(tolerance: 0.5)
    let contour = try #require(try reader.outline(of: 1, fitter: &fitter).contours.first)
    let next = contour[1...] + contour[...0]
    let area = zip(contour, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    #expect(area == -2 * 500 * 500)
  }

  @Test func writesTheTablesThatTrueTypeNeeds() throws {
    let folder = try ScratchFolder()
    let file = try SfntFile(FontBytes(try MappedFile(path: try prepared(folder).report.destination)))
    let tags = file.faces[0].tables.map(\.tag.text)
    #expect(tags == ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"])
    #expect(file.firstTableWithWrongChecksum() == nil)
    let sum = file.bytes.withUnsafeBytes(SfntFile.checksum)
    #expect(sum == 0xB1B0_AFBA)
    let head = try file.table("head", of: file.faces[0])
    #expect(try [36, 38, 40, 42].map { at in try head.i16(at) } == [50, 50, 550, 550])
    let metrics = try file.table("hmtx", of: file.faces[0])
    // advance, then the side bearings of all glyphs: those of the outlines, not the stale 7
    #expect(try [0, 2, 4, 6, 8].map { at in try metrics.i16(at) } == [TinyFont.advance, 0, 50, 50, 0])
  }

  /// FandolSong has its descender above the baseline, by a slip of the sign.
  @Test func aDescenderLiesBelowTheBaseline() throws {
    let folder = try ScratchFolder()
    for descender in [200, -120] {
      let source = try folder.write("slip.otf", TinyFont("Slip", descender: descender).cff)
      let report = try FacePreparation.prepare(source: source, folder: folder.path)
      let file = try SfntFile(FontBytes(try MappedFile(path: report.destination)))
      #expect(try file.table("hhea", of: file.faces[0]).i16(6) == -abs(descender))
    }
  }

  @Test func takesOneFaceOutOfACollection() throws {
    let folder = try ScratchFolder()
    let source = try folder.write(
      "both.ttc", TinyFont.collection([TinyFont("One").cff, TinyFont("Two").cff]))
    let report = try FacePreparation.prepare(source: source, face: "two", folder: folder.path)
    #expect(report.destination == folder.path + "/Two.ttf")
    #expect(try FacePreparation.faces(in: report.destination) == ["Two"])
    let fault = try #require(throws: Fault.self) {
      try FacePreparation.prepare(source: source, folder: folder.path)
    }
    #expect(fault.diagnostic == Diagnostic("font.prepare.choose", .error, [source, "One, Two"]))
  }

  @Test func trueTypeFaceKeepsItsOutlines() throws {
    let folder = try ScratchFolder()
    let first = try prepared(folder).report.destination
    let collection = try folder.write("all.ttc", TinyFont.collection([try #require(InputFile.small(first))]))
    let other = try ScratchFolder()
    let report = try FacePreparation.prepare(source: collection, folder: other.path)
    #expect(!report.isConverted)
    #expect(InputFile.small(report.destination) == InputFile.small(first))
  }

  @Test func namesAreSafeAsFiles() throws {
    let folder = try ScratchFolder()
    let source = try folder.write("odd.otf", TinyFont("../../etc/x y").cff)
    #expect(
      try FacePreparation.prepare(source: source, folder: folder.path).destination
        == folder.path + "/------etc-x-y.ttf")
  }

  @Test func unknownFaceIsAFault() throws {
    let folder = try ScratchFolder()
    let source = try folder.write("tiny.otf", TinyFont("Tiny").cff)
    let fault = try #require(throws: Fault.self) {
      try FacePreparation.prepare(source: source, face: "Other", folder: folder.path)
    }
    #expect(fault.category == .fonts)
    #expect(fault.diagnostic.arguments == [source, "Other", "Tiny"])
  }

  @Test func damagedOutlinesAreAFaultAndLeaveNoFile() throws {
    let folder = try ScratchFolder()
    var bytes = TinyFont("Tiny").cff
    let table = try #require((0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual("Tiny".utf8) })
    for place in table - 10..<table + 20 { bytes[place] = 0xFF }
    let source = try folder.write("tiny.otf", bytes)
    let fault = #expect(throws: Fault.self) {
      try FacePreparation.prepare(source: source, folder: folder.path)
    }
    #expect(fault?.category == .fonts)
    #expect(InputFile.small(folder.path + "/Tiny.ttf") == nil)
  }

  @Test func unwritableFolderIsAFaultOfOutput() throws {
    let folder = try ScratchFolder()
    let source = try folder.write("tiny.otf", TinyFont("Tiny").cff)
    let fault = #expect(throws: Fault.self) {
      try FacePreparation.prepare(source: source, folder: folder.path + "/none")
    }
    #expect(fault?.category == .input)
  }
}
