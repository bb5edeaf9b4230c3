import CTypeset
import GongwenLayout
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// Plain Chinese text is shaped as one item without asking Pango: it has to be the item that Pango would make.
@Suite struct PlainTextItemTests {
  /// What of an item decides how it is shaped.
  private struct Item: Equatable, CustomStringConvertible {
    var place: [Int32]
    var analysis: [UInt8]
    var language: OpaquePointer?
    var font: UnsafeMutablePointer<PangoFont>?

    init(_ item: PangoItem) {
      place = [item.offset, item.length, item.num_chars]
      let found = item.analysis
      analysis = [found.level, found.gravity, found.flags, found.script]
      language = found.language
      font = found.font
    }

    var description: String {
      "offset, length, characters \(place); level, gravity, flags, script \(analysis)"
    }
  }

  /// The items of a text, as its piece says or, where `asksPango`, as Pango finds them.
  private func items(of text: String, _ face: ShapingFace, asksPango: Bool = false) -> [Item] {
    let bytes = Array(text.utf8)
    let count = ShapingPieces(bytes).pieces(of: 0..<bytes.count).first?.plainCount
    var result: [Item] = []
    text.withCString { start in
      face.forEachItem(of: start, 0..<bytes.count, plainCount: asksPango ? nil : count) {
        result.append(Item($0.pointee))
      }
    }
    return result
  }

  private func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ShapingPieces(bytes).pieces(of: 0..<bytes.count).first?.plainCount != nil
  }

  /// Every character that may stand in plain text, and those around them that may not.
  private static let candidates = [
    0x20...0x17F, 0x2010...0x2044, 0x2E80...0x303F, 0xFE00...0xFE6F, 0xFF00...0xFF65,
  ]
  .flatMap { $0.compactMap(Unicode.Scalar.init) }

  @Test(arguments: [FontRole.body, .latin]) func theItemIsTheOneThatPangoMakes(of role: FontRole) throws {
    let book = try FetchedFonts.book()
    let face = try book.shapingFace(try book.faces(of: role)[0])
    for scalar in Self.candidates {
      for text in ["国\(scalar)王", "\(scalar)\(scalar)国家", "国家\(scalar)"] where isPlain(text) {
        #expect(
          items(of: text, face) == items(of: text, face, asksPango: true),
          "U+\(String(scalar.value, radix: 16)) in \(text)")
      }
    }
  }

  @Test func whatIsPlain() {
    #expect(isPlain("2025年，“三会一课”（含12.5%）。"))
    #expect(isPlain("《条例》第3条——见下……"))
    #expect(!isPlain("2025-12"), "no Han")
    #expect(!isPlain("——"), "no Han")
    #expect(!isPlain("中国GDP"), "letters have their own script")
    #expect(!isPlain("Ж型"))
    #expect(!isPlain("1\u{FE0F}\u{20E3}国"), "a keycap is an emoji")
    #expect(!isPlain("国\u{301}"), "a mark joins the character before it")
  }

  @Test func aLaterTextStandsInItsOwnPlace() throws {
    let face = try FetchedFonts.book().shapingFace(FaceKey(0))
    #expect(items(of: "述职述廉报告", face).map(\.place) == [[0, 18, 6]])
    #expect(items(of: "2025年", face).map(\.place) == [[0, 7, 5]])
  }
}
