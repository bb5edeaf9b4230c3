import GongwenModel
import Testing

@testable import GongwenFormats

/// Tables in cells, notes, frames and text boxes.
struct DocxNestedTableTests {
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.hasPrefix("<") ? text : p(text))</w:tc>"
  }
  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
  private func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

  private func outline(_ manuscript: Manuscript) -> [String] {
    manuscript.pieces.map { piece in
      guard case .table(let table)? = piece.object else { return manuscript.source.string(in: piece.span) }
      return "[" + table.rows.map { words($0) }.joined(separator: " / ") + "]"
    }
  }

  private func words(_ row: Table.Row) -> String {
    row.cells.map { $0.blocks.map { words($0) }.joined(separator: "+") }.joined(separator: "|")
  }

  private func words(_ block: Block) -> String {
    guard case .table(let table) = block.content else { return block.paragraph?.text.string ?? "" }
    return "[" + table.rows.map { words($0) }.joined(separator: " / ") + "]"
  }

  private var inner: String { table(row(cell("内甲"), cell("内乙")), row(cell("内丙"), cell("内丁"))) }

  @Test func aTableInACellIsOneOfIt() throws {
    let body = table(row(cell(p("外") + inner + p("尾")), cell("右")), row(cell("下"), cell("下右")))
    let manuscript = try DocxBytes(body).read()
    #expect(outline(manuscript) == ["[外+[内甲|内乙 / 内丙|内丁]+尾|右 / 下|下右]"])
    #expect(manuscript.diagnostics.isEmpty)
    guard case .table(let table)? = manuscript.pieces.first?.object else { return #expect(Bool(false)) }
    let span = try #require(table.rows[0].cells[0].blocks[1].origin)
    #expect(manuscript.source.string(in: span) == "内甲\n内乙\n内丙\n内丁")
    #expect(manuscript.source.places.place(of: span.lowerBound) == .cell(table: 1, row: 1, column: 1))
    let ids = table.rows.flatMap { $0.cells.flatMap(\.blocks) }.map(\.lastID)
    #expect(Set(ids).count == ids.count, "the elements of inner tables have numbers of their own: \(ids)")
  }

  /// Tables that only put things side by side in 版头 and 版记 are lines, which the reader knows by their forms.
  @Test func tablesOfHeaderAndImprintAreLines() throws {
    let header = table(row(cell("某某局文件"), cell("")), row(cell("某财字〔2025〕36号"), cell("签发人：陆启明")))
    #expect(outline(try DocxBytes(header).read()) == ["某某局文件", "某财字〔2025〕36号\t签发人：陆启明"])
    let imprint = table(row(cell("抄送：县委办公室。"), cell("")), row(cell("某某局办公室"), cell("2025年10月9日印发")))
    let manuscript = try DocxBytes(imprint).read()
    #expect(outline(manuscript) == ["抄送：县委办公室。", "某某局办公室\t2025年10月9日印发"])
    #expect(manuscript.diagnostics.map(\.id) == ["docx.frames"])
    // Its labels are those that the reader knows, also spread.
    for label in ["抄　送：", "抄 送:", "抄报：", "分送：", "发送："] {
      let rows = table(row(cell(label + "县委办公室。")), row(cell("某某局办公室")))
      #expect(outline(try DocxBytes(rows).read()) == [label + "县委办公室。", "某某局办公室"])
    }
    // Tables of papers and of people stay tables.
    for rows in [
      table(row(cell("文件"), cell("文号")), row(cell("关于防汛的通知"), cell("某财字〔2025〕36号"))),
      table(row(cell("姓名"), cell("签发人")), row(cell("陆启明"), cell("局长"))),
      table(row(cell("环节"), cell("时间")), row(cell("起草"), cell("3日")), row(cell("公布"), cell("2025年10月9日印发"))),
    ] {
      #expect(outline(try DocxBytes(rows).read()).first?.hasPrefix("[") == true, "\(rows)")
    }
  }

  /// 文件 stands beside the organs of a joint paper in a cell that is joined over theirs.
  @Test func theHeadOfAJointPaperIsLines() throws {
    let below = "<w:vMerge/>"
    let joined = table(
      row(cell("青溪县教育局"), cell("文  件", "<w:vMerge w:val='restart'/>")), row(cell("青溪县公安局"), cell("", below)))
    #expect(outline(try DocxBytes(joined).read()) == ["青溪县教育局\t文  件", "青溪县公安局"])
    let three = table(
      row(cell(p("县委组织部") + p("县财政局") + p("县人力资源和社会保障局")), cell("文件")),
      row(cell("青组联〔2026〕2号"), cell("签发人：陆启明")))
    #expect(
      outline(try DocxBytes(three).read())
        == ["县委组织部", "县财政局", "县人力资源和社会保障局", "文件", "青组联〔2026〕2号\t签发人：陆启明"])
    for rows in [
      table(row(cell("名称"), cell("文件")), row(cell("数量"), cell("三份"))),
      table(row(cell("青溪县教育局"), cell("文件")), row(cell("收文日期"), cell("签收人"))),
      table(row(cell("青溪县教育局"), cell("3份")), row(cell("青溪县公安局"), cell("2份"))),
    ] {
      #expect(outline(try DocxBytes(rows).read()).first?.hasPrefix("[") == true, "\(rows)")
    }
  }

  /// The title of a page in the first row of its table, over all columns, and the fields below it.
  @Test func theTitleInATableStandsAboveIt() throws {
    func title(_ text: String, size: Int = 44, centred: Bool = true) -> String {
      let look = "<w:sz w:val='\(size)'/>"
      return row(cell(p(text, centred ? "<w:jc w:val='center'/>" : "", run: look), "<w:gridSpan w:val='3'/>"))
    }
    func wide(_ text: String) -> String { row(cell(text, "<w:gridSpan w:val='3'/>")) }
    let rest = row(cell("甲"), cell("乙"), cell("丙")) + row(cell("1"), cell("2"), cell("3"))
    let grid = "[甲|乙|丙 / 1|2|3]"
    func read(_ body: String) throws -> [String] { outline(try DocxBytes(body).read()) }
    #expect(try read(table(title("培训计划表"), rest)) == ["培训计划表", grid])
    #expect(
      try read(p("附件1") + table(title("培训计划表"), wide("填报单位：县委党校　　单位：人"), rest))
        == ["附件1", "培训计划表", "填报单位：县委党校　　单位：人", grid])
    #expect(try read(table(title("培训计划表"), wide("基本信息"), rest)) == ["培训计划表", "[基本信息 / " + grid.dropFirst()])
    // A heading of the size of its cells, at the left, with a colon, below text, or beside a larger cell.
    for rows in [
      title("基本信息", size: 21), title("基本信息", size: 24), title("基本信息", centred: false), title("填报单位：县委党校"),
      title("小标题", size: 36) + title("大标题"),
    ] {
      #expect(try read(table(rows, rest)).count == 1, "\(rows)")
    }
    #expect(try read(p("现将计划印发如下：") + table(title("培训计划表"), rest)).count == 2)
    #expect(
      try read(
        table(
          row(cell(p("题", "<w:jc w:val='center'/>", run: "<w:sz w:val='44'/>"), "<w:gridSpan w:val='2'/>")),
          row(cell("姓名"), cell("李明")), row(cell("性别"), cell("男")))
      ).count == 1, "two columns")
  }

  /// Organs that a table without lines puts beside each other sign, above the one date.
  @Test func aTableOfWhoSignsIsLines() throws {
    func read(_ rows: String...) throws -> [String] {
      var bytes = DocxBytes("<w:tbl>\(rows.joined())</w:tbl>")
      bytes.styles = "<w:style w:type='table' w:default='1' w:styleId='N'/>"
      return outline(try bytes.read())
    }
    #expect(
      try read(row(cell("县教育局"), cell("县财政局")), row(cell("县人力资源和社会保障局"), cell("2026年3月9日")))
        == ["县教育局", "县财政局", "县人力资源和社会保障局", "2026年3月9日"])
    #expect(
      try read(row(cell(""), cell(p("青溪县水利局") + p("二〇二六年三月九日")))) == ["青溪县水利局", "二〇二六年三月九日"])
    #expect(
      try read(row(cell("县委办公室"), cell("县政府办公室")), row(cell(""), cell("2026 年 3 月 9 日"))).count == 3)
    // Two dates, other words and persons: a table.
    for rows in [
      [row(cell("县教育局"), cell("县财政局")), row(cell("2026年3月9日"), cell("2026年3月9日"))],
      [row(cell("甲方：县教育局"), cell("乙方：县财政局")), row(cell(""), cell("2026年3月9日"))],
      [row(cell("填报单位"), cell("县财政局")), row(cell("填报日期"), cell("2026年3月9日"))],
      [row(cell("张海涛"), cell("2026年3月9日"))],
    ] {
      #expect(try read(rows.joined()).first?.hasPrefix("[") == true, "\(rows)")
    }
  }

  /// Empty paragraphs are room to write in above what is signed, below a colon and alone; left-over ones are none.
  @Test func emptyParagraphsMakeRoom() throws {
    let body = table(
      row(cell("意见"), cell(p("同意。") + p("") + p("") + p("签名：") + p("年  月  日"))),
      row(cell("姓名"), cell(p("李明") + p(""))),
      row(cell("备注"), cell(p("") + p("") + p(""))),
      row(cell("金额"), cell(p("壹仟元整") + p("") + p(""))), row(cell("理由"), cell(p("申请理由：") + p("") + p(""))),
      row(cell("电话"), cell(p("") + p(""))))
    guard case .table(let table)? = try DocxBytes(body).read().pieces.first?.object else {
      return #expect(Bool(false))
    }
    #expect(table.rows.map(\.height) == [90, nil, 54, nil, 54, nil])
  }

  /// A line break inside brackets shapes a line and parts nothing; marks keep their characters.
  @Test func breaksInsideBracketsPartNothing() throws {
    let run = { (text: String) in "<w:r><w:t>\(text)</w:t></w:r>" }
    let body =
      "<w:p>\(run("情况（截至"))<w:r><w:br/></w:r>\(run("9月底）"))<w:r><w:rPr><w:b/></w:rPr><w:t>汇总</w:t></w:r><w:r><w:br/></w:r>\(run("局办"))</w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.pieces.map { manuscript.source.string(in: $0.span) } == ["情况（截至9月底）汇总", "局办"])
    let mark = try #require(manuscript.pieces[0].marks.first)
    let piece = manuscript.source.utf8[manuscript.pieces[0].span.lowerBound...]
    #expect(
      String(decoding: piece.dropFirst(mark.range.lowerBound).prefix(mark.range.count), as: UTF8.self) == "汇总"
    )
  }

  @Test func tablesInFramesAndTextBoxesAreTables() throws {
    let framed = try DocxBytes(table(row(cell(p("题") + inner + p(""))))).read()
    #expect(outline(framed) == ["题", "[内甲|内乙 / 内丙|内丁]"])
    #expect(framed.diagnostics == [Diagnostic("docx.frames", .info, ["1"])])
    let box =
      "<w:p><w:r><w:pict><v:shape><w:txbxContent>\(inner)\(p(""))</w:txbxContent></v:shape></w:pict></w:r>\(r("后"))</w:p>"
    #expect(outline(try DocxBytes(box).read()) == ["[内甲|内乙 / 内丙|内丁]", "后"])
  }

  @Test func aRowOfAFormThatHoldsTablesPartsIt() throws {
    let whole = "<w:gridSpan w:val='2'/>"
    let body = table(
      row(cell("姓名"), cell("张三")), row(cell(p("任务") + inner + p("说明"), whole)), row(cell("审核"), cell("同意")))
    let manuscript = try DocxBytes(body).read()
    #expect(outline(manuscript) == ["[姓名|张三]", "任务", "[内甲|内乙 / 内丙|内丁]", "说明", "[审核|同意]"])
    #expect(manuscript.diagnostics.map(\.id) == ["docx.frames"])
    // Without tables in it such a row is one of the form.
    let plain = table(row(cell("姓名"), cell("张三")), row(cell("任务", whole)))
    #expect(outline(try DocxBytes(plain).read()) == ["[姓名|张三 / 任务]"])
  }

  /// Cells that are no line stand one after the other.
  @Test func rowsOfATableInANoteAreLinesOfIt() throws {
    var docx = DocxBytes("<w:p>\(r("甲"))<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    docx.footnotes = "<w:footnote w:id='2'>\(p("注"))\(inner)</w:footnote>"
    let blocks = try #require(try docx.read().notes[NoteID(0)])
    #expect(blocks.compactMap(\.paragraph?.text.string) == ["注", "内甲　内乙", "内丙　内丁"])
    let told = try docx.read().diagnostics
    #expect(told.map(\.id) == ["docx.nested"] && told.first?.arguments == ["2", "2"])
    let nested = table(row(cell(p("一") + p("二")), cell("三")), row(cell("四"), cell("")))
    let bold = table(row(cell("甲"), cell("<w:p>\(r("乙", "<w:b/>"))\(r("丙"))</w:p>")))
    docx.footnotes = "<w:footnote w:id='2'>\(nested)\(bold)</w:footnote>"
    let lines = try #require(try docx.read().notes[NoteID(0)])
    #expect(lines.compactMap(\.paragraph?.text.string) == ["一", "二", "三", "四", "甲　乙丙"])
    #expect(lines.last?.paragraph?.inline.marks == [InlineMark(.strong, 6..<9)])
  }

  @Test func tablesTooDeepInEachOtherAreText() throws {
    var body = p("甲")
    for _ in 0..<40 { body = table(row(cell(body), cell("乙"))) }
    var limits = FormatLimits()
    limits.depth = 512
    let manuscript = try DocxBytes(body).read(limits)
    let text = manuscript.source.string(in: manuscript.source.span)
    #expect(text.filter { $0 == "乙" }.count == 40 && text.filter { $0 == "甲" }.count == 1)
    guard case .table(var deepest)? = manuscript.pieces.first?.object else { return #expect(Bool(false)) }
    var depth = 1
    while case .table(let inner)? = deepest.rows.first?.cells.first?.blocks.first?.content {
      (deepest, depth) = (inner, depth + 1)
    }
    #expect(depth == limits.tableDepth)
  }

  /// A row of a form keeps the room to write in it, and the gaps of a date that is to be filled in; a line's height is none.
  @Test func rowsWithRoomToWriteKeepIt() throws {
    func row(_ twips: Int, _ text: String) -> String {
      "<w:tr><w:trPr><w:trHeight w:val='\(twips)'/></w:trPr>\(cell("意见"))\(cell(text))</w:tr>"
    }
    let body = table(row(2268, "年    月    日"), row(400, "甲  乙"), row(-5, "丙"), row(1 << 19, "丁"))
    let manuscript = try DocxBytes(body).read()
    guard case .table(let table)? = manuscript.pieces.first?.object else { return #expect(Bool(false)) }
    #expect(table.rows.map(\.height) == [113, nil, nil, 800])
    #expect(outline(manuscript) == ["[意见|年    月    日 / 意见|甲 乙 / 意见|丙 / 意见|丁]"])
  }

  @Test func oldJoinedCellsAndFreeColumns() throws {
    let joined =
      table(
        row(cell("合", "<w:hMerge w:val='restart'/>"), cell("并", "<w:hMerge/>"), cell("三")),
        row(cell("a"), cell("b"), cell("c")),
        "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>\(cell("d"))</w:tr>")
    let manuscript = try DocxBytes(joined).read()
    #expect(outline(manuscript) == ["[合+并|三 / a|b|c / |d|]"])
    guard case .table(let table)? = manuscript.pieces.first?.object else { return #expect(Bool(false)) }
    #expect(table.rows.map { $0.cells.map(\.columnSpan) } == [[2, 1], [1, 1, 1], [1, 1, 1]])
  }
}
