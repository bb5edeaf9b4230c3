import GongwenLayout
import GongwenModel
import GongwenRendering
import GongwenText
import RenderingTestSupport
import Testing

/// A small real PDF, read back: tables, metadata, text.
@Suite struct PDFExporterTests {
  private let book: FontBook

  init() throws { book = try FetchedFonts.book() }

  private func document(_ texts: [String]) throws -> PagedDocument {
    var document = PagedDocument()
    let setter = SetPage(book)
    for (index, text) in texts.enumerated() {
      document.pages.append(try setter.page(text, width: 1000, number: index + 1))
    }
    return document
  }

  private func export(_ document: PagedDocument, date: Int64? = nil) throws -> PDFFile {
    let options = PDFOptions(date: date, creator: "Gongwen test")
    return try PDFFile(try PDFExporter(book: book, options: options).export(document))
  }

  @Test func everyNumberOfTheTableLeadsToItsObject() throws {
    let file = try export(try document(["第一页", "第二页，有 Latin。"]))
    #expect(file.numbers.count > 10)
    for number in file.numbers { _ = try file.value(number) }
    #expect(try file.catalog()["Type"]?.name == "Catalog")
    #expect(try file.pages().count == 2)
    // Only streams stand in the file by themselves.
    for number in file.offsets.keys { #expect(try file.value(number)["Length"]?.number != nil) }
  }

  @Test func languageTitleAndIdentifierAreThere() throws {
    var document = try document(["正文"])
    document.metadata.title = "述职报告"
    document.metadata.name = "张三"
    let file = try export(document)
    let catalog = try file.catalog()
    #expect(catalog["Lang"]?.text == "zh-CN")
    #expect(catalog["ViewerPreferences"]?["DisplayDocTitle"] == .word("true"))
    let information = try file.information()
    #expect(information["Title"]?.text == "述职报告")
    #expect(information["Author"]?.text == "张三")
    let identifiers = try #require(try PDFValue(file.trailer)["ID"]?.elements)
    #expect(identifiers.count == 2 && identifiers[0] == identifiers[1], "\(file.trailer)")
    #expect(try ArchiveCheck.faults(in: file) == [])
  }

  @Test func aDateHasItsPrefixAndNoDateLeavesNone() throws {
    let document = try document(["正文"])
    let dated = try export(document, date: 1_704_024_000)
    let information = try dated.information()
    #expect(information["CreationDate"]?.text == "D:20231231120000Z")
    #expect(information["ModDate"]?.text == "D:20231231120000Z")
    let other = try export(document).information()
    #expect(other["CreationDate"] == nil && other["ModDate"] == nil)
    #expect(other["Creator"]?.text == "Gongwen test")
  }

  @Test func trueTypeFacesNameTheirGlyphMap() throws {
    let file = try export(try document(["仿宋", "“喆”"]))
    let faces = try file.objects(with: "/CIDFontType2")
    #expect(faces.count == 2)
    for face in faces { #expect(try file.object(face).contains("/CIDToGIDMap/Identity")) }
  }

  @Test func sameDocumentSameBytes() throws {
    let document = try document(["同样的内容", "同样的第二页"])
    let (first, second) = (try export(document, date: 5).bytes, try export(document, date: 5).bytes)
    #expect(first == second)
    // In a book of its own, as another process would have it.
    let other = PDFExporter(
      book: try FetchedFonts.book(), options: PDFOptions(date: 5, creator: "Gongwen test"))
    #expect(try other.export(document) == first)
  }

  @Test(arguments: [
    "普通一行，有“引号”、《书名》、——和……", "2023年12月31日 Latin Text (parentheses) \\ 100%", "喆䶮𬭎㛃頔㎡𰻝", "e\u{301}中\u{301}国",
    "葛\u{E0100}城", "工作😀报告",
  ]) func textIsCopiedCharacterForCharacter(text: String) throws {
    let copied = try PDFText.pages(of: try export(try document([text])))
    #expect(copied == [text])
  }

  @Test func outlineAndLabelsFollowThePages() throws {
    var document = try document(["第一页", "第二页"])
    document.pages[0].number = 7
    document.pages[1].number = 8
    let root = document.structure.add(.document, to: nil)
    let headings: [(HeadingLevel, String, page: Int, y: Double)] = [
      (.one, "一、上", 0, 10), (.two, "（一）下", 1, 40), (.two, "（二）末", 1, 70), (.one, "二、尾", 1, 100),
    ]
    for (level, title, page, y) in headings {
      let heading = document.structure.add(.paragraph(.heading(level)), to: root, title: title)
      document.pages[page].lines.append(
        PageLine(
          items: 0..<1, element: heading, index: 0, isLast: true, gridLine: 0,
          frame: Frame(x: 0, y: y, width: 100, height: 16), baseline: y + 14,
          adjustment: PageLine.Adjustment(trimmed: 0, stretchPerGap: 0)))
    }
    let file = try export(document)
    let entries = try Self.outline(of: file)
    #expect(
      entries == [
        "一、上 page 0 y 10", "  （一）下 page 1 y 40", "  （二）末 page 1 y 70", "二、尾 page 1 y 100",
      ])
    // The outermost level is open: it and its children are seen.
    #expect(try file.resolved(try file.catalog()["Outlines"])?["Count"]?.number == 4)
    let labels = try #require(try file.catalog()["PageLabels"]?["Nums"]?.elements)
    #expect(labels.count == 2 && labels[1]["S"]?.name == "D" && labels[1]["St"]?.number == 7)
  }

  /// The outline of a file as it hangs together: the titles, a level deeper by two blanks, with where they lead.
  private static func outline(of file: PDFFile) throws -> [String] {
    let pages = try file.pages()
    var lines: [String] = []
    func walk(_ first: PDFValue?, _ indent: String, _ parent: Int?) throws {
      var next = first
      var previous: Int?
      while let reference = next?.target, lines.count < 100 {
        let item = try file.value(reference)
        let place = item["Dest"]?.elements ?? []
        let page = place.first?.target.flatMap { pages.firstIndex(of: $0) } ?? -1
        let height = try file.value(pages[max(0, page)])["MediaBox"]?.elements.last?.real ?? 0
        let y = height - (place.count > 3 ? place[3].real ?? 0 : 0)
        lines.append("\(indent)\(item["Title"]?.text ?? "") page \(page) y \(Int(y.rounded()))")
        #expect(item["Parent"]?.target == parent && item["Prev"]?.target == previous)
        try walk(item["First"], indent + "  ", reference)
        (previous, next) = (reference, item["Next"])
      }
    }
    let root = try file.catalog()["Outlines"]
    try walk(try file.resolved(root)?["First"], "", root?.target)
    return lines
  }
}
