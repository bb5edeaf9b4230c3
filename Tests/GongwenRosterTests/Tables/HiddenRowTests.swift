import GongwenFormats
import GongwenModel
import Testing

@testable import GongwenRoster

/// Rows that a workbook hides or filters: nobody is in them, and the units that they name are those of the people below.
struct HiddenRowTests {
  private func roster(_ text: String, merges: [String] = [], hiding rows: Set<Int>, columns: ColumnSet = [])
    throws(Fault) -> Roster
  {
    var sheet = DrawnTable(text: text, merges: merges).sheet
    for index in sheet.rows.indices where rows.contains(sheet.rows[index].index + 1) {
      sheet.rows[index].isHidden = true
    }
    sheet.hiddenColumns = columns
    return try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
  }

  /// The people of a roster, each with the unit.
  private func people(_ roster: Roster) -> [String] {
    roster.rows.map { row in
      let metadata = roster.metadata(of: row)
      return "\(metadata.unit ?? "·") \(metadata.name ?? "·")"
    }
  }

  private func told(_ roster: Roster) -> [String] {
    roster.diagnostics.map { "\($0.id) \($0.arguments.joined(separator: " "))" }
  }

  private static let grouped = """
    县委组织部 | |
    序号 | 姓名 | 职务
    县水务局 | |
    1 | 陆启明 | 局长
    2 | 顾南星 | 副局长
    县民政局 | |
    3 | 林若溪 | 局长
    4 | 陈旻 | 副局长
    """

