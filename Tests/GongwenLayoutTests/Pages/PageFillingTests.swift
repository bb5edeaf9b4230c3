import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// What stands on which line of which page.
@Suite struct PageFillingTests {
  /// Lays blocks out on a small page: 10 characters a line, 8 lines a page unless a test says otherwise.
  static func lay(
    _ blocks: [Paragraph], characters: Int = 10, lines: Int = 8, flow: FlowRules = FlowRules(),
    style: ((inout ResolvedStyle) -> Void)? = nil
  ) throws -> LayoutEngine.Result {
    var sheet = TestStyle.standard(characters: characters, lines: lines, flow: flow)
    style?(&sheet)
    let engine = LayoutEngine(style: sheet, shaper: FakeShaper(), segmenter: PairSegmenter())
    return try engine.layOut(Document(paragraphs: blocks))
  }

  static func block(_ role: ParagraphRole, _ text: String) -> Paragraph {
    Paragraph(role, TracedText(generated: text))
  }

  /// A body paragraph of so many lines of 10 characters.
  static func body(_ lines: Int, last: Int = 5) -> Paragraph {
    let first = lines > 1 ? 8 + 10 * (lines - 2) + last : last
    return block(.body, String(repeating: "文", count: first))
  }

  private func slots(_ page: PageView) -> [Int?] { page.lines.map(\.gridLine) }

  /// 主送机关 on the whole first page are a fault in every run, not only in one that measures (7.3.2, 7.3.3).
  @Test(arguments: [(3, false), (40, true)]) func recipientsLeaveRoomForTextOnTheFirstPage(
    _ count: Int, _ isTold: Bool
  )
    throws
  {
    let names = [String](repeating: "东城区安全生产委员会办公室", count: count).joined(separator: "、") + "："
    let blocks = [
      Self.block(.title, "关于检查的通知"), Self.block(.salutation, names), Self.block(.body, "现将有关事项通知如下。"),
    ]
    let result = try Self.lay(blocks, characters: 28, lines: 16)
    let told = result.diagnostics.filter { $0.id == "layout.page.recipients" }
    #expect(told.map(\.severity) == (isTold ? [.error] : []))
  }

  /// One line parts 第一节 from 第二章 above it, and a chapter from the text.
  @Test func headingsOfChaptersStandOneLineApart() throws {
    let blocks = [
      Self.block(.body, "文字。"), Self.block(.chapter, "第二章　支出"), Self.block(.chapter, "第一节　规定"),
      Self.block(.body, "文字。"),
    ]
    let result = try Self.lay(blocks, lines: 20) { sheet in
      sheet.paragraphs[.chapter] = ParagraphStyle(linesBefore: 1, linesAfter: 1)
    }
    #expect(slots(result.pages.views[0]) == [0, 2, 4, 6])
  }

  /// 第3号 of 公告 below its title is centred, with a line below it; above the title it stands as it is.
  @Test func aNumberBelowATitleStandsInTheMiddle() throws {
    let (title, number) = (Self.block(.title, "公告"), Self.block(.documentNumber, "第3号"))
    func places(_ blocks: [Paragraph]) throws -> (offCentre: Double, blank: Int) {
      let page = try Self.lay(blocks + [Self.body(2)], characters: 28, lines: 20).pages.views[0]
      let line = try #require(page.lines.first { $0.role == .documentNumber })
      let text = try #require(page.lines.first { $0.role == .body })
      let middle = (28 + 78) * Length.pointsPerMillimetre
      return (abs((line.start + line.end) / 2 - middle), (text.gridLine ?? 0) - (line.gridLine ?? 0) - 1)
    }
    let below = try places([title, number])
    #expect(below.offCentre < 0.5 && below.blank == 1, "\(below)")
    #expect(try places([number, title]).offCentre > 10)
  }

  /// A number whose mark is a picture has a line between itself and the title.
  @Test func aTitleStandsOffTheNumberAboveIt() throws {
    func gap(_ first: ParagraphRole) throws -> Int {
      let blocks = [Self.block(first, "青水发〔2026〕3号"), Self.block(.title, "关于抗旱的通知"), Self.body(2)]
      let page = try Self.lay(blocks, characters: 28, lines: 20).pages.views[0]
      let lines = try [first, .title].map { role in
        try #require(page.lines.first { $0.role == role }).line.frame.y
      }
      return Int(((lines[1] - lines[0]) / 29).rounded())
    }
    #expect(try gap(.documentNumber) == 2)
    #expect(try gap(.body) == 1, "a title below a text is as its style has it")
  }

