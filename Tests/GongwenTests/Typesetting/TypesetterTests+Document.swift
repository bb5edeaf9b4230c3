import Gongwen
import TestSupport
import Testing

/// Documents that a program builds, or reads and changes.
extension TypesetterTests {
  private func document(_ paragraphs: [Paragraph]) -> Document {
    Document(paragraphs: paragraphs)
  }

  private func text(_ role: ParagraphRole, _ text: String) -> Paragraph {
    Paragraph(role, TracedText(generated: text))
  }

  /// What was read and is set as a document has the pages of the text.
  @Test(arguments: GoldenPagesTests.cases) func aDocumentThatWasReadHasThePagesOfItsText(
    _ golden: GoldenPagesTests.Case
  ) throws {
    let text = try #require(Golden.contents(of: GoldenPagesTests.folder + "/" + golden.file))
    var input = TypesettingInput(text: text, name: golden.file)
    (input.style, input.styleOverrides) = (golden.style, golden.overrides)
    let typesetter = try Typesetter(.init(home: typesetter.configuration.home, allowMissing: true))
    let result = try typesetter.typeset(input)
    guard result.documents.count == 1 else { return }
    let again = try typesetter.typeset(
      result.document, name: golden.file, style: golden.style, styleOverrides: golden.overrides)
    #expect(try typesetter.pdf(again.pages) == typesetter.pdf(result.pages))
    #expect(
      again.diagnostics.map(\.id)
        == result.diagnostics.map(\.id).filter { id in
          !["reading.", "numbering."].contains { id.hasPrefix($0) }
        })
  }

  @Test func aDocumentThatIsBuiltIsSetAsItStands() throws {
    var document = document([
      text(.title, "关于报送材料的通知"), text(.salutation, "各科室："), text(.body, "请于6月3日前报送。"),
      text(.signature, "县委办公室"), text(.date, "2025年5月20日"),
    ])
    document.header = HeaderBlock(organs: [
      Block(ElementID(0), .paragraph(text(.organMark, "中共云岭县委办公室文件")))
    ])
    let cell = { Table.Cell(blocks: [Block(ElementID(0), .paragraph(self.text(.tableRow, $0)))]) }
    let table = Table(rows: [
      Table.Row(cells: [cell("姓名"), cell("单位")], isHeader: true),
      Table.Row(cells: [cell("林晓"), cell("财政所")]),
    ])
    document.attachments = [
      Attachment(
        ElementID(0), heading: [Block(ElementID(0), .paragraph(text(.attachmentLabel, "附件")))],
        body: [Block(ElementID(0), .table(table)), Block(ElementID(0), .table(Table(rows: [])))])
    ]
    let result = try typesetter.typeset(document, style: "gongwen")
    let printed = try Self.words(of: result.pages)
    for words in ["中共云岭县委办公室文件", "关于报送材料的通知", "请于6月3日前报送。", "县委办公室", "林晓"] {
      #expect(printed.contains(words), "\(words) is not on the pages")
    }
    #expect(result.document.paragraphs.map(\.id.index) == result.document.paragraphs.map(\.id.index).sorted())
    #expect(result.source.name == "document" && result.source.lineCount == 12)
  }

  private static func words(of pages: PagedDocument) throws -> String {
    pages.pages.flatMap(\.items).compactMap(\.run).map { String(decoding: $0.text, as: UTF8.self) }.joined()
  }

  /// What a program may get wrong is a fault that says where, never a trap.
  @Test func documentsThatCannotBeAreRefused() throws {
    func refusal(_ change: (inout Document) -> Void) -> String? {
      var document = document([text(.title, "述职报告"), text(.body, "正文内容。")])
      change(&document)
      do { _ = try typesetter.typeset(document) } catch {
        return error.category == .usage ? error.diagnostic.arguments.last : error.diagnostic.id
      }
      return nil
    }
    func body(_ content: Block.Content) -> String? { refusal { $0.body[1].content = content } }
    func marked(_ range: Range<Int>) -> String? {
      body(.paragraph(Paragraph(.body, TracedText(generated: "正文"), marks: [InlineMark(.strong, range)])))
    }
    #expect(refusal { _ in } == nil)
    #expect(marked(0..<3) == nil)
    #expect(marked(0..<7) == "body[1].marks[0]")
    #expect(marked(1..<3) == "body[1].marks[0]", "inside a character")
    #expect(body(.paragraph(text(.body, "甲\u{0}"))) == "body[1].text U+0000")
    var invalid = TracedText()
    invalid.append([0xE6, 0xAD], from: nil)
    #expect(body(.paragraph(Paragraph(.body, invalid))) == "body[1].text")
    let ordinal = Ordinal(.hanComma, 1, text: "一、")
    #expect(
      body(.paragraph(Paragraph(.body, TracedText(generated: "二、甲"), ordinal: ordinal))) == "body[1].ordinal")
    let line = Block(ElementID(0), .paragraph(text(.body, "甲")))
    #expect(body(.signature(Signature(lines: [line]))) == "body[1].lines[0]")
    #expect(body(.figure(Figure(resource: nil, width: .nan))) == "body[1].width")
    let cells = { [Table.Cell(blocks: [line], columnSpan: $0)] }
    #expect(body(.table(Table(rows: [Table.Row(cells: cells(0))]))) == "body[1].rows[0].cells[0].span")
    #expect(body(.table(Table(rows: [Table.Row(cells: cells(.max))]))) == nil)
    #expect(
      body(.table(Table(rows: [Table.Row(cells: cells(1), height: .max)]))) == "body[1].rows[0].height")
    #expect(
      body(.table(Table(rows: [Table.Row(cells: cells(1))], columnShares: [-1]))) == "body[1].columnShares")
    #expect(refusal { $0.header = HeaderBlock(number: line) } == "header.organs")
    #expect(refusal { $0.metadata.title = "\u{7}" } == "metadata.title U+0007")
    #expect(refusal { $0.body = [] } == "input.no-text")
    var deep = line
    for _ in 0..<100 { deep = Block(ElementID(0), .group(.list, [deep])) }
    let way = "body[2]" + String(repeating: "[0]", count: 32) + ".depth"
    #expect(refusal { $0.body.append(deep) } == way, "looked into no deeper than documents may be")
  }

  /// Cairo leaves out what has no extent: blanks in a face of their own, one below the other.
  @Test(arguments: ["甲　乙\t \t", "　\n reservo", String(repeating: "\t", count: 40) + "乙"])
  func blanksOfATurnedTableAreNotLost(_ words: String) throws {
    let cell = { Table.Cell(blocks: [Block(ElementID(0), .paragraph(self.text(.tableRow, $0)))]) }
    let wide = (1...16).map { cell("述职报告第\($0)栏内容") }
    let rows = [wide, wide.dropLast() + [cell(words)]].map { Table.Row(cells: $0) }
    let shares = [Double](repeating: 1, count: 15) + [12]
    let table = Block(ElementID(0), .table(Table(rows: rows, columnShares: shares)))
    let result = try typesetter.typeset(Document(body: [table]))
    #expect(result.diagnostics.map(\.id).contains("layout.table.turned"))
    #expect(throws: Never.self) { try typesetter.pdf(result.pages) }
  }

  /// Whatever a program puts together is set or refused; nothing is lost on the way, nothing traps.
  @Test func randomDocumentsAreSetOrRefused() throws {
    let typesetter = try Typesetter(.init(home: typesetter.configuration.home, allowMissing: true))
    var set = 0
    for seed in 0..<60 {
      var random = RandomDocument(seed: UInt64(seed))
      do throws(Fault) {
        let result = try typesetter.typeset(random.document())
        _ = try typesetter.pdf(result.pages)
        set += 1
      } catch {
        #expect(
          error.category != .internal, "seed \(seed): \(error.diagnostic.id) \(error.diagnostic.arguments)")
      }
    }
    #expect(set > 30)
  }
}
