internal import GongwenModel

/// Turns the joined values of a style into a `ResolvedStyle`; each missing value is one fault.
struct StyleResolver {
  let name: String
  let values: StyleValues
  private(set) var diagnostics: [StyleDiagnostic] = []
  private var cell = 0.0
  private var line = 0.0

  init(name: String, values: StyleValues) {
    self.name = name
    self.values = values
  }

  /// Resolves in the order in which the parts hang on each other: page, grid, then all that is written in
  /// cells and lines.
  mutating func resolve() -> ResolvedStyle {
    let page = resolvePage()
    let grid = resolveGrid(page)
    (cell, line) = (max(grid.characterPitch, 1), max(grid.linePitch, 1))
    var paragraphs: [ParagraphRole: ParagraphStyle] = [:]
    for kind in ParagraphRole.allCases { paragraphs[kind] = paragraph("paragraphs." + kind.rawValue) }
    let style = ResolvedStyle(
      name: name, page: page, grid: grid, composition: resolveComposition(), flow: resolveFlow(),
      paragraphs: paragraphs, title: resolveTitle(), attachmentTitleLine: integer("attachment.titleLine"),
      signature: resolveSignature(), attendanceLabelFont: word("attendance.labelFont") ?? .heading1,
      emphasis: resolveEmphasis(), list: resolveList(), table: resolveTable(), figure: resolveFigure(),
      notes: resolveNotes(), header: resolveHeader(), imprint: resolveImprint(),
      pageNumber: resolvePageNumber(), volume: resolveVolume())
    if diagnostics.isEmpty { diagnostics = GeometryCheck(style: style, values: values).diagnostics() }
    return style
  }

  // MARK: Page and grid

  private mutating func resolvePage() -> PageGeometry {
    let width = points("page.width")
    let height = points("page.height")
    let head = points("page.headMargin")
    let gutter = points("page.gutterMargin")
    return PageGeometry(
      width: width, height: height, headMargin: head, gutterMargin: gutter,
      typeAreaWidth: extent("page.typeAreaWidth", of: width, before: gutter, after: "page.foreEdgeMargin"),
      typeAreaHeight: extent("page.typeAreaHeight", of: height, before: head, after: "page.footMargin"),
      mirrored: boolean("page.mirrored"))
  }

  /// The type area in one direction: as written, or what the margin after it leaves.
  private mutating func extent(
    _ key: String, of whole: Double, before: Double, after marginKey: String
  ) -> Double {
    switch (optionalPoints(key), optionalPoints(marginKey)) {
    case (let extent?, nil): return extent
    case (nil, let margin?): return whole - before - margin
    case (let extent?, let margin?):
      // Half of the tolerance that the standard grants a margin would hide a slip of 0.5 mm; 0.1 mm is rounding.
      if (before + extent + margin - whole).magnitude > 0.1 * Length.pointsPerMillimetre {
        let figures = [before, extent, margin, whole].map(Self.millimetres)
        diagnostics.append(
          values.diagnostic("style.page.disagree", [key, marginKey] + figures, keys: [key, marginKey]))
      }
      return extent
    case (nil, nil):
      reportBothFill(key, marginKey)
      return 0
    }
  }

  /// Reports two keys that each wait for the other; a key that is not there at all is reported as missing.
  private mutating func reportBothFill(_ key: String, _ other: String) {
    guard values.entries[key] != nil, values.entries[other] != nil else { return }
    diagnostics.append(values.diagnostic("style.fill.both", [key, other], keys: [key, other]))
  }

  private mutating func resolveGrid(_ page: PageGeometry) -> CharacterGrid {
    let model: CharacterGrid.Model = word("grid.model") ?? .flush
    let size = points("grid.bodySize")
    let characterPitch = optionalPoints("grid.characterPitch")
    let linePitch = optionalPoints("grid.linePitch")
    let characters = count(
      "grid.charactersPerLine", in: page.typeAreaWidth - size, pitch: characterPitch, "grid.characterPitch")
    // In Word's model the half gaps above the first and below the last line lie in the type area.
    let height = page.typeAreaHeight - (model == .flush ? size : linePitch ?? 0)
    let lines = count("grid.linesPerPage", in: height, pitch: linePitch, "grid.linePitch")
    var grid = CharacterGrid(
      model: model, charactersPerLine: characters, linesPerPage: lines, bodySize: size,
      width: page.typeAreaWidth, height: page.typeAreaHeight)
    if let characterPitch { grid.characterPitch = characterPitch }
    if let linePitch {
      grid.linePitch = linePitch
      if model == .word { grid.firstLineOffset = (linePitch - size) / 2 }
    }
    if let offset = optionalPoints("grid.firstLineOffset") { grid.firstLineOffset = offset }
    return grid
  }

