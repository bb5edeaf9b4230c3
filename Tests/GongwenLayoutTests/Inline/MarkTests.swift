import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Marks on words: 上标 and 下标, faces of what is set off, lines below words, links, the marks of lists.
@Suite struct MarkTests {
  private func lay(
    _ blocks: [Block.Content], _ change: (inout ResolvedStyle) -> Void = { _ in }
  ) throws -> PagedDocument {
    var style = TestStyle.standard()
    change(&style)
    let document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    return try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages
  }

  private func paragraph(_ parts: [(String, InlineMark.Kind?)]) -> Block.Content {
    var text = ""
    var marks: [InlineMark] = []
    for (part, kind) in parts {
      let start = text.utf8.count
      text += part
      if let kind { marks.append(InlineMark(kind, start..<text.utf8.count)) }
    }
    return .paragraph(Paragraph(.body, TracedText(generated: text), marks: marks))
  }

  private func runs(_ pages: PagedDocument) -> [GlyphRun] { pages.pages[0].items.compactMap(\.run) }

  private func text(_ run: GlyphRun) -> String { String(decoding: run.text, as: UTF8.self) }

  @Test func superscriptsAreSmallAndHigh() throws {
    let pages = try lay([
      paragraph([("面积五m", nil), ("2", .superscript), ("和H", nil), ("2", .subscript), ("O。", nil)])
    ])
    let small = runs(pages).filter { text($0) == "2" }
    let baseline = pages.pages[0].lines[0].baseline
    #expect(small.count == 2 && small.allSatisfy { abs($0.size - 16 * 0.62) < 0.01 })
    #expect(abs(small[0].glyphs[0].y - baseline + 0.36 * 16) < 0.01)
    #expect(abs(small[1].glyphs[0].y - baseline - 0.12 * 16) < 0.01)
    // The text after it is nearer by what the small digit does not take.
    let next = try #require(runs(pages).first { text($0).hasPrefix("和") })
    #expect(abs(next.glyphs[0].x - small[0].glyphs[0].x - 16 * 0.62 / 2) < 0.3)
  }

  @Test func aSuperscriptNeverBeginsALine() throws {
    for count in 20...30 {
      let pages = try lay([
        paragraph([(String(repeating: "文", count: count) + "m", nil), ("2", .superscript), ("后文", nil)])
      ])
      for line in pages.pages[0].lines.dropFirst() { #expect(!pages.pages[0].text(of: line).hasPrefix("2")) }
    }
  }

  @Test func dotsStandBelowHanCharactersOnly() throws {
    let words = paragraph([("前", nil), ("重点，Ab", .emphasis), ("后", nil)])
    let pages = try lay([words]) {
      $0.emphasis = EmphasisStyle(strong: nil, emphasis: nil, dots: .emphasis)
    }
    let line = pages.pages[0].lines[0]
    let dots = pages.pages[0].items[line.items].filter { $0.owner == .artifact(.emphasis) }
    #expect(dots.compactMap(\.run).map(text) == ["·", "·"])
    // The third and fourth cells of the line; the fake dot is as wide as they are.
    let unit = TestStyle.standard().grid.characterPitch
    let places = dots.compactMap { $0.run?.glyphs.first }
    for (index, glyph) in places.enumerated() {
      let cell = line.start + Double(index + 1) * unit
      #expect(glyph.x >= cell - 0.01 && glyph.x < cell + 1)
      #expect(abs(glyph.y - line.baseline - (0.27 + 0.38) * 16) < 0.001, "its middle is clear of the em box")
    }
    #expect(pages.pages[0].text(of: line) == "前重点，Ab后", "it is none of the text")
    let strong = try lay([words]) { $0.emphasis = EmphasisStyle(dots: .strong) }
    #expect(!strong.pages[0].items.contains { $0.owner == .artifact(.emphasis) })
  }

  @Test func setOffWordsHaveFacesOfTheirOwn() throws {
    let words = paragraph([("前", nil), ("重", .strong), ("中", nil), ("斜", .emphasis), ("后", nil)])
    #expect(runs(try lay([words])).map(text) == ["前", "重", "中", "斜", "后"])
    let plain = try lay([words]) { $0.emphasis = EmphasisStyle(strong: nil, emphasis: nil) }
    #expect(runs(plain).map(text) == ["前重中斜后"])
  }

  @Test func linesBelowAndThroughWordsAreArtifacts() throws {
    let pages = try lay([paragraph([("前", nil), ("线", .underline), ("中", nil), ("删", .strikethrough)])])
    let rules = pages.pages[0].items.compactMap { item -> Rule? in
      guard case .rule(let rule) = item.content, item.owner == .artifact(.rule) else { return nil }
      return rule
    }
    let baseline = pages.pages[0].lines[0].baseline
    #expect(rules.count == 2 && rules[0].y > baseline && rules[1].y < baseline)
    #expect(abs(rules[0].width - 16) < 1)
  }

  @Test func linksLeadOutAndNothingElseDoes() throws {
    let address = "https://例.cn/a b"
    let pages = try lay([
      paragraph([
        ("见", nil), ("网站", .link(address)), ("和", nil), ("坏", .link("javascript:alert(1)")), ("。", nil),
      ])
    ])
    let links = pages.pages[0].links
    #expect(links.count == 1)
    #expect(links.first?.target == .address("https://%E4%BE%8B.cn/a%20b"))
    #expect(abs((links.first?.frame.width ?? 0) - 32) < 1.5)
    #expect(runs(pages).map(text).contains("网站"))
    let shown = try lay([paragraph([("网站", .link(address))])]) { $0.emphasis.links = .underline }
    #expect(shown.pages[0].items.contains { if case .rule = $0.content { true } else { false } })
  }

  @Test func marksOfListsAreLabelsAndHangByStyle() throws {
    let long = "• " + String(repeating: "文", count: 40)
    let items = [long, "1. 乙", "☑ 丙", "□ 丁"].enumerated().map { index, text in
      Block(ElementID(10 + index), .paragraph(Paragraph(.body, TracedText(generated: text))))
    }
    let pages = try lay([.group(.list, items)]) { $0.list = ListStyle(hanging: true) }
    #expect(pages.structure.nodes.count { $0.kind == .label } == 3)
    let lines = pages.pages[0].lines
    #expect(lines[1].start > lines[0].start + 10)
    let flat = try lay([.group(.list, items)])
    #expect(flat.pages[0].lines[1].start < flat.pages[0].lines[0].start)
  }
}
