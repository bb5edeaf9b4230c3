import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// 敬礼 at the end of a letter stands at the left edge, 此致 above it two characters in.
@Suite struct GreetingTests {
  private func starts(_ texts: [String]) throws -> [Double] {
    let document = Document(paragraphs: texts.map { PageFillingTests.block(.body, $0) })
    let layout = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document)
    let page = try #require(layout.pages.views.first)
    return page.lines.filter { $0.role == .body }.map { $0.line.start - 28 * Length.pointsPerMillimetre }
  }

  private let indent = 2 * (156 * Length.pointsPerMillimetre - 16) / 27

  @Test(arguments: [("此致", "敬礼"), ("此致", "敬礼！"), ("此 致", "敬 礼!"), ("特此申请，望批准为盼。此致", "敬礼。"), ("　　此致", "敬礼！")])
  func theGreetingIsFlush(upper: String, lower: String) throws {
    let found = try starts(["因家中有事，请假三天。", upper, lower])
    #expect(found.count == 3 && abs(found[2]) < 0.01, "\(found)")
    #expect(abs(found[0] - indent) < 0.01, "\(found)")
  }

  @Test(arguments: [("立正！", "敬礼！"), ("此致", "敬礼仪式开始"), ("此致", "顺颂商祺"), ("敬礼", "此致")])
  func otherLinesAreNot(upper: String, lower: String) throws {
    let found = try starts(["仪式开始。", upper, lower])
    #expect(found.allSatisfy { abs($0 - indent) < 0.01 }, "\(found)")
  }
}
