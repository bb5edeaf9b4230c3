import TestSupport
import Testing

@testable import Gongwen

/// The report as it is written.
@Suite struct RenderReportTests {
  private func result(_ pages: PagedDocument) -> TypesettingResult {
    let source = SourceText(name: "a.txt", text: "甲乙\n丙丁www.example.org\n")
    return TypesettingResult(
      source: source, documents: [Document()], pages: pages,
      ledger: [
        LedgerEntry(.noise, span: SourceSpan(13, 28), removed: "www.example.org"),
        LedgerEntry(.generated, added: "述职报告"),
      ],
      diagnostics: [
        Diagnostic(
          "layout.line.loose", .warning, ["0.12"], span: SourceSpan(7, 10), page: 1, clause: "CLREQ 3.7")
      ],
      style: "test")
  }

  private func json(_ pages: PagedDocument, _ language: MessageLanguage = .english) -> [String] {
    RenderReport(result(pages), faces: ReportSample.faces).json(in: language).split(separator: "\n").map(
      String.init)
  }

  @Test func lineIsMeasured() throws {
    let lines = json(try ReportSample.pages([ReportSample.block(.body, ReportSample.sentence)]))
    let page = try #require(lines.first { $0.contains("\"pages\"") })
    #expect(
      page.contains(
        #"{"page":1,"number":1,"slots":22,"used":2,"short":"end","lines":["#
          + #"{"slot":1,"role":"body","baseline":118.962,"start":110.941,"end":521.575,"size":16,"characters":26,"#
      ),
      "\(page)")
  }

  @Test func ledgerIsInTheOrderOfTheSource() throws {
    let text = json(try ReportSample.pages([])).joined()
    #expect(
      text.contains(
        #""ledger":[{"kind":"generated","added":"述职报告"},"#
          + #"{"kind":"noise","line":2,"column":3,"removed":"www.example.org"}]"#))
  }

  @Test func diagnosticsAreInTheLanguageAskedFor() throws {
    let pages = try ReportSample.pages([])
    #expect(
      json(pages).joined().contains(
        #"{"id":"layout.line.loose","severity":"warning","message":"this line is set loose: 0.12 em extra in every gap","#
          + #""line":2,"column":1,"page":1,"clause":"CLREQ 3.7"}"#))
    #expect(json(pages, .chinese).joined().contains("此行字距每处多出 0.12 字"))
  }

  @Test func clauseIsOneEntry() throws {
    let text = json(try ReportSample.pages(), .chinese).joined()
    #expect(
      text.contains(
        #"{"id":"G-05","clause":"GB/T 9704-2012 5.1","strength":"应","title":"幅面","wanted":"210 × 297 mm","#
          + #""got":"210 × 297 mm","conforms":true,"placeCount":0,"places":[]}"#))
  }

  @Test func placesOfAFaultThatIsEverywhereAreCut() throws {
    var pages = try ReportSample.pages()
    for page in pages.pages.indices {
      for line in pages.pages[page].lines.indices { pages.change((page, line)) { $0.size = 12 } }
    }
    let report = RenderReport(result(pages), faces: ReportSample.faces)
    let entry = try #require(report.conformity.first { $0.id == "G-08" })
    #expect(entry.places.count > 80)
    let text = report.json(in: .english)
    #expect(text.contains(#""placeCount":\#(entry.places.count)"#))
  }

  @Test func clauseThatIsNotMetIsADiagnostic() throws {
    var pages = try ReportSample.pages()
    pages.pages[1].items.removeAll { $0.owner == .artifact(.pageNumber) }
    let diagnostics = RenderReport(result(pages), faces: ReportSample.faces).unmet(in: .english)
    #expect(diagnostics.map(\.id) == Array(repeating: "report.unmet", count: diagnostics.count))
    #expect(
      diagnostics.first
        == Diagnostic(
          "report.unmet", .error,
          ["GB/T 9704-2012 7.5 (G-90)", "form of the page number", "— 1 — 宋体 14 pt 半角", "无"], page: 2))
    #expect(
      diagnostics.first.map { MessageCatalogue.standard.message(for: $0, in: .chinese) }
        == "不符合GB/T 9704-2012 7.5 (G-90)：form of the page number应为 — 1 — 宋体 14 pt 半角，实测 无")
  }

  /// 一般 and 惯例 are in the list and never an error.
  @Test func weakerClausesAreNoDiagnostics() throws {
    var pages = try ReportSample.pages()
    pages.change((0, 0)) { $0.face = FaceKey(4) }
    let report = RenderReport(result(pages), faces: ReportSample.faces)
    #expect(report.conformity.first { $0.id == "G-40" }?.conforms == false)
    #expect(report.unmet(in: .chinese) == [])
  }
}
