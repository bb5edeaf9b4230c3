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

  @Test func figuresOfElementsTakeEffect() throws {
    let style = try load(
      StyleOverride("title.mostCharacters", "16"), StyleOverride("attachment.titleLine", "4"),
      StyleOverride("signature.sealedIndent", "5字"), StyleOverride("signature.linesAboveStamp", "3行"),
      StyleOverride("signature.sealGap", "3mm"), StyleOverride("figure.frameHeight", "5line"),
      StyleOverride("header.signatoriesPerLine", "3"), StyleOverride("header.footDistance", "25mm"),
      StyleOverride("imprint.indent", "28pt"), StyleOverride("pageNumber.spaceWidth", "0.25em"))
    #expect(style.title.mostCharacters == 16)
    #expect(style.attachmentTitleLine == 4)
    #expect(style.signature.sealedIndent == 5)
    #expect(style.signature.linesAboveStamp == 3)
    #expect((style.signature.sealGap - 3 * Length.pointsPerMillimetre).magnitude < 1e-9)
    #expect(style.figure.frameHeight == 5)
    #expect(style.header.signatoriesPerLine == 3)
    #expect((style.header.footDistance - 25 * Length.pointsPerMillimetre).magnitude < 1e-9)
    #expect(style.imprint.indent == 2, "characters of 14 pt, its own size")
    #expect(style.pageNumber.spaceWidth == 0.25)
  }

  @Test(arguments: [
    ("title.mostCharacters", "3", "style.value.range"), ("attachment.titleLine", "0", "style.value.range"),
    ("attachment.titleLine", "23", "style.attachment.titleLine"),
    ("signature.sealedIndent", "21ch", "style.value.range"),
    ("signature.linesBelowStamp", "2mm", ""), ("signature.dateIndent", "2", "style.value.unit.missing"),
    ("header.signatoriesPerLine", "5", "style.value.range"),
    ("header.jointPitch", "0.5", "style.value.range"),
    ("pageNumber.spaceWidth", "1ch", "style.value.unit"), ("figure.captionGap", "4em", "style.value.range"),
  ])
  func figuresOfElementsAreChecked(key: String, value: String, id: String) throws {
    guard !id.isEmpty else {
      _ = try load(StyleOverride(key, value))
      return
    }
    let fault = #expect(throws: Fault.self) { try load(StyleOverride(key, value)) }
    #expect(fault?.diagnostic.id == id)
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
