import GongwenLayout
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// Which of a role's faces draws a character.
@Suite struct FaceSelectorTests {
  /// A face that maps a character to an empty glyph loses a name; 龥 is empty in `Hollow`.
  @Test func aFallbackWithAnEmptyGlyphIsPassedOver() throws {
    var own = TinyFont("Own")
    own.characters = [(0x41, 1)]
    var inked = TinyFont("Inked")
    inked.characters = [(0x9FA5, 2)]
    let folder = try ScratchFolder()
    for (name, font) in [("Own", own), ("Hollow", TinyFont("Hollow")), ("Inked", inked)] {
      try folder.write(name + ".otf", font.cff)
    }
    let book = try book([.init(names: ["Hollow"]), .init(names: ["Inked"])], in: folder.path)
    let selector = FaceSelector(book, try book.faces(of: .body))
    #expect(try selector.face(for: 0x9FA5).map(book.name) == "Inked")
    #expect(try selector.face(for: 0x56FD).map(book.name) == "Hollow", "its other glyphs are drawn")
    #expect(try selector.face(for: 0x4E00) == nil)
  }

  /// FandolFang has the outline of ＄ at ￥: a mapped glyph is no proof.
  @Test func aFaceThatDrawsAnotherSignIsAskedLast() throws {
    var own = TinyFont("FandolFang-Regular")
    own.characters = [(0xA5, 1), (0xFF04, 2), (0xFFE5, 2)]
    var other = TinyFont("Other")
    other.characters = [(0xFFE5, 2)]
    let folder = try ScratchFolder()
    for (name, font) in [("Own", own), ("Other", other)] { try folder.write(name + ".otf", font.cff) }
    let book = try book([.init(names: ["Other"])], in: folder.path, own: "FandolFang-Regular")
    let selector = FaceSelector(book, try book.faces(of: .body))
    #expect(try selector.face(for: 0xFFE5).map(book.name) == "Other")
    #expect(
      try selector.face(for: 0xFF04).map(book.name) == "FandolFang-Regular", "its other signs are right")
  }

  /// Where no other face has ￥ it is ¥, not ＄, and stands in the middle of its place; the text keeps ￥.
  @Test func aWrongSignThatNoOtherFaceHasIsDrawnAsItsLike() throws {
    var own = TinyFont("FandolFang-Regular")
    own.characters = [(0xA5, 1), (0xFF04, 2), (0xFFE5, 2)]
    let folder = try ScratchFolder()
    try folder.write("Own.otf", own.cff)
    let shaper = PangoShaper(try book([], in: folder.path, own: "FandolFang-Regular"))
    let text = Array("￥＄".utf8)
    let shaped = try shaper.shape(text, runs: [ShapingRun(range: 0..<text.count, role: .body)])
    #expect(shaped.glyphs.map(\.id) == [1, 2])
    #expect(shaped.clusters.map(\.textStart) == [0, 3] && shaped.missing.isEmpty)
  }

  private func book(_ fallbacks: [FontManifest.Candidate], in folder: String, own: String = "Own")
    throws -> FontBook
  {
    let own = FontRole.allCases.map { ($0, [FontManifest.Candidate(names: [own])]) }
    let manifest = FontManifest(
      roles: Dictionary(uniqueKeysWithValues: own), fallbacks: [.body: fallbacks])
    return FontBook(try FontChains.resolve(manifest, in: FontIndex(folders: [folder])).chains)
  }
}
