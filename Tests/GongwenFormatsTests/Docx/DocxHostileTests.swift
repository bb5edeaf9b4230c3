import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// Files that ask for too much, lack parts or lead in rings.
struct DocxHostileTests {
  private func fault(_ docx: DocxBytes, _ limits: FormatLimits = FormatLimits()) -> Diagnostic? {
    do {
      _ = try docx.read(limits)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  @Test func missingPartsAreToldOrRefused() throws {
    var docx = DocxBytes(p("正文"))
    docx.relationships = "<Relationship Id='s' Type='t/styles' Target='styles.xml'/>"
    #expect(try docx.read().diagnostics == [Diagnostic("docx.missing", .warning, ["word/styles.xml"])])
    let empty = ZIPBytes.package(["[Content_Types].xml": "<Types/>"])
    #expect(throws: Fault(.input, "package.missing", ["a.docx", "word/document.xml"], path: "a.docx")) {
      try DocxFormat.read(empty, name: "a.docx")
    }
  }

  @Test func stylesInARingEnd() throws {
    var docx = DocxBytes(p("正文", "<w:pStyle w:val='a'/>"))
    docx.styles =
      "<w:style w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>"
    #expect(try docx.text() == "正文")
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<w:sdt>", count: 400) + String(repeating: "</w:sdt>", count: 400)
    #expect(fault(DocxBytes(deep))?.id == "xml.depth")
  }

  @Test func whatIsEmptyCountsWhileItIsRead() {
    var limits = FormatLimits()
    (limits.lines, limits.textSize, limits.pieces) = (8, 24, 20)
    func id(_ body: String) -> String? { fault(DocxBytes(body), limits)?.id }
    func many(_ count: Int, _ piece: String) -> String { String(repeating: piece, count: count) }
    func table(_ rows: String) -> String { "<w:tbl>\(rows)</w:tbl>" }
    let cell = "<w:tc><w:p/></w:tc>"
    #expect(id(p("甲") + many(7, "<w:p/>")) == nil)
    #expect(id(p("甲") + many(8, "<w:p/>")) == "input.too-many-lines")
    #expect(id(p("甲") + table(many(7, "<w:tr><w:tc/></w:tr>"))) == nil)
    #expect(id(p("甲") + table(many(8, "<w:tr><w:tc/></w:tr>"))) == "input.too-many-lines")
    #expect(id(p(many(8, "字"))) == nil)
    #expect(id(p(many(9, "字"))) == "input.too-large")
    #expect(id("<w:p><w:r>\(many(25, "<w:br/>"))</w:r></w:p>") == "input.too-large")
    #expect(id(p("甲") + table("<w:tr>\(many(9, cell))</w:tr>")) == nil)
    #expect(id(p("甲") + table("<w:tr>\(many(10, cell))</w:tr>")) == "docx.pieces")
  }

  @Test func relationshipsAndNotesAreLimited() {
    var limits = FormatLimits()
    limits.relationships = 4
    var docx = DocxBytes(p("甲"))
    docx.relationships = (0..<4).map { "<Relationship Id='i\($0)' Type='t' Target='x'/>" }.joined()
    #expect(fault(docx, limits) == nil)
    docx.relationships += "<Relationship Id='z' Type='t' Target='x'/>"
    #expect(fault(docx, limits)?.id == "package.relationships")
    docx.relationships = ""
    docx.footnotes = (0..<9).map { "<w:footnote w:id='\($0)'/>" }.joined()
    limits.pieces = 8
    #expect(fault(docx, limits)?.id == "docx.pieces")
  }

  @Test func elementsOutOfPlaceDoNoHarm() throws {
    let orphans =
      "<w:tc/><w:tr/><w:r><w:t>甲</w:t></w:r><w:txbxContent/><w:fldChar w:fldCharType='end'/><w:footnote/>"
    #expect(try DocxBytes(orphans + p("乙") + "<w:tbl><w:tc>\(p("丙"))</w:tc></w:tbl>").text() == "乙\n丙")
  }

  @Test func fieldsWithoutAnEndDoNotSwallowMoreThanTheyShow() throws {
    let begin = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>"
    #expect(try DocxBytes(p("甲") + begin + p("乙")).text() == "甲\n\n乙")
  }

  @Test func malformedPartsAreNamed() throws {
    let bytes = ZIPBytes.package(["word/document.xml": "<w:document>"])
    do {
      _ = try DocxFormat.read(bytes, name: "a.docx")
      Issue.record("read")
    } catch {
      #expect(error.category == .input)
      #expect(error.diagnostic.arguments[1] == "word/document.xml")
    }
  }
}
