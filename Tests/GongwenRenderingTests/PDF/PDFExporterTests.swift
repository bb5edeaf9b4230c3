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

  @Test func everyOffsetOfTheTableLeadsToItsObject() throws {
    let file = try export(try document(["第一页", "第二页，有 Latin。"]))
    #expect(file.offsets.count > 10)
    for number in 1..<file.offsets.count { _ = try file.object(number) }
    let root = try #require(file.reference("/Root", in: file.trailer))
    #expect(try file.object(root).contains("/Type /Catalog"))
    #expect(try file.objects(with: "/Type /Page %").count == 2)
  }

  @Test func languageTitleAndIdentifierAreThere() throws {
    var document = try document(["正文"])
    document.metadata.title = "述职报告"
    document.metadata.name = "张三"
    let file = try export(document)
    let catalog = try file.object(try #require(file.reference("/Root", in: file.trailer)))
    #expect(catalog.contains("/Lang (zh-CN)"))
    #expect(catalog.contains("/DisplayDocTitle true"))
    let information = try file.object(try #require(file.reference("/Info", in: file.trailer)))
    #expect(information.contains("/Title <FEFF8FF0804C62A5544A>"), "\(information)")
    #expect(information.contains("/Author <FEFF5F204E09>"), "\(information)")
    let identifier = file.trailer.split(whereSeparator: { "<>".contains($0) }).filter { $0.count == 32 }
    #expect(identifier.count == 2 && Set(identifier).count == 1, "\(file.trailer)")
  }

  @Test func aDateHasItsPrefixAndNoDateLeavesNone() throws {
    let document = try document(["正文"])
    let dated = try export(document, date: 1_704_024_000)
    let information = try dated.object(try #require(dated.reference("/Info", in: dated.trailer)))
    #expect(information.contains("/CreationDate (D:20231231120000"), "\(information)")
    #expect(information.contains("/ModDate (D:20231231120000"), "\(information)")
    let undated = try export(document)
    let other = try undated.object(try #require(undated.reference("/Info", in: undated.trailer)))
    #expect(!other.contains("Date"), "\(other)")
    #expect(other.contains("/Creator (Gongwen test)"), "\(other)")
  }

  @Test func trueTypeFacesNameTheirGlyphMap() throws {
    let file = try export(try document(["仿宋", "“喆”"]))
    let faces = try file.objects(with: "/CIDFontType2")
    #expect(faces.count == 2)
    for face in faces { #expect(try file.object(face).contains("/CIDToGIDMap /Identity")) }
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
    for (page, (level, title)) in [(HeadingLevel.one, "一、上"), (.two, "（一）下")].enumerated() {
      let heading = document.structure.add(.paragraph(.heading(level)), to: root, title: title)
      document.pages[page].lines = [
        PageLine(
          items: 0..<1, element: heading, index: 0, isLast: true, gridLine: 0,
          frame: Frame(x: 0, y: 10, width: 100, height: 16), baseline: 24,
          adjustment: PageLine.Adjustment(trimmed: 0, stretchPerGap: 0))
      ]
    }
    let file = try export(document)
    let upper = try file.objects(with: "<FEFF4E0030014E0A>")
    #expect(upper.count == 1)
    let child = try #require(try file.objects(with: "<FEFFFF084E00FF094E0B>").first)
    #expect(file.reference("/Parent", in: try file.object(child)) == upper.first)
    let catalog = try file.object(try #require(file.reference("/Root", in: file.trailer)))
    let labels = try file.object(try #require(file.reference("/PageLabels", in: catalog)))
    #expect(labels.contains("/S /D") && labels.contains("/St 7"), "\(labels)")
  }

  @Test func aFileThatIsNotAsCairoWritesItIsRefused() throws {
    #expect(throws: Fault(.internal, "output.pdf-structure", ["startxref"])) {
      try PDFFinisherDoor.finish(Array("%PDF-1.5\nnothing".utf8))
    }
  }
}
