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

  @Test func aColumnBesidesTheKnownOneIsNotTold() throws {
    let roster = try roster("姓名,单位,挂职单位,拟任职务", "陆启明,水务局,民政局,")
    #expect(LikelyColumns(of: roster, used: []).columns.isEmpty)
  }
}
