import Foundation
import RenderingTestSupport
import Testing

@testable import Gongwen

/// What a screen reader reads of sheets, and what lies in a file.
@Suite struct BookletReadingTests {
  private func typesetter() throws -> Typesetter {
    try Typesetter(.init(home: GongwenHome(root: FetchedFonts.home)))
  }

  private func texts(_ bytes: [UInt8]) throws -> [String] {
    func lines(_ element: PDFTagTree.Element) -> [String] {
      element.tag == "P"
        ? [element.text]
        : element.kids.flatMap { kid -> [String] in
          if case .element(let part) = kid { lines(part) } else { [] }
        }
    }
    return try PDFTagTree(try PDFFile(bytes)).elements.flatMap(lines)
  }

  @Test(arguments: [7, 12, 18, 27, 40]) func aParagraphOverTwoPagesIsReadInOrder(paragraphs: Int) throws {
    let typesetter = try typesetter()
    let body = (1...paragraphs).map { number in
      "第\(number)件事：" + String(repeating: "巡查河道，修补堤岸，清点物资，登记用水户。", count: 9) + "这是第\(number)件事的末尾。"
    }
    let result = try typesetter.typeset(.init(text: "工作报告\n各位代表：\n" + body.joined(separator: "\n")))
    let pages = try typesetter.pdfs(result.pages, settings: PDFSettings())
    let booklet = try typesetter.pdfs(result.pages, settings: PDFSettings(imposition: .booklet))
    #expect(try texts(booklet[0].bytes) == texts(pages[0].bytes))
  }

  @Test(
    arguments: [
      ("报告.docx", [0x50], "text/plain"), ("a.md", [0x23], "text/markdown"),
      ("a.yaml", [0x61], "application/yaml"),
      ("a.txt", [0x61], "text/plain"), ("a.wps", [0xD0, 0xCF, 0x11, 0xE0], "text/plain"),
      ("a.rtf", Array("{\\rtf1}".utf8), "application/rtf"),
    ] as [(String, [UInt8], String)]) func aSourceHasTheTypeOfItsContent(
      name: String, bytes: [UInt8], type: String
    )
  {
    #expect(PDFAttachment(source: "dir/" + name, bytes: bytes).mediaType == type)
    #expect(PDFAttachment(source: "dir/" + name, bytes: bytes).name == name)
  }

  @Test func whatAPDFCannotHoldIsRefused() throws {
    let typesetter = try typesetter()
    let pages = try typesetter.typeset(.init(text: "报告\n正文。")).pages
    for (name, type) in [
      ("", "text/plain"), ("a\u{0}b", "text/plain"), ("a/b", "text/plain"), ("a", "text"), ("a", "a b/c"),
      ("a", "文/字"),
    ] {
      let fault = #expect(throws: Fault.self) {
        try typesetter.pdf(pages, attachment: PDFAttachment(name: name, mediaType: type, bytes: []))
      }
      #expect(fault?.category == .usage, "\(name) \(type)")
    }
    for bleed in [Double.nan, .infinity, -1, 57, 1e300] {
      let fault = #expect(throws: Fault.self) { try typesetter.pdf(pages, press: PressMarks(bleed: bleed)) }
      #expect(fault?.diagnostic.id == "output.bleed", "\(bleed)")
    }
    _ = try typesetter.pdf(pages, press: PressMarks(bleed: 20 * 72 / 25.4))
  }

  /// A volume of one template has every source under one name.
  @Test func sourcesOfAVolumeHaveNamesOfTheirOwn() throws {
    let names = ["a.txt", "b.md", "a.txt", "a-2.txt", "a.txt", "c", "c"]
    let files = PDFAttachment.withOwnNames(
      names.map { PDFAttachment(name: $0, mediaType: "text/plain", bytes: []) })
    #expect(files.map(\.name) == ["a.txt", "b.md", "a-2.txt", "a-2-2.txt", "a-3.txt", "c", "c-2"])
    let typesetter = try typesetter()
    let pages = try typesetter.typeset(.init(text: "报告\n正文。")).pages
    let settings = PDFSettings(attachesSource: true)
    let file = try PDFFile(try typesetter.pdfs(pages, settings: settings, date: nil, sources: files)[0].bytes)
    #expect(try file.objects(with: "/Type/EmbeddedFile").count == 7)
  }

  /// Values that a caller may give end in a fault or are as near as can be, and never trap.
  @Test func oddValuesAreTaken() throws {
    #expect(NodeID(Int.max).index == Int32.max && NodeID(Int.min).index == Int32.min)
    var tree = StructureTree()
    #expect(tree.add(.document, to: NodeID(7)) == NodeID(0))
    var pages = try typesetter().typeset(.init(text: "报告\n一、工作\n正文。")).pages
    pages.structure = StructureTree()
    #expect(pages.outline.isEmpty)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Shard.self, from: Data(#"{"index":5,"count":0}"#.utf8))
    }
    let whole = try JSONDecoder().decode(Shard.self, from: JSONEncoder().encode(Shard.whole))
    #expect(
      whole == .whole && Shard.whole.range(of: -1) == 0..<0 && Shard.whole.range(of: .max) == 0..<Int.max)
  }
}
