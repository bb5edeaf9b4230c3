import GongwenModel
import Testing

@testable import GongwenFormats

/// Breaks of pages, which are left to the engine and told.
struct DocxBreakTests {
  private let page = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
  private let before = "<w:pageBreakBefore/>"

  /// How many are told.
  private func told(_ body: String) throws -> String? {
    try DocxBytes(body).read().diagnostics.first { $0.id == "docx.pages" }?.arguments[0]
  }

  private func section(_ type: String = "") -> String { "<w:sectPr>\(type)</w:sectPr>" }
  private func type(_ value: String) -> String { "<w:type w:val='\(value)'/>" }

  @Test func breaksOfPagesAreTold() throws {
    #expect(try told(p("甲") + page + p("乙") + p("丙", before)) == "2")
    #expect(try told("<w:p>\(r("甲"))<w:r><w:br w:type='page'/></w:r>\(r("乙"))</w:p>") == "1")
    #expect(
      try told(
        p("甲") + p("乙", "<w:pageBreakBefore w:val='0'/>")
          + "<w:p>\(r("丙"))<w:r><w:br/><w:t>丁</w:t></w:r></w:p>") == nil)
    let manuscript = try DocxBytes(p("甲") + p("乙", before)).read()
    #expect(manuscript.diagnostics == [Diagnostic("docx.pages", .info, ["1"], span: SourceSpan(4, 4))])
  }

  @Test func breaksOfStylesAreTold() throws {
    var docx = DocxBytes(p("甲") + p("乙", "<w:pStyle w:val='1'/>"))
    docx.styles =
      "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='章'/><w:pPr>\(before)</w:pPr></w:style>"
    #expect(try docx.read().diagnostics.map(\.id) == ["docx.pages"])
  }

  @Test func breaksBesideNothingAreNot() throws {
    #expect(try told(page + p("甲", before) + page + p(" ")) == nil)
    #expect(try told(p("甲") + page + page + p("乙", before)) == "1", "one after the other is one")
  }

  @Test func sectionsBreakPagesByTheTypeOfWhatFollows() throws {
    #expect(try told(p("甲", section()) + p("乙")) == "1")
    #expect(try told(p("甲", section()) + p("乙", section(type("continuous"))) + p("丙")) == "1")
    #expect(try told(p("甲", section()) + p("乙", section(type("oddPage"))) + p("丙")) == "2")
    #expect(try told(p("甲", section(type("oddPage"))) + p("", section(type("continuous")))) == nil)
    let old = "<w:sectPrChange w:id='1'><w:sectPr>\(type("continuous"))</w:sectPr></w:sectPrChange>"
    #expect(try told(p("甲", section()) + p("乙", section(old)) + p("丙", section(type("continuous")))) == "1")
  }
}
