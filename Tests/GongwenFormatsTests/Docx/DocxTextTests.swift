import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// What of a document's text becomes lines, and what is told of the rest.
struct DocxTextTests {
  private func ids(_ manuscript: Manuscript) -> [String] { manuscript.diagnostics.map(\.id) }

  @Test func eachParagraphIsALineWithItsPlace() throws {
    let manuscript = try DocxBytes(p("述职报告") + p("") + p("一年来。")).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "述职报告\n\n一年来。")
    #expect(manuscript.paragraphs == .lines)
    #expect(manuscript.source.places.place(of: 14) == .paragraph(3))
    #expect(manuscript.diagnostics.isEmpty)
  }

  @Test func prefixesDoNotMatter() throws {
    let xml =
      "<ns0:document xmlns:ns0='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><ns0:body>"
      + "<ns0:p><ns0:r><ns0:t>正文</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>"
    let bytes = ZIPBytes.package(["word/document.xml": xml])
    let source = try DocxFormat.read(bytes, name: "a.docx").source
    #expect(source.string(in: source.span) == "正文")
  }

  @Test func tabsBreaksAndSymbols() throws {
    let body =
      "<w:p>\(r("甲"))<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/>"
      + "<w:softHyphen/><w:sym w:font='Wingdings' w:char='F0FE'/></w:r></w:p>"
    #expect(try DocxBytes(body).text() == "甲\t乙\n丙-☑")
  }

  @Test func fieldsShowTheirResults() throws {
    let body =
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(r("2025年"))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
      + "\(r("度"))<w:fldSimple w:instr='PAGE'>\(r("3"))</w:fldSimple></w:p>"
    #expect(try DocxBytes(body).text() == "2025年度3")
  }

  /// What Word shows in capitals is so on paper, whatever was typed.
  @Test func capitalsAreCapitals() throws {
    func run(_ text: String, _ property: String) -> String {
      "<w:r><w:rPr>\(property)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
    var docx = DocxBytes(
      "<w:p>\(run("全省gdp与", "<w:caps/>"))\(run("who", "<w:smallCaps/>"))\(run("ph值", "<w:caps w:val='0'/>"))"
        + "\(run("eu", "<w:rStyle w:val='K'/>"))</w:p>")
    docx.styles = "<w:style w:type='character' w:styleId='K'><w:rPr><w:caps/></w:rPr></w:style>"
    #expect(try docx.text() == "全省GDP与WHOph值EU")
  }

  @Test func linksKeepTheirAddress() throws {
    var docx = DocxBytes("<w:p>\(r("见"))<w:hyperlink r:id='x'>\(r("网站"))</w:hyperlink></w:p>")
    docx.relationships =
      "<Relationship Id='x' Type='t/hyperlink' Target='https://example.org/' TargetMode='External'/>"
    let manuscript = try docx.read()
    #expect(manuscript.pieces[0].marks == [InlineMark(.link("https://example.org/"), 3..<9)])
  }

  @Test func marksCoverTheirCharacters() throws {
    let body =
      "<w:p>\(r("甲", "<w:b/>"))\(r("乙", "<w:b/><w:i/>"))\(r("丙"))\(r("2", "<w:vertAlign w:val='superscript'/>"))</w:p>"
    let marks = try DocxBytes(body).read().pieces[0].marks
    #expect(marks.contains(InlineMark(.strong, 0..<6)))
    #expect(marks.contains(InlineMark(.emphasis, 3..<6)))
    #expect(marks.contains(InlineMark(.superscript, 9..<10)))
    #expect(marks.count == 3)
  }

  @Test func hintsSayHowAParagraphLooks() throws {
    var docx = DocxBytes(
      p("标题", "<w:jc w:val='center'/>", run: "<w:b/><w:sz w:val='44'/>") + p("一级", "<w:pStyle w:val='1'/>")
        + p("二级", "<w:pStyle w:val='2'/>") + p("正文"))
    docx.styles = """
      <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type='paragraph' w:styleId='2'><w:name w:val='我的标题'/><w:basedOn w:val='1'/>
      <w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>
      """
    let hints = try docx.read().pieces.map(\.hints)
    #expect(hints[0].alignment == .centre)
    #expect(hints[0].isStrong && hints[0].size == 22)
    #expect(hints.map(\.outlineLevel) == [nil, 1, 2, nil])
    #expect(hints[1].isStrong && hints[2].isStrong && !hints[3].isStrong)
  }

  @Test func trackedChangesAreAcceptedAndTold() throws {
    let body =
      "<w:p>\(r("甲"))<w:ins w:id='1'>\(r("乙"))</w:ins>"
      + "<w:del w:id='2'><w:r><w:delText>丙</w:delText></w:r></w:del>"
      + "<w:moveFrom w:id='3'>\(r("丁"))</w:moveFrom><w:moveTo w:id='4'>\(r("戊"))</w:moveTo></w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "甲乙戊")
    #expect(
      manuscript.diagnostics == [Diagnostic("docx.revisions", .warning, ["2", "2"], span: SourceSpan(0, 0))])
  }

  @Test func aDeletedMarkJoinsParagraphs() throws {
    let body =
      p("甲", "<w:rPr><w:del w:id='1'/></w:rPr>") + p("乙") + p("丙", "<w:rPr><w:del w:id='1'/></w:rPr>")
    #expect(try DocxBytes(body).text() == "甲乙\n丙")
  }

  @Test func joinedParagraphsHaveThePropertiesOfTheLast() throws {
    let deleted = "<w:rPr><w:del w:id='1'/></w:rPr>"
    let centred = "<w:jc w:val='center'/>"
    let body =
      "<w:p><w:pPr>\(centred)\(deleted)</w:pPr><w:del w:id='2'><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
      + p("甲") + "<w:p><w:pPr>\(deleted)</w:pPr>\(r("乙"))</w:p>" + p("丙", centred)
    let pieces = try DocxBytes(body).read().pieces
    #expect(pieces.map(\.hints.alignment) == [nil, .centre])
    let cell =
      "<w:tbl><w:tr><w:tc><w:p><w:pPr>\(deleted)</w:pPr>\(r("丁"))</w:p>\(p("戊"))</w:tc><w:tc>\(p("己"))</w:tc></w:tr></w:tbl>"
    #expect(try DocxBytes(body + cell).text() == "甲\n乙丙\n丁戊\n己")
  }

  @Test(arguments: ["drop", "margin"])
  func aDroppedLetterBeginsTheNextParagraph(_ kind: String) throws {
    let frame = "<w:keepNext/><w:framePr w:dropCap='\(kind)' w:lines='2' w:wrap='around'/>"
    let big = "<w:sz w:val='96'/>"
    let body =
      p("题", "<w:jc w:val='center'/>")
      + "<w:p><w:pPr>\(frame)<w:jc w:val='right'/></w:pPr>\(r("我", big))</w:p>"
      + p("们去调研。") + p("末")
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "题\n我们去调研。\n末")
    #expect(manuscript.pieces.map(\.hints.alignment) == [.centre, nil, nil], "as the text is")
    #expect(manuscript.diagnostics.isEmpty, "it is no revision")
    #expect(try DocxBytes("<w:p><w:pPr>\(frame)</w:pPr>\(r("我"))</w:p>").text() == "我", "the last of all")
  }

  @Test func aFrameWithoutADroppedLetterIsAParagraph() throws {
    for frame in ["<w:framePr w:w='2000' w:hAnchor='page'/>", "<w:framePr w:dropCap='none'/>"] {
      #expect(try DocxBytes("<w:p><w:pPr>\(frame)</w:pPr>\(r("甲"))</w:p>" + p("乙")).text() == "甲\n乙")
    }
  }

  @Test func aHiddenMarkKeepsTwoParagraphsOnALine() throws {
    let heading = "<w:outlineLvl w:val='0'/><w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    let manuscript = try DocxBytes(p("题。", heading) + p("文", "<w:jc w:val='center'/>") + p("末")).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "题。文\n末")
    #expect(manuscript.pieces.map(\.hints.outlineLevel) == [1, nil])
    #expect(manuscript.pieces.map(\.hints.alignment) == [nil, nil])
  }

  @Test func contentsOfWPSAreLeftToTheEngine() throws {
    var docx = DocxBytes(p("一、总则1", "<w:pStyle w:val='a'/>") + p("文"))
    docx.styles = "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='WPSOffice手动目录 1'/></w:style>"
    let manuscript = try docx.read()
    #expect(manuscript.signs == [Sign(SourceSpan(0, 13), .noise)])
    #expect(ids(manuscript) == ["docx.contents"])
  }

  @Test func whatWasBeforeAChangeOfPropertiesDoesNotCount() throws {
    let body = p(
      "甲", "<w:jc w:val='center'/><w:pPrChange w:id='1'><w:pPr><w:jc w:val='right'/></w:pPr></w:pPrChange>")
    #expect(try DocxBytes(body).read().pieces[0].hints.alignment == .centre)
  }

  @Test func hiddenTextAndPhoneticGuidesAreLeftOutAndTold() throws {
    let body =
      "<w:p>\(r("甲"))\(r("暗", "<w:vanish/>"))<w:r><w:ruby><w:rt>\(r("yi"))</w:rt><w:rubyBase>\(r("乙"))</w:rubyBase></w:ruby></w:r></w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "甲乙")
    #expect(ids(manuscript) == ["docx.hidden", "docx.ruby"])
  }

  @Test func textBoxesAreReadOnceBeforeTheirParagraph() throws {
    let box = "<w:txbxContent>\(p("机关文件"))</w:txbxContent>"
    let body =
      "<w:p>\(r("标题"))<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>\(box)</w:drawing></mc:Choice>"
      + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "机关文件\n标题")
    #expect(ids(manuscript) == ["docx.textBoxes"])
  }

  @Test func anOldTableOfContentsIsLeftToTheEngine() throws {
    let body =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
      + "<w:sdtContent>\(p("目录"))\(p("一、成绩1"))</w:sdtContent></w:sdt>\(p("正文"))"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.signs.map(\.kind) == [.noise, .noise])
    #expect(manuscript.signs.map { manuscript.source.string(in: $0.span) } == ["目录", "一、成绩1"])
    #expect(manuscript.diagnostics == [Diagnostic("docx.contents", .info, ["2"])])
  }

  @Test func contentControlsAndBoxesToTick() throws {
    let body =
      "<w:p><w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>\(r("甲"))</w:sdtContent></w:sdt>"
      + "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
      + "<w:sdtContent>\(r("☒"))</w:sdtContent></w:sdt>\(r("☒"))</w:p>"
    #expect(try DocxBytes(body).text() == "甲☒☒")
  }

  @Test func headersCommentsAndMacrosAreTold() throws {
    var docx = DocxBytes(p("正文"))
    docx.relationships =
      "<Relationship Id='h' Type='t/header' Target='header1.xml'/>"
      + "<Relationship Id='c' Type='t/comments' Target='comments.xml'/>"
    let word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    docx.members = [
      .init(name: "word/header1.xml", bytes: Array("<w:hdr \(word)>\(p("内部资料"))</w:hdr>".utf8)),
      .init(
        name: "word/comments.xml", bytes: Array("<w:comments \(word)><w:comment w:id='1'/></w:comments>".utf8)
      ),
      .init(name: "word/vbaProject.bin", bytes: [1]),
    ]
    let diagnostics = try docx.read().diagnostics
    #expect(diagnostics.map(\.id) == ["docx.macros", "docx.comments", "docx.headers"])
    #expect(diagnostics[2].arguments == ["内部资料"])
  }

  /// A picture that stands in several headers, or in two forms, is one.
  @Test func picturesAndWatermarksOfHeadersAreTold() throws {
    var docx = DocxBytes(p("正文"))
    let target = "Target='media/i.png'"
    docx.relationships =
      "<Relationship Id='h' Type='t/header' Target='h1.xml'/><Relationship Id='f' Type='t/footer' Target='f1.xml'/>"
    let blip = "<w:r><w:drawing><a:blip r:embed='i'/></w:drawing></w:r>"
    let old = "<w:pict><v:shape><v:imagedata r:id='j'/></v:shape></w:pict>"
    let forms =
      "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><a:blip r:embed='i'/></w:drawing></mc:Choice>"
      + "<mc:Fallback>\(old)</mc:Fallback></mc:AlternateContent></w:r>"
    let mark = "<w:r><w:pict><v:shape><v:textpath string='内部资料'/></v:shape></w:pict></w:r>"
    func part(_ root: String, _ content: String) -> [UInt8] {
      Array("<w:\(root) \(DocxBytes.namespaces)><w:p>\(content)</w:p></w:\(root)>".utf8)
    }
    let links =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + "<Relationship Id='i' Type='t/image' \(target)/><Relationship Id='j' Type='t/image' Target='media/j.png'/></Relationships>"
    docx.members = [
      .init(name: "word/h1.xml", bytes: part("hdr", forms + mark + mark)),
      .init(name: "word/f1.xml", bytes: part("ftr", blip + "<w:r>\(old)</w:r>")),
      .init(name: "word/_rels/h1.xml.rels", bytes: Array(links.utf8)),
      .init(name: "word/_rels/f1.xml.rels", bytes: Array(links.utf8)),
    ]
    #expect(
      try docx.read().diagnostics == [
        Diagnostic("docx.headerPictures", .info, ["2"]), Diagnostic("docx.watermarks", .info, ["内部资料"]),
      ])
    docx.members[1] = .init(name: "word/f1.xml", bytes: part("ftr", "<w:r><w:t>—1—</w:t></w:r>"))
    #expect(
      try docx.read().diagnostics.first?.arguments == ["1"], "the older form of a picture is no other one")
  }

  @Test func propertiesAreEvidenceOnly() throws {
    var docx = DocxBytes(p("正文"))
    let core =
      "<c:coreProperties xmlns:c='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
      + "xmlns:d='http://purl.org/dc/elements/1.1/'><d:title>旧标题</d:title><d:creator>张三</d:creator></c:coreProperties>"
    docx.members = [.init(name: "docProps/core.xml", bytes: Array(core.utf8))]
    let metadata = try docx.read().metadata
    #expect(metadata.fileTitle == "旧标题" && metadata.fileAuthor == "张三")
    #expect(metadata.title == nil && metadata.name == nil)
  }

  private func formula(_ content: String) throws -> String {
    try DocxBytes("<w:p><m:oMath>\(content)</m:oMath></w:p>").text()
  }

  private func m(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

  @Test func formulasKeepTheirMeaningOnALine() throws {
    let half = "<m:f><m:num>\(m("1"))</m:num><m:den>\(m("2"))</m:den></m:f>"
    #expect(try formula(half) == "1/2")
    #expect(
      try formula("<m:f><m:num>\(m("a"))\(m("+b"))</m:num><m:den>\(half)</m:den></m:f>") == "(a+b)/(1/2)")
    #expect(try formula("<m:rad><m:deg/><m:e>\(m("x"))</m:e></m:rad>") == "√x")
    let bracket =
      "<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=''/></m:dPr><m:e>\(m("a"))</m:e><m:e>\(m("b"))</m:e></m:d>"
    #expect(try formula(bracket + "<m:d><m:e>\(m("c"))</m:e></m:d>") == "[a|b(c)")
    let sum =
      "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>\(m("i"))</m:sub><m:sup>\(m("n"))</m:sup><m:e>\(m("x"))</m:e></m:nary>"
    #expect(try formula(sum) == "∑inx")
    let marks = try DocxBytes(
      "<w:p><m:oMath><m:sSup><m:e>\(m("x"))</m:e><m:sup>\(m("2"))</m:sup></m:sSup>\(m("+1"))</m:oMath></w:p>"
    ).read().pieces[0].marks
    #expect(marks == [InlineMark(.superscript, 1..<2)])
    // The stroke of a fraction is not lowered with the operand before it.
    let lowered = "<m:sSub><m:e>\(m("S"))</m:e><m:sub>\(m("i"))</m:sub></m:sSub>"
    let fraction = try DocxBytes(
      "<w:p><m:oMath><m:f><m:num>\(lowered)</m:num><m:den>\(lowered)</m:den></m:f></m:oMath></w:p>"
    ).read()
    #expect(fraction.source.string(in: fraction.source.span) == "Si/Si")
    #expect(fraction.pieces[0].marks == [InlineMark(.subscript, 1..<2), InlineMark(.subscript, 4..<5)])
  }

  /// The rows of a matrix and equations below each other were one number: 1001.
  @Test func rowsOfFormulasStayApart() throws {
    func e(_ text: String) -> String { "<m:e>\(m(text))</m:e>" }
    let matrix = "<m:m><m:mPr/><m:mr>\(e("1"))\(e("0"))</m:mr><m:mr>\(e("0"))\(e("1"))</m:mr></m:m>"
    #expect(try formula(matrix) == "1, 0; 0, 1")
    #expect(
      try formula("<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr><m:e>\(matrix)</m:e></m:d>")
        == "[1, 0; 0, 1]")
    #expect(try formula("<m:eqArr>\(e("x=1"))\(e("y=2"))</m:eqArr>") == "x=1; y=2")
    #expect(try formula("<m:m><m:mr>\(e("1"))</m:mr></m:m>" + m("+2")) == "1+2")
    let root = try DocxBytes(
      "<w:p><m:oMath><m:rad><m:deg>\(m("3"))</m:deg>\(e("8"))</m:rad>\(m("=2"))</m:oMath></w:p>"
    ).read()
    #expect(root.source.string(in: root.source.span) == "3√8=2")
    #expect(root.pieces[0].marks == [InlineMark(.superscript, 0..<1)])
  }

  @Test func bracketsOfAFractionLeaveMarksInTheirPlaces() throws {
    let body =
      "<w:p>\(r("甲", "<w:b/>"))<m:oMath><m:f><m:num>\(m("a+b"))</m:num><m:den>\(m("c"))</m:den></m:f></m:oMath>"
      + "\(r("乙", "<w:b/>"))</w:p>"
    let piece = try DocxBytes(body).read().pieces[0]
    #expect(piece.marks == [InlineMark(.strong, 0..<3), InlineMark(.strong, 10..<13)])
  }

  @Test func formulasAreText() throws {
    let body = "<w:p>\(r("设"))<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "设x=1")
    #expect(ids(manuscript) == ["docx.formulas"])
  }
}
