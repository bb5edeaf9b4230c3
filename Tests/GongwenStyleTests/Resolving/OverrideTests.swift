import GongwenModel
import GongwenStyle
import Testing

@Suite struct OverrideTests {
  private func load(_ overrides: StyleOverride...) throws -> ResolvedStyle {
    try RepositoryStyles.loader.load("gongwen", overrides: overrides)
  }

  @Test func laterOverrideWins() throws {
    let style = try load(
      StyleOverride("page.gutterMargin", "30mm"), StyleOverride("page.gutterMargin", "29mm"))
    #expect((style.page.gutterMargin / Length.pointsPerMillimetre - 29).magnitude < 1e-9)
  }

  @Test func groupStandsForItsMainKey() throws {
    #expect(try load(StyleOverride("pageNumber", "centred")).pageNumber.placement == .centred)
    #expect(try load(StyleOverride("grid", "word")).grid.model == .word)
  }

  @Test func everyKeyOfTheStyleCanBeSet() throws {
    for setting in try RepositoryStyles.loader.settings(of: "volume") where !setting.value.hasPrefix("\"") {
      _ = try RepositoryStyles.loader.load("volume", overrides: [StyleOverride(setting.key, setting.value)])
    }
  }

  @Test func changedValuesTakeEffect() throws {
    let style = try load(
      StyleOverride("composition.latinRole", "latin"),
      StyleOverride("composition.punctuationStyle", "strictCell"),
      StyleOverride("composition.latinSpacing", "0.25em"), StyleOverride("flow.headingKeepLines", "3"),
      StyleOverride("flow.allowWidows", "false"),
      StyleOverride("seal", "42mm"), StyleOverride("pageNumber.first", "7"),
      StyleOverride("paragraphs.heading3.linePitch", "1行"))
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
    let fault = #expect(throws: Fault.self) { try load(StyleOverride(key, value)) }
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
