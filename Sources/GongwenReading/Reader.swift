public import GongwenModel

/// Reads a text as a careful clerk would.
///
/// Decodes it, sets debris aside, makes paragraphs of its lines, gives each its role, and builds the document.
/// A name that ends in `.md` or `.markdown` is read as Markdown.
/// - Parameters:
///   - bytes: the content of the file.
///   - name: the file's path, for messages.
///   - options: what is known from outside.
/// - Returns: the document with the reasons for everything in it, and the list of what was left out.
/// - Throws: `Fault` of category `input` when the bytes are no text, or none that can be decoded.
public func readDocument(
  _ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
) throws(Fault) -> ReadResult {
  var options = options
  options.isMarkdown = options.isMarkdown || name.hasSuffix(".md") || name.hasSuffix(".markdown")
  return ReadingPass(source: try decode(bytes, name: name), options: options).run()
}

/// One reading of one text.
private struct ReadingPass {
  private let options: ReadingOptions
  private let frontMatter: FrontMatter
  private let metadata: DocumentMetadata
  private var text: ScalarText
  /// The headings that the signs of Markdown name.
  private var structure = AcceptedRoles()
  private var starts: Set<Int> = []
  private var diagnostics: [Diagnostic] = []

  init(source: SourceText, options: ReadingOptions) {
    self.options = options
    // What the text says of itself, under what is known from outside.
    frontMatter = FrontMatter.read(source)
    diagnostics += frontMatter.diagnostics
    metadata = options.metadata.filled(from: frontMatter.metadata).tidied()
    text = ScalarText(source)
  }

  consuming func run() -> ReadResult {
    // Invisible characters, the front matter and signs of markup leave the text.
    markWhatIsNotText()
    // Debris: inside lines first, then the lines that are nothing else.
    markNoise { text in HypertextDebris.mark(&text) }
    markNoise { text in GluedAdverts.mark(&text) + TailNoise.mark(&text) }
    PointStops.read(&text)
    let acceptance = Acceptance(reviewed: options.accepted, structure: structure, text: text)
    diagnostics += acceptance.diagnostics
    let lines = judgedLines(acceptance)
    markNoise { text in PageNumberCuts.mark(&text, lines: lines) }
    // Paragraphs made of lines: wrapped ones joined, glued ones split.
    // Roles for all paragraphs together.
    let (units, decisions) = decide(makeUnits(lines, acceptance), acceptance)
    diagnostics += StructureFindings.list(units: units, decisions: decisions, text: text)
    // What each line became; the document; the account of every character.
    let manuscript = ManuscriptBuilder(
      scalars: text, units: units, decisions: decisions, frontMatterLines: frontMatter.lineCount
    ).lines()
    return finish(
      DocumentBuilder(units: units, decisions: decisions, scalars: text, metadata: metadata, options: options)
        .build(),
      manuscript: manuscript)
  }

  private mutating func markWhatIsNotText() {
    for line in 0..<frontMatter.lineCount { text.mark(text.lines[line], .frontMatter) }
    diagnostics += InvisibleCharacters.mark(&text)
    if options.isMarkdown {
      let markdown = MarkdownReader(&text)
      structure = markdown.headingRoles(in: text)
      starts = markdown.starts
    } else if PastedMarkdown.isLikely(text) {
      structure = PastedMarkdown.roles(MarkdownReader(&text).headingRoles(in: text))
    }
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
    var segmenter = Segmenter(text: text, lines: lines, joinsAll: options.isMarkdown) { [starts] line in
      starts.contains(line) || acceptance.begins(line)
    }
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
  private consuming func finish(_ built: DocumentBuilder.Result, manuscript: [ManuscriptLine]) -> ReadResult {
    var document = built.document
    var ledger = LedgerBuilder.entries(built.scalars) + built.ledger
    diagnostics += built.diagnostics
    if options.isMarkdown { ledger += HeadingNumbers.add(to: &document.blocks) }
    if options.renumber {
      let renumbering = Renumbering(document.blocks)
      document.blocks = renumbering.blocks
      ledger += renumbering.ledger
      diagnostics += renumbering.diagnostics
    } else {
      diagnostics += NumberingCheck.run(document.blocks)
    }
    diagnostics += CrossReferences.run(document.blocks) + AnnouncedCount.run(document.blocks)
    let source = text.source
    return ReadResult(
      source: source, manuscript: Manuscript(source: source, metadata: metadata, lines: manuscript),
      document: document, ledger: ledger, diagnostics: diagnostics.inOrderOfPlace())
  }
}

extension [Diagnostic] {
  /// The findings by place; those without one come first, equals keep their order.
  fileprivate func inOrderOfPlace() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.span?.lowerBound ?? -1, right.element.span?.lowerBound ?? -1)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}
