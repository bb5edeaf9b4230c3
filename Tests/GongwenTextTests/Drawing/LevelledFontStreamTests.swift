import CTypeset
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// The twin of a face: everything of it but the character map, the names of glyphs and the metrics of upright lines.
@Suite struct LevelledFontStreamTests {
  private func open(_ file: FaceFile, _ library: FreeTypeLibrary, twin: LevelledFontStream? = nil) throws
    -> FT_Face
  {
    var face: FT_Face?
    if let twin {
      var arguments = FT_Open_Args()
      arguments.flags = UInt32(FT_OPEN_STREAM)
      arguments.stream = twin.record
      try #require(FT_Open_Face(library.pointer, &arguments, 0, &face) == 0)
    } else {
      try #require(FT_New_Face(library.pointer, file.path, 0, &face) == 0)
    }
    return try #require(face)
  }

  private func advance(_ face: FT_Face, _ glyph: UInt32) throws -> Int {
    let flags = FT_Int32(FT_LOAD_NO_SCALE)
    try #require(FT_Load_Glyph(face, glyph, flags) == 0, "glyph \(glyph)")
    return face.pointee.glyph.pointee.metrics.horiAdvance
  }

  // FreeType makes a map of the names of glyphs, which the last one has, where a face has none.
  @Test(arguments: ["FandolFang-Regular", "NotoSerifCJKsc-Regular", "LXGWWenKai-Light"])
  func onlyTheCharacterMapIsHidden(name: String) throws {
    let file = try FetchedFonts.file(name)
    let library = try FreeTypeLibrary()
    let stream = try LevelledFontStream(file)
    let (whole, twin) = (try open(file, library), try open(file, library, twin: stream))
    defer {
      FT_Done_Face(whole)
      FT_Done_Face(twin)
    }
    #expect(whole.pointee.num_charmaps > 0)
    #expect(twin.pointee.num_charmaps == 0)
    // FT_FACE_FLAG_VERTICAL, which all of them have.
    #expect(whole.pointee.face_flags & 1 << 5 != 0)
    #expect(twin.pointee.face_flags & 1 << 5 == 0)
    #expect(twin.pointee.num_glyphs == whole.pointee.num_glyphs)
    #expect(twin.pointee.units_per_EM == whole.pointee.units_per_EM)
    // Glyph ids mean the same: outlines and widths at places all over the file.
    let last = UInt32(whole.pointee.num_glyphs) - 1
    for glyph in [0, 1, 50, last / 3, last / 2, last] {
      #expect(try advance(twin, glyph) == advance(whole, glyph), "glyph \(glyph)")
      let (own, wanted) = (twin.pointee.glyph.pointee.outline, whole.pointee.glyph.pointee.outline)
      #expect(own.n_points == wanted.n_points, "glyph \(glyph)")
      for point in 0..<Int(min(own.n_points, wanted.n_points)) where own.points[point] != wanted.points[point]
      {
        Issue.record("point \(point) of glyph \(glyph) moved")
      }
    }
  }

  @Test func aFileThatIsGoneIsAFaultOfFonts() throws {
    let file = FaceFile(path: "/nonexistent/face.ttf", postScriptName: "Gone-Regular")
    let wanted = Fault(.fonts, "font.unreadable", ["Gone-Regular", file.path], path: file.path)
    #expect(throws: wanted) { _ = try LevelledFontStream(file) }
  }
}

extension FT_Vector {
  fileprivate static func != (left: FT_Vector, right: FT_Vector) -> Bool {
    left.x != right.x || left.y != right.y
  }
}
