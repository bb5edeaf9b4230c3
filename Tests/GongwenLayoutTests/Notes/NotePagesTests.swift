import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Notes at the feet of pages: each on the page of its sign, below a rule, clear of the text, nothing lost.
@Suite struct NotePagesTests {
  private static let head = 37 * Length.pointsPerMillimetre

  /// A paragraph of so many lines of 28 characters that calls notes at the ends of some of them.
  private func body(_ lines: Int, notes: [(line: Int, id: Int)] = []) -> Paragraph {
    var text = ""
    var marks: [InlineMark] = []
    for line in 0..<lines {
      // A sign is 0.62 em wide: with one a line holds a character less.
      let has = notes.filter { $0.line == line }
      text += String(repeating: "文", count: 28 - (line == 0 ? 2 : 0) - has.count)
      for (_, id) in has {
        let start = text.utf8.count
        text += "〔\(id)〕"
        marks.append(InlineMark(.note(NoteID(id)), start..<text.utf8.count))
      }
    }
    return Paragraph(.body, TracedText(generated: text), marks: marks)
  }

  /// A note of so many lines of 36 characters, the sign included.
  private func note(_ lines: Int, _ character: String = "注") -> [Block] {
    let text = String(repeating: character, count: 36 * lines - lines - 4)
    return [Block(ElementID(0), .paragraph(Paragraph(.body, TracedText(generated: text))))]
  }

  private func lay(
    _ blocks: [Block.Content], notes: [Int: [Block]], style: ((inout ResolvedStyle) -> Void)? = nil
  ) throws -> LayoutEngine.Result {
    var sheet = TestStyle.standard()
    style?(&sheet)
    var document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    for (id, blocks) in notes { document.notes[NoteID(id)] = blocks }
    return try LayoutEngine(style: sheet, shaper: FakeShaper()).layOut(document)
  }

  private func lay(
    _ paragraphs: [Paragraph], notes: [Int: [Block]], style: ((inout ResolvedStyle) -> Void)? = nil
  ) throws -> LayoutEngine.Result {
    try lay(paragraphs.map { .paragraph($0) }, notes: notes, style: style)
  }

  /// The lines of notes of a page, and those of text.
  private func parts(
    _ page: Page, _ result: LayoutEngine.Result
  ) -> (text: [PageLine], foot: [PageLine]) {
    let isNote = { (line: PageLine) in result.pages.structure[line.element].kind == .noteText }
    return (page.lines.filter { !isNote($0) }, page.lines.filter(isNote))
  }

  /// All that is printed on a line, signs included.
  private func printed(_ line: PageLine, _ page: Page) -> String {
    page.items[line.items].compactMap(\.run).map { String(decoding: $0.text, as: UTF8.self) }.joined()
  }

  /// Whether no line of notes stands on text, on another one or below the type area, and all of the text on the grid.
  private func expectSound(_ result: LayoutEngine.Result, _ lines: Int, _ comment: Comment? = nil) {
    var count = 0
    for page in result.pages.pages {
      let (text, foot) = parts(page, result)
      count += foot.count
      for line in text where line.gridLine != nil {
        let offset = (line.frame.y - Self.head) / TestStyle.standard().grid.linePitch
        #expect(abs(offset - offset.rounded()) < 0.001, comment)
      }
      guard let first = foot.first, let last = foot.last else { continue }
      let bottom = Self.head + 225 * Length.pointsPerMillimetre
      #expect(abs(last.frame.y + last.frame.height - bottom) < 0.01, "the last note ends the type area")
      for (upper, lower) in zip(foot, foot.dropFirst()) {
        #expect(abs(lower.frame.y - upper.frame.y - 18) < 0.001, comment)
      }
      if let above = text.map({ $0.frame.y + $0.frame.height }).max() {
        #expect(first.frame.y - above >= 11 - 0.001, "the gap above the notes")
      }
    }
    #expect(count == lines, "every line of the notes is printed once")
  }

