import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// What pages pay for ending before a block, and between its lines.
@Suite struct VerticalListTests {
  private func list(_ blocks: [Paragraph]) throws -> VerticalList {
    let style = TestStyle.standard(characters: 28, lines: 22)
    let composer = ParagraphComposer(style: style, shaper: FakeShaper())
    var flow = try BlockComposer(composer: composer, segmenter: nil).compose(Document(paragraphs: blocks))
    return VerticalList(flow.takeParagraphs(), style: style)
  }

  private let heading = PageFillingTests.block(.heading(.one), "一、抓学习")

  private func body(_ lines: Int, last: Int = 14) -> Paragraph {
    PageFillingTests.block(.body, String(repeating: "文", count: 28 * (lines - 1) + last - 2))
  }

  @Test func noPageEndsBetweenAHeadingAndTwoLinesOfItsText() throws {
    let blocks = try list([body(2), heading, body(3), heading, body(1), body(1), body(1)]).blocks
    let heading = BreakCost.forbidden(.headingKept)
    #expect(blocks.map(\.breakBefore) == [.free, .free, heading, .free, heading, heading, .free])
    #expect(PageRun.cost(of: blocks[2], before: 1, of: 3) == heading, "C-72: a line is not enough")
  }

  /// `注：` at the foot of a page and what it announces on the next.
  @Test func aLeadStaysWithWhatFollows() throws {
    let lead = PageFillingTests.block(.body, "注：")
    let kept = BreakCost.penalty(PageCosts.partedLead, .headingKept)
    #expect(
      try list([body(2), lead, body(2), body(1)]).blocks.map(\.breakBefore) == [.free, .free, kept, .free])
    #expect(PageCosts.short(1) < PageCosts.partedLead && PageCosts.partedLead < PageCosts.short(2))
    let items = ["[1]按现价计算。", "[2]按常住人口计算。"].map { PageFillingTests.block(.body, $0) }
    let pages = try PageFillingTests.lay([body(19), body(2), lead] + items, characters: 28, lines: 22).pages
      .views
    #expect(pages.map { $0.lines.first?.text }.last == "注：")
  }

  @Test func aLastLineAloneCostsByHowItLooks() throws {
    let blocks = try list([body(4), body(4, last: 2), body(4)]).blocks
    let costs = blocks.map { PageRun.cost(of: $0, before: 3, of: 4) }
    #expect(
      costs == [
        .penalty(PageCosts.widow, .widowLine), .penalty(PageCosts.severeWidow, .widowLine),
        .penalty(PageCosts.severeWidow, .widowLine),
      ], "two characters, and a page of one line, look worse")
    #expect(PageRun.cost(of: blocks[0], before: 2, of: 4) == .free)
  }

  @Test func headingsBeyondAPageAreNotKeptTogether() throws {
    let blocks = try list([Paragraph](repeating: heading, count: 30) + [body(2)]).blocks
    let kept = blocks.indices.filter { blocks[$0].breakBefore != .free }
    #expect(kept == Array(11...30), "the last twenty and two lines of text fill a page")
  }

  @Test func aNameStaysWithItsDate() throws {
    let blocks = try list([
      body(2), PageFillingTests.block(.signature, "述职人：王明"), PageFillingTests.block(.date, "2024年1月5日"),
    ]).blocks
    #expect(blocks.map(\.breakBefore) == [.free, .free, .forbidden(.signatureKept)])
  }

  /// G-67 before G-68: closer lines are chosen before wider ones, these before a page that is two lines short, and a
  /// line alone before an empty one.
  @Test func theOrderOfCostsIsThatOfTheRules() {
    #expect(PageCosts.tightened(1) < PageCosts.tightened(2))
    #expect(PageCosts.tightened(2) < PageCosts.loosenedPages)
    #expect(PageCosts.loosenedPages < PageCosts.short(2))
    #expect(PageCosts.widow < PageCosts.short(1))
    #expect(PageCosts.short(1) < PageCosts.severeWidow)
    #expect(PageCosts.severeWidow < PageCosts.short(2))
    #expect(PageCosts.short(3) < PageCosts.short(1) + PageCosts.short(2))
  }
}
