import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// 此致 is set in, and 敬礼 below it begins at the edge.
@Suite struct CourtesyTests {
  private func indents(_ texts: [String]) throws -> [Double] {
    let style = TestStyle.standard(characters: 28, lines: 22)
    let composer = ParagraphComposer(style: style, shaper: FakeShaper())
    let blocks = texts.map { PageFillingTests.block(.body, $0) }
    var flow = try BlockComposer(composer: composer, segmenter: nil).compose(Document(paragraphs: blocks))
    return flow.takeParagraphs().map(\.shape.firstIndent)
  }

  @Test(arguments: ["敬礼", "敬礼！", "敬礼!", "敬 礼！", "敬礼。"])
  func aGreetingBeginsAtTheEdge(greeting: String) throws {
    #expect(try indents(["请党组织考验我。", "此致", greeting, "另附材料一份。"]) == [2, 2, 0, 2])
  }

  @Test(arguments: [["此致", "敬礼的人很多。"], ["请考验我。", "敬礼！"], ["此致县委组织部", "敬礼！"]])
  func otherLinesAreSetIn(lines: [String]) throws {
    #expect(try indents(lines) == [2, 2])
  }
}
