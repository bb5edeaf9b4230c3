import TestSupport
import Testing

@testable import Gongwen

/// 版头 and 版记 in the report: met by what the engine sets, and found where a hand moved them.
@Suite struct ElementReportTests {
  static let clauses = ["G-21", "G-24", "G-27", "G-30", "G-80", "G-82", "G-84"]

  static let breaks: [BrokenPagesTests.Break] = [
    .init("G-21", "a mark off the edge") { $0.move(try #require($0.place(of: .urgency)), x: 4) },
    .init("G-24", "the mark too low") {
      $0.move(try #require($0.place(of: .organMark)), y: 2 * OfficialPage.millimetre)
    },
    .init("G-27", "the number too low") {
      $0.move(try #require($0.place(of: .documentNumber)), y: 6 * OfficialPage.millimetre)
    },
    .init("G-30", "the line too low") { pages in
      pages.moveRules(x: 0, y: 2 * OfficialPage.millimetre)
    },
    .init("G-80", "a line above the edge") { $0.moveRules(x: 0, y: -3) },
    .init("G-82", "the imprint off its place") { $0.move(try #require($0.place(of: .imprint)), x: -6) },
    .init("G-84", "the imprint on an odd page") { pages in
      pages.pages.insert(Page(width: OfficialPage.width, height: OfficialPage.height), at: 1)
    },
  ]

  static func pages() throws -> PagedDocument {
    var metadata = DocumentMetadata()
    metadata.copyNumber = "000007"
    metadata.securityLevel = "秘密"
    metadata.urgency = "特急"
    metadata.issuingOrgans = "青溪县人民政府"
    metadata.documentNumber = "青政发〔2026〕3号"
    metadata.copyRecipients = "县委各部门"
    metadata.printingOrgan = "青溪县人民政府办公室"
    metadata.printingDate = "2026年1月5日"
    var style = TestStyle.standard()
    style.paragraphs[.organMark] = ParagraphStyle(font: .title)
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    let blocks = [
      ReportSample.block(.title, "关于做好防汛工作的通知"), ReportSample.block(.body, ReportSample.sentence),
    ]
    let engine = LayoutEngine(style: style, shaper: FakeShaper())
    return try engine.layOut(Document(metadata: metadata, paragraphs: blocks)).pages
  }

  @Test func everyClauseIsMet() throws {
    let entries = ReportSample.conformity(try Self.pages())
    for id in Self.clauses {
      #expect(entries[id]?.conforms == true, "\(id): \(entries[id]?.got ?? "")")
    }
    for id in ["G-06", "G-07", "G-10"] { #expect(entries[id]?.conforms == true, "\(id)") }
    #expect(entries["G-24"]?.got == "72 mm, 偏 0 pt")
    #expect(entries["G-30"]?.got == "4 mm, 156 mm")
    #expect(entries["G-80"]?.got == "0.35 / 0.25 / 0.35 mm, 末线 262 mm")
  }

  /// The first page of a document with 版头 was measured by the pitch that most pages have.
  @Test func aPageIsMeasuredByItsOwnPitch() throws {
    var pages = try Self.pages()
    let structure = pages.structure
    let body = try #require(
      pages.pages[0].lines.first { $0.gridLine != nil && structure.role(of: $0.element) == .body })
    var wide = pages.pages[1]
    // Two more pages whose lines stand wider, as for a signature (G-67).
    wide.items = []
    wide.lines = (0..<21).map { index in
      var line = body
      line.gridLine = index
      line.items = 0..<0
      line.frame.y = OfficialPage.head + Double(index) * OfficialPage.linePitch * 1.05
      line.baseline = line.frame.y + OfficialPage.ascent * OfficialPage.bodySize
      return line
    }
    pages.pages.insert(contentsOf: [wide, wide], at: 1)
    #expect(ReportSample.conformity(pages)["G-06"]?.conforms == true)
  }

  @Test(arguments: breaks) func isFound(_ fault: BrokenPagesTests.Break) throws {
    var pages = try Self.pages()
    try fault.body(&pages)
    let entry = try #require(ReportSample.conformity(pages)[fault.id])
    #expect(entry.conforms == false, "got \(entry.got)")
  }
}

extension PagedDocument {
  /// Moves the lines drawn on every page, in pt.
  fileprivate mutating func moveRules(x: Double, y: Double) {
    for page in pages.indices {
      for item in pages[page].items.indices {
        guard case .rule(var rule) = pages[page].items[item].content else { continue }
        rule.x += x
        rule.y += y
        pages[page].items[item].content = .rule(rule)
      }
    }
  }
}
