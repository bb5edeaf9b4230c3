import GongwenFormats
import GongwenModel
import Testing

@testable import GongwenRoster

/// Columns that a workbook hides, where the roster needs them.
struct HiddenColumnTests {
  private func fault(hiding columns: ColumnSet) -> Fault? {
    var sheet = DrawnTable(text: "名册\n姓名 | 甲项 | 乙项\n陆启明 | 1 | 2\n顾南星 | 3 | 4", name: "册").sheet
    sheet.hiddenColumns = columns
    return #expect(throws: Fault.self) {
      try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
    }
  }

  @Test func aHeadWhoseNamesAreHiddenIsToldSo() {
    #expect(fault(hiding: [0...0]) == Fault(.input, "batch.roster.hidden", ["甲项 乙项", "A"], path: "r.xlsx"))
    #expect(fault(hiding: [0...1])?.diagnostic.arguments == ["乙项", "A, B"])
  }
}
