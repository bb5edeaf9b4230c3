public import GongwenModel

/// Reads a text as a careful clerk would: decodes it, sets debris aside, makes paragraphs of its lines, gives each
/// its role, and builds the document.
///
/// - Parameters:
///   - bytes: the content of the file.
///   - name: the file's path, for messages.
///   - options: what is known from outside.
/// - Returns: the document with the reasons for everything in it, and the list of what was left out.
/// - Throws: `Fault` of category `input` when the bytes are no text, or none that can be decoded.
public func readDocument(
  _ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
) throws(Fault) -> ReadResult {
  let source = try decode(bytes, name: name)
  return ReadingPass(source: source, options: options).run()
}

/// One reading of one text.
private struct ReadingPass {
  let source: SourceText
  let options: ReadingOptions
  var diagnostics: [Diagnostic] = []

  init(source: SourceText, options: ReadingOptions) {
    self.source = source
    self.options = options
  }

  consuming func run() -> ReadResult {
    // What the text says of itself.
    let frontMatter = FrontMatter.read(source)
    diagnostics += frontMatter.diagnostics
    let metadata = options.metadata.filled(from: frontMatter.metadata).tidied()

    // Flat arrays, invisible characters and the front matter marked.
    var text = ScalarText(source)
    for line in 0..<frontMatter.lineCount { text.mark(text.lines[line], .frontMatter) }
    diagnostics += InvisibleCharacters.mark(&text)

    // Debris inside lines, then lines that are nothing else.
    diagnostics += GluedAdverts.mark(&text)
    diagnostics += TailNoise.mark(&text)
    let lines = WebFields.judge(
      LineInfo.survey(text).map { line in
        var line = line
        line.noise = NoiseLines.evidence(in: Array(text.scalars[line.content]))
        return line
      }, in: text)
    diagnostics += PageNumberCuts.mark(&text, lines: lines)

    // Paragraphs made of lines: wrapped ones joined, glued ones split.
    var segmenter = Segmenter(text: text, lines: lines)
    let (units, splitting) = GluedLineSplitter.split(segmenter.run(), in: text)
    diagnostics += splitting

    // Roles for all paragraphs together.
    let survey = Survey(units: units, metadata: metadata)
    let candidates = units.indices.map { index in
      recognisers.compactMap { $0.candidate(at: index, in: survey) }
    }
    let decisions = SequenceModel(candidates: candidates).decide()

    // The document, and the account of every character.
    let manuscript = ManuscriptBuilder(
      scalars: text, units: units, decisions: decisions, frontMatterLines: frontMatter.lineCount)
    let built = DocumentBuilder(
      units: units, decisions: decisions, scalars: text, metadata: metadata, options: options
    ).build()
    return ReadResult(
      source: source, manuscript: Manuscript(source: source, metadata: metadata, lines: manuscript.lines()),
      document: built.document, ledger: LedgerBuilder.entries(built.scalars) + built.ledger,
      diagnostics: diagnostics + built.diagnostics)
  }
}
