import GongwenLayout
import GongwenModel
import GongwenText
import RenderingTestSupport
import Testing

@testable import GongwenRendering

/// Pictures in PDF and PNG: JPEG files as they are, PNG on white, and the tags that say what they show.
@Suite struct PictureTests {
  private let book: FontBook

  init() throws { book = try FetchedFonts.book() }

  private func document(_ pictures: [Resource], alternative: String? = "示意") throws -> PagedDocument {
    var document = PagedDocument()
    let root = document.structure.add(.document, to: nil)
    var page = try SetPage(book).page("正文", width: 300, height: 200)
    let text = document.structure.add(.paragraph(.body), to: root)
    for index in page.items.indices { page.items[index].owner = .element(text) }
    for (index, picture) in pictures.enumerated() {
      let node = document.structure.add(.figure, to: root)
      document.structure.setAlternativeText(alternative, of: node)
      let drawn = Picture(picture, x: 20 + 60 * Double(index), y: 50, width: 40, height: 20)
      page.items.append(PageItem(.picture(drawn), owner: .element(node)))
    }
    document.pages = [page]
    document.metadata.title = "图的报告"
    return document
  }

  private func export(_ document: PagedDocument) throws -> PDFFile {
    try PDFFile(try PDFExporter(book: book, options: PDFOptions(date: nil, creator: "test")).export(document))
  }

  @Test func aJPEGStaysAsItIs() throws {
    let bytes = try PDFExporter(book: book, options: PDFOptions(date: nil, creator: "test"))
      .export(try document([SamplePictures.jpeg]))
    #expect(contains(bytes, SamplePictures.jpeg.bytes))
    #expect(!contains(bytes, Array("/Interpolate true".utf8)))
  }

  @Test func otherPicturesArePixelsOfRGB() throws {
    let file = try export(try document([SamplePictures.png, SamplePictures.inks]))
    let images = try file.objects(with: "/Image")
    #expect(images.count == 2)
    for image in images {
      let value = try file.value(image)
      #expect(value["ColorSpace"]?.name == "DeviceRGB")
      #expect(value["SMask"] == nil)
    }
  }

  @Test func aPictureInAnArchiveIsAFigureWithItsWords() throws {
    let file = try export(try document([SamplePictures.png, SamplePictures.jpeg, SamplePictures.inks]))
    #expect(try ArchiveCheck.faults(in: file) == [])
    let root = try #require(try PDFTagTree(file).elements.first)
    let figures = root.kids.compactMap { kid -> PDFTagTree.Element? in
      guard case .element(let element) = kid, element.tag == "Figure" else { return nil }
      return element
    }
    #expect(figures.map { $0.value["Alt"]?.text } == ["示意", "示意", "示意"])
    #expect(figures.allSatisfy { $0.value["A"]?["BBox"]?.elements.count == 4 })
  }

  @Test func aPictureWithoutWordsMakesTheFileA2u() throws {
    let file = try export(try document([SamplePictures.png], alternative: nil))
    let packet = try file.packet()
    #expect(packet.contains("<pdfaid:conformance>U</pdfaid:conformance>"))
    #expect(try file.catalog()["StructTreeRoot"] == nil)
  }

  @Test func previewsShowThePixels() throws {
    let document = try document([SamplePictures.png, SamplePictures.jpeg, SamplePictures.inks])
    let image = try PNGImage(try PNGExporter(book: book).export(document.pages[0], dpi: 72))
    func pixel(_ x: Int, _ y: Int) -> [Int] {
      (0..<3).map { Int(image.pixels[(y * image.width + x) * 3 + $0]) }
    }
    func isNear(_ pixel: [Int], _ wanted: [Int]) -> Bool {
      zip(pixel, wanted).allSatisfy { abs($0 - $1) < 24 }
    }
    // Half transparent blue on white, red, green, and red of two inks.
    #expect(isNear(pixel(25, 60), [127, 127, 255]))
    #expect(isNear(pixel(55, 60), [255, 0, 0]))
    #expect(isNear(pixel(100, 60), [0, 128, 0]))
    #expect(isNear(pixel(160, 60), [255, 0, 0]))
  }

  /// Four quarters of colour, as phones write them: upright only when they are turned.
  @Test func aPictureIsTurnedAsItsCameraNotes() throws {
    // Top left red, top right green, bottom left blue, bottom right white, and where the turns take them.
    let corners: [PictureTurn: String] = [
      .upright: "rgbw", .mirrored: "grwb", .halfway: "wbgr", .flipped: "bwrg", .transposed: "rbgw",
      .right: "brwg",
      .transversed: "wgbr", .left: "gwrb",
    ]
    for turn in PictureTurn.allCases {
      let picture = SamplePictures.quarters(turned: turn)
      let document = try document([picture])
      let bytes = try PDFExporter(book: book, options: PDFOptions(date: nil, creator: "test")).export(
        document)
      #expect(contains(bytes, picture.bytes), "the file as it is")
      #expect(try ArchiveCheck.faults(in: PDFFile(bytes)) == [])
      let image = try PNGImage(try PNGExporter(book: book).export(document.pages[0], dpi: 72))
      // A quarter of the way from each corner of 20, 50, 40 × 20.
      let seen = [(30, 55), (50, 55), (30, 65), (50, 65)].map { x, y in
        let place = (y * image.width + x) * 3
        let isOn = (0..<3).map { image.pixels[place + $0] > 127 }
        return isOn == [true, true, true] ? "w" : isOn[0] ? "r" : isOn[1] ? "g" : "b"
      }
      #expect(seen.joined() == corners[turn], "\(turn)")
    }
  }

  @Test func damagedFilesAreNotDrawn() throws {
    for sample in [SamplePictures.png, SamplePictures.jpeg] {
      #expect(PictureSurfaces.soundness(of: sample) == .whole)
      var cut = sample
      cut.bytes = Array(sample.bytes.prefix(sample.bytes.count / 3))
      #expect(PictureSurfaces.soundness(of: cut) == .none)
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return bytes.indices.contains { index in
      bytes[index] == first && index + part.count <= bytes.count
        && bytes[index..<index + part.count].elementsEqual(part)
    }
  }
}
