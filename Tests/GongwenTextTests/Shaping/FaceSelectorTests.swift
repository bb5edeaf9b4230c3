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

  private func book(_ fallbacks: [FontManifest.Candidate], in folder: String) throws -> FontBook {
    let own = FontRole.allCases.map { ($0, [FontManifest.Candidate(names: ["Own"])]) }
    let manifest = FontManifest(
      roles: Dictionary(uniqueKeysWithValues: own), fallbacks: [.body: fallbacks])
    return FontBook(try FontChains.resolve(manifest, in: FontIndex(folders: [folder])).chains)
  }
}
