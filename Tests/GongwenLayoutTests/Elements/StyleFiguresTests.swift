import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Figures of the standard that stand in the style: with another value the page moves by what it says.
@Suite struct StyleFiguresTests {
  private static let mm = Length.pointsPerMillimetre
  private static let cell = (156 * mm - 16) / 27
  private static let pitch = (225 * mm - 16) / 21

  private func page(
    _ blocks: [Paragraph], set: (inout DocumentMetadata) -> Void = { _ in },
    style change: (inout ResolvedStyle) -> Void
  ) throws -> PageView {
    var metadata = DocumentMetadata()
    set(&metadata)
    var style = TestStyle.standard()
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    style.paragraphs[.organMark] = ParagraphStyle(font: .title)
    change(&style)
    let document = Document(metadata: metadata, paragraphs: blocks)
    return try #require(
      try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views.last)
  }

  private func lines(_ page: PageView, _ role: ParagraphRole) throws -> [PageLine] {
    let lines = page.lines.filter { $0.role == role }.map(\.line)
    try #require(!lines.isEmpty)
    return lines
  }

  private func rules(_ page: PageView) -> [Rule] {
    page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
  }

  private let body = PageFillingTests.block(.body, "会议研究了防汛工作。")

  // MARK: Signatures

  private func signed(_ change: (inout ResolvedStyle) -> Void) throws -> (
    name: PageLine, date: PageLine
  ) {
    let page = try page(
      [
        body, PageFillingTests.block(.signature, "云岭县人民政府水务局"),
        PageFillingTests.block(.date, "2024年1月5日"),
      ], style: change)
    return (try lines(page, .signature)[0], try lines(page, .date)[0])
  }

  @Test(arguments: [2.0, 3]) func aDateStandsRightOfTheName(_ indent: Double) throws {
    let found = try signed { $0.signature.dateIndent = indent }
    #expect(abs(found.date.start - found.name.start - indent * Self.cell) < 0.01, "G-65")
  }

  @Test(arguments: [4.0, 6]) func aDateUnderASealStandsFromTheEdge(_ indent: Double) throws {
    let found = try signed { style in
      style.flow.sealDiameter = 42 * Self.mm
      style.signature.sealedIndent = indent
    }
    #expect(abs(184 * Self.mm - found.date.end - indent * Self.cell) < 0.01, "G-63")
  }

  @Test(arguments: [4.0, 1]) func aDateAloneStandsFromTheEdge(_ indent: Double) throws {
    let page = try page([body, PageFillingTests.block(.date, "2024年1月5日")]) { style in
      style.signature.sealedIndent = indent
    }
    // Never nearer to the edge than the style has dates at all.
    let wanted = max(indent, 2) * Self.cell
    #expect(abs(184 * Self.mm - (try lines(page, .date)[0].end) - wanted) < 0.01)
  }

  @Test func aStampHasItsPlace() throws {
    let found = try signed { style in
      style.flow.stampWidth = 40 * Self.mm
      style.signature.stampIndent = 5
      style.signature.stampGap = 3
      style.signature.linesAboveStamp = 4
      style.signature.linesBelowStamp = 2
    }
    #expect(abs(184 * Self.mm - found.date.end - 5 * Self.cell) < 0.01, "G-66: the date below the stamp")
    #expect(abs(184 * Self.mm - found.name.end - 8 * Self.cell - 40 * Self.mm) < 0.01, "the post left of it")
    // The stamp is half as high as wide, two lines here: the post stands on the upper of them.
    #expect(found.name.gridLine == 1 + 4)
    #expect(found.date.gridLine == 1 + 4 + 2 + 2)
  }

  @Test func sealsOfARowStandApart() throws {
    let names = ["县委办", "县府办", "水务局", "财政局"].map { PageFillingTests.block(.signature, $0) }
    func centres(_ gap: Double) throws -> [Int?] {
      let page = try page([body] + names) { style in
        style.flow.sealDiameter = 50 * Self.mm
        style.signature.sealGap = gap * Self.mm
      }
      return try lines(page, .signature).map(\.gridLine)
    }
    let (near, apart) = (try centres(2), try centres(20))
    #expect(
      near[0] == near[2] && near[2] != near[3], "three seals of 50 mm, the last name below them: \(near)")
    #expect(apart[0] == apart[1] && apart[1] != apart[2], "two to a row: \(apart)")
  }

  // MARK: Titles and attachments

  @Test(arguments: [14.0, 40]) func theTextStandsBelowATitle(_ gap: Double) throws {
    let page = try page([PageFillingTests.block(.title, "防汛通知"), body]) { style in
      style.paragraphs[.title]?.linesAfter = 0
      style.title.leastGap = gap
    }
    let (title, text) = (try lines(page, .title)[0], try lines(page, .body)[0])
    #expect(text.frame.y - title.frame.y - 22 >= gap)
    #expect(text.gridLine == (gap == 14 ? 2 : 3))
  }

  @Test(arguments: [3, 5]) func theTitleOfAnAttachmentStandsOnItsLine(_ line: Int) throws {
    let page = try page(
      [
        body, PageFillingTests.block(.attachmentLabel, "附件"),
        PageFillingTests.block(.attachmentTitle, "物资清单"), body,
      ]
    ) { $0.attachmentTitleLine = line }
    let top = 37 * Self.mm + Double(line - 1) * Self.pitch
    #expect(abs((try lines(page, .attachmentTitle)[0].frame.y) - top) < 0.01, "G-71")
  }

  /// 8.9 mm below one letter's title and 18.7 mm below another's, whose mark was 2 pt higher (7.3.2, G-103).
  @Test(arguments: [1, 2]) func theBlankBelowALettersTitleIsTheSame(_ lines: Int) throws {
    let title = PageFillingTests.block(.title, String(repeating: "提供规划编制有关基础数据", count: 2 * lines - 1))
    var blanks: [Double] = []
    for size in stride(from: 40.0, through: 64, by: 1) {
      let page = try page([title, PageFillingTests.block(.salutation, "市统计局："), body]) { metadata in
        metadata.issuingOrgans = "青溪县水务局"
        metadata.documentNumber = "青水函〔2026〕5号"
      } style: {
        $0.header.form = .letter
        $0.header.markSize = size
        $0.header.titleGap = 20.78 * Self.mm
      }
      let (number, own) = (try self.lines(page, .documentNumber)[0], try self.lines(page, .title))
      let gap = own[0].frame.y - number.frame.y - number.frame.height
      #expect(
        abs(gap - 20.78 * Self.mm) <= 5 * Self.mm, "G-103: \(gap / Self.mm) mm below a mark of \(size) pt")
      blanks.append(try self.lines(page, .salutation)[0].frame.y - (try #require(own.last)).frame.y)
    }
    let spread = (blanks.max() ?? 0) - (blanks.min() ?? 0)
    #expect(spread < 2, "\(spread) pt: \(blanks)")
  }

  /// 令 and what it issues: the title below the signature begins a page, one below a date at the head does not.
  @Test func anIssuedPaperBeginsAPage() throws {
    let title = PageFillingTests.block(.title, "地下管线管理办法")
    let closing = [PageFillingTests.block(.signature, "县长"), PageFillingTests.block(.date, "2026年4月28日")]
    let issued = try page([body] + closing + [title, body]) { _ in }
    #expect(issued.lines.first?.role == .title, "the last page")
    let dated = try page([PageFillingTests.block(.date, "2026年4月28日"), title, body]) { _ in }
    #expect(dated.lines.first?.role == .date)
  }

  @Test func laterNumbersStandUnderTheFirst() throws {
    let notes = ["附件：1.物资清单", "2.人员名单"].map { PageFillingTests.block(.attachmentNote, $0) }
    let page = try page([body] + notes) { $0.paragraphs[.attachmentNote]?.firstLineIndent = 4 }
    let starts = try lines(page, .attachmentNote).map { (($0.start - 28 * Self.mm) / Self.cell).rounded() }
    #expect(starts == [4, 7], "G-60: as far in as the style has them, and 附件： further")
  }

  // MARK: 版头 and 版记

  @Test func namesOfSignatoriesAreInRows() throws {
    let page = try page([PageFillingTests.block(.title, "请示"), body]) { metadata in
      metadata.issuingOrgans = "青溪县人民政府"
      metadata.documentNumber = "青政发〔2026〕3号"
      metadata.signatories = "王明远、李清、周岭"
    } style: { style in
      style.header.signatoriesPerLine = 3
      style.header.sideIndent = 2
      style.header.signatoryGap = 1.5
    }
    let names = try lines(page, .signatory).dropFirst()
    #expect(Set(names.map { ($0.baseline * 100).rounded() }).count == 1, "G-29: three on a line")
    #expect(abs(184 * Self.mm - (names.last?.end ?? 0) - 2 * Self.cell) < 0.01)
    let gaps = zip(names, names.dropFirst()).map { $1.start - $0.end }
    #expect(gaps.allSatisfy { abs($0 - 1.5 * Self.cell) < 0.01 }, "\(gaps)")
    #expect(abs((try lines(page, .documentNumber)[0].start) - 28 * Self.mm - 2 * Self.cell) < 0.01, "G-28")
  }

  @Test func namesOfAJointMarkStandAsTheStyleHasThem() throws {
    func marks(_ change: (inout HeaderStyle) -> Void) throws -> [PageLine] {
      let page = try page([body]) {
        $0.issuingOrgans = "青溪县财政局、青溪县水务局"
      } style: { style in
        style.header.markSize = 30
        change(&style.header)
      }
      return try lines(page, .organMark)
    }
    let wide = try marks { $0.jointPitch = 2 }
    #expect(abs(wide[1].frame.y - wide[0].frame.y - 60) < 0.01)
    let apart = try marks { $0.suffixGap = 1 }
    #expect(abs(apart[2].start - apart[0].end - 30) < 0.01, "文件 beside the names")
    let small = try marks { $0.linesBelowMark = 18 }
    #expect(small[0].frame.height < 30 - 0.01, "G-26: smaller until so many lines are left")
  }

  @Test func theLinesOfALetterStandAsTheStyleHasThem() throws {
    let page = try page([body]) {
      $0.issuingOrgans = "青溪县财政局"
    } style: { style in
      style.header = HeaderStyle(
        form: .letter, ruleThickness: 3, thinRuleThickness: 0.5, ruleSeparation: 2, footDistance: 30 * Self.mm
      )
    }
    let red = rules(page).filter { $0.colour == .red }
    try #require(red.count == 4)
    #expect(red.map(\.height) == [3, 0.5, 0.5, 3], "G-101: thick above thin, thin above thick")
    #expect(abs(red[1].y - red[0].y - 3 - 2) < 0.01 && abs(red[3].y - red[2].y - 0.5 - 2) < 0.01)
    #expect(abs(red[3].y + 3 - 267 * Self.mm) < 0.01)
  }

  @Test func anImprintStandsAsTheStyleHasIt() throws {
    func page(_ look: ImprintStyle) throws -> PageView {
      try self.page([body]) { metadata in
        metadata.copyRecipients = "县委办"
        metadata.printingOrgan = "县府办"
        metadata.printingDate = "2026年3月5日"
      } style: {
        $0.imprint = look
      }
    }
    for indent in [1.0, 2] {
      let lines = try lines(try page(ImprintStyle(indent: indent)), .imprint)
      #expect(abs((lines.map(\.start).min() ?? 0) - 28 * Self.mm - indent * 14) < 0.01, "G-81")
      #expect(abs(184 * Self.mm - (lines.map(\.end).max() ?? 0) - indent * 14) < 0.01, "G-82")
    }
    let near = try page(ImprintStyle(isOnEvenPage: false))
    #expect(near.lines.contains { $0.role == .body })
    let far = try page(ImprintStyle(gap: 225 * Self.mm, isOnEvenPage: false))
    #expect(!far.lines.contains { $0.role == .body }, "there is no such room on the page of the text")
  }

  // MARK: Page numbers

  @Test(arguments: [0.5, 1]) func theSpaceBesideANumberIsTheStyles(_ width: Double) throws {
    var style = TestStyle.standard()
    style.pageNumber.spaceWidth = width
    let items = try PageFurniture(style: style, shaper: FakeShaper()).items(for: 1)
    let starts = items.compactMap(\.run).flatMap { run in run.glyphs.map(\.x) }
    let dashes = try #require(starts.last) - (try #require(starts.first))
    // From dash to dash: a dash, a digit of half a character and two spaces.
    #expect(abs(dashes - 14 * (1 + 0.5 + 2 * width)) < 0.01, "G-92: \(dashes)")
  }
}