  /// A number of cells or lines: as written, or as many as fit after the first one.
  private mutating func count(_ key: String, in room: Double, pitch: Double?, _ pitchKey: String) -> Int {
    if case .integer(let count)? = values.entries[key]?.value { return count }
    guard case .word? = values.entries[key]?.value else {
      missing(key)
      return 1
    }
    guard let pitch, pitch > 0 else {
      reportBothFill(key, pitchKey)
      return 1
    }
    // Rounding in the figures of a sheet must not cost a line.
    return max(1, Int((room / pitch + 0.001).rounded(.down)) + 1)
  }

  // MARK: Rules

  private mutating func resolveComposition() -> Composition {
    Composition(
      prohibitionLevel: word("composition.prohibitionLevel") ?? .gb,
      punctuationStyle: word("composition.punctuationStyle") ?? .fullWidth,
      latinSpacing: number("composition.latinSpacing"), digitSpacing: number("composition.digitSpacing"),
      maximumStretch: number("composition.maximumStretch"),
      trimLineStart: boolean("composition.trimLineStart"),
      hyphenation: boolean("composition.hyphenation"),
      latinRole: role("composition.latinRole"))
  }

  /// A role, or `nil` where the face of the paragraph stays.
  private mutating func role(_ key: String) -> FontRole? {
    guard case .word(let name)? = entry(key)?.value, name != StyleSchema.own else { return nil }
    return FontRole(rawValue: name)
  }

  private mutating func resolveEmphasis() -> EmphasisStyle {
    EmphasisStyle(
      strong: role("emphasis.strong"), emphasis: role("emphasis.emphasis"),
      underline: boolean("emphasis.underline"), links: word("emphasis.links") ?? .none,
      dots: word("emphasis.dots") ?? .none)
  }

  private mutating func resolveList() -> ListStyle {
    ListStyle(hanging: boolean("list.hanging"), levelIndent: cells("list.levelIndent"))
  }

  private mutating func resolveFlow() -> FlowRules {
    FlowRules(
      headingKeepLines: integer("flow.headingKeepLines"), allowWidows: boolean("flow.allowWidows"),
      minimumPitchRatio: number("flow.minimumPitchRatio"),
      maximumPitchRatio: number("flow.maximumPitchRatio"),
      sealDiameter: optionalPoints("seal") ?? 0, stampWidth: optionalPoints("signatureStamp") ?? 0)
  }

  private mutating func resolveTitle() -> TitleStyle {
    TitleStyle(
      mostCharacters: integer("title.mostCharacters"), sideClearance: cells("title.sideClearance"),
      fewestCharacters: integer("title.fewestCharacters"), leastGap: points("title.leastGap"))
  }

  private mutating func resolveSignature() -> SignatureStyle {
    SignatureStyle(
      dateIndent: cells("signature.dateIndent"), sealedIndent: cells("signature.sealedIndent"),
      sealGap: points("signature.sealGap"), stampIndent: cells("signature.stampIndent"),
      stampGap: cells("signature.stampGap"), linesAboveStamp: lines("signature.linesAboveStamp"),
      linesBelowStamp: lines("signature.linesBelowStamp"))
  }

  private mutating func resolveFigure() -> FigureStyle {
    FigureStyle(
      captionGap: number("figure.captionGap"), frameHeight: lines("figure.frameHeight"),
      frameWidth: cells("figure.frameWidth"))
  }

