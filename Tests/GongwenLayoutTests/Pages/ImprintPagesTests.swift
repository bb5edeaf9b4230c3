import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// The end of the text leaves room for 版记 where other breaks give it (G-80, G-84).
@Suite struct ImprintPagesTests {
  private func lay(_ blocks: [Paragraph], isOnEvenPage: Bool = true, seal: Double = 0) throws -> [PageView] {
    var style = TestStyle.standard(flow: FlowRules(sealDiameter: seal))
    style.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    style.imprint.isOnEvenPage = isOnEvenPage
    var metadata = DocumentMetadata()
    metadata.copyRecipients = "县委办公室"
    metadata.printingOrgan = "青溪县人民政府办公室"
    metadata.printingDate = "2026年1月5日"
    let document = Document(metadata: metadata, paragraphs: blocks)
    return try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views
  }

  /// A paragraph of so many full lines.
  private func full(_ lines: Int) -> Paragraph {
    PageFillingTests.block(.body, String(repeating: "文", count: 28 * lines))
  }

  /// A paragraph of so many lines, the last of which has four characters that the marks of the others have room for.
  private func loose(_ lines: Int) -> Paragraph {
    PageFillingTests.block(.body, String(repeating: "文文文文文文，", count: 4 * (lines - 1)) + "文文文。")
  }

  private func textLines(_ pages: [PageView]) -> [Int] {
    pages.map { page in page.lines.count { $0.role == .body } }
  }

  /// 共印60份 on a line of its own below 印发机关, on the right.
  @Test func theNumberOfCopiesStandsLast() throws {
    let typed = ["县水利局办公室　2026年1月5日印发", "共印60份"]
    let blocks = typed.enumerated().map { index, line in
      Block(
        ElementID(index), .paragraph(PageFillingTests.block(.imprint, line)),
        origin: SourceSpan(index, index + 1))
    }
    let document = DocumentGrouping.document(of: blocks, metadata: DocumentMetadata())
    let pages = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document).pages
      .views
    let lines = pages.flatMap(\.lines).filter { $0.role == .imprint }.map(\.line)
    #expect(lines.count == 3)
    let (date, count) = (try #require(lines.dropFirst().first), try #require(lines.last))
    #expect(count.frame.y > date.frame.y + 1 && abs(count.end - date.end) < 0.01)
  }

  /// Nineteen lines leave the room of 版记, three lines of it and the space above.
  @Test func aLineFewerMakesRoomForIt() throws {
    let pages = try lay([full(22), loose(20)])
    #expect(textLines(pages) == [22, 19], "and no blank page before it")
    #expect(pages[1].lines.contains { $0.role == .imprint })
    #expect(pages[1].lines.filter { $0.role == .body }.allSatisfy { $0.line.adjustment.stretchPerGap <= 0.1 })
    #expect(textLines(try lay([full(22), loose(10), loose(11)])) == [22, 19], "one from each of two")
  }

  @Test func whereNothingGivesAnEvenPageFollows() throws {
    let pages = try lay([full(22), full(20)])
    #expect(textLines(pages) == [22, 20, 0, 0])
    #expect(pages[3].lines.contains { $0.role == .imprint })
  }

  /// After an odd page it stands on the back: nothing is squeezed for it.
  @Test func textOnAnOddPageIsAsItWas() throws {
    #expect(textLines(try lay([loose(20)])) == [20, 0])
    #expect(textLines(try lay([full(22), full(22), loose(20)])) == [22, 22, 20, 0])
  }

  @Test func aLetterTakesNoPageMoreForIt() throws {
    #expect(textLines(try lay([loose(20)], isOnEvenPage: false)) == [19])
    #expect(textLines(try lay([full(20)], isOnEvenPage: false)) == [20, 0])
  }

  /// The first page of a letter bears no number and counts all the same (G-93, G-104).
  @Test func theBackOfALetterIsItsSecondPage() throws {
    var style = TestStyle.standard()
    style.header.form = .letter
    style.imprint.isOnEvenPage = false
    var metadata = DocumentMetadata()
    metadata.issuingOrgans = "青溪县人民政府办公室"
    metadata.copyRecipients = "县委办公室"
    // Somewhere the text fills the first page and leaves 版记 alone on the second.
    let letters = try (12...22).map { lines in
      var document = Document(metadata: metadata, paragraphs: [full(lines)])
      document.header = HeaderBlock()
      return try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages
    }
    let alone = letters.filter { textLines($0.views).last == 0 }
    #expect(!alone.isEmpty)
    for pages in alone { #expect(pages.pages.map(\.number) == [nil, 2]) }
  }

  /// A seal hangs below the date: 版记 stands clear of it.
  @Test(arguments: 8...18) func noSealIsPressedOnIt(_ lines: Int) throws {
    let names = [
      PageFillingTests.block(.signature, "云岭县水务局"), PageFillingTests.block(.date, "2024年1月5日"),
    ]
    let pages = try lay([full(22), full(lines)] + names, seal: 42 * Length.pointsPerMillimetre)
    let date = try #require(pages[1].lines.first { $0.role == .date }).line
    let name = try #require(pages[1].lines.first { $0.role == .signature }).line
    let middle = (name.frame.y + date.frame.y + 16) / 2
    let rules = pages[1].items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
    if let first = rules.first {
      #expect(middle + 21 * Length.pointsPerMillimetre <= first.y + 0.01, "\(lines) lines")
    }
    #expect(lines > 12 || rules.count == 3, "there is room for both")
  }

  /// An attachment ends the text where there is one; its pages go on from those of the text.
  @Test func theLastAttachmentLeavesTheRoom() throws {
    let label = PageFillingTests.block(.attachmentLabel, "附件")
    #expect(textLines(try lay([full(3), label, loose(19)])) == [3, 18], "the label takes the first line")
    #expect(textLines(try lay([full(3), label, full(19)])) == [3, 19, 0, 0])
  }
}
