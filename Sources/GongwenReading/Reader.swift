public import GongwenModel

/// Reads a manuscript as a careful clerk would.
///
/// Sets noise aside, makes paragraphs of its lines, gives each its role, and builds the document.
/// - Parameters:
///   - manuscript: what a format made of a file.
///   - options: what is known from outside.
/// - Returns: the document with the reasons for everything in it, and the list of what was left out.
public func readDocument(_ manuscript: Manuscript, options: ReadingOptions = ReadingOptions()) -> ReadResult {
  ReadingPass(manuscript, options: options).run()
}

/// One reading of one text.
private struct ReadingPass {
  private let manuscript: Manuscript
  private let options: ReadingOptions
  private let metadata: DocumentMetadata
  private var text: ScalarText
  private var diagnostics: [Diagnostic]

  init(_ manuscript: Manuscript, options: ReadingOptions) {
    self.manuscript = manuscript
    self.options = options
    diagnostics = manuscript.diagnostics
    // What the text says of itself, under what is known from outside.
    metadata = options.metadata.filled(from: manuscript.metadata).tidied()
    text = ScalarText(manuscript.source)
  }

  consuming func run() -> ReadResult {
    // Invisible characters, signs of the format and what it set itself leave the text.
    text.mark(manuscript)
    diagnostics += InvisibleCharacters.mark(&text)
    // Noise: inside lines first, then the lines that are nothing else.
    markNoise { text in HypertextDebris.mark(&text) }
    markNoise { text in GluedAdverts.mark(&text) + TailNoise.mark(&text) }
    PointStops.read(&text)
    let acceptance = Acceptance(reviewed: options.accepted, manuscript: manuscript, text: text)
    diagnostics += acceptance.diagnostics
    let lines = judgedLines(acceptance)
    markNoise { text in PageNumberCuts.mark(&text, lines: lines) }
    // Paragraphs made of lines: wrapped ones joined, glued ones split.
    // Roles for all paragraphs together.
    let (units, decisions) = decide(makeUnits(lines, acceptance), acceptance)
    diagnostics += StructureFindings.list(units: units, decisions: decisions, text: text)
    // What each line became; the document; the account of every character.
    let reading = LineReadingBuilder(scalars: text, units: units, decisions: decisions).lines()
    return finish(
      DocumentBuilder(
        units: units, decisions: decisions, scalars: text, manuscript: manuscript, metadata: metadata,
        options: options
      ).build(),
      lines: reading)
  }

  /// Lets a finder mark noise, or only report it where noise is to stay.
  private mutating func markNoise(_ find: (inout ScalarText) -> [Diagnostic]) {
    var marked = text
    diagnostics += find(&marked)
    if !options.keepNoise { text = marked }
  }

  private func judgedLines(_ acceptance: Acceptance) -> [LineInfo] {
    let lines = LineInfo.survey(text).map { line in
      var line = line
      line.noise = NoiseLines.evidence(in: Array(text.scalars[line.content]))
      return line
    }
    return Letterhead.judge(WebFields.judge(lines, in: text), in: text).map(acceptance.judge)
  }

  private mutating func makeUnits(_ lines: [LineInfo], _ acceptance: Acceptance) -> [Unit] {
    var segmenter = Segmenter(
      text: text, lines: lines, paragraphs: manuscript.paragraphs, begins: acceptance.begins)
    let (units, splitting) = GluedLineSplitter.split(segmenter.run(), in: text)
    diagnostics += splitting
    return units
  }

  private func decide(_ units: [Unit], _ acceptance: Acceptance) -> ([Unit], [Decision]) {
    let survey = Survey(units: units, metadata: metadata)
    let candidates = survey.units.indices.map { index in
      acceptance.candidate(for: survey.units[index]).map { [$0] }
        ?? recognisers.compactMap { $0.candidate(at: index, in: survey) }
    }
    return (survey.units, SequenceModel(candidates: candidates).decide())
  }

  /// Ordinals: numbered where the input has only levels, written anew where asked, checked always.
  private consuming func finish(_ built: DocumentBuilder.Result, lines: [LineReading]) -> ReadResult {
    var document = built.document
    var ledger = LedgerBuilder.entries(built.scalars) + built.ledger
    diagnostics += built.diagnostics
    if manuscript.numbersHeadings { ledger += HeadingNumbers.add(to: &document) }
    if options.renumber {
      let renumbering = Renumbering(document)
      document = renumbering.document
      ledger += renumbering.ledger
      diagnostics += renumbering.diagnostics
    } else {
      diagnostics += NumberingCheck.run(document)
    }
    diagnostics += CrossReferences.run(document) + AnnouncedCount.run(document)
    let source = text.source
    return ReadResult(
      source: source, reading: TextReading(source: source, metadata: metadata, lines: lines),
      document: document, ledger: ledger, diagnostics: diagnostics.inOrderOfPlace())
  }
}

extension ScalarText {
  /// Marks what the format of a manuscript says is no text, and what it has made an element of itself.
  mutating func mark(_ manuscript: Manuscript) {
    for sign in manuscript.signs { mark(sign.span, Mark(sign.kind)) }
    for piece in manuscript.pieces where piece.object != nil { mark(piece.span, .object) }
    for block in manuscript.notes.values.joined() { block.origin.map { mark($0, .object) } }
  }
}

extension ScalarText.Mark {
  /// The mark of what a format leaves out.
  fileprivate init(_ kind: LedgerEntry.Kind) {
    switch kind {
    case .frontMatter: self = .frontMatter
    case .noise: self = .noise
    default: self = .markup
    }
  }
}