  private mutating func resolveTable() -> TableStyle {
    TableStyle(
      rules: word("table.rules") ?? .grid, font: word("table.font") ?? .body,
      headFont: word("table.headFont") ?? .body, size: points("table.size"),
      minimumSize: points("table.minimumSize"), lineGap: points("table.lineGap"),
      sidePadding: points("table.sidePadding"), padding: points("table.padding"),
      outerRule: points("table.outerRule"), innerRule: points("table.innerRule"),
      writingHeight: optionalPoints("table.writingHeight") ?? 0,
      writingWidth: optionalPoints("table.writingWidth") ?? 0, turnsWide: boolean("table.turnWide"))
  }

  private mutating func resolveNotes() -> NoteStyle {
    NoteStyle(
      font: word("notes.font") ?? .body, size: points("notes.size"), linePitch: points("notes.linePitch"),
      gap: points("notes.gap"), ruleGap: points("notes.ruleGap"), ruleLength: points("notes.ruleLength"),
      ruleThickness: optionalPoints("notes.ruleThickness") ?? 0, mostOfPage: number("notes.mostOfPage"))
  }

  private mutating func resolveHeader() -> HeaderStyle {
    HeaderStyle(
      form: word("header.form") ?? .document, markTop: points("header.markTop"),
      markSize: points("header.markSize"), markSuffix: text("header.markSuffix"),
      numberGap: points("header.numberGap"), ruleGap: points("header.ruleGap"),
      ruleThickness: optionalPoints("header.ruleThickness") ?? 0, ruleWidth: points("header.ruleWidth"),
      titleGap: points("header.titleGap"), sideIndent: cells("header.sideIndent"),
      signatoryGap: cells("header.signatoryGap"), signatoriesPerLine: integer("header.signatoriesPerLine"),
      linesBelowMark: lines("header.linesBelowMark"), jointPitch: number("header.jointPitch"),
      suffixGap: number("header.suffixGap"), thinRuleThickness: points("header.thinRuleThickness"),
      ruleSeparation: points("header.ruleSeparation"), footDistance: points("header.footDistance"))
  }

  private mutating func resolveImprint() -> ImprintStyle {
    // The indent counts characters of its own size, like that of a page number.
    let size = max(paragraphLength("paragraphs.imprint", "size")?.points(cell: cell, line: line) ?? 0, 1)
    let indent = lengthEntry("imprint.indent")?.points(cell: size, line: line) ?? 0
    return ImprintStyle(
      outerRule: optionalPoints("imprint.outerRule") ?? 0,
      innerRule: optionalPoints("imprint.innerRule") ?? 0,
      lineHeight: points("imprint.lineHeight"), indent: indent / size, gap: points("imprint.gap"),
      isOnEvenPage: boolean("imprint.evenPage"))
  }

  private mutating func resolvePageNumber() -> PageNumberStyle {
    let size = points("pageNumber.size")
    // The indent counts characters of the number's own size (G-92), not cells of the grid.
    let indent = lengthEntry("pageNumber.indent")?.points(cell: size, line: line) ?? 0
    return PageNumberStyle(
      placement: word("pageNumber.placement") ?? .outer, font: word("pageNumber.font") ?? .pageNumber,
      size: size,
      prefix: text("pageNumber.prefix"), suffix: text("pageNumber.suffix"),
      spaceWidth: number("pageNumber.spaceWidth"), distance: points("pageNumber.distance"),
      indent: indent / max(size, 1),
      first: integer("pageNumber.first"))
  }

  private mutating func resolveVolume() -> VolumeStyle? {
    guard values.entries.keys.contains(where: { $0.hasPrefix("volume.") }) else { return nil }
    return VolumeStyle(
      coverTitle: paragraph("volume.coverTitle"), coverUnit: paragraph("volume.coverUnit"),
      coverDate: paragraph("volume.coverDate"), contentsHeading: paragraph("volume.contentsHeading"),
      contentsHeadingText: text("volume.contentsHeadingText"),
      contentsEntry: paragraph("volume.contentsEntry"),
      contentsLeader: text("volume.contentsLeader"),
      contentsNumbering: word("volume.contentsNumbering") ?? .romanIfLong,
      coverVersoBlank: boolean("volume.coverVersoBlank"), startRecto: boolean("volume.startRecto"))
  }

