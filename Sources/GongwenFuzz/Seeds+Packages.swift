import TestSupport

/// A part of a package: its name and its text.
typealias Part = (name: String, text: String)

extension Seeds {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of a Word file; each is changed in its turn.
  static let documentParts: [Part] = [
    ("_rels/.rels", relations([("r", "officeDocument", "word/document.xml")])),
    (
      "word/_rels/document.xml.rels",
      relations([
        ("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml"),
        ("f", "footnotes", "footnotes.xml"),
        ("p", "image", "media/a.png"),
      ])
    ),
    (
      "word/document.xml",
      """
      <w:document xmlns:w="\(word)" xmlns:r="\(office)" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\
      <w:p><w:pPr><w:pStyle w:val="T"/><w:jc w:val="center"/></w:pPr><w:r><w:t>述职报告</w:t></w:r></w:p>\
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr>\
      <w:t>工作</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>\
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/>\
      </w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText>\
      <w:fldChar w:fldCharType="end"/><w:br/><w:tab/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>\
      <w:p><w:ins><w:r><w:t xml:space="preserve"> 增 </w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>\
      <w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" descr="图"/><a:blip r:embed="p"/>\
      </wp:inline></w:drawing></w:r></w:p>\
      <w:tbl><w:tr><w:tc><w:p><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>\
      <w:t>内</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>\
      </w:tbl><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den>\
      <m:rad><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:den></m:f><m:d><m:e/></m:d></m:oMath><w:r><w:fldChar \
      w:fldCharType="begin"/><w:instrText>EQ \\o\\ac(○,3)</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:r><w:pict>\
      <v:textpath string="字"/><w:txbxContent><w:p/></w:txbxContent></w:pict><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr>\
      <w:t>R</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p><w:p/></w:body></w:document>
      """
    ),
    (
      "word/styles.xml",
      """
      <w:styles xmlns:w="\(word)"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault>\
      </w:docDefaults><w:style w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="U"/><w:pPr><w:outlineLvl w:val="0"/>\
      </w:pPr></w:style><w:style w:styleId="U"><w:basedOn w:val="T"/></w:style></w:styles>
      """
    ),
    (
      "word/numbering.xml",
      """
      <w:numbering xmlns:w="\(word)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:lvlText w:val="%1.%2"/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>\
      </w:lvlOverride></w:num></w:numbering>
      """
    ),
    (
      "word/footnotes.xml",
      """
      <w:footnotes xmlns:w="\(word)"><w:footnote w:id="2"><w:p><w:r><w:t>注文。</w:t></w:r></w:p></w:footnote></w:footnotes>
      """
    ),
  ]

  /// The parts of a workbook.
  static let workbookParts: [Part] = [
    ("_rels/.rels", relations([("r", "officeDocument", "xl/workbook.xml")])),
    (
      "xl/_rels/workbook.xml.rels",
      relations([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("s", "sharedStrings", "sharedStrings.xml"),
        ("t", "styles", "styles.xml"),
      ])
    ),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns="\(sheet)" xmlns:r="\(office)"><workbookPr date1904="0"/><sheets>\
      <sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    ),
    (
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(sheet)\"><si><t>单位</t></si><si><r><t>水务</t></r><r><t>局</t></r><rPh><t>x</t></rPh></si></sst>"
    ),
    (
      "xl/styles.xml",
      """
      <styleSheet xmlns="\(sheet)"><numFmts><numFmt numFmtId="164" formatCode="yyyy.mm;@"/></numFmts><cellXfs>\
      <xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>
      """
    ),
    (
      "xl/worksheets/sheet1.xml",
      """
      <worksheet xmlns="\(sheet)"><cols><col min="3" max="4" hidden="1"/></cols><sheetData><row r="1">\
      <c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="s"><v>0</v></c></row><row r="2" hidden="0">\
      <c r="A2" t="str"><v>陈一</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>45299</v></c>\
      <c r="XFD2" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>
      """
    ),
  ]

  /// The smallest PNG: one grey pixel.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0,
    1, 8, 0, 0,
    0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82,
    0, 0x81,
    0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// A package with one or two of its parts changed; now and then a part is left out, or the package itself is damaged.
  static func package(of parts: [Part], _ random: inout Mutator) -> [UInt8] {
    let texts = parts.map { Array($0.text.utf8) }
    var members = zip(parts, texts).map { ZIPBytes.Member(name: $0.name, bytes: $1) }
    for _ in 0...random.below(2) {
      let index = random.below(parts.count)
      members[index].bytes = random.mutated([texts[index]])
    }
    if parts[0].text.contains("word/") {
      let bytes = random.below(3) == 0 ? random.damaged(picture) : picture
      members.append(ZIPBytes.Member(name: "word/media/a.png", bytes: bytes))
    }
    if random.below(12) == 0 { members.remove(at: random.below(members.count)) }
    let bytes = ZIPBytes.package(members)
    return random.below(5) == 0 ? random.damaged(bytes) : bytes
  }

  /// A workbook of Excel 97 with some of its records changed, or its container.
  static func binaryWorkbook(_ random: inout Mutator) -> [UInt8] {
    var book = XLSBytes.sample
    switch random.below(3) {
    case 0: book.stream = random.damaged(book.stream)
    case 1: book.stream = random.mutated([book.stream])
    default: break
    }
    let bytes = book.bytes
    return random.below(3) == 0 ? random.damaged(bytes) : bytes
  }

  private static func relations(_ entries: [(id: String, kind: String, target: String)]) -> String {
    let list = entries.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.joined() + "</Relationships>"
  }
}
