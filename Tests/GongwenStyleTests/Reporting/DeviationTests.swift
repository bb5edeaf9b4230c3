import GongwenModel
import GongwenStyle
import Testing

@Suite struct DeviationTests {
  private func deviations(_ lines: String) throws -> [String] {
    try StyleFolder(["office": sheet(lines)]).deviations(of: "office").map {
      "\($0.strength.rawValue) \($0.key): \($0.wanted) → \($0.got)"
    }
  }

  @Test func standardDepartsFromNothing() throws {
    #expect(try deviations("") == [])
  }

  @Test func eachDepartureNamesItsStrength() throws {
    #expect(
      try deviations(
        """
        page: { headMargin: 40mm, footMargin: fill }
        pageNumber: centred
        paragraphs: { title: { linePitch: 33pt }, heading2: { font: body }, body: { firstLineIndent: 0ch } }
        """) == [
          "应 page.headMargin: 37mm → 40mm", "惯例 page.footMargin: fill = 35mm → fill = 32mm",
          "一般 paragraphs.heading2.font: heading2 → body", "应 paragraphs.body.firstLineIndent: 2ch → 0ch",
          "应 pageNumber.placement: outer → centred",
        ], "a title's pitch of 33…36 pt lies within the tolerance")
  }

  @Test func clauseIsTheStandards() throws {
    let folder = try StyleFolder(["office": sheet("grid: { source: 本单位; 惯例, model: word }\n")])
    let found = try folder.deviations(of: "office")
    #expect(found.map(\.key) == ["grid.model", "grid.linePitch", "grid.firstLineOffset"])
    #expect(found.first?.citation?.clause == "GB/T 33476.2-2016 6.2")
    #expect(found.first?.strength == .normally)
  }

  @Test func sameFigureInAnotherUnitIsNoDeparture() throws {
    #expect(try deviations("page: { gutterMargin: 2.8cm }\nparagraphs: { title: { size: 22pt } }\n") == [])
    #expect(
      try deviations("page: { gutterMargin: 28.9mm }\n") == [
        // 1 mm of tolerance holds for the margin and for what it leaves over.
      ])
  }

  @Test func paragraphsInheritDepartures() throws {
    let found = try deviations("paragraphs: { default: { alignment: left } }\n")
    #expect(found.contains("一般 paragraphs.heading1.alignment: justified → left"))
    #expect(!found.contains { $0.contains("paragraphs.body.") }, "the standard's body sets its own")
    #expect(!found.contains { $0.contains("paragraphs.default.") })
  }
}
