import Gongwen
import GongwenFiles
import Testing

/// The example of the repository with the fonts that `make fonts` gets, from its bytes to its report.
@Suite struct ExampleReportTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  private func report(_ style: [StyleOverride] = []) throws -> RenderReport {
    let typesetter = try Typesetter(.init(home: GongwenHome(root: Self.root)))
    var input = TypesettingInput(
      bytes: try InputFile.read(Self.root + "/Examples/duty-report.txt"), name: "duty-report.txt")
    input.styleOverrides = style
    return try typesetter.report(on: try typesetter.typeset(input))
  }

  @Test func everyDutyOfTheStandardIsMet() throws {
    let report = try report()
    #expect(report.unmet(in: .english) == [])
    #expect(report.conformity.filter { $0.conforms == true }.count >= 30)
    let got = Dictionary(uniqueKeysWithValues: report.conformity.map { ($0.id, $0.got) })
    #expect(got["G-08"] == "仿宋 16 pt")
    #expect(got["G-09"] == "22 × 28 (29.61 pt × 15.79 pt)")
    #expect(got["G-14"] == "37 mm, 262 mm")
    #expect(got["G-91"] == "7 mm")
    #expect(got["G-62"] == "2026年1月12日")
  }

  /// A style that departs from the standard is seen on the pages, whatever it calls itself.
  @Test func departuresOfTheStyleAreSeen() throws {
    let report = try report([
      StyleOverride("page.gutterMargin", "32mm"), StyleOverride("page.foreEdgeMargin", "22mm"),
      StyleOverride("pageNumber.placement", "centred"),
    ])
    let unmet = Set(report.unmet(in: .english).compactMap { $0.arguments.first })
    #expect(unmet == ["GB/T 9704-2012 5.2.1 (G-06)", "GB/T 9704-2012 7.5 (G-92)"])
  }

  @Test func gridOfWordIsNotTheStandards() throws {
    let grid = try report([StyleOverride("grid.model", "word")]).conformity.first { $0.id == "G-14" }
    #expect(grid?.conforms == false)
    #expect(grid?.got == "39.29 mm, 259.71 mm")
  }
}
