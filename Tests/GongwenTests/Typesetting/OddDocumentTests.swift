import Gongwen
import RenderingTestSupport
import Testing

/// Documents with figures that no reading gives, as a program may build them: pages or a fault that says where, never the
/// end of the program.
@Suite struct OddDocumentTests {
  private static func text(_ text: String, _ marks: [InlineMark] = []) -> Block {
    Block(ElementID(0), .paragraph(Paragraph(.body, TracedText(generated: text), marks: marks)))
  }

  private static func table(_ cell: (inout Table.Cell) -> Void, _ change: (inout Table) -> Void = { _ in })
    -> Block
  {
    var first = Table.Cell(blocks: [text("甲")])
    cell(&first)
    var table = Table(rows: [
      .init(cells: [first, .init(blocks: [text("乙")])]), .init(cells: [.init(blocks: [text("丙")])]),
    ])
    change(&table)
    return Block(ElementID(.max), .table(table))
  }

  private static let odd: [(String, Block)] = [
    ("columns", table { $0.columnSpan = .max }), ("many columns", table { $0.columnSpan = 100_000 }),
    ("rows", table { $0.rowSpan = .max }), ("many rows", table { $0.rowSpan = 1_000_000 }),
    ("both", table { ($0.columnSpan, $0.rowSpan) = (.max, .max) }),
    ("no columns", table { $0.columnSpan = .min }),
    ("shares", table({ _ in }) { $0.columnShares = [.nan, 1] }),
    ("large shares", table({ _ in }) { $0.columnShares = [1e308, 1e308] }),
    ("small shares", table({ _ in }) { $0.columnShares = [.leastNonzeroMagnitude, 0, 7] }),
    ("height", table({ _ in }) { $0.rows[0].height = .min }),
    ("high", table({ _ in }) { $0.rows[0].height = 14_400 }),
    (
      "figure",
      Block(ElementID(-1), .figure(Figure(resource: ResourceID(.max), alternativeText: "图", width: 1e300)))
    ),
    (
      "narrow",
      Block(ElementID(.min), .figure(Figure(resource: nil, width: .leastNonzeroMagnitude, name: "甲.png")))
    ),
    ("note", text("注", [InlineMark(.note(NoteID(.min)), 0..<3)])),
    ("image", text("图", [InlineMark(.image(ResourceID(-9)), 0..<3)])),
    ("empty mark", text("链", [InlineMark(.link(""), 3..<3), InlineMark(.strong, 0..<0)])),
    ("link", text("链接", [InlineMark(.link("\u{0}\u{202E}javascript:)>>"), 0..<6)])),
    ("mark beyond", text("链", [InlineMark(.strong, 0..<99)])),
    ("mark before", text("链", [InlineMark(.strong, -9..<3)])),
    ("nothing drawn", text("甲\u{200B}乙", [InlineMark(.link("https://a.cn"), 3..<6)])),
    ("nothing at all", text("\u{200B}\u{2060}")), ("selector alone", text("\u{E0100}葛")),
    (
      "ordinal",
      Block(
        ElementID(0),
        .paragraph(
          Paragraph(
            .heading(.one), TracedText(generated: "一、甲"), ordinal: Ordinal(.hanComma, .max, text: "一、"))))
    ),
    (
      "low ordinal",
      Block(
        ElementID(0),
        .paragraph(
          Paragraph(
            .heading(.two), TracedText(generated: "（一）甲"),
            ordinal: Ordinal(.hanParenthesized, .min, text: "（一）"))))
    ),
    ("empty group", Block(ElementID(0), .group(.list, []))),
    ("empty signature", Block(ElementID(0), .signature(Signature(lines: [])))),
  ]

  @Test(arguments: odd.indices) func anOddElementIsPagesOrAFault(index: Int) throws {
    _ = try FetchedFonts.book()
    let typesetter = try Typesetter(.init(home: GongwenHome(root: FetchedFonts.home)))
    let (name, block) = Self.odd[index]
    var document = Document(body: [Self.text("正文。"), block, Self.text("尾。")])
    document.metadata.title = "题"
    do throws(Fault) {
      let result = try typesetter.typeset(document)
      let file = try typesetter.pdf(result.pages)
      let pages = Result { try PDFText.pages(of: PDFFile(file)).joined() }
      let text = try? pages.get()
      #expect(contains(text ?? "", "正文。") && contains(text ?? "", "尾。"), "\(name): \(pages)")
      let parts = [
        "nothing drawn": "甲\u{200B}乙", "nothing at all": "\u{200B}\u{2060}", "selector alone": "\u{E0100}葛",
      ]
      if let part = parts[name] {
        #expect(contains(text ?? "", part), "\(name): \(text?.debugDescription ?? "")")
      }
    } catch {
      #expect(error.category == .usage && error.diagnostic.id == "document.unsound", "\(name): \(error)")
    }
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
    return text.indices.contains { text[$0...].starts(with: part) }
  }
}
