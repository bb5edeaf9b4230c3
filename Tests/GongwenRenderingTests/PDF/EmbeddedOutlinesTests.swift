import GongwenFiles
import GongwenLayout
import GongwenModel
import GongwenText
import RenderingTestSupport
import TestSupport
import Testing

@testable import GongwenRendering

/// The outlines in a PDF are those of the face, although boxes stood in for them while its pages were drawn.
@Suite struct EmbeddedOutlinesTests {
  private static let text = "述职报告，2025年，Gongwen，一二三。"

  /// A PDF of a page, drawn twice with one book: Cairo keeps what it measured.
  private func export(with book: FontBook) throws -> [[UInt8]] {
    var document = PagedDocument()
    document.pages = [try SetPage(book).page(Self.text, size: 20, width: 400, height: 40)]
    let exporter = PDFExporter(book: book, options: PDFOptions(date: nil, creator: "Gongwen test"))
    return [try exporter.export(document), try exporter.export(document)]
  }

  /// A book of one face.
  private func book(of path: String, showsBoxes: Bool) -> FontBook {
    let file = FaceFile(path: path, postScriptName: "FandolFang-Regular")
    return FontBook([.body: FontChain(role: .body, primary: file)], showsBoxes: showsBoxes)
  }

  @Test func aDocumentIsTheSameWithAndWithoutBoxes() throws {
    let (boxed, own) = (
      try export(with: try FetchedFonts.book()), try export(with: try FetchedFonts.book(showsBoxes: false))
    )
    #expect(boxed[0] == own[0], "\(boxed[0].count) and \(own[0].count) bytes")
    #expect(boxed[1] == own[0], "the second with one book")
  }

  /// A place in `loca` before the one above: Cairo makes no TrueType subset of such a face and asks for its outlines.
  @Test func aFaceThatCairoEmbedsByItsOutlinesIsDrawnAgainWithoutBoxes() throws {
    let folder = try TemporaryFolder()
    let file = try FetchedFonts.file("FandolFang-Regular")
    let sound = book(of: file.path, showsBoxes: true)
    let glyph = try #require(try sound.glyph(of: "述", in: FaceKey(0)))
    let damaged = try DamagedFace(of: file.path).withPlaceBeforeItsNeighbour(after: Int(glyph))
    let path = try folder.write(damaged, to: "damaged.ttf")
    let (boxed, own) = (
      try export(with: book(of: path, showsBoxes: true)), try export(with: book(of: path, showsBoxes: false))
    )
    let whole = try export(with: sound)
    #expect(own[0] != whole[0], "the damage shows")
    #expect(boxed[0] == own[0], "\(boxed[0].count) and \(own[0].count) bytes")
    #expect(boxed[1] == own[1], "the second with one book")
  }
}

/// A copy of a face with a fault in it.
private struct DamagedFace {
  private var bytes: [UInt8]

  init(of path: String) throws { bytes = try InputFile.read(path) }

  private func number(at place: Int, _ length: Int) -> Int {
    bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Where a table begins.
  private func start(of tag: String) throws -> Int {
    let entries = (0..<number(at: 4, 2)).map { 12 + 16 * $0 }
    let entry = try #require(entries.first { bytes[$0..<$0 + 4].elementsEqual(tag.utf8) }, "\(tag)")
    return number(at: entry + 8, 4)
  }

  /// The file with the place after a glyph's moved before that glyph.
  func withPlaceBeforeItsNeighbour(after glyph: Int) throws -> [UInt8] {
    try #require(number(at: try start(of: "head") + 50, 2) == 1, "long places")
    var result = bytes
    let place = try start(of: "loca") + 4 * (glyph + 1)
    result.replaceSubrange(place..<place + 4, with: [0, 0, 0, 0])
    return result
  }
}
