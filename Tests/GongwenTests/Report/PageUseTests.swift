import GongwenLayout
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

/// How many slots of a page are in use, and why it is short.
@Suite struct PageUseTests {
  private func use(_ blocks: [Paragraph], page: Int = 0, style: ResolvedStyle = TestStyle.standard()) throws
    -> PageUse
  {
    let pages = try ReportSample.pages(blocks, style: style)
    return try #require(PageUse(page: page, PageMeasuring.measure(pages, faces: ReportSample.faces)))
  }

  private func body(_ count: Int) -> [Paragraph] {
    Array(repeating: ReportSample.block(.body, "完成各项任务。"), count: count)
  }

  @Test func fullPageHasNothingToExplain() throws {
    let use = try use(body(30))
    #expect((use.used, use.capacity, use.short) == (22, 22, 0))
  }

  @Test func headingMovedOverLeavesItsSlots() throws {
    let use = try use(body(20) + [ReportSample.heading(.one, "二、工作")] + body(3))
    #expect((use.used, use.short, use.rule) == (20, 2, "C-72"))
  }

  @Test func attachmentTurnsThePage() throws {
    let use = try use(body(5) + [ReportSample.block(.attachmentLabel, "附件")])
    #expect((use.used, use.short, use.rule) == (5, 17, "G-71"))
  }

  @Test(arguments: 1...20) func notesTakeWhatTheyTake(_ lines: Int) throws {
    var first = ReportSample.block(.body, "完成各项任务〔1〕。")
    first.inline.marks = [InlineMark(.note(NoteID(1)), 18..<25)]
    var document = Document(paragraphs: [first] + body(30))
    document.notes[NoteID(1)] = [
      Block(
        ElementID(99),
        .paragraph(Paragraph(.body, TracedText(generated: String(repeating: "注", count: 35 * lines)))))
    ]
    let pages = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document).pages
    let measured = PageMeasuring.measure(pages, faces: ReportSample.faces)
    let use = try #require(PageUse(page: 0, measured))
    #expect(use.short == 0 && use.capacity < 22)
    #expect(measured.lines.allSatisfy { $0.size == 16 }, "notes are none of the lines of text")
  }

  @Test func pageWithoutAReasonSaysNone() throws {
    var pages = try ReportSample.pages(body(30))
    pages.pages[0].lines.removeLast(4)
    let use = try #require(PageUse(page: 0, PageMeasuring.measure(pages, faces: ReportSample.faces)))
    #expect((use.used, use.short, use.rule) == (18, 4, nil))
  }

  /// 21 lines and a signature that would stand alone: the page is set closer and holds 24 slots.
  @Test func tightenedPageHasMoreSlots() throws {
    let blocks =
      body(21) + [ReportSample.block(.signature, "述职人：周岭"), ReportSample.block(.date, "2026年1月5日")]
    let pages = try ReportSample.pages(blocks)
    let use = try #require(PageUse(page: 0, PageMeasuring.measure(pages, faces: ReportSample.faces)))
    #expect((pages.pages.count, use.used, use.capacity) == (1, 24, 24))
  }
}
