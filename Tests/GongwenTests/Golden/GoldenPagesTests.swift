import Gongwen
import GongwenModel
import RenderingTestSupport
import TestSupport
import Testing

/// What stands where on the pages of documents of every kind, glyph by glyph, on the shaper whose arithmetic is exact.
///
/// The goldens are read in review: `RECORD=1` writes them anew, and every line that differs is to be explained.
@Suite struct GoldenPagesTests {
  /// A document and the style values that it is set with.
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var style = "duty-report"
    var overrides: [StyleOverride] = []

    var testDescription: String { file }
  }

  static let cases = [
    Case(file: "01-duty-report.txt"),
    Case(file: "02-notice-attachments.txt", style: "gongwen"),
    Case(file: "03-joint-seals.txt", style: "gongwen", overrides: [StyleOverride("seal", "42mm")]),
    Case(file: "04-single-seal.txt", style: "gongwen", overrides: [StyleOverride("seal", "42mm")]),
    Case(file: "05-stamp.txt", style: "gongwen", overrides: [StyleOverride("signatureStamp", "40mm")]),
    Case(file: "06-regulation.txt", style: "gongwen"),
    Case(file: "07-english.txt", style: "gongwen"),
    Case(file: "08-long-title.txt", style: "gongwen"),
    Case(file: "09-pages.txt", style: "gongwen"),
    Case(file: "10-plain-paste.txt"),
    Case(file: "11-table-rows.txt"),
    Case(file: "12-markdown.md"),
    Case(file: "13-rare-characters.txt"),
    Case(file: "14-front-matter.txt"),
    Case(file: "15-marks.txt", style: "gongwen"),
    Case(file: "16-notes.md", style: "gongwen"),
    Case(file: "17-turned-table.md", style: "gongwen"),
  ]

  static var folder: String {
    let file = #filePath
    return String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) + "/Documents"
  }

  @Test(arguments: cases) func thePagesAreThoseOfTheGolden(_ golden: Case) throws {
    let path = Self.folder + "/" + golden.file
    let text = try #require(Golden.contents(of: path), "no document \(path)")
    let read = try readDocument(Array(text.utf8), name: golden.file)
    let style = try StyleLoader(folders: [FetchedFonts.home + "/Styles"])
      .load(golden.style, overrides: golden.overrides)
    let shaper = FakeShaper(missing: "㎡", substituted: "龑𬶍")
    let engine = LayoutEngine(style: style, shaper: shaper, segmenter: PairSegmenter())
    var result = try engine.layOut(read.document)
    try PageFurniture(style: style, shaper: shaper).add(to: &result.pages.pages)
    let dump = PageDump.text(of: result.pages, diagnostics: result.diagnostics)
    let name = golden.file.prefix { $0 != "." }
    let mismatch = Golden.mismatch(dump, file: Self.folder + "/\(name).pages")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test func theVolumeIsThatOfTheGolden() throws {
    let style = try StyleLoader(folders: [FetchedFonts.home + "/Styles"]).load("volume")
    let shaper = FakeShaper()
    var parts: [VolumePart] = []
    for (file, name) in [("10-plain-paste.txt", "林晓"), ("14-front-matter.txt", "何静")] {
      let text = try #require(Golden.contents(of: Self.folder + "/" + file))
      var document = try readDocument(Array(text.utf8), name: file).document
      document.metadata.name = name
      let pages = try LayoutEngine(style: style, shaper: shaper).layOut(document).pages
      parts.append(VolumePart(pages: pages, fallbackTitle: file))
    }
    let request = VolumeRequest(
      title: "述职报告汇编", unit: "青溪县教育局", date: "2026年1月", duplex: true)
    let volume = try VolumeComposer.compose(parts, request: request, style: style, shaper: shaper)
    // The lines of its reports are guarded above.
    let dump = PageDump.text(of: volume, showsLines: false)
    let mismatch = Golden.mismatch(dump, file: Self.folder + "/volume.pages")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }
}
