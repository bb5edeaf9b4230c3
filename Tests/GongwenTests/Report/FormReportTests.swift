import TestSupport
import Testing

@testable import Gongwen

/// Letters, orders, minutes, joint papers and those that go up, in the report: each clause met by what the engine sets, and
/// found where a hand broke it.
@Suite struct FormReportTests {
  /// A paper of each kind.
  enum Kind: String, CaseIterable, Sendable {
    case upward, joint, letter, order, minutes, stamped, attachments, turned

    /// The clauses that speak of it.
    var clauses: [String] {
      switch self {
      case .upward: ["G-22", "G-23", "G-28", "G-29", "G-30", "G-40.gap", "G-81", "G-83", "G-85", "G-68"]
      case .joint: ["G-24", "G-26", "G-27", "G-40.gap", "G-56"]
      case .letter: ["G-100", "G-101", "G-102", "G-103", "G-104", "G-81"]
      case .order: ["G-105"]
      case .minutes: ["G-24", "G-106"]
      case .stamped: ["G-66"]
      case .attachments: ["G-60", "G-61"]
      case .turned: ["G-95"]
      }
    }
  }

  /// The first page of a letter has no number and is the first all the same (G-103, G-52).
  @Test func theFirstPageOfALetterIsItsFirst() throws {
    var pages = try Self.pages(.letter)
    let second = pages.pages[0]
    pages.pages[0].number = nil
    var other = Page(width: second.width, height: second.height)
    other.number = 2
    pages.pages.append(other)
    #expect(ReportSample.conformity(pages)["G-52"]?.conforms == true)
  }

  /// 附件： alone above its items ends in no mark after a name.
  @Test func theLabelAboveTheListIsNoName() throws {
    var notes = ["附件：", "1.绩效目标表", "2.项目清单"].map { ReportSample.block(.attachmentNote, $0) }
    notes.insert(ReportSample.block(.body, ReportSample.sentence), at: 0)
    #expect(ReportSample.conformity(try ReportSample.pages(notes))["G-60"]?.got.hasSuffix("标点 0") == true)
    notes[3] = ReportSample.block(.attachmentNote, "2.项目清单。")
    #expect(ReportSample.conformity(try ReportSample.pages(notes))["G-60"]?.got.hasSuffix("标点 1") == true)
  }

  /// People type the label in other ways too, which are set as 附件： is and measured so (G-61).
  @Test(arguments: ["附件：", "附件:", "附：", "附:"]) func laterNumbersStandBelowTheFirst(_ label: String) throws {
    let notes = [label + "1.绩效目标表", "2.项目清单"].map { ReportSample.block(.attachmentNote, $0) }
    let blocks = [ReportSample.block(.body, ReportSample.sentence)] + notes
    let found = ReportSample.conformity(try ReportSample.pages(blocks))
    #expect(found["G-61"]?.got == "序号 5 字")
    // The first begins with its label, two characters in.
    #expect(found["G-60"]?.got == "空 1 行, 2 字, 标点 0", "\(label)")
  }

  /// The page before it is set closer to hold its signature, and shows the pitch that most lines have (G-67).
  @Test(arguments: [1, 3]) func anAttachmentAfterAClosedPageStandsOnItsOwnGrid(_ lines: Int) throws {
    let texts = [
      (ParagraphRole.body, 21), (.signature, 1), (.date, 1), (.attachmentLabel, 1), (.attachmentTitle, 1),
      (.body, lines),
    ]
    let words: [ParagraphRole: String] = [
      .signature: "述职人：周岭", .date: "2026年1月5日", .attachmentLabel: "附件", .attachmentTitle: "任务分解表",
    ]
    let blocks = texts.flatMap { role, count in
      (0..<count).map { _ in ReportSample.block(role, words[role] ?? "各单位要认真贯彻执行。") }
    }
    let entries = ReportSample.conformity(try ReportSample.pages(blocks))
    #expect(entries["G-71"]?.conforms == true, "\(entries["G-71"]?.got ?? "")")
  }

