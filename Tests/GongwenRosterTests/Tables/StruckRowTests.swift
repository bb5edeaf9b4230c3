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

  @Test func aNameThatIsStruckThroughIsTold() throws {
    let warning = "warning table.row.struck [\"顾南星\"]"
    #expect(try told(striking: [0, 1]) == [[], [warning]])
    #expect(try told(striking: [0]) == [[], [warning]])
    #expect(try told(striking: [1]) == [[], []], "an old unit that is struck says nothing of the person")
    #expect(try told(striking: []) == [[], []])
  }
}