  @Test func aNoteStandsAtTheFootOfThePageOfItsSign() throws {
    let result = try lay(
      [body(30, notes: [(3, 1), (25, 2)])], notes: [1: note(1, "甲"), 2: note(2, "乙")])
    #expect(result.pages.pages.count == 2)
    let first = result.pages.pages[0]
    let (text, foot) = parts(first, result)
    #expect(foot.map { printed($0, first).prefix(2) } == ["①甲"])
    #expect(text.contains { printed($0, first).hasSuffix("①") })
    #expect(text.count == 21, "a note of a line takes a line of the grid")
    let (_, second) = parts(result.pages.pages[1], result)
    #expect(second.map { printed($0, result.pages.pages[1]).first } == ["②", "乙"])
    expectSound(result, 3)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aShortRuleStandsBetweenTextAndNotes() throws {
    let result = try lay([body(3, notes: [(0, 1)])], notes: [1: note(1)])
    let page = result.pages.pages[0]
    let rules = page.items.compactMap { item in
      if case .rule(let rule) = item.content, item.owner == .artifact(.rule) { rule } else { nil }
    }
    let top = try #require(parts(page, result).foot.first).frame.y
    #expect(rules.count == 1)
    #expect(abs(rules[0].y + rules[0].height - (top - 5)) < 0.001)
    #expect(abs(rules[0].width - 39 * Length.pointsPerMillimetre) < 0.001)
  }

  @Test func theSignIsRaisedAndTellsWhatItStandsFor() throws {
    let result = try lay([body(1, notes: [(0, 1)])], notes: [1: note(1)])
    let runs = result.pages.pages[0].items.compactMap(\.run)
    let sign = try #require(runs.first { $0.text == Array("①".utf8) })
    #expect(abs(sign.size - 0.62 * 16) < 0.001)
    #expect(result.ledger == [LedgerEntry(.number, span: nil, removed: "〔1〕")])
    let tree = result.pages.structure
    let kinds = tree.nodes.map(\.kind)
    #expect(
      kinds == [.document, .paragraph(.body), .noteReference, .note, .noteText, .label],
      "the note stands after the paragraph that calls it")
    let owners = Set(result.pages.pages[0].items.map(\.owner))
    #expect(owners.contains(.generated(NodeID(2))) && owners.contains(.generated(NodeID(5))))
  }

