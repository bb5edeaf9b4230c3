import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Figures on pages: pictures fitted to the type area with their captions, frames where there is none, the text below on
/// the grid again.
@Suite struct FigureTests {
  private static let head = 37 * Length.pointsPerMillimetre
  private static let left = 28 * Length.pointsPerMillimetre
  private static let measure = 156 * Length.pointsPerMillimetre
  private static let pitch = (225 * Length.pointsPerMillimetre - 16) / 21

  private func picture(_ width: Int, _ height: Int) -> Resource {
    Resource(name: "a.png", format: .png, bytes: [], width: width, height: height)
  }

  private func lay(
    _ figure: Figure, _ picture: Resource?, before lines: Int = 1
  ) throws -> LayoutEngine.Result {
    let text = { (lines: Int) in
      Block.Content.paragraph(
        PageFillingTests.block(.body, String(repeating: "文", count: 28 * lines - 4)))
    }
    let blocks: [Block.Content] = [text(lines), .figure(figure), text(1)]
    var document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    document.resources[ResourceID(0)] = picture
    return try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document)
  }

  private func pictures(_ result: LayoutEngine.Result) -> [(page: Int, picture: Picture)] {
    result.pages.pages.enumerated().flatMap { index, page in
      page.items.compactMap(\.picture).map { (index, $0) }
    }
  }

  /// 版记 goes to the last even page, and over to another where a picture takes its place.
  @Test func anImprintStandsClearOfAPicture() throws {
    let text = PageFillingTests.block(.body, String(repeating: "文", count: 28 * 22 - 4))
    var document = Document(body: [
      Block(ElementID(0), .paragraph(text)),
      Block(ElementID(1), .figure(Figure(resource: ResourceID(0), alternativeText: "图"))),
    ])
    document.resources[ResourceID(0)] = picture(400, 830)
    document.imprint = Imprint(copies: [
      Block(ElementID(2), .paragraph(PageFillingTests.block(.imprint, "抄送：县委办公室。")))
    ])
    var style = TestStyle.standard()
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    let pages = try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views
    let drawn = try #require(pages.firstIndex { $0.items.contains { $0.picture != nil } })
    let closed = try #require(pages.firstIndex { $0.lines.contains { $0.role == .imprint } })
    #expect(drawn == 1, "the picture fills an even page")
    #expect(closed == 3, "the imprint lies over the picture")
  }

  @Test func aFrameAndACaptionAreAsTheStyleHasThem() throws {
    let caption = InlineText(TracedText(generated: "图1 示意"))
    var document = Document(body: [
      Block(ElementID(0), .figure(Figure(resource: nil, caption: caption, name: "a.png")))
    ])
    document.resources = [:]
    for (gap, height, width) in [(0.5, 4.0, 14.0), (2, 6, 20)] {
      var style = TestStyle.standard()
      style.figure = FigureStyle(captionGap: gap, frameHeight: height, frameWidth: width)
      let result = try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document)
      let page = try #require(result.pages.views.first)
      let rules = page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
      let across = rules.map(\.width).max() ?? 0
      let down = rules.map(\.height).max() ?? 0
      #expect(abs(across - width * style.grid.characterPitch) < 0.01)
      #expect(abs(down - height * style.grid.linePitch) < 0.01)
      let words = try #require(page.lines.last { $0.role == .caption }).line
      let bottom = rules.map { $0.y + $0.height }.max() ?? 0
      #expect(abs(words.frame.y - bottom - gap * words.frame.height) < 0.01)
    }
  }

  @Test func aPictureKeepsItsSizeAndStandsInTheMiddle() throws {
    let result = try lay(Figure(resource: ResourceID(0), alternativeText: "图"), picture(200, 100))
    let found = try #require(pictures(result).first)
    #expect(found.picture.width == 150 && found.picture.height == 75)
    #expect(abs(found.picture.x - Self.left - (Self.measure - 150) / 2) < 0.01)
    let below = try #require(result.pages.pages[0].lines.last)
    let gridLine = try #require(below.gridLine)
    #expect(abs(below.frame.y - Self.head - Double(gridLine) * Self.pitch) < 0.05)
    #expect(found.picture.y > Self.head + Self.pitch - 16)
    #expect(found.picture.y + 75 < below.frame.y)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [(10_000, 10), (10, 10_000), (4000, 3000)])
  func largeOnesAreFitted(_ size: (Int, Int)) throws {
    let caption = InlineText(TracedText(generated: "图1 示意"))
    let result = try lay(Figure(resource: ResourceID(0), caption: caption), picture(size.0, size.1))
    let found = try #require(pictures(result).first?.picture)
    #expect(found.width <= Self.measure + 0.01 && found.height <= 225 * Length.pointsPerMillimetre)
    #expect(found.width >= 0.5 && found.height >= 0.5)
    #expect(abs(found.x + found.width / 2 - Self.left - Self.measure / 2) < 0.01)
  }

  @Test func theCaptionStaysWithIt() throws {
    let caption = InlineText(TracedText(generated: "图1 示意"))
    let figure = Figure(resource: ResourceID(0), caption: caption, width: 300)
    for lines in 8...20 {
      let result = try lay(figure, picture(300, 200), before: lines)
      let found = try #require(pictures(result).first)
      let line = try #require(result.pages.views[found.page].lines.first { $0.text == "图1 示意" })
      #expect(line.baseline > found.picture.y + found.picture.height)
    }
    let tree = try lay(figure, picture(300, 200)).pages.structure
    let node = try #require(tree.nodes.first { $0.kind == .figure })
    #expect(node.alternativeText == "图1 示意")
  }

  @Test func aMissingPictureLeavesAFrameWithItsName() throws {
    let result = try lay(Figure(resource: nil, name: "b.png"), nil)
    let page = try #require(result.pages.views.first)
    #expect(page.lines.contains { $0.text == "" })
    let text = page.items.compactMap(\.run).map { String(decoding: $0.text, as: UTF8.self) }.joined()
    #expect(text.contains("〔图：b.png〕"))
    #expect(page.items.count { if case .rule = $0.content { true } else { false } } == 4)
    #expect(result.diagnostics.map(\.id) == ["layout.figure.named"])
  }

  @Test func longWordsForAPictureAreCutAndTold() throws {
    let words = String(repeating: "图", count: 17_000)
    let result = try lay(Figure(resource: ResourceID(0), alternativeText: words), picture(10, 10))
    let node = try #require(result.pages.structure.nodes.first { $0.kind == .figure })
    #expect(node.alternativeText?.count == 8191)
    #expect(result.diagnostics.map(\.id) == ["layout.figure.long"])
    #expect(result.diagnostics.map(\.arguments) == [["17000", "8191"]])
  }

  @Test func onlyASilentPictureIsTold() throws {
    let result = try lay(Figure(resource: ResourceID(0)), picture(10, 10))
    #expect(result.diagnostics.map(\.id) == ["layout.figure.silent"])
  }
}
