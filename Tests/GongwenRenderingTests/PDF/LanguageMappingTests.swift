import GongwenLayout
import GongwenModel
import Testing

@testable import GongwenRendering

/// English phrases name their language.
@Suite struct LanguageMappingTests {
  @Test(arguments: [
    ("Belt and Road", true), ("the rule of law", true), ("Rule of Law ", true), ("in charge", true),
    ("PPP", false),
    ("Zhang San", false), ("GB/T 9704", false), ("the", false), ("theory android", false), ("A 12 B", false),
    ("一带 and 一路", false), ("", false), ("bread, butter and jam", true),
  ]) func whatIsKnownForEnglish(text: String, isEnglish: Bool) {
    #expect(LanguageMapping.isEnglish(Array(text.utf8)) == isEnglish)
  }

  private func document(_ texts: [String], link: Bool = false) -> PagedDocument {
    var document = PagedDocument()
    let root = document.structure.add(.document, to: nil)
    let body = document.structure.add(.paragraph(.body), to: root)
    var page = Page(width: 100, height: 200, number: 1)
    for (index, text) in texts.enumerated() {
      let run = GlyphRun(
        face: FaceKey(0), size: 10, glyphs: [.init(id: 1, x: Double(10 * index), y: 20)],
        clusters: [.init(bytes: UInt16(text.utf8.count), glyphs: 1)], text: Array(text.utf8))
      page.items.append(PageItem(.glyphs(run), owner: .element(body)))
    }
    if link {
      page.links.append(
        PageLink(
          frame: Frame(x: 0, y: 10, width: 100, height: 20), target: .address("http://a.cn"), owner: body))
    }
    document.pages = [page]
    return document
  }

  @Test func aPhraseIsASpanOfItsParagraph() {
    let mapping = StructureMapping(document(["中文", "rule of law", "中文", "PPP"]))
    let paragraph = mapping.structure[0].children[0]
    let span = mapping.structure[paragraph].children
    #expect(span.count == 1 && mapping.structure[span[0]].kind == .span)
    #expect(mapping.structure[span[0]].language == "en" && mapping.structure[paragraph].language == nil)
    #expect(
      mapping.marks[0] == [.element(paragraph), .element(span[0]), .element(paragraph), .element(paragraph)])
  }

  @Test func aLinkKeepsItsText() {
    let mapping = StructureMapping(document(["rule of law"], link: true))
    #expect(mapping.structure.nodes.contains { $0.kind == .link })
    #expect(!mapping.structure.nodes.contains { $0.kind == .span })
  }

  /// A phrase goes on over the end of a line, where a word may be divided.
  @Test func aPhraseOverTwoLinesIsOne() {
    let mapping = StructureMapping(
      document(["中文", "the committee approved re", "\u{AD}", "sults soon", "中文", "Zhang San"]))
    let spans = mapping.structure.nodes.indices.filter { mapping.structure[$0].kind == .span }
    #expect(spans.count == 1)
    #expect(
      mapping.marks[0].map { mark in spans.contains { mark == .element($0) } } == [
        false, true, true, true, false, false,
      ])
  }
}
