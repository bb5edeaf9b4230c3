import GongwenModel
import Testing

@testable import GongwenFormats

/// Fields that have no result: what they show stands in their instruction.
struct DocxFieldTests {
  private func field(_ instruction: String) -> String {
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
  }

  @Test(arguments: [
    (#" eq \o\ac(○,3)"#, "③"), (#"EQ \o\ac(○,50)"#, "㊿"), (#"EQ \o\ac(□,甲)"#, "□甲"),
    (#"EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(hàn),汉)"#, "汉"), (#" EQ \f(1,2) "#, "1/2"),
    (#"EQ \r(3,x)"#, "3√x"), (#"EQ \i(a\,b,c)"#, "a,bc"),
    ("MACROBUTTON AcceptAllChangesShown [单击此处键入正文] ", "[单击此处键入正文]"),
    (#"SYMBOL 254 \f "Wingdings" \s 10"#, "☑"), (#"SYMBOL 0x41 \f "宋体""#, "A"), ("SYMBOL", ""),
    ("PAGE", ""), ("TC \"甲\"", ""), (#"EQ \o\ac(○"#, "○"), ("EQ ", ""), ("", ""),
  ])
  func instructionsThatAreShown(_ instruction: String, _ text: String) {
    #expect(FieldText(instruction).text == text)
  }

  @Test func formulasAndGuidesAreTold() throws {
    let guide = #"EQ \* jc2 \o\ad(\s\up 9(hàn),汉)"#
    let body =
      "<w:p>\(field(guide))\(r("字"))\(field(#"EQ \f(1,2)"#))\(field(#"EQ \o\ac(○,1)"#))</w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "汉字1/2①")
    #expect(
      manuscript.diagnostics == [
        Diagnostic("docx.formulas", .warning, ["1"], span: SourceSpan(0, 0)),
        Diagnostic("docx.ruby", .info, ["1"]),
      ])
  }

  @Test func listsAndNumbersWithoutAResult() throws {
    let list =
      "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='甲类'/>"
      + "<w:listEntry w:val='乙类'/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    #expect(try DocxBytes("<w:p>\(r("类别："))\(list)\(r("。"))</w:p>").text() == "类别：乙类。")
    let numbered = "<w:p>\(field(" AUTONUM "))\(r("甲"))</w:p><w:p>\(field("AUTONUMLGL"))\(r("乙"))</w:p>"
    #expect(try DocxBytes(numbered).text() == "1.甲\n2.乙")
    // A deeper level begins anew below each number of the one above it.
    let levels = [
      "LISTNUM", "LISTNUM \\l 2", "LISTNUM NumberDefault \\l 2", "LISTNUM \\l 3", "LISTNUM",
      "LISTNUM \\l 2", "LISTNUM \\l 2 \\s 4", "LISTNUM \\l 5",
    ]
    #expect(
      try DocxBytes("<w:p>\(levels.map { field($0) }.joined(separator: r("，")))</w:p>").text()
        == "1)，a)，b)，i)，2)，a)，d)，(a)")
  }

  @Test func fieldsThatAProgramComputesAreToldOnceWithTheirKinds() throws {
    func shown(_ instruction: String, _ text: String) -> String {
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(r(text))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    }
    let simple = "<w:fldSimple w:instr=' FILENAME '>\(r("旧名.doc"))</w:fldSimple>"
    let body =
      "<w:p>\(r("标题"))\(shown(" SEQ 表 ", "1"))</w:p>"
      + "<w:p>\(shown(" DATE \\@ yyyy ", "2026年1月12日"))\(simple)\(shown("DATE", "2026"))</w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "标题1\n2026年1月12日旧名.doc2026")
    #expect(
      manuscript.diagnostics == [
        Diagnostic("docx.computed", .info, ["3", "DATE, FILENAME"], span: SourceSpan(8, 8))
      ], "the stored text is printed; a counted caption is no such field")
  }

  /// A prompt that nobody has replaced and a field of a mail merge stand in print: both are told.
  @Test func whatIsNotFilledInIsTold() throws {
    func control(_ properties: String, _ text: String) -> String {
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(r(text))</w:sdtContent></w:sdt>"
    }
    let field = "<w:fldSimple w:instr=' MERGEFIELD 姓名 '>\(r("«姓名»"))</w:fldSimple>"
    let prompt = control("<w:showingPlcHdr/><w:text/>", "单击此处输入文字。")
    let body = "<w:p>\(r("一"))</w:p><w:p>\(r("单位："))\(prompt)</w:p><w:p>\(r("聘请"))\(field)</w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "一\n单位：单击此处输入文字。\n聘请«姓名»")
    #expect(
      manuscript.diagnostics == [Diagnostic("docx.unfilled", .warning, ["2"], span: SourceSpan(4, 4))])
    // What was filled in, room to write in and a box that nobody ticked.
    for done in [
      control("<w:text/>", "县水务局"), control("<w:showingPlcHdr w:val='0'/>", "县水务局"),
      control("<w:showingPlcHdr/>", "      "), control("<w:showingPlcHdr/><w14:checkbox/>", "☐"),
    ] {
      #expect(try DocxBytes("<w:p>\(r("单位："))\(done)\(r("。"))</w:p>").read().diagnostics.isEmpty, "\(done)")
    }
  }

  private let begin =
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"

  @Test func aFieldWithoutAnEndHidesNothing() throws {
    let note = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    var docx = DocxBytes("<w:p>\(r("甲"))\(begin)\(r("乙", "<w:b/>"))\(note)</w:p>" + p("丙"))
    docx.footnotes = "<w:footnote w:id='2'>\(p("注"))</w:footnote>"
    let manuscript = try docx.read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "甲乙〔1〕\n丙\n注")
    #expect(manuscript.pieces[0].marks == [InlineMark(.strong, 3..<6), InlineMark(.note(NoteID(0)), 6..<13)])
    #expect(manuscript.diagnostics == [Diagnostic("docx.fields", .warning, ["1"], span: SourceSpan(0, 0))])
  }