  @Test func aLongNoteGoesOnAtTheFootOfTheNextPage() throws {
    let result = try lay([body(40, notes: [(2, 1)])], notes: [1: note(40)])
    let feet = result.pages.pages.map { parts($0, result).foot.count }
    // Eleven grid lines of half a page hold 17 lines of notes.
    #expect(feet == [17, 17, 6])
    #expect(parts(result.pages.pages[0], result).text.count == 11)
    expectSound(result, 40)
    #expect(
      result.diagnostics.map(\.id) == ["layout.notes.carried", "layout.notes.carried"])
    #expect(result.diagnostics[0].arguments == ["1", "23"])
  }

  @Test func aNoteMayBeginOnTheLastLinesOfAPage() throws {
    // The note of the last line but one would push it over: its beginning stays with it, or it goes over whole.
    let result = try lay([body(40, notes: [(19, 1)])], notes: [1: note(8)])
    let pages = result.pages.pages
    let page = try #require(
      pages.firstIndex { page in page.items.contains { $0.run?.text == Array("①".utf8) } })
    #expect(parts(pages[page], result).foot.count >= 2)
    expectSound(result, 8)
  }

  @Test(arguments: [40, 120]) func manyNotesOnAPageEndWell(_ count: Int) throws {
    let lines = count / 2
    let notes = (0..<count).map { (line: $0 / 2, id: $0) }
    let result = try lay(
      [body(lines, notes: notes)], notes: Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, note(1)) }))
    expectSound(result, count)
    // No note stands before its sign, and few behind it.
    for page in result.pages.pages {
      let signs = parts(page, result).text.reduce(0) { sum, line in
        sum + page.items[line.items].filter { $0.run.map { $0.size < 10 } ?? false }.count
      }
      #expect(parts(page, result).foot.count <= 17)
      #expect(signs <= 2 * 11 + 2)
    }
    #expect(result.pages.pages.count <= count / 12)
  }

  @Test func notesThatFillMorePagesThanTheTextEndOnPagesOfTheirOwn() throws {
    let result = try lay([body(2, notes: [(1, 1)])], notes: [1: note(70)])
    let feet = result.pages.pages.map { parts($0, result).foot.count }
    #expect(feet == [17, 35, 18])
    expectSound(result, 70)
  }

  @Test func aTextIsCutIntoSignsWhereverItCameFrom() throws {
    // Segments of a source, as a reader makes them, with marks over and inside the places of signs.
    let source = SourceText(name: "a", text: "甲〔1〕乙删丙〔2〕丁")
    var text = TracedText(source, SourceSpan(0, 13))
    text.append(TracedText(source, SourceSpan(16, 29)))
    let string = text.string
    #expect(string == "甲〔1〕乙丙〔2〕丁")
    let marks = [
      InlineMark(.underline, 0..<string.utf8.count), InlineMark(.note(NoteID(1)), 3..<10),
      InlineMark(.note(NoteID(2)), 16..<23),
    ]
    var numbers = NoteNumbers([NoteID(1): note(1), NoteID(2): note(1)])
    var inline = InlineText(text, marks: marks)
    let signs = numbers.call(in: &inline)
    #expect(inline.text.string == "甲①乙丙②丁")
    #expect(signs.map(\.range) == [3..<6, 12..<15] && signs.map(\.number) == [1, 2])
    #expect(signs.map(\.entry.span) == [SourceSpan(3, 10), SourceSpan(19, 26)])
    #expect(
      inline.marks == [
        InlineMark(.underline, 0..<18), InlineMark(.superscript, 3..<6), InlineMark(.superscript, 12..<15),
      ])
    #expect((0..<18).map(inline.text.sourceOffset(of:))[6] == 10)
    #expect((0..<18).map(inline.text.sourceOffset(of:))[15] == 26)
  }

  @Test func aNoteThatIsCalledTwiceIsPrintedOnce() throws {
    let result = try lay([body(4, notes: [(0, 1), (2, 1)])], notes: [1: note(1)])
    #expect(parts(result.pages.pages[0], result).foot.count == 1)
    let signs = result.pages.pages[0].items.filter { $0.run?.text == Array("①".utf8) }
    #expect(signs.count == 3, "two in the text, one at the foot")
  }

  @Test func whatNothingCallsStandsAfterTheDocumentAndIsTold() throws {
    let result = try lay([body(1)], notes: [4: note(1)])
    #expect(result.pages.views[0].lines.map(\.role) == [.body, .body, .body])
    #expect(result.diagnostics.map(\.id) == ["layout.notes.end"])
  }

  /// A note of no words leaves nothing on the page.
  @Test func emptyNotesAreNotCounted() throws {
    let empty = [Block(ElementID(0), .paragraph(Paragraph(.body, TracedText())))]
    let result = try lay([body(1)], notes: [4: note(1), 5: empty, 6: []])
    #expect(result.diagnostics.map(\.arguments) == [["1"]])
    #expect(try lay([body(1)], notes: [5: empty]).diagnostics.isEmpty)
  }

  @Test func notesThatCallNotesAreSetTooAndEnd() throws {
    var first = note(1)
    first[0] = Block(
      ElementID(0),
      .paragraph(
        Paragraph(
          .body, TracedText(generated: "见〔2〕"), marks: [InlineMark(.note(NoteID(2)), 3..<10)])))
    let second = [
      Block(
        ElementID(0),
        .paragraph(
          Paragraph(
            .body, TracedText(generated: "又见〔1〕"), marks: [InlineMark(.note(NoteID(1)), 6..<13)])))
    ]
    let result = try lay([body(1, notes: [(0, 1)])], notes: [1: first, 2: second])
    let page = result.pages.pages[0]
    #expect(parts(page, result).foot.map { printed($0, page) } == ["①见②", "②又见①"])
  }

  @Test func aTableKeepsTheNotesOfItsRowsOnTheirPages() throws {
    func cell(_ id: Int) -> Table.Cell {
      let text = TracedText(generated: "数〔\(id)〕")
      let mark = InlineMark(.note(NoteID(id)), 3..<text.utf8.count)
      return Table.Cell(
        blocks: [Block(ElementID(0), .paragraph(Paragraph(.tableRow, text, marks: [mark])))])
    }
    let table = Table(rows: (0..<45).map { Table.Row(cells: [cell($0), Table.Cell()]) })
    let result = try lay(
      [.table(table)], notes: Dictionary(uniqueKeysWithValues: (0..<45).map { ($0, note(1)) }))
    expectSound(result, 45)
    for page in result.pages.pages {
      let (text, foot) = parts(page, result)
      let signs = text.compactMap { printed($0, page).last }
      let called = foot.compactMap { printed($0, page).first }
      #expect(signs.prefix(called.count) == called[...], "the notes are those of the rows above")
    }
  }

  @Test func anAttachmentSetsItsNotesOnItsOwnPages() throws {
    let blocks = [
      body(3, notes: [(1, 1)]), PageFillingTests.block(.attachmentLabel, "附件1"),
      PageFillingTests.block(.attachmentTitle, "名单"), body(3, notes: [(0, 2)]),
    ]
    var document = Document(paragraphs: blocks)
    document.notes = [NoteID(1): note(1, "甲"), NoteID(2): note(1, "乙")]
    let result = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document)
    let feet = result.pages.pages.map { page in
      parts(page, result).foot.map { String(printed($0, page).prefix(2)) }
    }
    #expect(feet == [["①甲"], ["②乙"]])
  }

  /// Documents of any kind: what is called is printed once, in order, and on no page before its sign.
  @Test(arguments: 1...8) func anyNotesAreSetWholeAndInOrder(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var paragraphs: [Paragraph] = []
    var notes: [Int: [Block]] = [:]
    while paragraphs.count < 25 {
      let length = Int.random(in: 1...9, using: &generator)
      var calls: [(line: Int, id: Int)] = []
      for line in 0..<length where Int.random(in: 0..<3, using: &generator) == 0 {
        let height =
          Int.random(in: 0..<8, using: &generator) == 0 ? 30 : Int.random(in: 1...3, using: &generator)
        calls.append((line, notes.count + 1))
        notes[notes.count + 1] = note(height)
      }
      let isHeading = Int.random(in: 0..<6, using: &generator) == 0
      paragraphs.append(
        isHeading ? PageFillingTests.block(.heading(.one), "一、题") : body(length, notes: calls))
    }
    let called = Set(
      paragraphs.flatMap { paragraph in
        paragraph.inline.marks.compactMap { if case .note(let id) = $0.kind { id.index } else { nil } }
      })
    notes = notes.filter { called.contains($0.key) }
    let result = try lay(paragraphs, notes: notes)
    var begun = 0
    var signs = 0
    for page in result.pages.pages {
      let (text, foot) = parts(page, result)
      signs += text.reduce(0) { sum, line in
        sum + page.items[line.items].filter { $0.run.map { $0.size < 10 } ?? false }.count
      }
      begun += foot.filter { $0.index == 0 }.count
      #expect(begun <= signs, "no note stands before its sign")
    }
    #expect(begun == notes.count)
    expectSound(result, result.pages.pages.reduce(0) { $0 + parts($1, result).foot.count })
    let count = { (text: String) in text.filter { $0 == "文" }.count }
    let texts = result.pages.pages.flatMap { page in page.lines.map { count(printed($0, page)) } }
    #expect(texts.reduce(0, +) == paragraphs.reduce(0) { $0 + count($1.text.string) })
  }

  @Test(arguments: [(3, 2), (20, 4)]) func anImprintStandsBelowTheNotes(_ lines: Int, _ count: Int) throws {
    // The text ends on page 2: its notes make room for the imprint where both fit.
    var style = TestStyle.standard()
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    let blocks = [body(22), body(lines, notes: [(0, 1)])].map(Block.Content.paragraph)
    var document = Document(body: blocks.enumerated().map { Block(ElementID($0), $1) })
    document.notes[NoteID(1)] = note(2)
    document.imprint = Imprint(copies: [
      Block(ElementID(9), .paragraph(PageFillingTests.block(.imprint, "抄送：县委办公室。")))
    ])
    let result = try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document)
    #expect(result.pages.pages.count == count)
    let page = result.pages.pages[1]
    let (text, foot) = parts(page, result)
    #expect(foot.count == 2)
    let imprint = text.first { result.pages.structure.role(of: $0.element) == .imprint }
    let bottom = Self.head + 225 * Length.pointsPerMillimetre
    let last = try #require(foot.last)
    if let imprint {
      #expect(last.frame.y + last.frame.height + 16 <= imprint.frame.y)
      let body = text.filter { $0.gridLine != nil }.map { $0.frame.y + $0.frame.height }.max() ?? 0
      let rules = page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
      let above = rules.filter { abs($0.width - 39 * Length.pointsPerMillimetre) < 0.01 }.map(\.y)
      #expect(above.count == 1 && above[0] > body && above[0] < foot[0].frame.y, "the rule moves with them")
    } else {
      #expect(abs(last.frame.y + last.frame.height - bottom) < 0.01)
    }
    #expect((imprint != nil) == (count == 2))
  }

  @Test func aPageOfALineEndsWell() throws {
    for lines in 1...3 {
      let result = try lay([body(6, notes: [(0, 1), (3, 2)])], notes: [1: note(2), 2: note(3)]) { sheet in
        sheet.grid.linesPerPage = lines
      }
      let count = result.pages.pages.reduce(0) { $0 + parts($1, result).foot.count }
      #expect(count == 5)
      #expect(result.pages.pages.reduce(0) { $0 + parts($1, result).text.count } == 6)
    }
  }

  @Test(arguments: [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "(51)")])
  func signsAreInCirclesToFifty(_ number: Int, _ sign: String) {
    #expect(NoteSign.text(number) == sign)
  }

  @Test func aCaptionCallsItsNotes() throws {
    let text = "图1 示意〔1〕"
    let caption = InlineText(
      TracedText(generated: text), marks: [InlineMark(.note(NoteID(0)), 11..<text.utf8.count)])
    let figure = Figure(resource: nil, caption: caption, name: "a.png")
    let blocks: [Block.Content] = [.figure(figure), .paragraph(body(1, notes: [(0, 1)]))]
    let result = try lay(blocks, notes: [0: note(1), 1: note(2)])
    let page = result.pages.pages[0]
    let (lines, foot) = parts(page, result)
    #expect(foot.count == 3)
    let alone = try lay([.figure(figure), .paragraph(body(60))], notes: [0: note(1)])
    #expect(alone.pages.pages.map { parts($0, alone).foot.count }.first == 1)
    #expect(alone.pages.pages.count > 2)
    #expect(
      lines.contains { printed($0, page).hasPrefix("图1 示意①") || printed($0, page).hasPrefix("图1\u{3000}示意①") }
    )
    #expect(result.diagnostics.map(\.id) == ["layout.figure.named"])
  }
}
