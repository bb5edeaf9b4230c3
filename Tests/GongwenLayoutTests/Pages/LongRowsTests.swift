import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Texts of nothing but headings, signatures or dates: each is set once or a few times, never once for each of its
/// pages, and no call waits for the next paragraph's.
@Suite struct LongRowsTests {
  @Test func headingsWithoutTextGoOnFromPageToPage() throws {
    let headings = [Paragraph](repeating: PageFillingTests.block(.heading(.one), "一、甲"), count: 8_800)
    let result = try PageFillingTests.lay(headings, characters: 28, lines: 22)
    #expect(result.pages.pages.count == 400)
    #expect(result.pages.pages.reduce(0) { $0 + $1.lines.count } == 8_800)
    #expect(result.pages.pages.dropLast().allSatisfy { $0.lines.count == 22 }, "C-73: pages are full")
  }

  @Test func everySignatureOfThousandsIsSet() throws {
    var blocks: [Paragraph] = []
    for _ in 0..<2_000 {
      blocks += [
        PageFillingTests.block(.signature, "述职人：张三"), PageFillingTests.block(.date, "2025年1月1日"),
      ]
    }
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22)
    #expect(result.pages.pages.reduce(0) { $0 + $1.lines.count } == 4_000)
    let alone = result.diagnostics.filter { $0.id == "layout.signature.alone" }
    #expect(alone.count == result.pages.pages.count - 1, "each page without text is told")
  }

  @Test func thousandsOfJointNamesStandInRows() throws {
    let names = [Paragraph](repeating: PageFillingTests.block(.signature, "县委组织部"), count: 1_000)
    let seal = FlowRules(sealDiameter: 42 * Length.pointsPerMillimetre)
    let result = try PageFillingTests.lay(names, characters: 28, lines: 22, flow: seal)
    #expect(result.pages.pages.reduce(0) { $0 + $1.lines.count } == 1_000)
  }

  @Test func eachAttachmentCuresItsOwnSignature() throws {
    var blocks: [Paragraph] = []
    for _ in 0..<60 {
      blocks += [
        PageFillingTests.block(.attachmentLabel, "附件1"),
        PageFillingTests.block(.body, String(repeating: "文", count: 28 * 20)),
        PageFillingTests.block(.signature, "述职人：王明"), PageFillingTests.block(.date, "2024年1月5日"),
      ]
    }
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22)
    #expect(!result.diagnostics.contains { $0.id == "layout.signature.alone" })
    #expect(result.pages.views.allSatisfy { page in page.lines.contains { $0.role == .body } })
  }
}