  @Test func aFieldThatEndsKeepsItsInstructionToItself() throws {
    let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    let manuscript = try DocxBytes("<w:p>\(r("甲"))\(begin)\(r("7"))\(end)\(begin) \(end)</w:p>").read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "甲")
    #expect(manuscript.diagnostics.isEmpty)
  }

  @Test func aTableOfContentsWithoutAnEndDoesNotTakeTheText() throws {
    let contents =
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(r("一、成绩1"))</w:p>"
    let manuscript = try DocxBytes(contents + p("正文")).read()
    #expect(manuscript.signs.isEmpty)
    #expect(manuscript.diagnostics == [Diagnostic("docx.fields", .warning, ["1"], span: SourceSpan(0, 0))])
    let end = "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    let ended = try DocxBytes(contents + end + p("正文")).read()
    #expect(ended.diagnostics == [Diagnostic("docx.contents", .info, ["1"])])
  }

  /// The heading 目录 goes with its entries, and so does the last of them where it holds the field's end.
  @Test func aTableOfContentsIsLeftOutAsAWhole() throws {
    let begin =
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    func left(_ body: String) throws -> [String] {
      let manuscript = try DocxBytes(body).read()
      return manuscript.signs.map { manuscript.source.string(in: $0.span) }
    }
    let heading = p("目　录"), first = "<w:p>\(begin)\(r("一、成绩1"))</w:p>"
    #expect(
      try left("\(heading)\(first)<w:p>\(r("二、打算2"))\(end)</w:p>\(p("正文"))") == ["目　录", "一、成绩1", "二、打算2"])
    #expect(
      try left("\(heading)\(first)<w:p>\(end)\(r("正文"))</w:p>") == ["目　录", "一、成绩1"],
      "text behind the end stays")
    #expect(try left("\(p("前言"))\(first)<w:p>\(end)</w:p>") == ["一、成绩1"])
    #expect(try left("\(heading)\(first)\(p("正文"))").isEmpty, "a field without an end hides nothing")
  }

  @Test func formulasInEachOtherHaveAnEnd() {
    let deep = "EQ " + String(repeating: #"\x("#, count: 50_000) + "甲"
    #expect(FieldText(deep).text.hasSuffix("甲"))
  }

  @Test func nestedFieldsAndThoseOverParagraphs() throws {
    let inner =
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(r("7"))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    let condition =
      "<w:p>\(r("若"))<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\(inner)"
      + "<w:r><w:instrText> = 1 \"甲\" \"乙\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
      + "\(r("乙"))</w:p>\(p("丙"))<w:p>\(r("丁"))<w:r><w:fldChar w:fldCharType='end'/></w:r>\(r("戊"))</w:p>"
    #expect(try DocxBytes(condition).text() == "若乙\n丙\n丁戊")
  }
}
