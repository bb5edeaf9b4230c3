import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Tables on pages: cells in their columns, rules around them, rows on as many pages as they take, and the text below
/// on the grid again.
@Suite struct TablePagesTests {
  private static let head = 37 * Length.pointsPerMillimetre
  private static let left = 28 * Length.pointsPerMillimetre
  private static let pitch = (225 * Length.pointsPerMillimetre - 16) / 21

  private func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
    let paragraph = Paragraph(.tableRow, TracedText(generated: text))
    return Table.Cell(
      blocks: [Block(ElementID(0), .paragraph(paragraph))], columnSpan: columns, rowSpan: rows)
  }

  private func row(_ texts: [String], isHeader: Bool = false) -> Table.Row {
    Table.Row(cells: texts.map { cell($0) }, isHeader: isHeader)
  }

  private func lay(
    _ table: Table, before: [Paragraph] = [], after: [Paragraph] = [], rules: TableStyle.Rules = .grid
  ) throws -> LayoutEngine.Result {
    var style = TestStyle.standard()
    style.table.rules = rules
    style.paragraphs[.caption] = ParagraphStyle(
      font: .heading1, size: 14, alignment: .centred, firstLineIndent: 0)
    let blocks =
      before.map { Block.Content.paragraph($0) } + [.table(table)] + after.map { .paragraph($0) }
    let document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    return try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document)
  }

  private func body(_ lines: Int) -> Paragraph {
    PageFillingTests.block(.body, String(repeating: "文", count: 28 * lines - 4))
  }

  private func rules(_ page: PageView) -> [Rule] {
    page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
  }

  private func texts(_ result: LayoutEngine.Result) -> [String] {
    result.pages.views.flatMap { page in page.lines.filter { $0.role == .tableRow }.map(\.text) }
  }

  @Test func aTableThatOnlyLaysOutHasNoRules() throws {
    var table = Table(rows: [row(["甲方", "乙方"]), row(["代表", "代表"])])
    #expect(try rules(#require(lay(table).pages.views.first)).count > 0)
    table.isBorderless = true
    #expect(try rules(#require(lay(table).pages.views.first)).count == 0)
  }

  /// Of a head that takes several lines none is stretched to the edges of its column.
  @Test func linesOfAHeadKeepTheirWidth() throws {
    let names = (10..<20).map { "第\($0)季度完成情况" }
    let table = Table(rows: [row(names, isHeader: true), row(names.map { _ in "12.5" })])
    let page = try #require(try lay(table).pages.views.first)
    let lines = page.lines.filter { $0.role == .tableRow && $0.text.contains { $0 == "第" || $0 == "完" } }
    #expect(lines.contains { !$0.line.isLast }, "the head takes several lines")
    for line in lines { #expect(line.line.adjustment.stretchPerGap == 0, "\(line.text)") }
  }

  /// — stood at the right edge of a column whose numbers stand in its middle.
  @Test func aSignForNoNumberStandsBelowTheNumbers() throws {
    func numbers(_ text: String) -> Table.Cell {
      var cell = cell(text)
      cell.alignment = .end
      return cell
    }
    func starts(_ texts: [String]) throws -> [Double] {
      let rows = texts.map { Table.Row(cells: [cell("汇水面积"), numbers($0)]) }
      let head = row(["片区", "设计重现期"], isHeader: true)
      let page = try #require(try lay(Table(rows: [head] + rows)).pages.views.first)
      return page.lines.filter { texts.contains($0.text) }.map(\.line.start)
    }
    let number = try starts(["11", "33", "22"])[0]
    let placed = try starts(["11", "—", "22"])
    #expect(placed.allSatisfy { abs($0 - number) < 0.1 }, "\(placed) below \(number)")
    let words = try starts(["11", "待定", "22"])
    #expect(words[0] > number, "a column of words is set as its source has it")
  }

  /// 年度投资 above figures left the names of projects four characters.
  @Test func headsOfNumbersLeaveTheirRoomToTexts() throws {
    let head = row(["序号", "项目名称", "计划总投资", "年度计划投资", "资金到位比例（%）", "责任单位"], isHeader: true)
    let name = "白马河综合治理工程及配套管网建设"
    let table = Table(rows: [head, row(["1", name, "1286", "650", "62", "县水利局"])])
    let page = try #require(try lay(table).pages.views.first)
    let lines = page.lines.filter { $0.role == .tableRow && name.contains($0.text) }.map(\.text)
    #expect(lines.joined() == name && lines.count <= 2, "\(lines)")
    #expect(page.lines.contains { $0.text == "（%）" || $0.text.hasSuffix("（%）") }, "the unit stays whole")
  }

  /// Four heads of six characters above figures take two lines each, so that the name takes no more.
  @Test func headsOfManyNumbersTakeTwoLines() throws {
    let head = row(["序号", "项目名称", "计划总投资额", "年度计划投资", "累计完成投资", "本年完成投资", "责任单位"], isHeader: true)
    let name = "白马河综合治理工程及配套管网建设"
    let table = Table(rows: [head, row(["1", name, "1286", "650", "620", "310", "县水利局"])])
    let page = try #require(try lay(table).pages.views.first)
    let lines = page.lines.filter { $0.role == .tableRow && name.contains($0.text) }.map(\.text)
    #expect(lines.joined() == name && lines.count <= 2, "\(lines)")
  }

  /// （万 | 元） in a column of three characters.
  @Test func theUnitInAHeadStaysWhole() throws {
    let head = row(["序号", "项目名称", "投资（万元）", "完成（万元）", "结转（万元）", "下达（万元）", "责任单位"], isHeader: true)
    let name = "白马河综合治理工程及配套管网建设"
    let table = Table(rows: [head, row(["1", name, "1286", "650", "620", "310", "县水利局"])])
    let found = try texts(lay(table))
    #expect(found.count { $0 == "（万元）" } == 4, "\(found)")
  }

  /// `AWS-H6-Prof | essional` in a column with room for the word.
  @Test func aWordOfACodeStandsWholeOnItsLine() throws {
    let head = row(["序号", "设备名称", "型号规格", "主要技术参数", "数量", "单价", "备注"], isHeader: true)
    let table = Table(rows: [
      head, row(["1", "小型自动气象站", "AWS-H6-Professional", "六要素，采样频率可调，全网通信", "12", "18600.00", "含三年流量费"]),
    ])
    let found = try texts(lay(table))
    #expect(found.contains("Professional"), "\(found)")
  }

  /// `县 委 宣 传` over `部、县直`: a mark that may not begin a line left four characters in the room of five.
  @Test func narrowCellsAreRaggedRatherThanOpen() throws {
    let names = (0..<10).map {
      String(repeating: "县", count: 3 + $0) + "、" + String(repeating: "委", count: 9)
    }
    let page = try #require(
      try lay(Table(rows: [row((10..<20).map(String.init), isHeader: true), row(names)])).pages.views.first)
    let lines = page.lines.filter { $0.role == .tableRow && $0.text.contains { $0 == "县" } }
    #expect(lines.contains { !$0.line.isLast }, "they take several lines")
    for line in lines { #expect(line.line.adjustment.stretchPerGap <= 0.05, "\(line.text)") }
  }

  /// `最低分数` over `线`: as many lines hold it with no character alone, in the head and below it (C-70).
  @Test(arguments: 4...10) func noCharacterIsAloneInACell(_ columns: Int) throws {
    let names = [String](repeating: "最低分数线", count: columns)
    let table = Table(rows: [row(names, isHeader: true), row(names.map { $0 + "一二" })])
    let page = try #require(try lay(table).pages.views.first)
    let lines = page.lines.filter { $0.role == .tableRow }
    #expect(lines.allSatisfy { $0.text.count > 1 }, "\(lines.map(\.text))")
  }

  /// 优秀 over eleven rows stood on the page of the first four only.
  @Test func whatRowsHaveInCommonIsReadOnEachOfTheirPages() throws {
    var rows = [row(["序号", "等次"], isHeader: true)]
    for index in 1...60 {
      let number = cell("甲\(index)")
      rows.append(index == 1 ? Table.Row(cells: [number, cell("优秀", rows: 60)]) : Table.Row(cells: [number]))
    }
    let result = try lay(Table(rows: rows), before: [body(3)])
    let runs = result.pages.pages.map { page in
      page.items.filter { item in item.run.map { String(decoding: $0.text, as: UTF8.self) == "优秀" } ?? false }
    }
    #expect(runs.count > 2 && runs.allSatisfy { $0.count == 1 }, "\(runs.map(\.count))")
    #expect(runs.dropFirst().joined().allSatisfy { $0.owner == .artifact(.repeatedHead) })
    #expect(texts(result).filter { $0 == "优秀" }.count == 1, "it is one text in the document")
  }

  /// Word names no rows of the head: what takes two lines above a column of numbers is one, and they stay in the middle.
  @Test func aHeadInTwoLinesSetsNoNumbersFlush() throws {
    func start(_ head: String) throws -> Double {
      let heads = [String](repeating: head, count: 9)
      let rows = [heads] + (0..<3).map { _ in heads.map { _ in "12.5" } }
      let page = try #require(try lay(Table(rows: rows.map { row($0) })).pages.views.first)
      return try #require(page.lines.last { $0.text == "12.5" }).line.frame.x
    }
    let (short, long) = (try start("比例"), try start("年度计划完成比例（%）"))
    // A smaller size moves them a little, the edge of the column far.
    #expect(abs(short - long) < 5, "\(short) and \(long)")
  }

  /// Rows of forms keep the height that is to be written in; what is signed and dated there stands at its foot, on the right.
  @Test func rowsOfFormsKeepTheirRoom() throws {
    func opinion(_ texts: [String], height: Int?) -> Table.Row {
      var cell = cell("")
      cell.blocks = texts.map {
        Block(ElementID(0), .paragraph(Paragraph(.tableRow, TracedText(generated: $0))))
      }
      return Table.Row(cells: [self.cell("单位意见"), cell], height: height)
    }
    let texts = ["同意推荐", "（盖章）", "年  月  日"]
    func lines(_ height: Int?, _ texts: [String]) throws -> [LineView] {
      let table = Table(rows: [row(["姓名", "沈清"]), opinion(texts, height: height), row(["备注", "无"])])
      let page = try #require(try lay(table).pages.views.first)
      return page.lines.filter { $0.role == .tableRow }
    }
    let (plain, form) = (try lines(nil, texts), try lines(120, texts))
    func line(_ text: String, _ lines: [LineView]) throws -> LineView {
      try #require(lines.first { $0.text == text })
    }
    let grown = try line("备注", form).line.frame.y - (try line("备注", plain).line.frame.y)
    let height = try line("备注", plain).line.frame.y - (try line("同意推荐", plain).line.frame.y)
    #expect(abs(grown + height - 120) < 25, "\(grown) pt more than \(height)")
    #expect(
      try line("同意推荐", form).line.frame.y - (try line("同意推荐", plain).line.frame.y) < 20,
      "at the head of its cell")
    #expect(try line("备注", form).line.frame.y - (try line(texts[2], form).line.frame.y) < 40, "at its foot")
    let dated = try lines(nil, ["同意推荐", "（盖章）", "2026年3月9日"])
    let seals = try [form, plain, dated].map { try line("（盖章）", $0).line.frame.x }
    #expect(seals[0] == seals[1], "on the right without a height, too, where the date waits for its figures")
    #expect(seals[0] > seals[2] + 20, "but not above one that has them")
    let label = try lines(nil, ["年  月  日"])
    #expect(
      try line("年  月  日", label).line.frame.x < (try line("年  月  日", plain).line.frame.x) - 20,
      "alone it is a label")
  }

  /// What a source centres or sets flush right is so set, in a few lines; more of them stand at both edges.
  @Test func cellsStandAsTheirSourceSetsThem() throws {
    let long = String(repeating: "一", count: 30)
    func lines(_ text: String, _ alignment: Hints.Alignment?) throws -> [LineView] {
      var cell = cell(text)
      cell.alignment = alignment
      let table = Table(rows: [row(["姓名", long]), Table.Row(cells: [self.cell("职务"), cell])])
      let page = try #require(try lay(table).pages.views.first)
      return page.lines.filter { line in line.role == .tableRow && line.text.contains { "二三".contains($0) } }
    }
    let short = "二三"
    let starts = try [nil, .start, .centre, .end].map { try #require(lines(short, $0).first).line.frame.x }
    #expect(starts[0] == starts[1] && starts[1] + 40 < starts[2], "\(starts)")
    // Among short texts, which stand in the middle, what is said to stand on the left does (`:--`).
    let shorts = try [nil, Hints.Alignment.start].map { alignment in
      var cells = ["姓名", "职务"].map { self.cell($0) }
      cells[1].alignment = alignment
      let page = try #require(
        try lay(Table(rows: [row(["甲", "乙"]), Table.Row(cells: cells)])).pages.views.first)
      return try #require(page.lines.first { $0.text == "职务" }).line.frame.x
    }
    #expect(shorts[0] > shorts[1] + 40, "\(shorts)")
    #expect(abs(starts[0] + starts[3] - 2 * starts[2]) < 0.01, "the middle between the edges: \(starts)")
    let wrapped = String(repeating: "二", count: 40)
    let two = try lines(wrapped, .centre)
    #expect(two.count == 2 && two[1].line.frame.x > two[0].line.frame.x + 40, "the short line in the middle")
    let text = try lines(String(repeating: "二", count: 150), .centre)
    #expect(text.count > 3 && Set(text.map(\.line.frame.x)).count == 1, "flush")
  }

  /// A form's columns are no columns of anything: a long text in one leaves the short ones beside and below it in their middle.
  @Test func cellsOfAFormStandForThemselves() throws {
    let long = "湘西大学法律系经济法与社会法专业"
    func wide(_ label: String, _ value: String) -> Table.Row {
      Table.Row(cells: [cell(label), cell(value, columns: 3)])
    }
    func x(_ joined: Int, of text: String) throws -> Double {
      let single = [row(["姓名", "周远", "性别", "男"]), row(["学历", "大学", "院校", long])]
      let joined = (0..<joined).map { wide("意见\($0)", "同意\($0)") }
      let page = try #require(try lay(Table(rows: single + joined)).pages.views.first)
      return try #require(page.lines.first { $0.text == text }).line.frame.x
    }
    let (inColumn, inForm) = (try x(2, of: "男"), try x(3, of: "男"))
    #expect(inForm > inColumn + 20, "\(inColumn) \(inForm)")
    #expect(try x(3, of: "大学") == x(2, of: "大学"), "what stood in the middle does so still")
  }

  /// 签名：　　年　月　日 below the text of a cell stands on the right, as 年　月　日 alone does; what is dated or alone does not.
  @Test func aSignatureWithItsDateStandsOnTheRight() throws {
    func x(_ last: String, isAlone: Bool = false) throws -> Double {
      let texts = isAlone ? [last] : ["同意推荐。", last]
      let blocks = texts.map {
        Block(ElementID(0), .paragraph(Paragraph(.tableRow, TracedText(generated: $0))))
      }
      let table = Table(rows: [Table.Row(cells: [cell("意见"), Table.Cell(blocks: blocks, columnSpan: 3)])])
      let page = try #require(try lay(table).pages.views.first)
      return try #require(page.lines.first { $0.text.contains(last.suffix(1)) }).line.frame.x
    }
    for line in [
      "签名：　　　　年　月　日", "负责人签字：　　年　月　日", "单位（盖章）：　　年　月　日", "签字：____　　年　月　日", "年　月　日", "单位（盖章）　　　年　月　日",
      "考核人（签字）　年　月　日",
    ] {
      #expect(try x(line) > x(line, isAlone: true) + 20, "\(line)")
    }
    for line in ["签名：周远　2026年1月5日", "开会研究同意，自下月起执行至年月日", "有效期（起始）　年　月　日"] {
      #expect(try x(line) <= x(line, isAlone: true), "\(line)")
    }
  }

  /// In one cell, what the source centres or sets on the right stands so, and the rest at the left edge.
  @Test func paragraphsOfACellStandAsTheirSourceSetsThem() throws {
    let texts: [(String, Hints.Alignment)] = [("考核组意见", .centre), ("同意评为优秀等次", .start), ("李明", .end)]
    let blocks = texts.map { text, alignment in
      var paragraph = Paragraph(.tableRow, TracedText(generated: text))
      paragraph.alignment = alignment
      return Block(ElementID(0), .paragraph(paragraph))
    }
    let table = Table(rows: [Table.Row(cells: [cell("意见"), Table.Cell(blocks: blocks, columnSpan: 3)])])
    let page = try #require(try lay(table).pages.views.first)
    let frames = try texts.map { text in
      try #require(page.lines.first { $0.text.contains(text.0) }).line.frame
    }
    let middle = frames.map { $0.x + $0.width / 2 }
    #expect(middle[0] > middle[1] + 20 && middle[2] > middle[0] + 20, "\(middle)")
  }

  @Test func linesToSignAreKnownByTheirWords() {
    for text in ["（盖章）", "(单位公章)", "年 月 日", "2026年  月  日", "签字：", "负责人签名:", "单位负责人（签字）："] {
      #expect(SignLine.isOne(Array(text.utf8)), "\(text)")
    }
    for text in ["签字：", "1980年5月3日", "负责人："] {
      #expect(!SignLine.isOneByItself(Array(text.utf8)), "a label or a value: \(text)")
    }
    for text in ["（盖章）", "年 月 日"] { #expect(SignLine.isOneByItself(Array(text.utf8)), "\(text)") }
    for text in ["", "同意", "（第一章）", "2026年1月", "会议签到", "各单位要认真负责，按时签章确认并报送有关材料。", "（一）"] {
      #expect(!SignLine.isOne(Array(text.utf8)), "\(text)")
    }
  }

  /// A remark over all columns is text when it takes several lines, and stands in the middle when it takes one.
  @Test func aLongCellOverSeveralColumnsIsFlush() throws {
    func starts(_ text: String) throws -> [Double] {
      let table = Table(rows: [
        row(["单位", "等次"], isHeader: true), row(["城关镇", "优秀"]), Table.Row(cells: [cell(text, columns: 2)]),
      ])
      let page = try #require(try lay(table).pages.views.first)
      return page.lines.filter { $0.text.contains("备") }.map { $0.line.start - Self.left }
    }
    let long = try starts(String(repeating: "备注", count: 60))
    #expect(long.count > 2 && Set(long.map { ($0 * 100).rounded() }).count == 1, "\(long)")
    #expect(try starts("备注")[0] > 100)
  }

  @Test func cellsStandInTheirColumnsAndTheTextBelowIsOnTheGrid() throws {
    let table = Table(rows: [row(["单位", "等次"], isHeader: true), row(["城关镇", "优秀"])])
    let result = try lay(table, before: [body(1)], after: [body(1)])
    let lines = result.pages.views[0].lines
    #expect(lines.map(\.text).filter { $0.count < 9 } == ["单位", "等次", "城关镇", "优秀"])
    let cells = lines.filter { $0.role == .tableRow }
    #expect(cells[0].baseline == cells[1].baseline && cells[2].baseline == cells[3].baseline)
    // Two rows of 12 + 2 × 4 pt and the gap of a line take two grid lines.
    let below = try #require(lines.last)
    #expect(below.gridLine == 3)
    #expect(abs(below.baseline - 0.88 * 16 - Self.head - 3 * Self.pitch) < 0.05)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aFullGridHasARuleAroundEachCell() throws {
    let table = Table(rows: [row(["甲", "乙"]), row(["丙", "丁"])])
    let found = rules(try lay(table).pages.views[0])
    let level = found.filter { $0.width > $0.height }
    let upright = found.filter { $0.height > $0.width }
    #expect(level.map(\.height) == [1, 0.5, 1])
    #expect(upright.map(\.width) == [1, 0.5, 1])
    #expect(level.allSatisfy { abs($0.width - 443.205) < 0.01 }, "156 mm and the corners")
    #expect(abs(upright[0].x + 0.5 - Self.left) < 0.001)
    #expect(upright.allSatisfy { abs($0.height - 40) < 0.001 })
  }

  @Test func noRuleCrossesACellOverRowsOrColumns() throws {
    let table = Table(rows: [
      Table.Row(cells: [cell("甲", rows: 2), cell("乙", columns: 2)]), row(["丙", "丁"]),
    ])
    let found = rules(try lay(table).pages.views[0])
    let inner = found.filter { min($0.width, $0.height) == 0.5 }
    #expect(inner.count == 3)
    let level = try #require(inner.first { $0.width > $0.height })
    #expect(level.x > Self.left + 50, "not through the first cell")
    #expect(inner.contains { $0.height > 39 }, "beside the first cell, through both rows")
    #expect(inner.contains { $0.height < 21 && $0.width < 1 }, "between the cells of the second row only")
  }

  @Test func threeLines() throws {
    let table = Table(rows: [row(["单位", "得分"], isHeader: true), row(["甲", "9.5"]), row(["乙", "10"])])
    let found = rules(try lay(table, rules: .threeLine).pages.views[0])
    #expect(found.map(\.height) == [1, 0.5, 1])
    #expect(abs(found[1].y - found[0].y - 20.25) < 0.001, "the second below the head")
    #expect(rules(try lay(table, rules: .none).pages.views[0]).isEmpty)
  }

  @Test func numbersStandBelowEachOtherAtThePoint() throws {
    let table = Table(rows: [row(["单位", "得分"], isHeader: true), row(["甲", "9.25"]), row(["乙", "100"])])
    let cells = try lay(table).pages.views[0].lines
    let one = try #require(cells.first { $0.text == "9.25" })
    let two = try #require(cells.first { $0.text == "100" })
    // The point stands half an em of 12 pt after the start of 9.25, and where 100 ends.
    #expect(abs(one.start + 6 - two.end) < 0.01)
  }

  @Test func theHeadIsRepeatedAndNoRowIsLost() throws {
    let rows = (1...100).map { row(["第\($0)行", "内容"]) }
    let result = try lay(Table(rows: [row(["序号", "事项"], isHeader: true)] + rows), after: [body(1)])
    #expect(result.pages.pages.count > 2)
    #expect(texts(result) == ["序号", "事项"] + (1...100).flatMap { ["第\($0)行", "内容"] })
    for page in result.pages.pages.dropFirst() {
      let repeated = page.items.filter { $0.owner == .artifact(.repeatedHead) }.compactMap(\.run?.text)
      #expect(repeated.map { String(decoding: $0, as: UTF8.self) } == ["序号", "事项"])
    }
    for page in result.pages.views {
      let bottom = rules(page).map { $0.y + $0.height }.max() ?? 0
      #expect(bottom <= 262 * Length.pointsPerMillimetre + 0.51, "inside the type area")
    }
  }

  @Test func aHeadNeverStandsWithoutARow() throws {
    let table = Table(
      rows: [row(["序号", "事项"], isHeader: true), row(["1", "甲"])],
      caption: InlineText(TracedText(generated: "表1 事项")), unit: InlineText(TracedText(generated: "单位：件")))
    for lines in 17...22 {
      let pages = try lay(table, before: [body(lines)]).pages.views
      let page = try #require(pages.firstIndex { page in page.lines.contains { $0.text == "序号" } })
      #expect(pages[page].lines.contains { $0.text == "甲" }, "\(lines) lines above")
      #expect(
        pages[page].lines.contains { $0.role == .caption }, "\(lines) lines above: the caption stays with it")
      #expect(pages[page].lines.contains { $0.role == .tableUnit }, "\(lines) lines above: and its unit")
    }
  }

  @Test func aCellDeeperThanAPageGoesOn() throws {
    let long = String(repeating: "文", count: 4000)
    let result = try lay(Table(rows: [row(["说明", long]), row(["末", "行"])]))
    #expect(result.pages.pages.count > 2)
    let all = texts(result).joined()
    #expect(all.filter { $0 == "文" }.count == 4000)
    #expect(texts(result).contains("说明") && texts(result).contains("末"))
  }

  @Test func aCellOverManyRowsIsCutBetweenThem() throws {
    let long = String(repeating: "文", count: 900)
    let first = Table.Row(cells: [cell(long, rows: 60), cell("第0行")])
    let rows = [first] + (1..<60).map { row(["第\($0)行"]) }
    let result = try lay(Table(rows: rows, columnShares: [1, 6]))
    let found = texts(result)
    #expect(found.joined().filter { $0 == "文" }.count == 900)
    #expect(found.filter { $0.hasPrefix("第") } == (0..<60).map { "第\($0)行" })
  }

  @Test func hostileTablesKeepTheirCells() throws {
    let rows = [
      Table.Row(cells: [cell("甲", columns: 99), cell("乙", rows: 99)]), row(["丙"]), Table.Row(cells: []),
      row(["丁", "戊"]),
      row(["己", "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand"]),
    ]
    let result = try lay(Table(rows: rows))
    let all = texts(result).joined()
    for text in ["甲", "乙", "丙", "丁", "戊", "己", "vorstand"] { #expect(all.contains(text)) }
    #expect(Set(result.diagnostics.map(\.id)).isSuperset(of: ["layout.table.span", "layout.table.uneven"]))
  }

  @Test func anEmptyTableIsTold() throws {
    let result = try lay(Table(rows: []), before: [body(1)])
    #expect(result.diagnostics.map(\.id) == ["layout.table.empty"])
    let form = try lay(Table(rows: [Table.Row(cells: [Table.Cell(), Table.Cell()])]))
    #expect(rules(form.pages.views[0]).count == 5, "a form to fill in has its rules")
  }

  @Test func tooManyColumnsAreSetAsLines() throws {
    let many = (0..<40).map { "列\($0)" }
    let result = try lay(Table(rows: [row(many)]))
    #expect(texts(result).isEmpty)
    let all = result.pages.views.flatMap(\.lines).map(\.text).joined()
    for text in many { #expect(all.contains(text)) }
    #expect(result.diagnostics.map(\.id) == ["layout.table.rows"])
  }

  @Test func aWideTableIsSetSmaller() throws {
    let result = try lay(Table(rows: [row([String](repeating: "一二三四", count: 8))]))
    #expect(result.diagnostics.map(\.id) == ["layout.table.smaller"])
    #expect(result.diagnostics[0].arguments == ["10.5"])
    #expect(result.pages.views[0].items.compactMap(\.run?.size) == [Double](repeating: 10.5, count: 8))
  }

  @Test func pastedRowsBecomeATable() throws {
    let rows = ["单位\t得分", "城关镇\t96.5", "石桥镇\t91"].map { PageFillingTests.block(.tableRow, $0) }
    let result = try PageFillingTests.lay(rows, characters: 28, lines: 22)
    #expect(texts(result) == ["单位", "得分", "城关镇", "96.5", "石桥镇", "91"])
    #expect(rules(result.pages.views[0]).count == 7)
    // Empty cells at the end of a line are lost on the way; more cells than the first row has are no table.
    let short = ["姓名\t单位\t备注", "张三\t县水务局", "李四\t县教育局\t住宿"].map { PageFillingTests.block(.tableRow, $0) }
    let filled = try PageFillingTests.lay(short, characters: 28, lines: 22)
    #expect(texts(filled) == ["姓名", "单位", "备注", "张三", "县水务局", "李四", "县教育局", "住宿"])
    #expect(rules(filled.pages.views[0]).count == 8)
    let longer = ["单位\t得分", "城关镇\t96.5\t一等"].map { PageFillingTests.block(.tableRow, $0) }
    #expect(rules(try PageFillingTests.lay(longer, characters: 28, lines: 22).pages.views[0]).isEmpty)
    let uneven = ["单位\t得分", "城关镇"].map { PageFillingTests.block(.tableRow, $0) }
    #expect(rules(try PageFillingTests.lay(uneven, characters: 28, lines: 22).pages.views[0]).isEmpty)
    let names = ["张三　　李四　　王五", "赵六　　钱七　　孙八"].map { PageFillingTests.block(.tableRow, $0) }
    #expect(rules(try PageFillingTests.lay(names, characters: 28, lines: 22).pages.views[0]).isEmpty)
  }

  /// Empty cells are places to write in: their rows are as high, and columns without text as wide, as the style has it.
  @Test func placesToWriteInHaveRoom() throws {
    let rows = [row(["内容", "优秀", "基本称职"], isHeader: true), row(["德", "", ""]), row(["总体评价", "", ""])]
    func edges(_ change: (inout TableStyle) -> Void) throws -> (x: [Double], y: [Double]) {
      var style = TestStyle.standard()
      change(&style.table)
      let document = Document(body: [Block(ElementID(0), .table(Table(rows: rows)))])
      let page = try #require(
        try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views.first)
      let rules = rules(page)
      let upright = Set(
        rules.filter { $0.height > $0.width }.map { (($0.x + $0.width / 2) * 10).rounded() / 10 })
      let level = Set(
        rules.filter { $0.width > $0.height }.map { (($0.y + $0.height / 2) * 10).rounded() / 10 })
      return (upright.sorted(), level.sorted())
    }
    let plain = try edges { _ in }
    let form = try edges {
      $0.writingHeight = 40
      $0.writingWidth = 90
    }
    // The head has the height of its text, the others that of a place to write in.
    let heights = zip(form.y, form.y.dropFirst()).map { $1 - $0 }
    #expect(
      heights.count == 3 && abs(heights[0] - 20) < 0.3
        && heights.dropFirst().allSatisfy { abs($0 - 40) < 0.3 })
    #expect(zip(plain.y, plain.y.dropFirst()).allSatisfy { abs($1 - $0 - 20) < 0.3 })
    // Two heads of unlike length, two columns of one width.
    let widths = zip(form.x, form.x.dropFirst()).map { $1 - $0 }
    #expect(widths.count == 3 && abs(widths[1] - widths[2]) < 0.3 && widths[1] > 90, "\(widths)")
    let narrow = zip(plain.x, plain.x.dropFirst()).map { $1 - $0 }
    #expect(narrow[2] - narrow[1] > 10, "\(narrow)")
  }
}
