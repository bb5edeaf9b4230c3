import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Tables that are too wide for the type area, turned on pages of their own (G-95).
@Suite struct TurnedTableTests {
  private static let head = 37 * Length.pointsPerMillimetre
  private static let left = 28 * Length.pointsPerMillimetre
  private static let width = 156 * Length.pointsPerMillimetre
  private static let height = 225 * Length.pointsPerMillimetre

  private func table(_ columns: Int, rows: Int, caption: String? = nil, unit: String? = nil) -> Table {
    func row(_ text: String, _ row: Int, isHeader: Bool = false) -> Table.Row {
      Table.Row(
        cells: (0..<columns).map { column in
          let paragraph = Paragraph(.tableRow, TracedText(generated: "\(text)\(row)项\(column)"))
          return Table.Cell(blocks: [Block(ElementID(0), .paragraph(paragraph))])
        }, isHeader: isHeader)
    }
    return Table(
      rows: [row("头", 0, isHeader: true)] + (1..<max(1, rows)).map { row("行", $0) },
      caption: caption.map { InlineText(TracedText(generated: $0)) },
      unit: unit.map { InlineText(TracedText(generated: $0)) })
  }

  private func lay(
    _ blocks: [Block.Content], style: ((inout ResolvedStyle) -> Void)? = nil
  ) throws -> LayoutEngine.Result {
    var sheet = TestStyle.standard()
    sheet.paragraphs[.caption] = ParagraphStyle(
      font: .heading1, size: 14, alignment: .centred, firstLineIndent: 0)
    style?(&sheet)
    let document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    return try LayoutEngine(style: sheet, shaper: FakeShaper()).layOut(document)
  }

  private func body(_ lines: Int) -> Block.Content {
    .paragraph(PageFillingTests.block(.body, String(repeating: "文", count: 28 * lines - 4)))
  }

  private func turned(_ page: Page) -> [GlyphRun] { page.items.compactMap(\.run).filter(\.isTurned) }

  @Test func aTableOfFifteenColumnsStandsTurnedOnItsOwnPage() throws {
    let result = try lay([body(3), .table(table(15, rows: 8)), body(2)])
    #expect(result.pages.pages.map { turned($0).isEmpty } == [true, false, true])
    #expect(result.diagnostics.map(\.id).contains("layout.table.turned"))
    let page = result.pages.pages[1]
    #expect(turned(page).count == page.items.compactMap(\.run).count, "nothing stands beside it")
    #expect(turned(page).count >= 15 * 8)
    // The frames of its lines lie in the type area, its rules on the edges of it: the head left, columns upwards.
    for line in page.lines {
      #expect(line.frame.x >= Self.left && line.frame.x + line.frame.width <= Self.left + Self.width)
      #expect(line.frame.y >= Self.head && line.frame.y + line.frame.height <= Self.head + Self.height)
    }
    let first = try #require(turned(page).first { $0.text.starts(with: "头".utf8) })
    let last = try #require(turned(page).last { $0.text.starts(with: "行".utf8) })
    #expect(first.glyphs[0].x < last.glyphs[0].x, "the head is on the left")
    #expect(first.glyphs[0].y > last.glyphs[0].y, "the first column is at the foot of the page")
    #expect(first.glyphs[0].y > first.glyphs[1].y, "text runs upwards")
    let rules = page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
    #expect(abs((rules.map { $0.y + $0.height }.max() ?? 0) - Self.head - Self.height) < 1)
    #expect(abs((rules.map(\.y).min() ?? 0) - Self.head) < 1)
  }