  private mutating func paragraph(_ group: String) -> ParagraphStyle {
    ParagraphStyle(
      font: paragraphWord(group, "font") ?? .body,
      size: paragraphLength(group, "size")?.points(cell: cell, line: line) ?? 16,
      alignment: paragraphWord(group, "alignment") ?? .justified,
      shape: paragraphWord(group, "shape") ?? .none,
      firstLineIndent: cells(group, "firstLineIndent"), hangingIndent: hangingIndent(group),
      endIndent: cells(group, "endIndent"), linesBefore: lines(group, "linesBefore"),
      linesAfter: lines(group, "linesAfter"), linePitch: paragraphPitch(group))
  }

  private mutating func hangingIndent(_ group: String) -> Double? {
    if case .word? = values.paragraphEntry(group, "hangingIndent")?.value { return nil }
    return cells(group, "hangingIndent")
  }

  private mutating func paragraphPitch(_ group: String) -> Double? {
    if case .word? = values.paragraphEntry(group, "linePitch")?.value { return nil }
    return paragraphLength(group, "linePitch")?.points(cell: cell, line: line)
  }
}

// MARK: - Values by key

extension StyleResolver {
  // The fallbacks below (`?? 0` and the like) only let the pass run on to find the other faults: a missing
  // value is reported, and a style with a fault is never given out. Forms need no second check here: the
  // schema has decoded every value.

  private mutating func missing(_ key: String) {
    let leaf = values.sources.last
    diagnostics.append(
      StyleDiagnostic("style.key.missing", [key], in: leaf, at: leaf.map { _ in SourceSpan(0, 0) }))
  }

  private mutating func entry(_ key: String) -> StyleEntry? {
    guard let entry = values.entries[key] else {
      missing(key)
      return nil
    }
    return entry
  }

  private mutating func lengthEntry(_ key: String) -> Length? {
    guard case .length(let length)? = entry(key)?.value else { return nil }
    return length
  }

  private mutating func points(_ key: String) -> Double {
    lengthEntry(key)?.points(cell: cell, line: line) ?? 0
  }

  /// A length, or `nil` where a word such as `fill` stands.
  private mutating func optionalPoints(_ key: String) -> Double? {
    lengthEntry(key)?.points(cell: cell, line: line)
  }

  /// An indent in cells.
  private mutating func cells(_ key: String) -> Double { cells(lengthEntry(key)) }

  /// A space in lines of the grid.
  private mutating func lines(_ key: String) -> Double { lines(lengthEntry(key)) }

  private mutating func number(_ key: String) -> Double {
    switch entry(key)?.value {
    case .ems(let value)?, .number(let value)?: value
    default: 0
    }
  }

  private mutating func integer(_ key: String) -> Int {
    guard case .integer(let value)? = entry(key)?.value else { return 0 }
    return value
  }

  private mutating func boolean(_ key: String) -> Bool {
    entry(key)?.value == .boolean(true)
  }

  private mutating func text(_ key: String) -> String {
    guard case .text(let value)? = entry(key)?.value else { return "" }
    return value
  }

  private mutating func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
    guard case .word(let value)? = entry(key)?.value else { return nil }
    return Word(rawValue: value)
  }

  private mutating func paragraphWord<Word: RawRepresentable<String>>(_ group: String, _ property: String)
    -> Word?
  {
    guard case .word(let value)? = values.paragraphEntry(group, property)?.value else {
      missing(group + "." + property)
      return nil
    }
    return Word(rawValue: value)
  }

  private mutating func paragraphLength(_ group: String, _ property: String) -> Length? {
    guard case .length(let length)? = values.paragraphEntry(group, property)?.value else {
      missing(group + "." + property)
      return nil
    }
    return length
  }

  private mutating func cells(_ group: String, _ property: String) -> Double {
    cells(paragraphLength(group, property))
  }

  private func cells(_ length: Length?) -> Double {
    switch length {
    case .characters(let value)?: value
    case let other?: other.points(cell: cell, line: line) / cell
    case nil: 0
    }
  }

  private mutating func lines(_ group: String, _ property: String) -> Double {
    lines(paragraphLength(group, property))
  }

  private func lines(_ length: Length?) -> Double {
    switch length {
    case .lines(let value)?: value
    case let other?: other.points(cell: cell, line: line) / line
    case nil: 0
    }
  }

  static func millimetres(_ points: Double) -> String {
    FigureFormat.text(((points / Length.pointsPerMillimetre) * 100).rounded() / 100) + "mm"
  }
}
