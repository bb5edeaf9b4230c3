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

  private func roster(_ table: DrawnTable, hiding columns: ColumnSet) throws -> Roster {
    var sheet = table.sheet
    sheet.hiddenColumns = columns
    return try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
  }

  /// 联系方式 reaches over two columns: whichever is hidden, its word stands over the other.
  @Test(arguments: [2, 3]) func aWordOverAHiddenColumnStandsOverTheOther(hidden: Int) throws {
    let table = DrawnTable(
      text: "单位|姓名|联系方式|\n||电话|邮箱\n水务局|陆启明|甲|乙\n民政局|林若溪|丙|丁",
      merges: ["A1:A2", "B1:B2", "C1:D1"])
    let roster = try roster(table, hiding: [hidden...hidden])
    let (word, value) = hidden == 2 ? ("邮箱", "乙") : ("电话", "甲")
    #expect(roster.reading?.headRows == [1, 2])
    #expect(roster.columns.map(\.name) == ["单位", "姓名", "联系方式/\(word)"])
    #expect(roster.reading?.people == [3, 4])
    #expect(roster.values(of: roster.rows[0])[word] == value)
  }

  @Test func aNameInTheLowerLineKeepsTheUpperOne() throws {
    let table = DrawnTable(
      text: "序号|基本情况||考核|\n|姓名|性别|年度|等次\n1|陆启明|男|2025|优秀\n2|林若溪|女|2025|称职",
      merges: ["A1:A2", "B1:C1", "D1:E1"])
    for hidden in [2...2, 3...3, 4...4] {
      #expect(try roster(table, hiding: [hidden]).reading?.headRows == [1, 2])
    }
  }

  /// A head that only looks wide has no second line.
  @Test func peopleUnderANarrowedHeadStayPeople() throws {
    let table = DrawnTable(
      text: "姓名||备注|\n陆启明||挂职|\n林若溪||借调|",
      merges: ["A1:B1", "C1:D1", "A2:B2", "C2:D2", "A3:B3", "C3:D3"])
    for hidden in [0...0, 1...1, 2...2, 3...3] {
      let roster = try roster(table, hiding: [hidden])
      #expect(roster.reading?.people == [2, 3])
      #expect(roster.values(of: roster.rows[1])["备注"] == "借调")
    }
  }

  /// A line that names a unit is shown over the columns that are left of it.
  @Test func aUnitsLineOverAHiddenColumnNamesTheUnit() throws {
    let table = DrawnTable(
      text: "序号|姓名|职务\n水务局||\n1|陆启明|局长\n民政局||\n2|林若溪|局长", merges: ["A2:C2", "A4:B4"])
    let roster = try roster(table, hiding: [0...0])
    #expect(roster.reading?.groups.map(\.unit) == ["水务局", "民政局"])
    #expect(roster.rows.map { roster.metadata(of: $0).unit } == ["水务局", "民政局"])
  }
}
