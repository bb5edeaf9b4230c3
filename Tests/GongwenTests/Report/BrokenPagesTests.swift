import TestSupport
import Testing

@testable import Gongwen

/// Pages broken by hand: each clause has to notice what is against it, and to say where.
@Suite struct BrokenPagesTests {
  /// One way to break a document, and what the report then has to say.
  struct Break: Sendable, CustomTestStringConvertible {
    var id: String
    var testDescription: String
    /// The figure that is reported; `nil` where only the place counts.
    var got: String?
    /// Page and line, from 1.
    var page: Int?
    var body: @Sendable (inout PagedDocument) throws -> Void

    init(
      _ id: String, _ description: String, got: String? = nil, page: Int? = nil,
      _ body: @escaping @Sendable (inout PagedDocument) throws -> Void
    ) {
      self.id = id
      testDescription = "\(id): \(description)"
      self.got = got
      self.page = page
      self.body = body
    }
  }

  @Test(arguments: pageBreaks + textBreaks + closingBreaks + folioBreaks + edgeBreaks + flowBreaks)
  func isFound(_ fault: Break) throws {
    var pages = try ReportSample.pages()
    try fault.body(&pages)
    let entry = try #require(ReportSample.conformity(pages)[fault.id])
    #expect(entry.conforms == false, "got \(entry.got)")
    if let got = fault.got { #expect(entry.got == got) }
    if let page = fault.page { #expect(entry.places.first?.page == page) }
  }

  /// A clause without a broken document could be a function that always says yes.
  @Test func everyClauseIsBrokenOnce() {
    let all =
      Self.pageBreaks + Self.textBreaks + Self.closingBreaks + Self.folioBreaks + Self.edgeBreaks
      + Self.flowBreaks
    let broken = Set(all.map(\.id)).union(["G-63", "G-64", "G-68"])
      .union(ElementReportTests.breaks.map(\.id)).union(FormReportTests.breaks.map(\.fault.id))
    #expect(ConformityRegistry.rules.map(\.clause.id).filter { !broken.contains($0) } == [])
  }

  @Test func nameOffTheMiddleUnderASealIsFound() throws {
    var pages = try ReportSample.pages(style: ReportSample.sealStyle)
    pages.move(try #require(pages.place(of: .signature)), x: 3)
    let entry = try #require(ReportSample.conformity(pages)["G-63"])
    #expect(entry.conforms == false)
    #expect(entry.got == "日期右空 4 字, 署名偏 3 pt")
  }

  @Test func jointNameOffItsColumnIsFound() throws {
    var pages = try ReportSample.pages(ReportSample.jointBlocks, style: ReportSample.sealStyle)
    pages.move(try #require(pages.place(of: .signature)), x: 6)
    let entry = try #require(ReportSample.conformity(pages)["G-64"])
    #expect(entry.conforms == false)
    #expect(entry.got == "每排 3, 间距差 6 pt, 出版心 0 pt, 末名偏 0 pt")
  }
}

extension BrokenPagesTests {
  static let pageBreaks = [
    Break("G-05", "a page of letter size", got: "215.9 × 279.4 mm", page: 2) {
      $0.pages[1].width = 612
      $0.pages[1].height = 792
    },
    Break("G-06", "text too high by 2 mm", got: "35 mm, 28 mm", page: 1) { pages in
      for line in pages.pages[0].lines.indices { pages.move((0, line), y: -2 * OfficialPage.millimetre) }
    },
    Break("G-06", "text too far right by 2 mm", got: "37 mm, 30 mm") { pages in
      for page in pages.pages.indices {
        for line in pages.pages[page].lines.indices {
          pages.move((page, line), x: 2 * OfficialPage.millimetre)
        }
      }
    },
    Break("G-07", "a line over the right edge", page: 2) { $0.move((1, 3), x: 5) },
    Break("G-07", "a line below the bottom edge", got: "156 × 226 mm", page: 2) {
      $0.move((1, 21), y: OfficialPage.millimetre)
    },
    Break("G-08", "a line of body in 黑体", got: "黑体 16 pt", page: 2) {
      $0.change((1, 4)) { $0.face = FaceKey(2) }
    },
    Break("G-08", "a line of body in 四号", got: "仿宋 14 pt", page: 2) { $0.change((1, 4)) { $0.size = 14 } },
    Break("G-10", "a red line of text", got: "1", page: 2) { $0.change((1, 4)) { $0.colour = .red } },
    Break("G-14", "a last line higher by a millimetre", got: "37 mm, 261 mm", page: 2) {
      $0.move((1, 21), y: -OfficialPage.millimetre)
    },
    Break("G-16", "a line off its slot by a point", got: "1 pt", page: 2) { $0.move((1, 10), y: 1) },
    Break("G-09", "lines of 29 characters", got: "22 × 29 (29.61 pt × 14.79 pt)") { pages in
      for page in pages.pages.indices {
        for line in pages.pages[page].lines.indices {
          pages.change((page, line)) { run in
            guard run.size == 16 else { return }
            for index in run.glyphs.indices { run.glyphs[index].x -= Double(index) }
          }
        }
      }
    },
  ]

  static let textBreaks = [
    Break("G-40", "a title in 黑体", got: "黑体 22 pt", page: 1) { $0.change((0, 0)) { $0.face = FaceKey(2) } },
    Break("G-40.centre", "a title off the middle by 3 pt", got: "3 pt", page: 1) { $0.move((0, 0), x: 3) },
    Break("G-41", "a title as an hourglass", page: 1) { pages in
      pages.pages[0].lines[1].index = 1
      pages = try ReportSample.hourglass(pages)
    },
    Break("G-42", "a title that fills the line", got: "20 字", page: 1) {
      $0.pages[0].lines[0].frame.x = $0.pages[0].lines[0].end - 440
      $0.pages[0].lines[0].frame.width = 440
      $0.change((0, 0)) { $0.glyphs[0].x = $0.glyphs[$0.glyphs.count - 1].x + 22 - 440 }
    },
    Break("G-43", "a line of the title that begins with 的", got: "1", page: 1) {
      $0.replace((0, 1), at: 0, with: "的")
    },
    Break("G-44", "lines of the title 40 pt apart", got: "40 pt", page: 1) { $0.move((0, 1), y: 4) },
    Break("G-50", "a salutation with an indent", got: "2 字", page: 1) {
      $0.move(try #require($0.place(of: .salutation)), x: 2 * OfficialPage.characterPitch)
    },
    Break("G-52", "a first page without text", got: "0", page: 1) { pages in
      let title = pages.structure.add(.paragraph(.title), to: pages.structure.root)
      for index in pages.pages[0].lines.indices { pages.pages[0].lines[index].element = title }
    },
    Break("G-53", "a paragraph without an indent", got: "0 字, 0 字") {
      $0.move(try #require($0.place(of: .body)), x: -2 * OfficialPage.characterPitch)
    },
    Break("G-53", "a turned line with an indent", got: "2 字, 1 字") {
      $0.move(try #require($0.place(of: .body, line: 1)), x: OfficialPage.characterPitch)
    },
    Break("G-54", "a heading of level 1 in 仿宋", got: "仿宋 > 楷体 > 仿宋 > 仿宋", page: 1) {
      $0.change(try #require($0.place(of: .heading(.one)))) { $0.face = FaceKey(1) }
    },
    Break("G-54", "a run-in heading in 黑体", got: "黑体 > 黑体 > 仿宋 > 仿宋", page: 1) {
      $0.change(try #require($0.placeOfLead())) {
        if $0.face == FaceKey(3) { $0.face = FaceKey(2) }
      }
    },
  ]
}