  /// The lines of a name too long for one are about as long as each other and end on the right (G-65).
  @Test func aLongNameStandsOnTheRight() throws {
    let name = String(repeating: "县工作领导小组", count: 5)
    let page = try Self.lay(
      [Self.body(2), Self.block(.signature, name), Self.block(.date, "2026年3月5日")], characters: 28, lines: 20
    ).pages.views[0]
    let lines = page.lines.filter { $0.role == .signature }
    #expect(lines.count == 2)
    let right = (28 + 156) * Length.pointsPerMillimetre
    #expect(
      (lines.map(\.end).max() ?? 0) > right - 4 * 16
        && (lines.map(\.start).min() ?? 0) > 28 * Length.pointsPerMillimetre + 5 * 16)
  }

  @Test func aPageIsFilledToItsLastSlot() throws {
    let result = try Self.lay([Self.body(5), Self.body(6)])
    #expect(result.pages.views.map(\.lines.count) == [8, 3])
    #expect(slots(result.pages.views[0]) == [0, 1, 2, 3, 4, 5, 6, 7])
  }

  @Test func framesTouchTheTypeAreaAtTopAndBottom() throws {
    let result = try Self.lay([Self.body(22)], characters: 28, lines: 22) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
    let lines = result.pages.views[0].lines
    let top = try #require(lines.first).baseline - 0.88 * 16
    #expect(abs(top - 37 * Length.pointsPerMillimetre) < 0.001, "G-14: the first frame touches the type area")
    let pitch = try #require(lines.dropFirst().first).baseline - lines[0].baseline
    #expect(abs(pitch - 29.6093) < 0.001, "G-14: 29.6093 pt from line to line, not \(pitch)")
  }

  @Test func wordGridCentresLinesInEqualBoxes() throws {
    let sheet = TestStyle.standard(model: .word)
    let engine = LayoutEngine(style: sheet, shaper: FakeShaper())
    let text = String(repeating: "文", count: 90)
    let result = try engine.layOut(Document(paragraphs: [Self.block(.body, text)]))
    let lines = result.pages.views[0].lines
    #expect(abs(lines[1].baseline - lines[0].baseline - 28.9907) < 0.001, "model A: 225 mm / 22")
  }

  @Test(arguments: [(5, 1), (6, 2), (7, 2)])
  func aHeadingKeepsTwoLinesWithIt(_ before: Int, _ page: Int) throws {
    // 8 slots: after five lines the heading and two lines of its text fit; after six or seven they do not.
    let heading = Self.block(.heading(.one), "一、抓学习")
    let result = try Self.lay([Self.body(before), heading, Self.body(4)])
    let found = result.pages.views.firstIndex { $0.lines.contains { $0.role == .heading(.one) } }
    #expect(found.map { $0 + 1 } == page, "C-72")
    if page == 2 {
      #expect(
        result.diagnostics.contains { $0.id == "layout.page.short" && $0.clause == "C-72" },
        "the reason is told")
    }
  }

  @Test func aRunInHeadingMayEndAPage() throws {
    var runIn = Self.block(.body, "（一）抓学习。" + String(repeating: "文", count: 30))
    runIn.inline.marks = [InlineMark(.lead(.two), 0..<"（一）抓学习。".utf8.count)]
    let result = try Self.lay([Self.body(7), runIn])
    #expect(result.pages.views[0].lines.last?.lead == .two)
  }

  @Test func headingsInARowStayTogether() throws {
    let blocks = [
      Self.body(5), Self.block(.heading(.one), "一、抓学习"), Self.block(.heading(.two), "（一）学理论"), Self.body(4),
    ]
    let result = try Self.lay(blocks)
    #expect(result.pages.views[0].lines.count == 5)
    #expect(result.pages.views[1].lines.first?.role == .heading(.one))
  }

  @Test func aLoneLastLineIsBroughtBackOrGivenCompany() throws {
    // The paragraph's fourth line, of one short word, would open the second page.
    let blocks = [Self.body(5), Self.body(4, last: 2)]
    let result = try Self.lay(blocks)
    let second = result.pages.views.count > 1 ? result.pages.views[1].lines.count : 0
    #expect(second != 1, "C-71: a page with one line of two characters")
  }

  @Test func attachmentsBeginAPageWithTheTitleOnItsThirdLine() throws {
    let blocks = [
      Self.body(3),
      Self.block(.attachmentLabel, "附件1"), Self.block(.attachmentTitle, "名单"), Self.body(2),
    ]
    let result = try Self.lay(blocks, characters: 28, lines: 22)
    let page = try #require(result.pages.views.last)
    #expect(result.pages.views.count == 2)
    #expect(page.lines.first?.gridLine == 0)
    let title = try #require(page.lines.dropFirst().first)
    let line = (title.baseline - 0.88 * 22 - 37 * Length.pointsPerMillimetre) / 29.6093
    #expect(abs(line - 2) < 0.001, "G-71: the title on line 3, not on \(line + 1)")
  }

  @Test func aTitleLongerThanAPageGoesOnOverPages() throws {
    let title = Self.block(.title, String(repeating: "题", count: 3000))
    let result = try Self.lay([title, Self.body(2)], characters: 28, lines: 22)
    let bottom = 262 * Length.pointsPerMillimetre
    for page in result.pages.views {
      for line in page.lines { #expect(line.baseline < bottom + 6, "a line below the type area") }
    }
    #expect(result.pages.views.count > 4)
  }

  @Test func titleBlockReturnsToTheGrid() throws {
    for (length, slot) in [(8, 2), (26, 3), (45, 4)] {
      let title = Self.block(.title, String(repeating: "题", count: length))
      let result = try Self.lay([title, Self.body(2)], characters: 28, lines: 22)
      let first = result.pages.views[0].lines.first { $0.role == .body }
      #expect(first?.gridLine == slot, "a title of \(length) characters: one blank line below it (G-50)")
    }
  }

  @Test func pageNumbersStandOutsideWithTheDashAt269Millimetres() throws {
    var pages = try Self.lay([Self.body(60)], characters: 28, lines: 22).pages
    try PageFurniture(style: TestStyle.standard(), shaper: FakeShaper()).add(to: &pages.pages)
    for (index, page) in pages.views.prefix(2).enumerated() {
      guard let run = page.items.last?.run else { Issue.record("no page number"); continue }
      #expect(String(decoding: run.text, as: UTF8.self) == "— \(index + 1) —")
      let middle = (try #require(run.glyphs.first)).y - 0.38 * 14
      #expect(abs(middle / Length.pointsPerMillimetre - 269) < 0.001, "G-91")
      let left = (try #require(run.glyphs.first)).x
      // — 1 — is 1 + ½ + ½ + ½ + 1 em of 14 pt, one em in from the edge of the type area (G-90).
      let odd = (28 + 156) * Length.pointsPerMillimetre - 14 - 3.5 * 14
      let even = 28 * Length.pointsPerMillimetre + 14
      #expect(abs(left - (index == 0 ? odd : even)) < 0.001)
    }
  }

  @Test func missingAndSubstitutedCharactersAreToldWithTheirPlaces() throws {
    let source = SourceText(name: "a", text: "甲喆乙䶮丙喆")
    let engine = LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper(missing: "䶮", substituted: "喆"))
    let result = try engine.layOut(Document(paragraphs: [Paragraph(.body, TracedText(source, source.span))]))
    let missing = try #require(result.diagnostics.first { $0.id == "font.missing" })
    #expect(missing.severity == .error)
    #expect(missing.arguments == ["䶮", "U+4DAE", "1"])
    #expect(missing.span == SourceSpan(9, 12))
    let substituted = try #require(result.diagnostics.first { $0.id == "font.substituted" })
    #expect(substituted.arguments == ["喆", "face-99", "2"])
    #expect(substituted.span == SourceSpan(3, 6))
  }

  @Test func aFallbackCharacterMovesNoLine() throws {
    let plain = try Self.lay([Self.block(.body, "甲乙丙丁戊己庚辛壬癸子丑寅卯")])
    let mixed = try LayoutEngine(
      style: TestStyle.standard(characters: 10, lines: 8), shaper: FakeShaper(substituted: "丁")
    ).layOut(Document(paragraphs: [Self.block(.body, "甲乙丙丁戊己庚辛壬癸子丑寅卯")]))
    #expect(plain.pages.views[0].lines.map(\.baseline) == mixed.pages.views[0].lines.map(\.baseline))
  }

  /// The outlines of a face that stands in for another are moved; its origins are on the line as all others are.
  @Test func aFallbackCharacterIsARunOfItsOwnOnTheSameBaseline() throws {
    let mixed = try LayoutEngine(
      style: TestStyle.standard(characters: 10, lines: 8), shaper: FakeShaper(substituted: "丁")
    ).layOut(Document(paragraphs: [Self.block(.body, "甲乙丙丁戊")]))
    let page = mixed.pages.views[0]
    let runs = page.items.compactMap { item -> GlyphRun? in
      if case .artifact = item.owner { nil } else { item.run }
    }
    #expect(runs.map { String(decoding: $0.text, as: UTF8.self) } == ["甲乙丙", "丁", "戊"])
    #expect(runs.map(\.levelShift) == [0, FakeShaper.levelShift, 0])
    #expect(Set(runs.flatMap(\.glyphs).map(\.y)) == [page.lines[0].baseline])
  }
}