  /// Ballots bear no number on purpose.
  @Test func pagesWithoutNumbersAreNotMeasuredByThem() throws {
    var pages = try ReportSample.pages()
    #expect(ReportSample.conformity(pages)["G-90"]?.conforms == true)
    for index in pages.pages.indices {
      pages.pages[index].items.removeAll { $0.owner == .artifact(.pageNumber) }
    }
    #expect(ReportSample.conformity(pages)["G-90"]?.conforms == nil)
  }

  private static let millimetre = OfficialPage.millimetre
  private static let names = "王明远、李清、周岭"

  /// Sets a paper of a kind.
  static func pages(_ kind: Kind) throws -> PagedDocument {
    var style = TestStyle.standard()
    style.paragraphs[.organMark] = ParagraphStyle(font: .title)
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    style.paragraphs[.securityLevel] = ParagraphStyle(font: .heading1, firstLineIndent: 0)
    style.paragraphs[.urgency] = ParagraphStyle(font: .heading1, firstLineIndent: 0)
    style.paragraphs[.attendance] = ParagraphStyle(hangingIndent: nil, linesBefore: 1)
    var metadata = DocumentMetadata()
    var blocks = [
      ReportSample.block(.title, "关于防汛工作的通知"), ReportSample.block(.body, ReportSample.sentence),
      ReportSample.heading(.one, "一、做好准备"), ReportSample.block(.body, ReportSample.sentence),
    ]
    switch kind {
    case .upward:
      metadata.copyNumber = "000007"
      metadata.securityLevel = "秘密"
      metadata.urgency = "特急"
      metadata.issuingOrgans = "青溪县人民政府"
      metadata.documentNumber = "青政发〔2026〕3号"
      metadata.signatories = names
      metadata.movedRecipients = "各乡镇人民政府，县政府各部门"
      metadata.copyRecipients = "县委各部门，县人大常委会办公室，县政协办公室，县法院，县检察院，县人民武装部，各人民团体"
      metadata.printingOrgan = "青溪县人民政府办公室"
      metadata.printingDate = "2026年1月5日"
    case .joint:
      metadata.issuingOrgans = "青溪县人力资源和社会保障局、青溪县财政局、青溪县水务局"
      metadata.documentNumber = "青人社发〔2026〕3号"
    case .letter:
      metadata.kind = "函"
      metadata.issuingOrgans = "青溪县人民政府办公室"
      metadata.documentNumber = "青政办函〔2026〕3号"
      metadata.urgency = "特急"
      metadata.copyRecipients = "县水务局"
      style.header = HeaderStyle(
        form: .letter, markTop: 30 * millimetre, markSuffix: "", numberGap: 4.84 * millimetre,
        ruleThickness: 2, ruleWidth: 170 * millimetre)
      style.imprint = ImprintStyle(outerRule: 0, innerRule: 0, isOnEvenPage: false)
    case .order:
      metadata.issuingOrgans = "青溪县人民政府"
      metadata.documentNumber = "第3号"
      style.header = HeaderStyle(markTop: 57 * millimetre, markSuffix: "令", ruleGap: 0, ruleThickness: 0)
      blocks.removeFirst()
    case .minutes:
      metadata.kind = "纪要"
      metadata.issuingOrgans = "青溪县人民政府常务会议"
      metadata.attendees = String(repeating: "林若溪　", count: 10)
      metadata.observers = "王禾"
      style.header = HeaderStyle(markSuffix: "纪要")
    case .stamped:
      style.flow.stampWidth = 40 * millimetre
      blocks += [ReportSample.block(.signature, "县长"), ReportSample.block(.date, "2026年1月5日")]
    case .attachments:
      let long = String(repeating: "物资清单", count: 12)
      blocks += ["附件：1." + long, "2." + long, "3.人员名单"].map { ReportSample.block(.attachmentNote, $0) }
    case .turned: return try turnedTable(style)
    }
    return try set(Document(metadata: metadata, paragraphs: blocks), style)
  }