  /// A filter by 职务 hides the lines of units, which have none.
  @Test(arguments: [["A1:C1", "A3:C3", "A6:C6"], []])
  func linesOfUnitsThatAFilterHidesNameTheUnits(merges: [String]) throws {
    let roster = try roster(Self.grouped, merges: merges, hiding: [3, 5, 6, 8])
    #expect(people(roster) == ["县水务局 陆启明", "县民政局 林若溪"])
    #expect(roster.reading?.groups.map(\.row) == [1, 3, 6])
    #expect(
      told(roster) == ["table.rows.hidden 5, 8", "table.unit.hidden 3 县水务局", "table.unit.hidden 6 县民政局"])
  }

  @Test func oneHiddenLineParts() throws {
    let roster = try roster(Self.grouped, hiding: [6])
    #expect(people(roster).last == "县民政局 陈旻")
    #expect(told(roster) == ["table.unit.hidden 6 县民政局"])
  }

  /// A unit that is hidden with its people is no one's, and told as all hidden rows are.
  @Test func aUnitOfWhichNobodyIsShownIsLeftOut() throws {
    let roster = try roster(Self.grouped, hiding: [3, 4, 5])
    #expect(people(roster) == ["县民政局 林若溪", "县民政局 陈旻"])
    #expect(roster.reading?.groups.map(\.row) == [1, 6])
    #expect(told(roster) == ["table.rows.hidden 3–5"])
  }

  /// People, sums, heads and remarks that are hidden part nothing.
  @Test(arguments: [
    "2 | 周远 | 科长", " | 周远 | ", "合计 | | 2", "5 | | ", "序号 | 姓名 | 职务", "注：以上人员 | | ", "| | 空缺",
  ]) func otherHiddenRowsPartNothing(line: String) throws {
    let text = "序号 | 姓名 | 职务\n县水务局 | |\n1 | 陆启明 | 局长\n\(line)\n3 | 顾南星 | 副局长"
    let roster = try roster(text, hiding: [4])
    #expect(people(roster) == ["县水务局 陆启明", "县水务局 顾南星"])
    #expect(told(roster) == ["table.rows.hidden 4"])
  }

  /// Whether 合同制人员 parts the people of a unit is uncertain; without a unit nothing can be wrong.
  @Test(arguments: ["合同制人员", "王强", "已调出", "第二批"])
  func aHiddenLineThatMayNameAUnitIsTold(line: String) throws {
    let text = "序号 | 姓名 | 职务\n县水务局 | |\n1 | 陆启明 | 局长\n\(line) | |\n2 | 顾南星 | 科长"
    let roster = try roster(text, hiding: [4])
    #expect(people(roster) == ["县水务局 陆启明", "县水务局 顾南星"])
    #expect(told(roster) == ["table.rows.hidden 4", "table.unit.unclear 4 \(line) 县水务局"])
    let plain = "序号 | 姓名 | 职务\n1 | 陆启明 | 局长\n\(line) | |\n2 | 顾南星 | 科长"
    #expect(people(try self.roster(plain, hiding: [3])) == ["· 陆启明", "· 顾南星"])
  }

  /// Where people have their units beside them, hidden lines say nothing.
  @Test func peopleWithUnitsOfTheirOwnKeepThem() throws {
    let text = "单位 | 姓名 | 职务\n县水务局 | 陆启明 | 局长\n县民政局 | |\n县教育局 | 顾南星 | 局长"
    let roster = try roster(text, hiding: [3])
    #expect(people(roster) == ["县水务局 陆启明", "县教育局 顾南星"])
    #expect(told(roster) == ["table.rows.hidden 3"])
  }

  /// The unit right above the head is the people's though it is hidden; a remark there hides no unit above it.
  @Test func theLineAboveTheHeadMayBeHidden() throws {
    let text = "县委组织部 | |\n单位：县水务局 | |\n姓名 | 职务 | 年度\n陆启明 | 局长 | 2025"
    #expect(people(try roster(text, hiding: [2])) == ["县水务局 陆启明"])
    let remark = text.replacing("单位：县水务局", with: "内部使用")
    #expect(people(try roster(remark, hiding: [2])) == ["县委组织部 陆启明"])
  }

  /// A row of which only a hidden column has something is hidden as well.
  @Test func aLineInAHiddenColumnNamesItsUnit() throws {
    let roster = try roster(Self.grouped, hiding: [], columns: [0...0])
    #expect(people(roster).map { $0.prefix(4) } == ["县水务局", "县水务局", "县民政局", "县民政局"])
  }

  // MARK: Joined cells

  private static let joined = """
    单位 | 姓名 | 职务
    县水务局 | 陆启明 | 局长
     | 顾南星 | 副局长
     | 周远 | 科长
    县民政局 | 林若溪 | 局长
     | 陈旻 | 副局长
    """

  @Test(arguments: [[2], [2, 3], [2, 5], [3], [2, 3, 4]]) func aJoinedUnitHoldsForTheRowsThatAreShown(
    rows: [Int]
  )
    throws
  {
    let all = ["县水务局 陆启明", "县水务局 顾南星", "县水务局 周远", "县民政局 林若溪", "县民政局 陈旻"]
    let expected = all.indices.filter { !rows.contains($0 + 2) }.map { all[$0] }
    let roster = try roster(Self.joined, merges: ["A2:A4", "A5:A6"], hiding: Set(rows))
    #expect(people(roster) == expected)
    #expect(roster.rows.flatMap(\.diagnostics).isEmpty)
    #expect(told(roster).count == 1)
  }

  /// A number of a row that nobody is in makes nobody, whatever is joined beside it.
  @Test func aJoinedUnitMakesNobodyOfAnEmptyRow() throws {
    let text = "序号|单位|姓名|职务\n1|县水务局|陆启明|局长\n2|||\n3||顾南星|科长"
    let roster = try roster(text, merges: ["B2:B4"], hiding: [2])
    #expect(people(roster) == ["县水务局 顾南星"])
    #expect(roster.reading?.leftOut[.padding] == [3])
  }

  @Test func aNameThatIsJoinedWithAHiddenRowIsAnError() throws {
    let text = "姓名|职务|年度\n陆启明|局长|2025\n|书记|2025\n顾南星|科长|2025"
    let roster = try roster(text, merges: ["A2:A3"], hiding: [2])
    #expect(roster.rows.map { $0.diagnostics.map(\.id) } == [["table.row.continued"], []])
  }

  @Test func aHeadAndALineOfTwoRowsMayLoseTheFirst() throws {
    let text = "单位|姓名|任职|\n||职务|年度\n县水务局|||\n|||　\n|陆启明|局长|2025"
    let roster = try roster(text, merges: ["A1:A2", "B1:B2", "C1:D1", "A3:D4"], hiding: [1, 3])
    #expect(roster.columns.map(\.name) == ["单位", "姓名", "职务", "年度"])
    #expect(people(roster) == ["县水务局 陆启明"])
  }
}
