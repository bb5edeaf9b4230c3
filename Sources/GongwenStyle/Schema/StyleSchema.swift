internal import GongwenModel

/// Every key that a style sheet knows, with its form and its range.
///
/// Only forms and ranges live here; every value, also each default, is in the sheets. A range is what can be
/// typeset at all, not what a rule allows: departures from a rule are shown by `StyleLoader.deviations`.
enum StyleSchema {
  /// The version that a sheet names in its key `schema`.
  static let version = "gongwen-style/1"
  /// The keys at the top of a sheet that are about the sheet itself.
  static let headerKeys = ["schema", "description", "extends"]
  /// The keys of a group that tell where its values come from.
  static let sourceKey = "source", sourcesKey = "sources"

  /// The word for “what is left over” or “what the grid's model gives”.
  static let fill = "fill"
  /// The word for “as the grid has it”.
  static let grid = "grid"
  /// The word for “below what follows the label”.
  static let label = "label"
  /// The word for “the role's own face”.
  static let own = "own"
  /// The name of the kind of paragraph that the others take their missing values from.
  static let defaultKind = "default"

  /// The paths of all values and what they take, in order.
  static let leaves = root.leaves()

  /// The whole tree.
  static let root = SchemaGroup([
    ("page", .group(page)), ("grid", .group(characterGrid)), ("composition", .group(composition)),
    ("flow", .group(flow)), ("seal", .value(.gridDistance(0...300, or: "none"))),
    ("signatureStamp", .value(.gridDistance(0...300, or: "none"))),
    ("paragraphs", .group(paragraphs)), ("title", .group(title)), ("attachment", .group(attachment)),
    ("signature", .group(signature)), ("attendance", .group(attendance)), ("emphasis", .group(emphasis)),
    ("list", .group(list)), ("table", .group(table)), ("figure", .group(figure)), ("notes", .group(notes)),
    ("header", .group(header)), ("imprint", .group(imprint)), ("pageNumber", .group(pageNumber)),
    ("volume", .group(volume)),
  ])

  private static let page = SchemaGroup([
    ("width", .value(.distance(100...3000))), ("height", .value(.distance(100...3000))),
    ("headMargin", .value(.distance(0...1000))), ("footMargin", .value(.distance(0...1000, or: fill))),
    ("gutterMargin", .value(.distance(0...1000))), ("foreEdgeMargin", .value(.distance(0...1000, or: fill))),
    ("typeAreaWidth", .value(.distance(50...2500, or: fill))),
    ("typeAreaHeight", .value(.distance(50...2500, or: fill))), ("mirrored", .value(.boolean)),
  ])

  private static let characterGrid = SchemaGroup(
    [
      ("model", .value(choice(CharacterGrid.Model.self))), ("bodySize", .value(.size(5...72))),
      ("charactersPerLine", .value(.integer(5...100, or: fill))),
      ("linesPerPage", .value(.integer(3...100, or: fill))),
      ("characterPitch", .value(.distance(4...100, or: fill))),
      ("linePitch", .value(.distance(5...200, or: fill))),
      ("firstLineOffset", .value(.distance(0...200, or: fill))),
    ], shorthand: "model")

  private static let composition = SchemaGroup([
    ("prohibitionLevel", .value(choice(Composition.ProhibitionLevel.self))),
    ("punctuationStyle", .value(choice(Composition.PunctuationStyle.self))),
    ("latinSpacing", .value(.ems(0...0.25))), ("digitSpacing", .value(.ems(0...0.25))),
    ("maximumStretch", .value(.ems(0...1))), ("trimLineStart", .value(.boolean)),
    ("hyphenation", .value(.boolean)),
    ("latinRole", .value(.choice([own] + FontRole.allCases.map(\.rawValue)))),
  ])

  private static let flow = SchemaGroup([
    ("headingKeepLines", .value(.integer(0...10))), ("allowWidows", .value(.boolean)),
    ("minimumPitchRatio", .value(.ratio(0.7...1))), ("maximumPitchRatio", .value(.ratio(1...1.5))),
  ])

  private static let paragraphs = SchemaGroup(
    ([defaultKind] + ParagraphRole.allCases.map(\.rawValue)).map { ($0, .group(paragraph)) })

  private static let paragraph = SchemaGroup([
    ("font", .value(choice(FontRole.self))), ("size", .value(.size(5...200))),
    ("alignment", .value(choice(ParagraphStyle.Alignment.self))),
    ("shape", .value(choice(ParagraphStyle.Shape.self))), ("firstLineIndent", .value(.cells(0...50))),
    ("hangingIndent", .value(.cells(0...50, or: label))), ("endIndent", .value(.cells(0...50))),
    ("linesBefore", .value(.lines(0...40))), ("linesAfter", .value(.lines(0...40))),
    ("linePitch", .value(.gridDistance(5...400, or: grid))),
  ])

  private static let title = SchemaGroup([
    ("mostCharacters", .value(.integer(6...100))), ("sideClearance", .value(.cells(0...10))),
    ("fewestCharacters", .value(.integer(1...5))), ("leastGap", .value(.gridDistance(0...200))),
  ])

  private static let attachment = SchemaGroup([("titleLine", .value(.integer(1...100)))])

