import GongwenLayout
import GongwenModel
import GongwenText
import RenderingTestSupport

@testable import GongwenRendering

/// A small archive with one of everything: headings, a list, a table, a figure, a note, contents with links, a file.
struct SampleArchive {
  private let book: FontBook
  private let setter: SetPage
  private var structure = ArchiveStructure()
  private var document = PagedDocument()
  private var marks: [[PagePlan.Mark]] = []
  private var links: [[ArchiveLink]] = []

  /// Makes one and reads it back.
  static func file(_ options: PDFOptions = Self.options) throws -> PDFFile {
    try PDFFile(try bytes(options))
  }

  static let options = PDFOptions(
    date: 1_704_024_000, creator: "Gongwen <test> & co.",
    attachments: [PDFAttachment(name: "述职报告.txt", mediaType: "text/plain", bytes: Array("原稿".utf8))])

  static func bytes(_ options: PDFOptions) throws -> [UInt8] {
    var sample = SampleArchive(try FetchedFonts.book())
    try sample.fill()
    let mapping = StructureMapping(structure: sample.structure, marks: sample.marks, links: sample.links)
    return try PDFExporter(book: sample.book, options: options).export(sample.document, mapping)
  }

  private init(_ book: FontBook) {
    self.book = book
    setter = SetPage(book)
    document.metadata.title = "关于“水利 & 水务”的<报告>"
    document.metadata.name = "张三"
    document.metadata.unit = "水务局"
    document.metadata.year = "2023"
    document.metadata.kind = "函 & 附件"
    document.metadata.securityLevel = "机密"
    document.metadata.confidentialityPeriod = "1年"
  }

  private mutating func fill() throws {
    let section = structure.add(.section, to: 0)
    addPage(7)
    try set("述职报告", structure.add(.title, to: section))
    let contents = structure.add(.contents, to: section)
    let item = structure.add(.contentsItem, to: contents)
    let link = structure.add(.link, to: item)
    try set("（一）工作", link)
    links[0].append(
      ArchiveLink(
        rectangle: PDFRectangle(left: 10, bottom: 10, right: 90, top: 30), target: .page(1, y: 5),
        contents: "（一）工作，第8页", node: link))
    try set("3", .artifact(.layout))
    // The first heading is of the second level, and one of the fourth follows it.
    try set("（一）工作", structure.add(.heading(level: 2), to: section))
    let paragraph = structure.add(.paragraph, to: section)
    try set("一段在两页上", paragraph)
    try set("— 7 —", .artifact(.footer))
    addPage(8)
    try set("的文字", paragraph)
    try set("（1）要点", structure.add(.heading(level: 4), to: section))
    let list = structure.add(.list, to: section)
    let entry = structure.add(.listItem, to: list)
    try set("1.", structure.add(.label, to: entry))
    try set("条目", structure.add(.listBody, to: entry))
    try addTable(to: section)
    let figure = structure.add(.figure, to: section)
    structure[figure].alternative = "一条横线"
    structure[figure].box = PDFRectangle(left: 10, bottom: 299, right: 110, top: 300)
    rule(.element(figure))
    rule(.artifact(.layout))
    let latin = structure.add(.span, to: paragraph)
    structure[latin].language = "en"
    try set("in charge", latin)
    try set("注：见原稿", structure.add(.note, to: section))
  }

  private mutating func addTable(to section: Int) throws {
    let table = structure.add(.table, to: section)
    let head = structure.add(.tableRow, to: table)
    for text in ["项", "数"] { try set(text, structure.add(.headerCell(.column), to: head)) }
    let row = structure.add(.tableRow, to: table)
    // The first cell is empty.
    _ = structure.add(.dataCell, to: row)
    let cell = structure.add(.dataCell, to: row)
    structure[cell].columnSpan = 2
    try set("12", cell)
  }

  private mutating func addPage(_ number: Int) {
    document.pages.append(Page(width: 300, height: 400, number: number))
    marks.append([])
    links.append([])
  }

  private mutating func set(_ text: String, _ node: Int) throws { try set(text, .element(node)) }

  private mutating func set(_ text: String, _ mark: PagePlan.Mark) throws {
    let items = try setter.page(text, size: 12, width: 300).items
    document.pages[document.pages.count - 1].items += items
    marks[marks.count - 1] += items.map { _ in mark }
  }

  private mutating func rule(_ mark: PagePlan.Mark) {
    document.pages[document.pages.count - 1].items.append(
      PageItem(
        .rule(Rule(x: 10, y: 100, width: 100, height: 1, colour: .red)), owner: .artifact(.rule)))
    marks[marks.count - 1].append(mark)
  }
}
