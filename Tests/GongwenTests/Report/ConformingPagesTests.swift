import TestSupport
import Testing

@testable import Gongwen

/// A document set by the engine, every figure of it known.
@Suite struct ConformingPagesTests {
  /// Cells end 0.2 pt before the frames in them: lines set from the right stand a hundredth of a cell further out.
  private static let expected: [(id: String, got: String)] = [
    ("G-05", "210 × 297 mm"), ("G-06", "37 mm, 28 mm"), ("G-07", "156 × 225 mm"), ("G-10", "0"),
    ("G-08", "仿宋 16 pt"), ("G-09", "22 × 28 (29.61 pt × 15.79 pt)"), ("G-14", "37 mm, 262 mm"),
    ("G-16", "0 pt"),
    ("G-40", "小标宋 22 pt"), ("G-40.centre", "0 pt"), ("G-44", "36 pt"), ("G-43", "0"), ("G-50", "0 字"),
    ("G-53", "2 字, 0 字"), ("G-54", "黑体 > 楷体 > 仿宋 > 仿宋"),
    ("G-60", "空 1 行, 2 字, 标点 0"), ("G-70", "2 字, （ ）"), ("G-71", "第 1 行 0 字 黑体, 标题第 3 行"),
    ("G-62", "2026年1月5日"), ("G-65", "空 1 行, 右空 2 字, 日期右移 2 字"), ("G-67", "0"), ("C-34", "0.5 字 (0/1)"),
    ("C-60", "0 pt (0/64)"),
    ("G-90", "— 1 — 宋体 14 pt"), ("G-91", "7 mm"), ("G-92", "14 pt"), ("G-93", "+1"),
  ]

  @Test func everyFigureIsTheStandards() throws {
    let entries = ReportSample.conformity(try ReportSample.pages())
    for (id, got) in Self.expected { #expect(entries[id]?.got == got, "\(id)") }
  }

  /// What this document has not: seals, 版头 and 版记 (`ElementReportTests`, `FormReportTests`).
  private static let absent: Set = [
    "G-63", "G-64", "G-66", "G-21", "G-24", "G-27", "G-30", "G-80", "G-82", "G-84", "G-22", "G-23", "G-26",
    "G-28", "G-29", "G-40.gap", "G-61", "G-81", "G-83", "G-85", "G-95", "G-100", "G-101", "G-102", "G-103",
    "G-104", "G-105", "G-106",
  ]

  @Test func everyClauseIsMeasuredAndMet() throws {
    for entry in ReportSample.conformity(try ReportSample.pages()).values {
      #expect(
        entry.conforms == (Self.absent.contains(entry.id) ? nil : true),
        "\(entry.id): \(entry.got) \(entry.places)")
    }
  }

  @Test func clausesAreNamedOnce() {
    let ids = ConformityRegistry.rules.map(\.clause.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func sealIsMeasuredWhereTheDateMakesRoomForIt() throws {
    let entries = ReportSample.conformity(try ReportSample.pages(style: ReportSample.sealStyle))
    #expect(entries["G-63"]?.got == "日期右空 4 字, 署名偏 0 pt")
    #expect(entries["G-63"]?.conforms == true)
    #expect(entries["G-65"]?.conforms == nil)
  }

  @Test func jointNamesInRowsAreMeasuredAndNotTakenForNamesWithoutSeal() throws {
    let pages = try ReportSample.pages(ReportSample.jointBlocks, style: ReportSample.sealStyle)
    let entries = ReportSample.conformity(pages)
    #expect(entries["G-64"]?.got == "每排 3, 间距差 0 pt, 出版心 0 pt, 末名偏 0 pt")
    #expect(entries["G-64"]?.conforms == true)
    for id in ["G-63", "G-65"] { #expect(entries[id]?.conforms == nil, "\(id)") }
  }

  @Test func postsBesideStampsAreNeitherNamesUnderSealsNorWithoutOne() throws {
    let style = TestStyle.standard(flow: FlowRules(stampWidth: 40 * OfficialPage.millimetre))
    let entries = ReportSample.conformity(try ReportSample.pages(ReportSample.jointBlocks, style: style))
    for id in ["G-63", "G-64", "G-65"] { #expect(entries[id]?.conforms == nil, "\(id)") }
  }

  @Test func emptyDocumentConformsToNothing() {
    let entries = ReportSample.conformity(PagedDocument())
    #expect(entries.values.allSatisfy { $0.conforms == nil && $0.got.isEmpty })
  }

  /// The margins of a volume that binds on the right of even pages (G-13).
  @Test func mirroredMarginsAreTheirOwnEdges() throws {
    var style = TestStyle.standard()
    style.page.mirrored = true
    let entries = ReportSample.conformity(try ReportSample.pages(style: style))
    for id in ["G-06", "G-07", "G-53", "C-60", "G-92"] {
      #expect(entries[id]?.conforms == true, "\(id): \(entries[id]?.got ?? "")")
    }
  }
}
