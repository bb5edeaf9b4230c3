import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// 出席, 请假 and 列席 as GB/T 9704-2012 10.3 sets them (G-106).
@Suite struct AttendanceTests {
  private func page(
    _ typed: [Paragraph], hangingIndent: Double? = nil, _ set: (inout DocumentMetadata) -> Void = { _ in }
  ) throws -> PageView {
    var metadata = DocumentMetadata()
    metadata.kind = "纪要"
    set(&metadata)
    var style = TestStyle.standard()
    style.paragraphs[.attendance] = ParagraphStyle(hangingIndent: hangingIndent, linesBefore: 1)
    let document = Document(
      metadata: metadata, paragraphs: [PageFillingTests.block(.body, "会议研究了防汛工作。")] + typed)
    return try #require(
      try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views.first)
  }

  private func start(_ page: PageView, _ index: Int) throws -> Double {
    let lines = page.lines.filter { $0.role == .attendance }
    try #require(index < lines.count)
    return lines[index].line.start - 28 * Length.pointsPerMillimetre
  }

  private let cell = (156 * Length.pointsPerMillimetre - 16) / 27

  @Test func namesTurnUnderTheFirstOfThem() throws {
    let names = String(repeating: "林若溪　", count: 10)
    let page = try page([]) { metadata in
      metadata.attendees = names
      metadata.observers = "王禾"
    }
    let lines = page.lines.filter { $0.role == .attendance }
    // One line is left below the text, none between the lists.
    #expect(lines.map(\.line.gridLine) == [2, 3, 4])
    #expect(abs(try start(page, 0) - 2 * cell) < 0.01, "two characters in")
    #expect(abs(try start(page, 1) - 5 * cell) < 0.01, "below the first name")
    #expect(abs(try start(page, 2) - 2 * cell) < 0.01)
  }

  /// The colon was squeezed with the marks of its line, and the first name stood left of those below it.
  @Test func theFirstNameStandsAboveTheOthersOnASqueezedLine() throws {
    let page = try page([]) { $0.attendees = String(repeating: "林若溪、", count: 12) + "王禾" }
    let lines = page.lines.filter { $0.role == .attendance }
    try #require(lines.count > 1)
    let first = try #require(page.items[lines[0].line.items].compactMap(\.run).last { $0.text.count > 9 })
    #expect(lines[0].line.adjustment.trimmed > 0.5, "it is squeezed")
    let start = try #require(first.glyphs.first?.x) - 28 * Length.pointsPerMillimetre
    #expect(abs(start - 5 * cell) < 0.01, "\(start / cell) characters in")
  }

  @Test func theStylesOwnIndentOfTurnedLinesIsKept() throws {
    let page = try page([], hangingIndent: 4) { $0.attendees = String(repeating: "林若溪　", count: 10) }
    #expect(abs(try start(page, 0) - 2 * cell) < 0.01)
    #expect(abs(try start(page, 1) - 4 * cell) < 0.01, "as the style says, not below the name")
  }

  @Test func theLabelIsSetOffAndAddedTextIsNoPartOfTheSource() throws {
    let page = try page([]) { $0.attendees = "林若溪" }
    let line = try #require(page.lines.first { $0.role == .attendance })
    let items = page.items[line.line.items]
    let faces = items.compactMap(\.run).map { (String(decoding: $0.text, as: UTF8.self), $0.face) }
    let heading = FaceKey(UInt16(FontRole.allCases.firstIndex(of: .heading1) ?? 0))
    let body = FaceKey(UInt16(FontRole.allCases.firstIndex(of: .body) ?? 0))
    #expect(faces.map(\.0) == ["出席：", "林若溪"] && faces.map(\.1) == [heading, body], "\(faces)")
    #expect(items.allSatisfy { if case .generated = $0.owner { true } else { false } })
  }

  @Test(arguments: [("出席：林若溪", 3), ("出席人员：林若溪", 5), ("请假:陈岚", 3), ("没有标签", 0), ("一二三四五：长", 0)])
  func labelsAreMeasured(text: String, count: Int) {
    let length = LabelIndent.labelLength(of: TracedText(generated: text))
    #expect(String(decoding: Array(text.utf8)[..<length], as: UTF8.self).count == count)
  }
}
