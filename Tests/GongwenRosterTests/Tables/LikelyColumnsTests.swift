import GongwenModel
import Testing

@testable import GongwenRoster

@Suite struct LikelyColumnsTests {
  private func roster(_ heads: String, _ values: String) throws -> Roster {
    try RosterReader.read(Array("\(heads)\n\(values)\n".utf8), name: "r.csv", format: .csv)
  }

  @Test func rostersCallUnitPostAndFileManyNames() throws {
    for (heads, unit) in [("姓名,述职单位,职务职级,文件名称", "水务局"), ("述职人姓名,科室,现任职务/职级,文件路径", "水务局")] {
      let roster = try roster(heads, "陆启明,水务局,局长,a.txt")
      let known = roster.metadata(of: roster.rows[0])
      #expect([known.name, known.unit, known.position] == ["陆启明", unit, "局长"])
      #expect(roster.file(of: roster.rows[0])?.text == "a.txt")
      #expect(LikelyColumns(of: roster, used: []).columns.isEmpty)
    }
  }

  /// A column that seems to say what is missing is told; what no report prints is not.
  @Test func aColumnThatSeemsToBeTheMissingUnitIsTold() throws {
    let roster = try roster("姓名,挂职单位名称,单位电话,任职务时间,备注", "陆启明,水务局,1234,2021.05,无")
    #expect(LikelyColumns(of: roster, used: []).columns.map(\.name) == ["挂职单位名称"])
    #expect(LikelyColumns(of: roster, used: []).columns.map(\.known) == ["单位"])
    #expect(LikelyColumns(of: roster, used: ["挂职单位名称"]).columns.isEmpty)
  }

  @Test(arguments: [
    ("负责人,单位,文件报告", ["负责人 姓名", "文件报告 文件"]), ("姓名,学校,联系电话", ["学校 单位"]), ("姓名,职务,所在乡镇", ["所在乡镇 单位"]),
    ("姓名,毕业院校,学历", []), ("姓名,籍贯,备注", []),
  ]) func schoolsAndTownsMayBeUnits(heads: String, expected: [String]) throws {
    let found = LikelyColumns(of: try roster(heads, "陆启明,城关镇,甲.docx"), used: [])
    #expect(found.columns.map { "\($0.name) \($0.known)" } == expected)
  }

  @Test func flawsOfColumnsThatNothingNeedsAreToldOnce() throws {
    var roster = try roster("姓名,身份证号,单位", "陆启明,1,水务局")
    let flaw = Diagnostic("table.value.lostDigits", .warning, ["身份证号", "4.1e+17"], span: SourceSpan(3, 3))
    let own = Diagnostic("table.row.struck", .warning, ["陆启明"])
    roster.rows = (1...3).map {
      RosterRow(number: $0, offset: 0, cells: [nil, nil, nil], diagnostics: [flaw, own])
    }
    let found = UnusedFlaws(of: roster, used: [])
    #expect(found.rows.map(\.diagnostics) == [[own], [own], [own]])
    #expect(found.diagnostics.map { "\($0.id) \($0.arguments)" } == ["table.column.flawed [\"身份证号\", \"3\"]"])
    #expect(UnusedFlaws(of: roster, used: ["身份证号"]).rows == roster.rows)
  }

  @Test func aColumnBesidesTheKnownOneIsNotTold() throws {
    let roster = try roster("姓名,单位,挂职单位,拟任职务", "陆启明,水务局,民政局,")
    #expect(LikelyColumns(of: roster, used: []).columns.isEmpty)
  }

  @Test func lineEndsAreToldOfColumnsThatAreRead() throws {
    let text = "姓名,简历,职务\n周原,\"1998年参加工作\n2020年任局长\",\"局\n长\"\n"
    let roster = try RosterReader.read(Array(text.utf8), name: "r.csv", format: .csv)
    func told(_ used: Set<String>) -> [[String]] {
      UnusedFlaws(of: roster, used: used).rows[0].diagnostics.map { [$0.id] + $0.arguments }
    }
    #expect(told([]) == [["batch.roster.lineEnd", "职务"]])
    #expect(told(["简历"]).count == 2, "\(told(["简历"]))")
  }
}