  private static func set(_ document: Document, _ style: ResolvedStyle) throws -> PagedDocument {
    let engine = LayoutEngine(style: style, shaper: FakeShaper(), segmenter: PairSegmenter())
    var pages = try engine.layOut(document).pages
    try PageFurniture(style: style, shaper: FakeShaper()).add(to: &pages.pages)
    return pages
  }

  /// A table of more columns than a page is wide enough for.
  private static func turnedTable(_ style: ResolvedStyle) throws -> PagedDocument {
    func row(_ isHeader: Bool) -> Table.Row {
      let cells = (0..<15).map { index in
        Table.Cell(blocks: [
          Block(ElementID(100 + index), .paragraph(ReportSample.block(.body, isHeader ? "本年完成数" : "一百二十件")))
        ])
      }
      return Table.Row(cells: cells, isHeader: isHeader)
    }
    let table = Table(rows: [row(true)] + Array(repeating: row(false), count: 4))
    let text = Block.Content.paragraph(ReportSample.block(.body, ReportSample.sentence))
    // The head of an attachment is turned with it, and not measured as if it stood upright (G-07, G-71).
    let head = [(ParagraphRole.attachmentLabel, "附件"), (.attachmentTitle, "任务分解表")].map {
      Block.Content.paragraph(ReportSample.block($0, $1))
    }
    let body = ([text] + head + [.table(table), text]).enumerated().map { Block(ElementID($0), $1) }
    return try set(Document(body: body), style)
  }

  /// One way to break a paper of a kind.
  struct Broken: Sendable, CustomTestStringConvertible {
    var kind: Kind
    var fault: BrokenPagesTests.Break
    var testDescription: String { "\(kind) \(fault.testDescription)" }

    init(
      _ kind: Kind, _ id: String, _ description: String, got: String? = nil,
      _ body: @escaping @Sendable (inout PagedDocument) throws -> Void
    ) {
      self.kind = kind
      fault = BrokenPagesTests.Break(id, description, got: got, body)
    }
  }

