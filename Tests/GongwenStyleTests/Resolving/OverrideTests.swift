import GongwenModel
import GongwenStyle
import Testing

@Suite struct OverrideTests {
  private func load(_ overrides: (key: String, value: String)...) throws -> ResolvedStyle {
    try RepositoryStyles.loader.load("gongwen", overrides: overrides)
  }

  @Test func laterOverrideWins() throws {
    let style = try load(("page.gutterMargin", "30mm"), ("page.gutterMargin", "29mm"))
    #expect((style.page.gutterMargin / Length.pointsPerMillimetre - 29).magnitude < 1e-9)
  }

  @Test func groupStandsForItsMainKey() throws {
    #expect(try load(("pageNumber", "centred")).pageNumber.placement == .centred)
    #expect(try load(("grid", "word")).grid.model == .word)
  }

  @Test func everyKeyOfTheStyleCanBeSet() throws {
    for setting in try RepositoryStyles.loader.settings(of: "volume") where !setting.value.hasPrefix("\"") {
      _ = try RepositoryStyles.loader.load("volume", overrides: [(setting.key, setting.value)])
    }
  }

  @Test func changedValuesTakeEffect() throws {
    let style = try load(
      ("composition.latinRole", "latin"), ("composition.punctuationStyle", "strictCell"),
      ("composition.latinSpacing", "0.25em"), ("flow.headingKeepLines", "3"), ("flow.allowWidows", "false"),
      ("seal", "42mm"), ("pageNumber.first", "7"), ("paragraphs.heading3.linePitch", "1行"))
    #expect(style.composition.latinRole == .latin)
    #expect(style.composition.punctuationStyle == .strictCell)
    #expect(style.composition.latinSpacing == 0.25)
    #expect(style.flow.headingKeepLines == 3)
    #expect(!style.flow.allowWidows)
    #expect((style.flow.sealDiameter - 119.0551).magnitude < 0.001)
    #expect(style.pageNumber.first == 7)
    #expect(style.paragraphs[.heading(.three)]?.linePitch == style.grid.linePitch)
  }

  @Test(arguments: [
    ("page.gutterMargn", "1mm", "style.key.unknown.near"), ("page", "1mm", "style.group.expected"),
    ("page.gutterMargin.x", "1mm", "style.key.unknown"), ("", "1mm", "style.key.unknown"),
    ("page.gutterMargin", "1", "style.value.unit.missing"), ("description", "文", "style.key.unknown"),
  ])
  func refused(key: String, value: String, id: String) {
    let fault = #expect(throws: Fault.self) { try load((key, value)) }
    #expect(fault?.diagnostic.id == id)
    #expect(fault?.category == .usage)
    #expect(fault?.path == nil)
  }

  @Test func styleKeysAreToldFromThoseOfTheDocument() {
    #expect(StyleLoader.isStyleKey("page.gutterMargin"))
    #expect(StyleLoader.isStyleKey("grid"))
    #expect(StyleLoader.isStyleKey("seal"))
    #expect(!StyleLoader.isStyleKey("title"))
    #expect(!StyleLoader.isStyleKey("标题"))
    #expect(!StyleLoader.isStyleKey("page"))
  }
}
