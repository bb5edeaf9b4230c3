import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// 附件说明 on one page where it fits on one (G-60).
@Suite struct AttachmentNotePagesTests {
  private func lay(_ textLines: Int, notes: Int, signature: Bool = false) throws -> LayoutEngine.Result {
    var blocks = [PageFillingTests.block(.body, String(repeating: "文", count: 28 * textLines - 4))]
    for index in 1...notes {
      blocks.append(PageFillingTests.block(.attachmentNote, "\(index == 1 ? "附件：" : "")\(index).物资清单"))
    }
    if signature {
      blocks.append(PageFillingTests.block(.signature, "云岭县水务局"))
      blocks.append(PageFillingTests.block(.date, "2024年1月5日"))
    }
    return try PageFillingTests.lay(blocks, characters: 28, lines: 22)
  }

  /// How many entries stand on each page.
  private func entries(_ result: LayoutEngine.Result) -> [Int] {
    result.pages.views.map { page in page.lines.count { $0.role == .attachmentNote } }
  }

  /// Names begin below each other and above their turned lines, whatever the first line was stretched by (7.3.4, G-61).
  @Test func namesAndTurnedLinesAlign() throws {
    let names = [
      "附件：1.临江市城镇老旧小区改造三年行动计划（2026—2028年）及说明", "2.2026年度改造项目任务分解及市级补助资金安排ABC明细表", "3.名单",
    ]
    for (measure, name) in (20...28).flatMap({ measure in names.map { (measure, $0) } }) {
      let style = TestStyle.standard(characters: measure, lines: 22)
      let block = PageFillingTests.block(.attachmentNote, name)
      var shape = ParagraphComposer.Shape(
        size: 16, alignment: .justified, firstIndent: 2, restIndent: 2, endIndent: 0)
      LabelIndent.apply(to: &shape, of: block, ParagraphStyle(hangingIndent: nil))
      let run = ShapingRun(range: 0..<block.text.utf8.count, role: .body)
      let set = try ParagraphComposer(style: style, shaper: FakeShaper()).compose(
        block.text, runs: [run], shape: shape)
      let first = try #require(set.lines.first)
      // 附件：1. are five clusters, 2. are two.
      let start = first.x + first.set.edges[name.hasPrefix("附件") ? 5 : 2] * set.cell
      #expect(abs(start - 6 * set.cell) < 0.01, "\(measure): \(name)")
      #expect(set.lines.dropFirst().allSatisfy { abs($0.x - 6 * set.cell) < 0.01 }, "\(measure)")
    }
  }

  @Test(arguments: 12...24, [false, true])
  func aShortListIsWhole(_ textLines: Int, signature: Bool) throws {
    let result = try lay(textLines, notes: 4, signature: signature)
    #expect(entries(result).filter { $0 > 0 } == [4], "\(textLines) lines of text: \(entries(result))")
  }

  @Test func theReasonIsTold() throws {
    let told = try lay(19, notes: 4).diagnostics.filter { $0.id == "layout.page.short" }
    #expect(told.map(\.arguments) == [["1", "3", "G-60"]])
  }

  /// An entry of several lines is one of the list.
  @Test func anEntryIsNotCutEither() throws {
    var blocks = [PageFillingTests.block(.body, String(repeating: "文", count: 28 * 19 - 4))]
    blocks.append(PageFillingTests.block(.attachmentNote, "附件：1." + String(repeating: "单", count: 60)))
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22)
    #expect(entries(result).filter { $0 > 0 } == [3])
  }

  /// Nine lines left empty would be worse than a list on two pages; one longer than a page goes on in any case.
  @Test func aLongListGoesOn() throws {
    #expect(entries(try lay(12, notes: 12)) == [9, 3])
    #expect(entries(try lay(10, notes: 30)).reduce(0, +) == 30)
    #expect(entries(try lay(10, notes: 30)).first == 11)
  }

  @Test func textThatHasNoneIsAsItWas() throws {
    let blocks = (0..<3).map { _ in PageFillingTests.block(.body, String(repeating: "文", count: 28 * 9 - 4)) }
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22)
    #expect(result.pages.views.map(\.lines.count) == [22, 5])
  }

  /// Neither a list that is cut nor a signature that would stand alone sends all text over to the second page (G-52).
  @Test(arguments: 2...4) func theFirstPageShowsText(_ paragraphs: Int) throws {
    for notes in 6...15 {
      // One line is left below 主送 on page 1.
      var blocks = [PageFillingTests.block(.salutation, String(repeating: "某", count: 28 * 20))]
      blocks.append(PageFillingTests.block(.salutation, "云岭县人民政府："))
      for _ in 0..<paragraphs {
        blocks.append(PageFillingTests.block(.body, String(repeating: "文", count: 57)))
      }
      blocks.append(PageFillingTests.block(.body, "妥否，请批示。"))
      for index in 1...notes {
        blocks.append(
          PageFillingTests.block(.attachmentNote, "\(index == 1 ? "附件：" : "")\(index).物资清单"))
      }
      blocks += (0..<5).map { _ in PageFillingTests.block(.signature, "云岭县水务局") }
      blocks.append(PageFillingTests.block(.date, "2024年1月5日"))
      let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22)
      let first = try #require(result.pages.views.first)
      #expect(first.lines.contains { $0.role == .body }, "\(notes) entries")
    }
  }
}
