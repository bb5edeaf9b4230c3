import GongwenModel
import Testing

@testable import GongwenFormats

/// Underlined white space, which is to be written on.
struct DocxRuleTests {
  private let line = "<w:u w:val='single'/>"

  private func text(_ runs: String...) throws -> String {
    try DocxBytes("<w:p>\(runs.joined())</w:p>").text()
  }

  @Test func underlinedBlanksAreRules() throws {
    let tabs = "<w:r><w:rPr>\(line)</w:rPr><w:tab/><w:tab/></w:r>"
    #expect(try text(r("姓名"), r("   ", line), r("，单位"), r("　\u{A0}", line), r("。")) == "姓名___，单位___。")
    #expect(try text(r("电话："), tabs) == "电话：________")
    #expect(try text(r("    ", line), r("年"), r("  ", line), r("月")) == "____年__月")
    #expect(try text(r("甲"), r(" ", line), r(" ", line + "<w:b/>"), r("乙")) == "甲__乙", "two runs, one rule")
    #expect(try text(r("甲"), r(String(repeating: "　", count: 99), line)).count == 61)
  }

  @Test func stylesUnderlineToo() throws {
    var docx = DocxBytes("<w:p>\(r("甲"))\(r("    ", "<w:rStyle w:val='k'/>"))\(r("乙"))</w:p>")
    docx.styles =
      "<w:style w:type='character' w:styleId='k'><w:name w:val='空'/><w:rPr>\(line)</w:rPr></w:style>"
    #expect(try docx.text() == "甲____乙")
  }

  @Test func otherWhiteSpaceStays() throws {
    #expect(try text(r("　　甲")) == "　　甲", "an indentation")
    #expect(try text(r("甲"), r("   ", "<w:u w:val='none'/>"), r("乙")) == "甲   乙")
    #expect(try text(r("甲"), r(" ", line), r("乙")) == "甲 乙")
    #expect(try text(r("　　", line)) == "　　", "an empty line")
    #expect(try text(r("共"), r("  ", line), r("三", line + "<w:b/>"), r("  ", line), r("人")) == "共  三  人")
  }

  @Test func marksAndNotesKeepTheirPlaces() throws {
    var docx = DocxBytes(
      "<w:p>\(r("甲", "<w:i/>"))\(r("　　", line))\(r("乙", line))<w:r><w:tab/></w:r>\(r("　　　", line))"
        + "<w:r><w:footnoteReference w:id='5'/></w:r>\(r("丙", "<w:i/>"))</w:p>")
    docx.footnotes = "<w:footnote w:id='5'>\(p("注"))</w:footnote>"
    let manuscript = try docx.read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "甲　　乙\t______〔1〕丙\n注")
    #expect(
      manuscript.pieces[0].marks == [
        InlineMark(.emphasis, 0..<3), InlineMark(.underline, 3..<12), InlineMark(.note(NoteID(0)), 19..<26),
        InlineMark(.emphasis, 26..<29),
      ])
  }

  /// A rule is no word: what stands beside it says how the paragraph looks.
  @Test func rulesSayNothingOfTheLook() throws {
    let bold = "<w:p>\(r("甲：", "<w:b/>"))\(r("    ", line))</w:p>"
    #expect(try DocxBytes(bold).read().pieces[0].hints.isStrong)
  }

  @Test func rulesMayFollowANumberOrABreak() throws {
    let broken =
      "<w:p>\(r("甲"))<w:r><w:rPr>\(line)</w:rPr><w:br/><w:t xml:space='preserve'>   </w:t></w:r></w:p>"
    #expect(try DocxBytes(broken).text() == "甲\n___")
    var docx = DocxBytes(p("    ", list(1), run: line))
    docx.numbering =
      "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
      + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    #expect(try docx.text() == "1.____")
  }
}
