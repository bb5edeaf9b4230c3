import GongwenFormats
import GongwenModel
import Testing

@testable import GongwenRoster

/// People who are struck through in a workbook: they may have left, and are set and told.
@Suite struct StruckRowTests {
  private func told(striking columns: Set<Int>) throws -> [[String]] {
    var sheet = DrawnTable(text: "姓名 | 单位\n陆启明 | 水务局\n顾南星 | 民政局", name: "册").sheet
    for index in sheet.rows[2].cells.indices {
      sheet.rows[2].cells[index].isStruck = columns.contains(sheet.rows[2].cells[index].column)
    }
    let roster = try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
    return roster.rows.map { $0.diagnostics.map { "\($0.severity) \($0.id) \($0.arguments)" } }
  }

  @Test func commentsAreTold() throws {
    var sheet = DrawnTable(text: "姓名 | 单位\n陆启明 | 水务局\n顾南星 | 民政局", name: "册").sheet
    let long = String(repeating: "长", count: 21)
    sheet.comments = [
      CellComment(row: 2, column: 0, text: "办公室:\n已调离"), CellComment(row: 1, column: 1),
      CellComment(row: 1, column: 0, text: long),
    ]
    let roster = try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
    let told = roster.diagnostics.filter { $0.id == "table.comments" }.map(\.arguments)
    #expect(told == [["3", "A2“\(long.dropLast())……”、B2、A3“已调离”"]])
  }

  @Test(arguments: [
    ("已退休", true), ("2025年3月调离", true), ("病故", true), ("调出（市局）", true), ("不述职", true), ("免于述职", true),
    ("经批准不参加述职", true),
    ("退休返聘", false),
    ("未退休", false),
    ("拟退休", false), ("主持工作", false), ("2019年从民政局调离到现单位工作", false),
  ]) func aRemarkThatSomebodyLeftIsTold(remark: String, isTold: Bool) throws {
    let sheet = DrawnTable(text: "姓名 | 备注\n陆启明 | 女\n顾南星 | \(remark)", name: "册").sheet
    let roster = try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
    let told = roster.rows.map { $0.diagnostics.map { "\($0.id) \($0.arguments)" } }
    #expect(told == [[], isTold ? ["table.row.remark [\"顾南星\", \"\(remark)\"]"] : []])
  }

  @Test func aNameThatIsStruckThroughIsTold() throws {
    let warning = "warning table.row.struck [\"顾南星\"]"
    #expect(try told(striking: [0, 1]) == [[], [warning]])
    #expect(try told(striking: [0]) == [[], [warning]])
    #expect(try told(striking: [1]) == [[], []], "an old unit that is struck says nothing of the person")
    #expect(try told(striking: []) == [[], []])
  }
}
