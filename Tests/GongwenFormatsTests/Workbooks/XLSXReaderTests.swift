import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// Builds workbooks for tests out of the XML of their parts.
struct WorkbookParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"

  var properties = ""
  var sheets = #"<sheet name="名册" sheetId="1" r:id="rId1"/>"#
  var sheet = "<sheetData/>"
  var strings = ""
  var styles = ""
  var extra: [(String, String)] = []
  var left: Set<String> = []

  var members: [(String, String)] {
    let parts = [
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(Self.relations)"><Relationship Id="r" Type="\(Self.office)/officeDocument" \
        Target="/xl/workbook.xml"/></Relationships>
        """
      ),
      (
        "xl/workbook.xml",
        """
        <x:workbook xmlns:x="\(Self.main)" xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(properties)\
        <sheets>\(sheets)</sheets></x:workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="\(Self.relations)">\
        <Relationship Id="rId1" Type="\(Self.office)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(Self.office)/sharedStrings" Target="../xl/sharedStrings.xml"/>\
        <Relationship Id="rId3" Type="\(Self.office)/styles" Target="styles.xml"/>\
        <Relationship Id="rId4" Type="\(Self.office)/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
        """
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
    ]
    return (parts + extra).filter { !left.contains($0.0) }
  }

  var bytes: [UInt8] {
    ZIPBytes.package(members.map { ZIPBytes.Member(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  func read(limits: FormatLimits = FormatLimits()) throws(Fault) -> Workbook {
    try WorkbookReader.read(bytes, name: "r.xlsx", limits: limits)
  }
}

@Suite struct XLSXReaderTests {
  private func cells(_ row: String, _ change: (inout WorkbookParts) -> Void = { _ in }) throws -> [String] {
    var parts = WorkbookParts()
    parts.sheet = "<sheetData><row r=\"1\">\(row)</row></sheetData>"
    change(&parts)
    return try parts.read().sheets[0].rows.flatMap(\.cells).map { cell in
      let flaw = cell.flaw.map { " \($0)" } ?? ""
      return "\(CellReference.letters(of: cell.column)) \(cell.text)\(flaw)"
    }
  }

  @Test func valuesOfEveryKind() throws {
    let found = try cells(
      """
      <c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh sb="0" eb="1"><t>nei</t></rPh></is></c>
      <c r="C1"><v>12</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>
      <c r="F1" t="str"><f>A1</f><v>公式</v></c><c r="G1"><f>1+1</f></c><c r="H1"/><c r="I1"><v>1.10101199003077E+17</v></c>
      <c r="J1" t="d"><v>2025-03-01T00:00:00</v></c><c r="L1" t="s"><v>1</v></c>
      """
    ) {
      $0.strings = """
        <si><r><rPr/><t xml:space="preserve">姓 </t></r><r><t>名</t></r><rPh sb="0" eb="1"><t>xing</t></rPh></si>
        <si><t>一_x000D_二_x005F_</t></si>
        """
    }
    #expect(
      found == [
        "A 姓 名", "B 内联", "C 12", "D TRUE", "E #N/A error", "F 公式", "G  noValue",
        "I 1.10101199003077E+17 lostDigits", "J 2025-03-01", "L 一\r二_",
      ])
  }

  @Test func numbersInTheFormatsOfTheirCells() throws {
    let styles = """
      <numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="180"/></cellXfs>
      """
    let row =
      #"<c r="A1" s="1"><v>1975.1</v></c><c r="B1" s="2"><v>27454</v></c><c r="C1" s="9"><v>3</v></c>"#
    #expect(try cells(row) { $0.styles = styles } == ["A 1975.10", "B 1975年3月", "C 3"])
    let from1904 = try cells(row) {
      $0.styles = styles
      $0.properties = #"<workbookPr date1904="1"/>"#
    }
    #expect(from1904[1] == "B 1979年3月")
  }

  /// A font of the cell's own style: not one of a conditional format, nor one whose strike is off.
  @Test func whatIsStruckThrough() throws {
    var parts = WorkbookParts()
    parts.styles = """
      <fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts>
      <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
      <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="9"/></cellXfs>
      <dxfs><dxf><font><strike/></font></dxf></dxfs>
      """
    parts.sheet = """
      <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="str"><v>王芳</v></c><c r="C1" s="2"><v>1</v></c>\
      <c r="D1" s="3"><v>1</v></c><c r="E1" s="0"><v>1</v></c></row></sheetData>
      """
    #expect(try parts.read().sheets[0].rows[0].cells.map(\.isStruck) == [false, true, false, false, false])
  }

  @Test func commentsAreReadWithTheirCells() throws {
    var parts = WorkbookParts()
    parts.extra = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        """
        <Relationships xmlns="\(WorkbookParts.relations)"><Relationship Id="r" Type="\(WorkbookParts.office)/comments" \
        Target="../comments7.xml"/></Relationships>
        """
      ),
      (
        "xl/comments7.xml",
        """
        <comments xmlns="\(WorkbookParts.main)"><authors><author>办公室</author></authors><commentList>\
        <comment ref="B3" authorId="0"><text><r><t>办公室:\n</t></r><r><t>已调离</t></r></text></comment>\
        <comment ref="?"><text><t>无处</t></text></comment><comment ref="A1"><text/></comment></commentList></comments>
        """
      ),
    ]
    #expect(
      try parts.read().sheets[0].comments == [
        CellComment(row: 2, column: 1, text: "办公室:\n已调离"), CellComment(row: 0, column: 0),
      ])
    parts.extra.removeLast()
    #expect(try parts.read().sheets[0].comments == [])
  }

  @Test func whatIsHiddenAndWhatIsJoined() throws {
    var parts = WorkbookParts()
    parts.sheets += #"<sheet name="旧" sheetId="2" state="veryHidden" r:id="rId4"/>"#
    parts.sheet = """
      <dimension ref="A1:XFD1048576"/><cols><col min="3" max="16384" hidden="1"/></cols>
      <sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>
      """
    let workbook = try parts.read()
    #expect(workbook.sheets.map(\.name) == ["名册", "旧"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    let sheet = workbook.sheets[0]
    #expect(sheet.rows.map(\.index) == [1, 1_048_575])
    #expect(sheet.rows.map(\.isHidden) == [true, false])
    #expect(sheet.hiddenColumns == [2...16383])
    #expect(sheet.merges == [CellRange(rows: 0...1_048_575, columns: 0...16383)])
    #expect(sheet.place(row: 6, column: 1).text(in: .chinese) == "名册!B7")
  }

  @Test func columnsBeyondTheLastHideNothing() throws {
    var parts = WorkbookParts()
    parts.sheet = """
      <cols><col min="16385" max="16400" hidden="1"/><col min="16384" max="20000" hidden="1"/>
      <col min="999999999999999999" max="999999999999999999" width="0"/></cols>
      """
    #expect(try parts.read().sheets[0].hiddenColumns == [16383...16383])
  }

  @Test(arguments: [
    (#"<row r="2"/><row r="1"/>"#, "sheet.order"), (#"<row r="1048577"/>"#, "sheet.order"),
    (#"<row r="-9223372036854775808"/>"#, "sheet.order"), (#"<row r="9223372036854775807"/>"#, "sheet.order"),
    (#"<row r="0"/>"#, "sheet.order"),
    (#"<row r="1"><c r="A2"><v>1</v></c></row>"#, "sheet.order"),
    (#"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#, "sheet.order"),
    (#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#, "sheet.order"),
    (#"<row r="1"><c r="A1" t="s"><v>7</v></c></row>"#, "sheet.string"),
    (#"<row r="1"><c r="A1" t="s"><v>99999999999999999999</v></c></row>"#, "sheet.string"),
    (#"<row r="1"><c r="A1"><v>zwölf</v></c></row>"#, "sheet.number"),
    (#"<row r="1"><c r="A1"><v>1e999</v></c></row>"#, "sheet.number"),
    (#"<row r="1"><c r="A1"><v>1</v></row>"#, "xml.malformed"),
  ])
  func whatIsWrongIsAFaultWithTheMember(rows: String, id: String) {
    var parts = WorkbookParts()
    parts.sheet = "<sheetData>\(rows)</sheetData>"
    #expect {
      try parts.read()
    } throws: { error in
      guard let fault = error as? Fault else { return false }
      return fault.diagnostic.id == id && fault.category == .input
        && fault.diagnostic.arguments.prefix(2) == ["r.xlsx", "xl/worksheets/sheet1.xml"]
    }
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
  func aMissingPartIsNamed(part: String) {
    var parts = WorkbookParts()
    parts.left = [part]
    #expect(throws: Fault(.input, "package.missing", ["r.xlsx", part], path: "r.xlsx")) { try parts.read() }
  }

  @Test func aSheetWithoutARelationshipIsAFault() {
    var parts = WorkbookParts()
    parts.sheets = #"<sheet name="名册" sheetId="1" r:id="rId9"/>"#
    #expect(throws: Fault(.input, "sheet.part", ["r.xlsx", "名册", "rId9"], path: "r.xlsx")) {
      try parts.read()
    }
  }

  @Test func onePartForSeveralSheetsIsAFault() {
    var parts = WorkbookParts()
    parts.sheets += #"<sheet name="再" sheetId="2" r:id="rId1"/>"#
    let part = "xl/worksheets/sheet1.xml"
    #expect(throws: Fault(.input, "sheet.shared", ["r.xlsx", "再", part], path: "r.xlsx")) { try parts.read() }
    // What is not read is not read twice either.
    parts.sheets = parts.sheets.replacing("sheetId=\"2\"", with: "sheetId=\"2\" state=\"hidden\"")
    #expect(throws: Never.self) { try parts.read() }
  }

  @Test(arguments: [0, 1, 7, 64, 65, 127, 128, 300, 4096])
  func hundredsOfSheetsAreUnpackedInGroups(count: Int) {
    let groups = XLSXReader.groups(of: Array(0..<count))
    #expect(groups.flatMap { $0 } == Array(0..<count))
    #expect(groups.count < 128)
    if count < 128 { #expect(groups.allSatisfy { $0.count == 1 }) }
  }

  @Test func sheetsOfAGroupKeepTheirOrder() throws {
    var parts = WorkbookParts()
    parts.left = ["xl/_rels/workbook.xml.rels"]
    parts.sheets = (0..<130).map { #"<sheet name="\#($0)" sheetId="1" r:id="r\#($0)"/>"# }.joined()
    let relations = (0..<130).map { number in
      #"<Relationship Id="r\#(number)" Type="\#(WorkbookParts.office)/worksheet" Target="worksheets/n\#(number).xml"/>"#
    }
    let list =
      "<Relationships xmlns=\"\(WorkbookParts.relations)\">\(relations.joined())</Relationships>"
    parts.extra = (0..<130).reversed().map { number in
      (
        "xl/worksheets/n\(number).xml",
        "<worksheet xmlns=\"\(WorkbookParts.main)\"><sheetData><row><c><v>\(number)</v></c></row></sheetData></worksheet>"
      )
    }
    // The list of relationships in the helper is left out together with any other of its name.
    let members = parts.members + [("xl/_rels/workbook.xml.rels", list)]
    let bytes = ZIPBytes.package(members.map { ZIPBytes.Member(name: $0.0, bytes: Array($0.1.utf8)) })
    let sheets = try WorkbookReader.read(bytes, name: "r.xlsx").sheets
    #expect(sheets.map(\.name) == sheets.map { $0.rows[0].cells[0].text })
    #expect(sheets.count == 130)
  }

  @Test func limitsOfCellsAndOfText() {
    var parts = WorkbookParts()
    parts.strings = "<si><t>\(String(repeating: "长", count: 1000))</t></si>"
    let cells = (0..<100).map { #"<c r="\#(CellReference.letters(of: $0))1" t="s"><v>0</v></c>"# }.joined()
    parts.sheet =
      "<sheetData><row r=\"1\">\(cells)</row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
    let part = "xl/worksheets/sheet1.xml"
    var limits = FormatLimits()
    limits.sheetCells = 99
    #expect(throws: Fault(.input, "sheet.cells", ["r.xlsx", part, "99"], path: "r.xlsx")) {
      try parts.read(limits: limits)
    }
    limits = FormatLimits()
    limits.sheetText = 200_000
    #expect(throws: Fault(.input, "sheet.text", ["r.xlsx", part, "0"], path: "r.xlsx")) {
      try parts.read(limits: limits)
    }
    limits = FormatLimits()
    limits.merges = 0
    #expect(throws: Fault(.input, "sheet.merges", ["r.xlsx", part, "0"], path: "r.xlsx")) {
      try parts.read(limits: limits)
    }
  }

  @Test func limitsOfTextsAndFormatsThatNoCellShows() throws {
    var parts = WorkbookParts()
    parts.strings = String(repeating: "<si/>", count: 4)
    parts.styles = "<cellXfs>\(String(repeating: "<xf/>", count: 4))</cellXfs>"
    var limits = FormatLimits()
    (limits.sheetCells, limits.cellFormats) = (4, 4)
    _ = try parts.read(limits: limits)
    parts.styles = "<cellXfs>\(String(repeating: "<xf/>", count: 6))</cellXfs>"
    #expect(throws: Fault(.input, "sheet.formats", ["r.xlsx", "xl/styles.xml", "4"], path: "r.xlsx")) {
      try parts.read(limits: limits)
    }
    (parts.strings, parts.styles) = (parts.strings + "<si/>", "")
    #expect(throws: Fault(.input, "sheet.strings", ["r.xlsx", "xl/sharedStrings.xml", "4"], path: "r.xlsx")) {
      try parts.read(limits: limits)
    }
    limits.relationships = 3
    let list = "xl/_rels/workbook.xml.rels"
    #expect(throws: Fault(.input, "package.relationships", ["r.xlsx", list, "3"], path: "r.xlsx")) {
      try parts.read(limits: limits)
    }
  }

  @Test func macrosAreToldAndLinksOutsideAreNotFollowed() throws {
    var parts = WorkbookParts()
    parts.extra = [("xl/vbaProject.bin", "x")]
    #expect(try parts.read().diagnostics.map(\.id) == ["sheet.macros"])
    parts.left = ["_rels/.rels"]
    parts.extra = [
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(WorkbookParts.relations)"><Relationship Id="r" TargetMode="External" \
        Type="\(WorkbookParts.office)/officeDocument" Target="http://example.org/"/></Relationships>
        """
      )
    ]
    #expect(try parts.read().sheets.count == 1)
  }

  @Test(
    arguments: [
      ([], "sheet.empty"), (Array("<html><table>".utf8), "sheet.markup"),
      (Array("姓名\t单位".utf8), "sheet.unknown"),
      ([0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?>".utf8), "sheet.markup"),
      (ZIPBytes.package(["word/document.xml": "<a/>"]), "sheet.foreign"),
      (ZIPBytes.package(["content.xml": "<a/>"]), "sheet.foreign"),
      (ZIPBytes.package(["x": "y"]), "package.missing"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "sheet.damaged"),
      ([0x50, 0x4B, 3, 4], "package.damaged"),
    ] as [([UInt8], String)])
  func whatIsNoWorkbookIsToldByWhatItIs(bytes: [UInt8], id: String) {
    #expect {
      try WorkbookReader.read(bytes, name: "r.xlsx")
    } throws: { ($0 as? Fault)?.diagnostic.id == id }
  }
}