  /// 附件 and its title stood alone on a page before the table that is the whole attachment.
  @Test func theHeadOfAnAttachmentIsTurnedWithItsTable() throws {
    let head = [(ParagraphRole.attachmentLabel, "附件"), (.attachmentTitle, "建设任务分解表")].map {
      Block.Content.paragraph(PageFillingTests.block($0, $1))
    }
    let result = try lay([body(3)] + head + [.table(table(15, rows: 3))])
    let pages = result.pages.views
    #expect(pages.count == 2)
    let page = try #require(result.pages.pages.last)
    #expect(turned(page).count == page.items.compactMap(\.run).count, "all of it is turned")
    let lines = try #require(pages.last).lines
    #expect(lines.prefix(2).map(\.text) == ["附件", "建设任务分解表"])
    #expect(
      lines[0].line.frame.x + 20 < lines[1].line.frame.x && lines[1].line.frame.x + 10 < lines[2].line.frame.x
    )
    let isShort = result.diagnostics.contains { $0.id == "layout.page.short" }
    #expect(!isShort, "the text ends where the attachment begins, as before any other")
    // Text between them stays, and the head with it.
    let apart = try lay([body(3)] + head + [body(1), .table(table(15, rows: 3))])
    #expect(apart.pages.pages.map { turned($0).isEmpty } == [true, true, false])
  }

  /// The title of a paper that is nothing but a wide table stood alone on the first page.
  @Test func theTitleOfATableAloneIsTurnedWithIt() throws {
    let title = Block.Content.paragraph(PageFillingTests.block(.title, "重点项目推进情况表"))
    let alone = try lay([title, .table(table(15, rows: 3, caption: "表1"))])
    #expect(alone.pages.pages.map { turned($0).isEmpty } == [false])
    #expect(alone.pages.views.first?.lines.first?.text == "重点项目推进情况表")
    let withText = try lay([title, body(2), .table(table(15, rows: 3))])
    #expect(withText.pages.pages.map { turned($0).isEmpty } == [true, false], "text stands between them")
    let headed = try lay([
      .paragraph(PageFillingTests.block(.organMark, "青石县人民政府文件")), title, .table(table(15, rows: 3)),
    ])
    #expect(
      headed.pages.pages.map { turned($0).isEmpty } == [true, false], "below a red head it stays upright")
  }

  @Test func evenPagesHaveTheHeadOnTheLeftToo() throws {
    // The binding edge of an odd page, the cut edge of an even one: both are read turned the same way.
    for pages in [[body(1)], [body(1), body(24)]] {
      let result = try lay(pages + [.table(table(15, rows: 3))]) { $0.page.mirrored = true }
      let page = try #require(result.pages.pages.last)
      let left = page.number.map { $0 % 2 == 0 ? 26.0 : 28.0 } ?? 0
      let least = page.lines.map(\.frame.x).min() ?? 0
      let headed = page.lines.filter { result.pages.structure[$0.element].kind == .paragraph(.tableRow) }
      #expect(headed.first?.frame.x == least)
      #expect(abs(least - left * Length.pointsPerMillimetre - 4) < 0.01, "beside the padding of 4 pt")
    }
  }

  @Test func rowsOverSeveralTurnedPagesRepeatTheHead() throws {
    let result = try lay([body(1), .table(table(15, rows: 60)), body(1)])
    let pages = result.pages.pages.filter { !turned($0).isEmpty }
    #expect(pages.count > 1)
    for page in pages.dropFirst() {
      let heads = page.items.filter { $0.owner == .artifact(.repeatedHead) }.compactMap(\.run)
      #expect(heads.count == 15 && heads.allSatisfy(\.isTurned))
    }
    let cells = result.pages.views.flatMap(\.lines).filter { $0.role == .tableRow }
    #expect(cells.filter(\.isLast).count == 15 * 60, "no cell is lost")
    #expect(result.pages.views.last?.lines.map(\.role) == [.body], "the text goes on after it")
  }

  @Test func theCaptionIsTurnedWithIt() throws {
    let result = try lay([body(1), .table(table(15, rows: 60, caption: "表1 名册")), body(1)])
    let pages = result.pages.pages.enumerated().filter { page in
      page.element.lines.contains { result.pages.structure.role(of: $0.element) == .caption }
    }
    #expect(pages.map(\.offset) == [1])
    let page = result.pages.pages[1]
    let caption = try #require(page.lines.first)
    #expect(result.pages.structure.role(of: caption.element) == .caption)
    #expect(page.text(of: caption) == "表1 名册")
    let others = page.lines.dropFirst().map(\.frame.x)
    #expect(caption.frame.x + caption.frame.width < (others.min() ?? 0), "above the table")
    let middle = caption.frame.y + caption.frame.height / 2
    #expect(abs(middle - Self.head - Self.height / 2) < 0.01, "in the middle of its width")
  }

  @Test func soIsItsUnitBelowTheCaption() throws {
    let result = try lay([.table(table(15, rows: 3, caption: "表1 名册", unit: "单位：人"))]) {
      $0.paragraphs[.tableUnit] = ParagraphStyle(size: 14, alignment: .right, firstLineIndent: 0)
    }
    let page = result.pages.pages[0]
    #expect(page.lines.prefix(2).map { page.text(of: $0) } == ["表1 名册", "单位：人"])
    let (caption, unit) = (page.lines[0].frame, page.lines[1].frame)
    #expect(caption.x + caption.width <= unit.x, "below it")
    #expect(abs(unit.y - Self.head) < 0.01, "at the end of its width, which is the head of the page")
  }

  @Test func aStyleMayForbidIt() throws {
    let result = try lay([.table(table(15, rows: 3))]) { $0.table.turnsWide = false }
    #expect(result.pages.pages.allSatisfy { turned($0).isEmpty })
  }

  @Test func aTableThatFitsOrHasALongWordIsNotTurned() throws {
    let long = Table(rows: [
      Table.Row(cells: [
        Table.Cell(
          blocks: [
            Block(
              ElementID(0),
              .paragraph(Paragraph(.tableRow, TracedText(generated: String(repeating: "a", count: 300)))))
          ]), Table.Cell(),
      ])
    ])
    for table in [table(6, rows: 4), long] {
      let result = try lay([.table(table)])
      #expect(result.pages.pages.allSatisfy { turned($0).isEmpty })
    }
  }

  @Test func aFormOfManyMergedCellsIsNotTurned() throws {
    func cell(_ text: String, _ columns: Int) -> Table.Cell {
      let paragraph = Paragraph(.tableRow, TracedText(generated: text))
      return Table.Cell(blocks: [Block(ElementID(0), .paragraph(paragraph))], columnSpan: columns)
    }
    let row = Table.Row(cells: (0..<15).map { _ in Table.Cell() })
    let form = Table(rows: [
      row, Table.Row(cells: [cell("姓名（按居民身份证填写）", 7), cell("工作单位和现任职务", 8)]),
    ])
    let result = try lay([.table(form)])
    #expect(result.pages.pages.allSatisfy { turned($0).isEmpty })
  }

  @Test func aHeadingBeforeItMayEndItsPage() throws {
    let heading = Block.Content.paragraph(PageFillingTests.block(.heading(.one), "一、名册"))
    let result = try lay([body(2), heading, .table(table(15, rows: 4))])
    #expect(result.pages.views[0].lines.last?.role == .heading(.one))
    #expect(result.pages.pages.count == 2)
  }

  @Test func itsNotesStandOnTheNextPageWithText() throws {
    var table = table(15, rows: 3)
    let text = TracedText(generated: "数〔1〕")
    let mark = InlineMark(.note(NoteID(1)), 3..<text.utf8.count)
    table.rows[1].cells[0].blocks = [
      Block(ElementID(0), .paragraph(Paragraph(.tableRow, text, marks: [mark])))
    ]
    let blocks = [body(1), .table(table), body(1)]
    var document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    document.notes[NoteID(1)] = [
      Block(ElementID(0), .paragraph(Paragraph(.body, TracedText(generated: "注文"))))
    ]
    let result = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document)
    let pages = result.pages.pages.map { page in
      page.lines.contains { result.pages.structure[$0.element].kind == .noteText }
    }
    #expect(pages == [false, false, true])
    #expect(result.diagnostics.map(\.id).contains("layout.notes.carried"))
  }
}
