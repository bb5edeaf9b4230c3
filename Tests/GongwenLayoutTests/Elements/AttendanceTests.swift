import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Those who took part in a meeting, at the end of its minutes (G-106).
@Suite struct AttendanceTests {
  private func lay(_ texts: [String], labels: [String] = ["出席", "请假", "列席"]) throws -> PagedDocument {
    var style = TestStyle.standard()
    style.flow.attendanceLabels = labels
    let document = Document(paragraphs: texts.map { PageFillingTests.block(.body, $0) })
    return try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages
  }

  private let names = "出席：" + String(repeating: "林晓东、", count: 15) + "周明"

  @Test func turnedLinesStandBelowTheFirstName() throws {
    let pages = try lay(["会议要求抓好落实。", names, "请假：何静"])
    let page = pages.pages[0]
    let attendance = page.lines.filter { pages.structure[$0.element].kind == .attendance }
    #expect(page.lines.map(\.gridLine) == [0, 2, 3, 4, 5], "a blank line above the first label alone")
    let left = 28 * Length.pointsPerMillimetre
    let unit = TestStyle.standard().grid.characterPitch
    let starts = attendance.map { (($0.start - left) / unit * 100).rounded() / 100 }
    #expect(starts == [2, 5, 5, 2])
  }

  @Test func theLabelIsInTheFaceOfHeadings() throws {
    let page = try lay([names]).pages[0]
    let runs = page.items.compactMap(\.run)
    let heading = FaceKey(UInt16(FontRole.allCases.firstIndex(of: .heading1) ?? 0))
    #expect(runs.filter { $0.face == heading }.map { String(decoding: $0.text, as: UTF8.self) } == ["出席"])
  }

  @Test func otherStylesAndOtherParagraphsHaveNone() throws {
    for pages in [try lay([names], labels: []), try lay(["出席会议的有：林晓东。"])] {
      #expect(!pages.structure.nodes.contains { $0.kind == .attendance })
    }
  }
}
