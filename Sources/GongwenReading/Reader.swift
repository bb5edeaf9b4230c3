package import GongwenModel

/// Reads a manuscript as a careful clerk would.
///
/// Sets noise aside, makes paragraphs of its lines, gives each its role, and builds the document.
/// - Parameters:
///   - manuscript: what a format made of a file.
///   - options: what is known from outside.
/// - Returns: the document with the reasons for everything in it, and the list of what was left out.
package func readDocument(
  _ manuscript: Manuscript, options: ReadingOptions = ReadingOptions()
) -> ReadResult {
  ReadingPass(manuscript, options: options).run()
}

/// One reading of one text.
private struct ReadingPass {
  private let manuscript: Manuscript
  private let options: ReadingOptions
  private let metadata: DocumentMetadata
  private var diagnostics: [Diagnostic]

  init(_ manuscript: Manuscript, options: ReadingOptions) {
    // Lines whose form leaves no doubt are settled first.
    var (manuscript, options) = (manuscript, options)
    ElementLines.accept(in: &manuscript, &options)
    self.manuscript = manuscript
    self.options = options
    diagnostics = manuscript.diagnostics
    // What the text says of itself, under what is known from outside.
    metadata = options.metadata.filled(from: manuscript.metadata).tidied()
    diagnostics += metadata.dateDiagnostics
  }

  consuming func run() -> ReadResult {
    // What is no text is marked: signs of the format, invisible characters, noise inside lines.
    let prepared = PreparedText(manuscript, options: options, metadata: metadata)
    diagnostics += prepared.diagnostics
    // Roles, joins and cuts of all lines at once; paragraphs of what goes together.
    let input = prepared.input
    let labelled = Labeller(input, model: .bundled).run()
    var (units, decisions) = ParagraphAssembly(input, prepared.acceptance).run(labelled)
    if metadata.title == nil {
      LookedRoles(manuscript, input.text).take(&decisions, units, prepared.acceptance)
    }
    GivenTitle(metadata.title)?.keepText(&decisions, units)
    let starts = DocumentStarts(units: units, decisions: decisions)
    diagnostics += StructureDiagnostics.list(
      units: units, decisions: decisions, starts: starts, text: input.text)
    // What each line became; the documents; the account of every character.
    let reading = LineReadingBuilder(
      scalars: input.text, units: units, decisions: decisions, pieces: manuscript.pieces
    ).lines()
    let series = DocumentSeries(
      units: units, decisions: decisions, starts: manuscript.isComplete ? [0] : starts.starts,
      manuscript: manuscript, metadata: metadata, options: options)
    return finish(series.build(input.text), lines: reading)
  }

  /// Ordinals: numbered where the input has only levels, written anew where asked, checked always.
  private consuming func finish(_ built: DocumentSeries.Result, lines: [LineReading]) -> ReadResult {
    var documents = built.documents
    var ledger = LedgerBuilder.entries(built.scalars) + built.scalars.additions + built.ledger
    diagnostics += built.diagnostics
    for index in documents.indices {
      if manuscript.numbersHeadings {
        let numbered = HeadingNumbers.add(to: &documents[index])
        ledger += numbered.ledger
        diagnostics += numbered.diagnostics
      }
      if options.renumber {
        let renumbering = Renumbering(documents[index])
        documents[index] = renumbering.document
        ledger += renumbering.ledger
        diagnostics += renumbering.diagnostics
      } else {
        diagnostics += NumberingCheck.run(documents[index])
      }
      diagnostics += CrossReferences.run(documents[index]) + AnnouncedCount.run(documents[index])
    }
    // A value from outside stands nowhere in the text.
    let places = manuscript.valuePlaces.filter { options.metadata[$0.key]?.isEmpty ?? true }
    for index in documents.indices { documents[index].valuePlaces = places }
    let source = manuscript.source
    return ReadResult(
      source: source, reading: TextReading(source: source, metadata: metadata, lines: lines),
      documents: documents, ledger: ledger, diagnostics: diagnostics.inOrderOfPlace())
  }
}