  private static let signature = SchemaGroup([
    ("dateIndent", .value(.cells(0...20))), ("sealedIndent", .value(.cells(0...20))),
    ("sealGap", .value(.gridDistance(0...100))), ("stampIndent", .value(.cells(0...20))),
    ("stampGap", .value(.cells(0...20))), ("linesAboveStamp", .value(.lines(0...10))),
    ("linesBelowStamp", .value(.lines(0...10))),
  ])

  private static let attendance = SchemaGroup([("labelFont", .value(choice(FontRole.self)))])

  private static let emphasis = SchemaGroup([
    ("strong", .value(.choice([own] + FontRole.allCases.map(\.rawValue)))),
    ("emphasis", .value(.choice([own] + FontRole.allCases.map(\.rawValue)))),
    ("underline", .value(.boolean)), ("links", .value(choice(EmphasisStyle.Links.self))),
    ("dots", .value(choice(EmphasisStyle.Dots.self))),
  ])

  private static let list = SchemaGroup([
    ("hanging", .value(.boolean)), ("levelIndent", .value(.cells(0...10))),
  ])

  private static let table = SchemaGroup(
    [
      ("rules", .value(choice(TableStyle.Rules.self))), ("font", .value(choice(FontRole.self))),
      ("headFont", .value(choice(FontRole.self))), ("size", .value(.size(5...72))),
      ("minimumSize", .value(.size(5...72))), ("lineGap", .value(.gridDistance(0...100))),
      ("sidePadding", .value(.gridDistance(0...50))), ("padding", .value(.gridDistance(0...50))),
      ("outerRule", .value(.gridDistance(0...10))), ("innerRule", .value(.gridDistance(0...10))),
      ("writingHeight", .value(.gridDistance(0...200, or: "none"))),
      ("writingWidth", .value(.gridDistance(0...300, or: "none"))),
      ("turnWide", .value(.boolean)),
    ], shorthand: "rules")

  private static let figure = SchemaGroup([
    ("captionGap", .value(.ems(0...3))), ("frameHeight", .value(.lines(1...40))),
    ("frameWidth", .value(.cells(1...100))),
  ])

  private static let notes = SchemaGroup([
    ("font", .value(choice(FontRole.self))), ("size", .value(.size(5...72))),
    ("linePitch", .value(.gridDistance(5...200))), ("gap", .value(.gridDistance(0...200))),
    ("ruleGap", .value(.gridDistance(0...200))), ("ruleLength", .value(.gridDistance(0...1000))),
    ("ruleThickness", .value(.gridDistance(0...10, or: "none"))), ("mostOfPage", .value(.ratio(0.1...1))),
  ])

  private static let header = SchemaGroup(
    [
      ("form", .value(choice(HeaderStyle.Form.self))), ("markTop", .value(.gridDistance(0...1000))),
      ("markSize", .value(.size(5...200))), ("markSuffix", .value(.text(10))),
      ("numberGap", .value(.gridDistance(0...500))), ("ruleGap", .value(.gridDistance(0...200))),
      ("ruleThickness", .value(.gridDistance(0...20, or: "none"))),
      ("ruleWidth", .value(.gridDistance(10...1000))), ("titleGap", .value(.gridDistance(0...500))),
      ("sideIndent", .value(.cells(0...10))), ("signatoryGap", .value(.cells(0...10))),
      ("signatoriesPerLine", .value(.integer(1...4))), ("linesBelowMark", .value(.lines(0...40))),
      ("jointPitch", .value(.ratio(1...3))), ("suffixGap", .value(.ems(0...3))),
      ("thinRuleThickness", .value(.gridDistance(0...20))), ("ruleSeparation", .value(.gridDistance(0...50))),
      ("footDistance", .value(.gridDistance(0...200))),
    ], shorthand: "form")

  private static let imprint = SchemaGroup([
    ("outerRule", .value(.gridDistance(0...20, or: "none"))),
    ("innerRule", .value(.gridDistance(0...20, or: "none"))),
    ("lineHeight", .value(.gridDistance(5...200))), ("indent", .value(.cells(0...10))),
    ("gap", .value(.gridDistance(0...200))), ("evenPage", .value(.boolean)),
  ])

  private static let pageNumber = SchemaGroup(
    [
      ("placement", .value(choice(PageNumberStyle.Placement.self))), ("font", .value(choice(FontRole.self))),
      ("size", .value(.size(5...72))), ("prefix", .value(.text(20))), ("suffix", .value(.text(20))),
      ("spaceWidth", .value(.ems(0...2))), ("distance", .value(.gridDistance(0...200))),
      ("indent", .value(.cells(0...50))),
      ("first", .value(.integer(0...99_999))),
    ], shorthand: "placement")

  private static let volume = SchemaGroup([
    ("coverTitle", .group(paragraph)), ("coverUnit", .group(paragraph)), ("coverDate", .group(paragraph)),
    ("contentsHeading", .group(paragraph)), ("contentsHeadingText", .value(.text(20))),
    ("contentsEntry", .group(paragraph)), ("contentsLeader", .value(.text(4))),
    ("contentsNumbering", .value(choice(VolumeStyle.ContentsNumbering.self))),
    ("coverVersoBlank", .value(.boolean)), ("startRecto", .value(.boolean)),
  ])

  private static func choice<Words: CaseIterable & RawRepresentable>(_ words: Words.Type) -> ValueKind
  where Words.RawValue == String {
    .choice(words.allCases.map(\.rawValue))
  }
}
