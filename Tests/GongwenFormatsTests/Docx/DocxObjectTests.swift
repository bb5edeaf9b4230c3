import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// Tables, pictures and notes.
struct DocxObjectTests {
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.hasPrefix("<") ? text : p(text))</w:tc>"
  }

  /// Lines are left out only where the file says so of all of them.
  @Test func tablesWithoutBordersAreTold() throws {
    func isBorderless(_ borders: [String], style: String = "", cell: String = "") throws -> Bool? {
      let named = borders.map { "<w:\($0)/>" }.joined()
      let look = borders.isEmpty ? "" : "<w:tblBorders>\(named)</w:tblBorders>"
      let row = "<w:tr><w:tc><w:tcPr>\(cell)</w:tcPr>\(p("甲"))</w:tc><w:tc>\(p("乙"))</w:tc></w:tr>"
      return table(try DocxBytes("<w:tbl><w:tblPr>\(style)\(look)</w:tblPr>\(row)</w:tbl>").read())?
        .isBorderless
    }
    let none = ["top", "left", "bottom", "right", "insideH", "insideV"].map { "\($0) w:val='nil'" }
    #expect(try isBorderless(none) == true)
    let row = "<w:tr><w:tc>\(p("甲方："))</w:tc><w:tc>\(p("乙方："))</w:tc></w:tr>"
    let body =
      "<w:tbl><w:tblPr><w:tblBorders>\(none.map { "<w:\($0)/>" }.joined())</w:tblBorders></w:tblPr>\(row)</w:tbl>"
    #expect(
      table(try DocxBytes(body).read())?.rows[0].cells.map(\.alignment) == [.start, .start],
      "flush, as Word has them")
    #expect(
      try isBorderless(none.map { $0.replacing("nil", with: "none") }, style: "<w:tblStyle w:val='T'/>")
        == true)
    #expect(try isBorderless([]) == false, "the file says nothing")
    #expect(
      try isBorderless(Array(none.prefix(4)), style: "<w:tblStyle w:val='T'/>") == false,
      "the style may draw the others")
    #expect(try isBorderless(none.dropLast() + ["insideV w:val='single'"]) == false)
    #expect(try isBorderless(none, cell: "<w:tcBorders><w:bottom w:val='single'/></w:tcBorders>") == false)
  }

  /// Where the table names no lines its style is asked, for tables that put a few things beside each other.
  @Test func tablesOfAStyleWithoutLinesHaveNone() throws {
    let lined =
      "<w:tblPr><w:tblBorders><w:top w:val='single'/><w:insideH w:val='none'/></w:tblBorders></w:tblPr>"
    let styles = """
      <w:style w:type='table' w:default='1' w:styleId='N'><w:name w:val='Normal Table'/><w:tblPr/></w:style>\
      <w:style w:type='table' w:styleId='G'><w:basedOn w:val='N'/>\(lined)</w:style>\
      <w:style w:type='table' w:styleId='H'><w:basedOn w:val='G'/></w:style>\
      <w:style w:type='table' w:styleId='F'><w:tblStylePr w:type='firstRow'><w:tcPr><w:tcBorders>\
      <w:bottom w:val='single'/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
      """
    func isBorderless(_ style: String?, rows: Int = 4, columns: Int = 2) throws -> Bool? {
      let named = style.map { "<w:tblStyle w:val='\($0)'/>" } ?? ""
      let cells = (1...columns).map { "<w:tc>\(p("第\($0)列"))</w:tc>" }.joined()
      let body = (1...rows).map { _ in "<w:tr>\(cells)</w:tr>" }.joined()
      var bytes = DocxBytes("<w:tbl><w:tblPr>\(named)</w:tblPr>\(body)</w:tbl>")
      bytes.styles = styles
      return table(try bytes.read())?.isBorderless
    }
    #expect(try isBorderless(nil) == true, "the default style draws none")
    #expect(try isBorderless("N") == true)
    #expect(try isBorderless(nil, rows: 2, columns: 3) == true)
    #expect(try isBorderless(nil, rows: 3, columns: 3) == false, "data is read by its lines")
    #expect(try isBorderless("G") == false)
    #expect(try isBorderless("H") == false, "inherited")
    #expect(try isBorderless("F") == false, "those of the first row")
    #expect(try isBorderless("unknown") == false)
  }

  private func table(_ manuscript: Manuscript) -> Table? {
    for piece in manuscript.pieces { if case .table(let table)? = piece.object { return table } }
    return nil
  }

  private func words(_ table: Table) -> [[String]] {
    table.rows.map { $0.cells.map { $0.blocks.compactMap(\.paragraph?.text.string).joined(separator: "|") } }
  }

  @Test func cellsKeepTheirPlaces() throws {
    let body =
      p("表前") + "<w:tbl><w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='3000'/></w:tblGrid>"
      + "<w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("姓名"))\(cell("职务"))</w:tr>"
      + "<w:tr>\(cell("张三"))\(cell(p("科") + p("长")))</w:tr></w:tbl>\(p("表后"))"
    let manuscript = try DocxBytes(body).read()
    let found = try #require(table(manuscript))
    #expect(words(found) == [["姓名", "职务"], ["张三", "科|长"]])
    #expect(found.rows.map(\.isHeader) == [true, false])
    #expect(found.columnShares == [0.25, 0.75])
    #expect(manuscript.source.string(in: manuscript.source.span) == "表前\n姓名\n职务\n张三\n科\n长\n表后")
    let text = try #require(found.rows[1].cells[1].blocks[1].paragraph?.text)
    let offset = try #require(text.sourceOffset(of: 0))
    #expect(manuscript.source.string(in: SourceSpan(offset, offset + 3)) == "长")
    #expect(manuscript.source.places.place(of: offset) == .cell(table: 1, row: 2, column: 2))
    #expect(manuscript.source.places.place(of: manuscript.source.utf8.count - 1) == .paragraph(2))
  }

  @Test func cellsSpanColumnsAndRows() throws {
    let down = "<w:vMerge w:val='restart'/>"
    let body =
      "<w:tbl><w:tr>\(cell("甲", "<w:gridSpan w:val='2'/>"))\(cell("乙", down))</w:tr>"
      + "<w:tr>\(cell("丙"))\(cell("丁"))\(cell("", "<w:vMerge/>"))</w:tr>"
      + "<w:tr>\(cell("戊"))\(cell("己"))\(cell("庚", "<w:vMerge/>"))</w:tr></w:tbl>"
    let found = try #require(table(try DocxBytes(body).read()))
    #expect(words(found) == [["甲", "乙|庚"], ["丙", "丁"], ["戊", "己"]])
    #expect(found.rows[0].cells.map(\.columnSpan) == [2, 1])
    #expect(found.rows[0].cells.map(\.rowSpan) == [1, 3])
  }

  /// Centred and flush right cells are so on the page, and so is each of their paragraphs that differ; the rest is the style's.
  @Test func cellsKeepTheirAlignment() throws {
    func set(_ text: String, _ jc: String) -> String {
      "<w:p><w:pPr><w:jc w:val='\(jc)'/></w:pPr>\(r(text))</w:p>"
    }
    let body =
      "<w:tbl><w:tr>\(cell(set("甲", "center")))\(cell(set("乙", "right")))\(cell(set("丙", "both")))</w:tr>"
      + "<w:tr>\(cell(set("丁", "center") + set("戊", "center") + "<w:p/>"))\(cell(set("己", "center") + set("庚", "right")))\(cell("辛"))</w:tr></w:tbl>"
    let found = try #require(table(try DocxBytes(body).read()))
    #expect(found.rows.map { $0.cells.map(\.alignment) } == [[.centre, .end, nil], [.centre, nil, nil]])
    let own = found.rows.map { $0.cells.map { $0.blocks.map(\.paragraph?.alignment) } }
    #expect(own == [[[nil], [nil], [nil]], [[nil, nil], [.centre, .end], [nil]]])
  }

  @Test func deletedRowsGoAndClaimsAreBounded() throws {
    let body =
      "<w:tbl><w:tr>\(cell("甲", "<w:gridSpan w:val='999999999'/>"))\(cell("乙"))</w:tr>"
      + "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>\(cell("丙"))\(cell("丁", "<w:vMerge w:val='restart'/>"))</w:tr>"
      + "<w:tr>\(cell("戊"))\(cell("己", "<w:vMerge/>"))</w:tr></w:tbl>"
    let found = try #require(table(try DocxBytes(body).read()))
    #expect(words(found) == [["甲", "乙"], ["戊", "己"]])
    #expect(found.rows[0].cells[0].columnSpan == FormatLimits().tableColumns)
  }

  @Test func aTableOfOneCellIsAFrame() throws {
    let manuscript = try DocxBytes("<w:tbl><w:tr>\(cell("通知"))</w:tr></w:tbl>").read()
    #expect(table(manuscript) == nil)
    #expect(manuscript.source.string(in: manuscript.source.span) == "通知")
  }

  @Test func whiteSpaceInCellsIsFolded() throws {
    let run = "<w:p>\(r("  张 "))\(r(" 三\t", "<w:b/>"))</w:p>"
    let found = try #require(
      table(try DocxBytes("<w:tbl><w:tr>\(cell(run))\(cell("乙"))</w:tr></w:tbl>").read()))
    let paragraph = try #require(found.rows[0].cells[0].blocks[0].paragraph)
    #expect(paragraph.text.string == "张 三")
    #expect(paragraph.inline.marks == [InlineMark(.strong, 3..<7)])
  }

  private func picture(
    _ bytes: [UInt8], name: String = "image1.png", extent: String = "cx='1270000'"
  ) throws -> Manuscript {
    let drawing =
      "<w:drawing><wp:inline><wp:extent \(extent)/><wp:docPr id='1' name='图片 1' descr='示意图'/>"
      + "<a:blip r:embed='p'/></wp:inline></w:drawing>"
    var docx = DocxBytes("<w:p>\(r("见图"))<w:r>\(drawing)</w:r></w:p>")
    docx.relationships = "<Relationship Id='p' Type='t/image' Target='media/\(name)'/>"
    docx.members = [.init(name: "word/media/\(name)", bytes: bytes)]
    return try docx.read()
  }

  private func png(width: UInt8 = 1, whole: Bool = true) -> [UInt8] {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let size: [UInt8] = [width, 0, 0, 1, width, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
    return head + Array("IHDR".utf8) + size + (whole ? end : [0, 0])
  }

  /// A photo that its phone notes to be turned: 4 × 3 pixels are 3 × 4, and as wide as the file has them high.
  @Test func aTurnedPhotoHasTheSizeThatItShows() throws {
    func photo(_ turn: UInt8, extent: String) throws -> [Double] {
      let note: [UInt8] =
        Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]
      let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(note.count + 2)] + note
      let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0, 0xFF, 0xD9]
      let found = try picture(head + frame, name: "a.jpg", extent: extent)
      guard case .figure(let figure)? = found.pieces.last?.object, let file = found.resources[ResourceID(0)]
      else { throw Fault(.internal, "no figure") }
      return [figure.width ?? 0, Double(file.width), Double(file.height)]
    }
    #expect(try photo(1, extent: "cx='2540000' cy='1905000'") == [200, 4, 3])
    #expect(try photo(6, extent: "cx='2540000' cy='1905000'") == [150, 3, 4])
    #expect(try photo(8, extent: "cx='1905000' cy='2540000'") == [150, 3, 4], "turned by who wrote the file")
    #expect(try photo(3, extent: "cx='2540000' cy='1905000'") == [200, 4, 3])
    #expect(try photo(6, extent: "cx='1270000'") == [100, 3, 4])
  }

  @Test func picturesStandAfterTheirParagraph() throws {
    let manuscript = try picture(png(width: 0))
    #expect(manuscript.resources[ResourceID(0)]?.format == .png)
    guard case .figure(let figure)? = manuscript.pieces.last?.object else {
      throw Fault(.internal, "no figure")
    }
    #expect(figure == Figure(resource: ResourceID(0), alternativeText: "示意图", width: 100, name: "图片 1"))
    #expect(manuscript.diagnostics.isEmpty)
  }

  @Test func picturesThatCannotBeDrawnAreTold() throws {
    #expect(try picture(png(width: 0, whole: false)).diagnostics.map(\.id) == ["picture.damaged"])
    #expect(try picture(png(width: 200)).diagnostics.map(\.id) == ["picture.tooLarge"])
    // Each where it stands, as its file counts: the first paragraph.
    #expect(
      try picture([1, 0], name: "image1.emf").diagnostics == [
        Diagnostic("picture.format", .warning, ["image1.emf", "EMF", "1"], span: SourceSpan(0, 0))
      ])
    #expect(try picture(png(width: 200)).diagnostics.map(\.span) == [SourceSpan(0, 0)])
    #expect(try picture(Array("GIF89a".utf8), name: "a.png").diagnostics[0].arguments[1] == "GIF")
  }

  @Test(arguments: [
    ("a.png", ["docx.picture", "a.png"]), ("a.emf", ["picture.format", "a.emf", "EMF", "1"]),
  ])
  func aPictureThatTheFileDoesNotHaveIsMissing(name: String, told: [String]) throws {
    var docx = DocxBytes("<w:p>\(r("见图"))<w:r><w:drawing><a:blip r:embed='p'/></w:drawing></w:r></w:p>")
    docx.relationships = "<Relationship Id='p' Type='t/image' Target='media/\(name)'/>"
    #expect(try docx.read().diagnostics.map { [$0.id] + $0.arguments } == [told])
  }

  @Test func targetsMayPartFoldersTheOldWay() throws {
    var docx = DocxBytes("<w:p><w:r><w:drawing><a:blip r:embed='p'/></w:drawing></w:r></w:p>")
    docx.relationships = "<Relationship Id='p' Type='t/image' Target='media\\a.png'/>"
    docx.members = [.init(name: "word/media/a.png", bytes: png(width: 0))]
    #expect(try docx.read().resources.count == 1)
  }

  @Test func picturesOutsideAreNotFetched() throws {
    var docx = DocxBytes("<w:p><w:r><w:drawing><a:blip r:link='p'/></w:drawing></w:r></w:p>")
    docx.relationships =
      "<Relationship Id='p' Type='t/image' Target='http://example.org/a.png' TargetMode='External'/>"
    let manuscript = try docx.read()
    #expect(manuscript.resources.isEmpty)
    #expect(manuscript.diagnostics.map(\.id) == ["docx.external"])
  }

  @Test func aReferenceToNoNoteIsLeftOutAndTold() throws {
    var docx = DocxBytes(
      p("前")
        + "<w:p>\(r("甲"))<w:r><w:footnoteReference w:id='9'/></w:r>\(r("乙"))<w:r><w:footnoteReference w:id='5'/></w:r></w:p>"
    )
    docx.footnotes =
      "<w:footnote w:type='separator' w:id='9'>\(p("线"))</w:footnote><w:footnote w:id='5'>\(p("注五"))</w:footnote>"
    let manuscript = try docx.read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "前\n甲乙〔1〕\n注五")
    #expect(manuscript.diagnostics == [Diagnostic("docx.notes", .warning, ["1"], span: SourceSpan(4, 4))])
  }

  @Test func notesFollowTheTextInTheOrderOfTheirReferences() throws {
    var docx = DocxBytes(
      "<w:p>\(r("甲"))<w:r><w:footnoteReference w:id='7'/></w:r>\(r("乙"))<w:r><w:footnoteReference w:id='5'/></w:r></w:p>"
    )
    docx.footnotes =
      "<w:footnote w:type='separator' w:id='-1'>\(p("线"))</w:footnote>"
      + "<w:footnote w:id='5'>\(p("注五"))</w:footnote><w:footnote w:id='7'><w:p><w:r><w:footnoteRef/></w:r>\(r(" 注七"))</w:p></w:footnote>"
    let manuscript = try docx.read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "甲〔1〕乙〔2〕\n 注七\n注五")
    #expect(
      manuscript.pieces[0].marks == [
        InlineMark(.note(NoteID(0)), 3..<10), InlineMark(.note(NoteID(1)), 13..<20),
      ])
    #expect(manuscript.notes[NoteID(0)]?.first?.paragraph?.text.string == "注七")
    let offset = try #require(manuscript.notes[NoteID(1)]?.first?.origin?.lowerBound)
    #expect(manuscript.source.places.place(of: offset) == .note(2))
  }
}
