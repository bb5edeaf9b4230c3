import Gongwen
import TestSupport
import Testing

/// What a caller of the library may get wrong, and what changes while it runs.
extension TypesetterTests {
  /// One that the text names is the text's fault; one of the call is the call's.
  @Test func aStyleThatIsNotThereIsToldWhereItIsNamed() throws {
    var input = TypesettingInput(text: "---\nstyle: nono\n---\n述职报告\n正文。", name: "a.txt")
    let own = try #require(throws: Fault.self) { try typesetter.typeset(input) }
    #expect(own.category == .input && own.path == "a.txt" && own.diagnostic.id.hasPrefix("style.missing"))
    #expect(own.diagnostic.span == SourceSpan(11, 15))
    input.style = "nono"
    let call = try #require(throws: Fault.self) { try typesetter.typeset(input) }
    #expect(call.category == .usage && call.path == nil)
  }

  /// A service lives on while its sheets are changed.
  @Test func aStyleOfAPathIsReadAgainWhenItChanges() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/own.yaml"
    func size(_ value: String) throws -> Double {
      try folder.write(
        "schema: gongwen-style/1\nextends: gongwen\nnotes:\n  size: \(value)\n", to: "own.yaml")
      return try typesetter.style(path).notes.size
    }
    let (first, second) = (try size("10pt"), try size("11pt"))
    #expect(first == 10 && second == 11)
    #expect(throws: Fault.self) { try size("nonsense") }
  }

  @Test(arguments: ["title", "name", "date", "unit", "copyRecipients"])
  func metadataThatCannotBePrintedAreRefused(key: String) throws {
    for value in ["甲\u{0}乙", "\u{7}", "甲\u{2028}"] {
      var input = TypesettingInput(text: "述职报告\n正文。", name: "a.txt")
      input.metadata[key] = value
      let fault = try #require(throws: Fault.self) { try typesetter.typeset(input) }
      #expect(fault.category == .input && fault.diagnostic.id == "input.metadata.control")
      #expect(fault.diagnostic.arguments.first == key && fault.path == "a.txt")
    }
  }

  /// What a caller builds or takes apart ends in a fault, never in a trap.
  @Test func pagesThatCannotBeAreRefused() throws {
    let result = try typeset("述职报告\n各位领导：\n正文内容。")
    let sound = result.pages
    func refuses(_ change: (inout PagedDocument) -> Void) -> String? {
      var pages = sound
      change(&pages)
      do { _ = try typesetter.pdf(pages) } catch { return error.diagnostic.arguments.last }
      return nil
    }
    func run(_ change: (inout GlyphRun) -> Void) -> String? {
      refuses { pages in
        guard case .glyphs(var run) = pages.pages[0].items[0].content else { return }
        change(&run)
        pages.pages[0].items[0].content = .glyphs(run)
      }
    }
    #expect(refuses { _ in } == nil)
    #expect(throws: Fault(.usage, "output.no-pages")) { try typesetter.pdf(PagedDocument()) }
    #expect(refuses { $0.pages[0].width = .nan } == "width nan")
    #expect(refuses { $0.pages[0].height = .infinity } == "height inf")
    #expect(run { $0.clusters[0].bytes = 60_000 } == "items[0].clusters")
    #expect(run { $0.text.append(0x41) } == "items[0].clusters", "a character of no cluster")
    #expect(run { $0.glyphs.removeLast() } == "items[0].clusters", "a cluster lacks its glyph")
    #expect(run { $0.text[0] = 0xFF } == "items[0].text")
    #expect(refuses { $0.structure = StructureTree() } == "items[0].owner")
    #expect(refuses { $0.pages[0].lines[0].items = 0..<99_999 } == "lines[0].items")
    var page = sound.pages[0]
    page.width = .nan
    #expect(throws: Fault.self) { try typesetter.png(page) }
    #expect(throws: Fault.self) { try typesetter.pdf(sound, date: .min) }
    var broken = result
    broken.pages.pages[0].lines[0].items = 0..<99_999
    #expect(throws: Fault.self) { try typesetter.report(on: broken) }
    broken = result
    broken.documents = []
    #expect(try typesetter.report(on: broken).json(in: .english).hasPrefix("{"))
    // Pages of nothing are pages.
    var empty = PagedDocument()
    empty.pages = [Page(width: 100, height: 100)]
    _ = try? typesetter.pdf(empty)
  }
}
