import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Seals at the ends of pages: they share a page with text and stay in the type area (G-63, G-64, G-67).
@Suite struct SealPagesTests {
  private typealias Case = JointSealTests.Case
  private let millimetre = Length.pointsPerMillimetre
  private let organs = ["云岭县委组织部", "云岭县水务局", "云岭县财政局", "云岭县民政局", "云岭县司法局"]

  @Test(arguments: 1...48)
  func sealsOfFiveOrgansAreNeverAloneOnAPage(_ lines: Int) throws {
    for size in [42.0, 45] {
      let test = Case(names: organs, millimetres: size, textLines: lines)
      let pages = try JointSealTests.pages(test)
      for page in pages {
        #expect(page.lines.contains { $0.role == .body }, "G-67: a page holds a signature only")
      }
      let seals = JointSealTests.seals(pages, test)
      #expect(Set(seals.map(\.page)) == [pages.count - 1], "G-67: the group is divided")
      for (index, seal) in seals.enumerated() {
        let above = seals[..<index].map { seal.distance(to: $0) }.min() ?? .infinity
        #expect(above >= 2 * millimetre - 1e-6, "G-64: on a page of closer lines too")
        #expect(seal.y + seal.radius <= 262 * millimetre + 1e-6)
      }
      let first = try #require(seals.first)
      let text = try #require(pages[first.page].lines.last { $0.role == .body }).baseline + 0.12 * 16
      #expect(first.y - first.radius >= text, "the seals lie on the text")
      #expect(first.y - first.radius - text <= 29.61, "G-64: within one line")
    }
  }

  @Test func aHalfEmptyPageGivesTwoLinesToTheSealsAndTellsHowShortItIs() throws {
    let text = String(repeating: "文", count: 28 * 15 + 20)
    var blocks = [PageFillingTests.block(.body, text)]
    blocks += organs.map { PageFillingTests.block(.signature, $0) }
    blocks.append(PageFillingTests.block(.date, "2024年12月31日"))
    let flow = FlowRules(sealDiameter: 45 * millimetre)
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: flow) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
    #expect(result.pages.views.map { $0.lines.filter { $0.role == .body }.count } == [14, 2])
    let told = result.diagnostics.filter { $0.id == "layout.page.short" }
    #expect(told.map(\.arguments) == [["1", "8", "G-67"]])
  }

  @Test func aHeadingThatGoesOverWithTheSealsIsCountedOnce() throws {
    let text = String(repeating: "文", count: 28 * 11 + 20)
    var blocks = [
      PageFillingTests.block(.body, text), PageFillingTests.block(.heading(.one), "一、抓学习"),
      PageFillingTests.body(2, last: 8),
    ]
    blocks += organs.map { PageFillingTests.block(.signature, $0) }
    blocks.append(PageFillingTests.block(.date, "2024年12月31日"))
    let flow = FlowRules(sealDiameter: 45 * millimetre)
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: flow) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
    let first = try #require(result.pages.views.first).lines.count
    let told = result.diagnostics.filter { $0.id == "layout.page.short" }
    #expect(told.map(\.arguments) == [["1", String(22 - first), "G-67"]], "\(first) lines stand on page 1")
  }

  @Test func linesOfATightenedPageLeaveMoreOfThemToASeal() {
    let seal = SealSpace(diameter: 50 * millimetre, gap: 2 * millimetre, centre: 0, rowAbove: 0)
    #expect(seal.blanksAbove(pitch: 29.6093, size: 16) == 4, "147.4 pt are 4.98 lines")
    #expect(seal.blanksAbove(pitch: 26, size: 16) == 5, "147.4 pt are 5.67 lines")
  }

  @Test(arguments: 16...24)
  func oneSealStaysInTheTypeArea(_ lines: Int) throws {
    let test = Case(names: ["云岭县委组织部"], millimetres: 42, textLines: lines)
    let page = try #require(try JointSealTests.pages(test).last)
    let name = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    let bottom = (name.baseline + date.baseline) / 2 - 0.38 * 16 + 21 * millimetre
    #expect(bottom <= 262 * millimetre + 1e-6, "the seal hangs into the page number")
    #expect(page.lines.contains { $0.role == .body }, "G-67")
  }

  @Test func oneSealStandsWhereItStood() throws {
    let test = Case(names: ["云岭县委组织部"], millimetres: 42, textLines: 4, date: "2024年1月5日")
    let page = try #require(try JointSealTests.pages(test).first)
    let name = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    #expect(name.gridLine == 5, "one blank line below the fourth line of text")
    #expect(date.gridLine == 6)
    // 6 em for the date, 7 for the name, the date four characters in.
    #expect(abs(date.start - (184 * millimetre - 4 * 15.7854 - (5 * 15.7854 + 16))) < 0.2)
    #expect(abs(name.start + name.end - date.start - date.end) < 1e-6)
  }

  @Test func aNameTooLongForItsPlaceMovesLeftWithTheDate() throws {
    let test = Case(names: ["中共云岭县委全面深化改革委员会办公室"], millimetres: 42)
    let page = try #require(try JointSealTests.pages(test).first)
    let name = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    #expect(abs(name.end - 184 * millimetre) < 1e-6, "the name ends at the edge and not beyond it")
    #expect(abs(name.start + name.end - date.start - date.end) < 1e-6, "G-63: centred over the date")
  }

  @Test func whatIsDeeperThanAPageGoesRowByRow() throws {
    let names = (1...24).map { "云岭县第\($0)工作专班" }
    let test = Case(names: names, millimetres: 45)
    let pages = try JointSealTests.pages(test)
    let seals = JointSealTests.seals(pages, test)
    #expect(seals.count == names.count)
    #expect(pages.count > 1)
    for seal in seals {
      #expect(seal.y - seal.radius >= 37 * millimetre - 1e-6, "a seal at a page's top stays in the type area")
      #expect(seal.y + seal.radius <= 262 * millimetre + 1e-6)
    }
  }

  @Test func remarksFollowBelowTheSeal() throws {
    let text = String(repeating: "文", count: 60)
    let blocks = [
      PageFillingTests.block(.body, text), PageFillingTests.block(.signature, "县委组织部"),
      PageFillingTests.block(.signature, "县水务局"), PageFillingTests.block(.date, "2024年1月5日"),
      PageFillingTests.block(.remarks, "（联系人：周岭）"),
    ]
    let flow = FlowRules(sealDiameter: 42 * millimetre)
    let page = try #require(
      try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: flow).pages.views.first)
    let name = try #require(page.lines.last { $0.role == .signature })
    let remarks = try #require(page.lines.last { $0.role == .remarks })
    let bottom = name.baseline - 0.38 * 16 + 21 * millimetre
    #expect(remarks.baseline - 0.88 * 16 >= bottom, "the seal lies on the remarks")
  }
}