  static let breaks: [Broken] = [
    Broken(.upward, "G-22", "a security level in 仿宋") { pages in
      pages.change(try #require(pages.place(of: .securityLevel))) { $0.face = FaceKey(1) }
    },
    Broken(.upward, "G-23", "the urgency above the copy number") { pages in
      pages.move(try #require(pages.place(of: .urgency)), y: -90)
    },
    Broken(.joint, "G-26", "a name that is shorter than the others") { pages in
      pages.pages[0].lines[1].frame.width -= 20
      pages.change((0, 1)) { $0.glyphs[$0.glyphs.count - 1].x -= 20 }
    },
    Broken(.upward, "G-28", "the number at the edge") { pages in
      pages.move(try #require(pages.place(of: .documentNumber)), x: -OfficialPage.characterPitch)
    },
    Broken(.upward, "G-29", "names at the edge") { pages in
      for line in pages.pages[0].lines.indices
      where pages.structure.role(of: pages.pages[0].lines[line].element) == .signatory {
        pages.move((0, line), x: OfficialPage.characterPitch)
      }
    },
    Broken(.upward, "G-40.gap", "a title three lines down") { pages in
      pages.move(try #require(pages.place(of: .title)), y: 10.39 * millimetre)
    },
    Broken(.joint, "G-56", "a line above a heading") { pages in
      let place = try #require(pages.place(of: .heading(.one)))
      pages.pages[place.page].lines[place.line].gridLine? += 1
    },
    Broken(.attachments, "G-61", "a later number under the label", got: "序号 2 字") { pages in
      for line in pages.pages[0].lines.indices.suffix(1) {
        pages.move((0, line), x: -3 * OfficialPage.characterPitch)
      }
    },
    Broken(.stamped, "G-66", "a date at the edge") { pages in
      pages.move(try #require(pages.place(of: .date)), x: 4 * OfficialPage.characterPitch)
    },
    Broken(.upward, "G-81", "a turned line under the label") { pages in
      let place = try #require(
        pages.pages.last?.lines.firstIndex { line in
          pages.structure.role(of: line.element) == .imprint && line.index == 1
        })
      pages.move((pages.pages.count - 1, place), x: -42)
    },
    Broken(.upward, "G-83", "a line below 主送") { pages in
      let last = pages.pages.count - 1
      let rule = Rule(
        x: OfficialPage.gutter, y: pages.pages[last].lines[0].frame.y + 20, width: OfficialPage.typeWidth,
        height: 0.7, colour: .black)
      pages.pages[last].items.append(PageItem(.rule(rule), owner: .artifact(.rule)))
    },
    Broken(.upward, "G-85", "an imprint without its inner line") { pages in
      let last = pages.pages.count - 1
      let inner = pages.pages[last].items.lastIndex { item in
        if case .rule(let rule) = item.content { abs(rule.height - 0.25 * millimetre) < 0.05 } else { false }
      }
      guard case .rule(var rule) = pages.pages[last].items[try #require(inner)].content else { return }
      rule.width = 10
      pages.pages[last].items[try #require(inner)].content = .rule(rule)
    },
    Broken(.turned, "G-95", "the head on the right") { pages in
      for line in pages.pages[1].lines.indices {
        pages.pages[1].lines[line].frame.x = 500 - pages.pages[1].lines[line].frame.x
      }
    },
    Broken(.letter, "G-100", "the mark too low") { pages in
      pages.move(try #require(pages.place(of: .organMark)), y: 2 * millimetre)
    },
    Broken(.letter, "G-101", "the lower lines turned over") { pages in
      var red = pages.pages[0].items.indices.filter { index in
        if case .rule(let rule) = pages.pages[0].items[index].content { rule.colour == .red } else { false }
      }
      let (below, above) = (red.removeLast(), red.removeLast())
      guard case .rule(var thick) = pages.pages[0].items[below].content,
        case .rule(var thin) = pages.pages[0].items[above].content
      else { return }
      (thick.height, thin.height) = (thin.height, thick.height)
      pages.pages[0].items[below].content = .rule(thick)
      pages.pages[0].items[above].content = .rule(thin)
    },
    Broken(.letter, "G-102", "the number off the edge") { pages in
      pages.move(try #require(pages.place(of: .documentNumber)), x: -10)
    },
    Broken(.letter, "G-103", "a last line at 275 mm") { pages in
      let place = try #require(pages.place(of: .imprint))
      pages.move(place, y: 275 * millimetre - pages.pages[place.page].lines[place.line].frame.y - 14)
    },
    Broken(.letter, "G-104", "a number on the first page") { pages in
      pages.pages[0].number = 1
      try PageFurniture(style: TestStyle.standard(), shaper: FakeShaper()).add(to: &pages.pages)
    },
    Broken(.order, "G-105", "text right below the number") { pages in
      pages.move(try #require(pages.place(of: .body)), y: -60)
    },
    Broken(.minutes, "G-106", "a label in 仿宋") { pages in
      pages.change(try #require(pages.place(of: .attendance))) { $0.face = FaceKey(1) }
    },
  ]

  @Test(arguments: Kind.allCases) func everyClauseIsMet(_ kind: Kind) throws {
    let entries = ReportSample.conformity(try Self.pages(kind))
    for id in kind.clauses {
      #expect(entries[id]?.conforms == true, "\(kind) \(id): \(entries[id]?.got ?? "")")
    }
    for entry in entries.values where entry.strength == .must && entry.conforms == false {
      Issue.record("\(kind) \(entry.id): \(entry.got) \(entry.places)")
    }
  }

  /// A clause of one form is no clause of another.
  @Test(arguments: Kind.allCases) func formsAreToldApart(_ kind: Kind) throws {
    let entries = ReportSample.conformity(try Self.pages(kind))
    let letters = ["G-100", "G-101", "G-102", "G-103", "G-104"]
    for id in letters { #expect((entries[id]?.conforms != nil) == (kind == .letter), "\(kind) \(id)") }
    #expect((entries["G-105"]?.conforms != nil) == (kind == .order), "\(kind)")
    #expect((entries["G-106"]?.conforms != nil) == (kind == .minutes), "\(kind)")
    let hasMark = [.upward, .joint, .minutes].contains(kind)
    #expect((entries["G-24"]?.conforms != nil) == hasMark, "\(kind)")
  }

  @Test func figuresAreTold() throws {
    func got(_ kind: Kind, _ id: String) throws -> String? {
      ReportSample.conformity(try Self.pages(kind))[id]?.got
    }
    #expect(try got(.upward, "G-23") == "黑体 16 pt, 自上而下")
    #expect(try got(.upward, "G-28") == "左空 1 字, 与末行签发人齐")
    #expect(try got(.upward, "G-29") == "右空 1 字, 每行 2 人")
    #expect(try got(.upward, "G-40.gap") == "20.78 mm")
    #expect(try got(.upward, "G-81") == "仿宋 14 pt, 回行对齐, 末尾句号")
    #expect(try got(.upward, "G-83") == "在抄送之上, 其间 0 线")
    #expect(try got(.upward, "G-85") == "次序对, 3 线")
    #expect(try got(.joint, "G-26") == "3 名宽差 0 pt, 后缀 1 次偏 0 pt")
    #expect(try got(.letter, "G-101") == "4 mm, 277 mm, 粗细 170 mm")
    #expect(try got(.letter, "G-102") == "4.84 / 4.84 mm, 距右 0 mm")
    #expect(try got(.letter, "G-104") == "首页无页码, 版记 0 线")
    #expect(try got(.minutes, "G-106") == "空 1 行, 2 字, 黑体 / 仿宋")
    #expect(try got(.attachments, "G-61") == "回行 6 字")
    #expect(try got(.turned, "G-95") == "表头居左")
    let turned = ReportSample.conformity(try Self.pages(.turned))
    #expect(turned["G-07"]?.conforms == true && turned["G-71"]?.conforms == nil, "the head is turned, too")
  }

  @Test(arguments: breaks) func isFound(_ broken: Broken) throws {
    var pages = try Self.pages(broken.kind)
    try broken.fault.body(&pages)
    let entry = try #require(ReportSample.conformity(pages)[broken.fault.id])
    #expect(entry.conforms == false, "got \(entry.got)")
    if let got = broken.fault.got { #expect(entry.got == got) }
  }

  /// One full line, stretched, was once the pitch of the whole paper.
  @Test func aStretchedLineShowsNoPitch() throws {
    let text = "青溪县水务局全年组织各乡镇工作人员集中学习了internationalization一次。"
    let pages = try ReportSample.pages([ReportSample.block(.body, text)])
    #expect(pages.pages[0].lines[0].adjustment.stretchPerGap > 0, "the line that is looked at")
    let entries = ReportSample.conformity(pages)
    #expect(entries["G-53"]?.conforms == true, "\(entries["G-53"]?.got ?? "")")
    #expect(entries["G-09"]?.conforms != false)
  }

  /// Pages whose lines stand closer than G-68 lets them.
  @Test func linesTooCloseAreFound() throws {
    var pages = try ReportSample.pages()
    for line in pages.pages[2].lines.indices {
      pages.move((2, line), y: -5 * Double(line))
    }
    #expect(ReportSample.conformity(pages)["G-68"]?.conforms == false)
  }
}
