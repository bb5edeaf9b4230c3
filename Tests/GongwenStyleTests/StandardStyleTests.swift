import GongwenModel
import GongwenStyle
import Testing

/// The figures of GB/T 9704-2012, as pt.
@Suite struct StandardStyleTests {
  let style: ResolvedStyle

  init() throws {
    style = try RepositoryStyles.loader.load("gongwen")
  }

  private func close(_ left: Double, _ right: Double) -> Bool { (left - right).magnitude < 0.0005 }

  @Test func pageAndTypeArea() {
    #expect(close(style.page.width, 595.2756))
    #expect(close(style.page.height, 841.8898))
    #expect(close(style.page.gutterMargin, 79.3701))
    #expect(close(style.page.headMargin, 104.8819))
    #expect(close(style.page.typeAreaWidth, 442.2047))
    #expect(close(style.page.typeAreaHeight, 637.7953))
    #expect(!style.page.mirrored)
  }

  @Test func gridTouchesTheEdgesOfTheTypeArea() {
    let grid = style.grid
    #expect(grid.model == .flush)
    #expect(grid.charactersPerLine == 28)
    #expect(grid.linesPerPage == 22)
    #expect(grid.bodySize == 16)
    #expect(close(grid.characterPitch, 15.7854))
    #expect(close(grid.linePitch, 29.6093))
    #expect(grid.firstLineOffset == 0)
    #expect(close(style.page.gutterMargin + 27 * grid.characterPitch + 16, 521.5748))
    #expect(close(style.page.headMargin + 21 * grid.linePitch + 16, 742.6772))
  }

  @Test func wordGridFillsThePageWithBoxes() throws {
    let word = try RepositoryStyles.loader.load("gongwen", overrides: [StyleOverride("grid", "word")])
    #expect(word.grid.model == .word)
    #expect(close(word.grid.linePitch, 28.9907))
    #expect(close(word.grid.firstLineOffset, (28.9907 - 16) / 2))
    #expect(close(word.grid.characterPitch, 15.7854))
  }

  @Test func pageNumber() {
    let number = style.pageNumber
    #expect(number.placement == .outer)
    #expect(number.size == 14)
    #expect(number.prefix == "— ")
    #expect(number.suffix == " —")
    #expect(number.indent == 1)
    #expect(number.first == 1)
    let centre = style.page.headMargin + style.page.typeAreaHeight + number.distance
    #expect(close(centre, 762.5197), "the dash's centre is 269.0 mm from the page's top")
  }

  @Test func paragraphs() throws {
    let title = try #require(style.paragraphs[.title])
    #expect(title.font == .title)
    #expect(title.size == 22)
    #expect(title.alignment == .centred)
    #expect(title.shape == .trapezoid)
    #expect(title.firstLineIndent == 0)
    #expect(title.linePitch == 36)
    let body = try #require(style.paragraphs[.body])
    #expect(body == ParagraphStyle(font: .body, size: 16, alignment: .justified, firstLineIndent: 2))
    #expect(style.paragraphs[.heading(.one)]?.font == .heading1)
    #expect(style.paragraphs[.heading(.two)]?.font == .heading2)
    #expect(style.paragraphs[.heading(.three)]?.font == .body)
    #expect(style.paragraphs[.salutation]?.firstLineIndent == 0)
    let note = try #require(style.paragraphs[.attachmentNote])
    #expect(note.hangingIndent == nil, "below what follows the label")
    #expect(Set(style.paragraphs.keys) == Set(ParagraphRole.allCases))
  }

  @Test func rulesOfLinesAndPages() {
    #expect(
      style.composition == Composition(latinSpacing: 0.125, latinRole: .latin),
      "C-50: beside words, not numbers")
    #expect(style.flow == FlowRules())
  }

  @Test func elements() {
    #expect(style.title == TitleStyle())
    #expect(style.attachmentTitleLine == 3, "G-71")
    #expect(
      style.signature == SignatureStyle(), "G-65: 2 characters, G-63: 4, G-66: 4, 2, two lines, one line")
    #expect(style.figure == FigureStyle())
    #expect(style.header == HeaderStyle(ruleThickness: 0.5 * Length.pointsPerMillimetre))
    #expect(style.imprint == ImprintStyle())
    #expect(style.pageNumber == PageNumberStyle())
  }

  @Test func volumeIsNoPart() {
    #expect(style.volume == nil)
  }

  @Test func everyValueNamesItsSource() throws {
    let bare = try RepositoryStyles.loader.settings(of: "gongwen").filter { $0.citation == nil }.map(\.key)
    #expect(bare == [])
  }
}
