import GongwenModel
import GongwenStyle
import Testing

@Suite struct GeometryTests {
  private func style(_ lines: String) throws -> ResolvedStyle {
    try StyleFolder(["office": sheet(lines)]).load("office")
  }

  @Test func typeAreaFillsWhatTheMarginsLeave() throws {
    let page = try style(
      "page: { gutterMargin: 30mm, typeAreaWidth: fill, foreEdgeMargin: 26mm, typeAreaHeight: fill, footMargin: 3.5cm }\n"
    ).page
    #expect((page.typeAreaWidth / Length.pointsPerMillimetre - 154).magnitude < 1e-9)
    #expect((page.typeAreaHeight / Length.pointsPerMillimetre - 225).magnitude < 1e-9)
  }

  @Test func linesFillThePageAtAGivenPitch() throws {
    let grid = try style("grid: { linePitch: 28pt, linesPerPage: fill }\n").grid
    #expect(grid.linePitch == 28)
    #expect(grid.linesPerPage == 23)
    let word = try style("grid: { model: word, linePitch: 28pt, linesPerPage: fill }\n").grid
    #expect(word.linesPerPage == 22)
    #expect(word.firstLineOffset == 6)
    let characters = try style("grid: { characterPitch: 16pt, charactersPerLine: fill }\n").grid
    #expect(characters.charactersPerLine == 27)
  }

  @Test func indentsInPointsBecomeCells() throws {
    let style = try style("paragraphs: { body: { firstLineIndent: 32pt }, date: { linesBefore: 10.45mm } }\n")
    let indent = try #require(style.paragraphs[.body]?.firstLineIndent)
    #expect((indent * style.grid.characterPitch - 32).magnitude < 1e-9)
    let space = try #require(style.paragraphs[.date]?.linesBefore)
    #expect((space * style.grid.linePitch - 10.45 * Length.pointsPerMillimetre).magnitude < 1e-9)
  }

  @Test func pageNumberIndentCountsItsOwnCharacters() throws {
    #expect(try style("pageNumber: { indent: 16pt }\n").pageNumber.indent == 16.0 / 14)
    #expect(try style("pageNumber: { indent: 2ch }\n").pageNumber.indent == 2)
  }

  @Test func disagreements() throws {
    #expect(
      try diagnostics("page: { foreEdgeMargin: 28mm }\n") == [
        "4:25 style.page.disagree page.typeAreaWidth page.foreEdgeMargin 28mm 156mm 28mm 210mm"
      ])
    #expect(
      try diagnostics("page: { typeAreaWidth: fill }\n")
        == ["4:24 style.fill.both page.typeAreaWidth page.foreEdgeMargin"])
    #expect(
      try diagnostics("grid: { linesPerPage: fill }\n") == [
        "4:23 style.fill.both grid.linesPerPage grid.linePitch"
      ])
    #expect(try diagnostics("page: { gutterMargin: 60mm }\n") == ["4:23 style.page.wide 60mm 156mm 210mm"])
    #expect(try diagnostics("page: { headMargin: 80mm }\n").first == "4:21 style.page.high 80mm 225mm 297mm")
    #expect(
      try diagnostics("pageNumber: { distance: 40mm }\n") == ["4:25 style.pageNumber.outside 40mm 35mm"])
  }

  @Test func gridThatDoesNotFit() throws {
    #expect(
      try diagnostics("grid: { charactersPerLine: 32 }\n") == [
        "4:28 style.grid.crowded 32 16pt 171.87mm 156mm"
      ])
    #expect(try diagnostics("grid: { characterPitch: 16pt }\n") == ["4:25 style.grid.wide 28 158.04mm 156mm"])
    #expect(try diagnostics("grid: { linePitch: 30pt }\n") == ["4:20 style.grid.high 22 227.89mm 225mm"])
    #expect(
      try diagnostics("grid: { linesPerPage: 50 }\n") == ["4:23 style.grid.dense 50 16pt 282.22mm 225mm"])
    #expect(
      try diagnostics("grid: { bodySize: 四号 }\n") == ["4:19 style.grid.bodySize 16pt 14pt"])
  }

  @Test func indentsMustLeaveRoom() throws {
    #expect(
      try diagnostics("paragraphs: { date: { endIndent: 26ch } }\n")
        == ["4:34 style.paragraph.narrow paragraphs.date 2"])
  }
}
