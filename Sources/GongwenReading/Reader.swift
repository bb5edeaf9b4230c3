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
  private var diagnostics: [Diagnostic]

  init(_ manuscript: Manuscript, options: ReadingOptions) {
    self.manuscript = manuscript
    self.options = options
    diagnostics = manuscript.diagnostics
    // What the text says of itself, under what is known from outside.
    metadata = options.metadata.filled(from: manuscript.metadata).tidied()
  }

  consuming func run() -> ReadResult {
    // What is no text is marked: signs of the format, invisible characters, noise inside lines.
    let prepared = PreparedText(manuscript, options: options, metadata: metadata)
    diagnostics += prepared.diagnostics
    // Roles, joins and cuts of all lines at once; paragraphs of what goes together.
    let input = prepared.input
    let labelled = Labeller(input, model: .bundled).run()
    let (units, decisions) = ParagraphAssembly(input, prepared.acceptance).run(labelled)
    diagnostics += StructureDiagnostics.list(units: units, decisions: decisions, text: input.text)
    // What each line became; the document; the account of every character.
    let reading = LineReadingBuilder(scalars: input.text, units: units, decisions: decisions).lines()
    return finish(
      DocumentBuilder(
        units: units, decisions: decisions, scalars: input.text, manuscript: manuscript, metadata: metadata,
        options: options
      ).build(),
      lines: reading)
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
    let source = manuscript.source
    return ReadResult(
      source: source, reading: TextReading(source: source, metadata: metadata, lines: lines),
      document: document, ledger: ledger, diagnostics: diagnostics.inOrderOfPlace())
  }
}
