internal import GongwenModel

/// A text with everything marked that is no text, and what is known of its lines before anything is decided.
struct PreparedText {
  /// The text.
  private(set) var text: ScalarText
  /// What is certain or named by the format.
  private(set) var acceptance: Acceptance
  /// What there is to say about it.
  private(set) var diagnostics: [Diagnostic] = []
  private var lines: [LineInfo] = []
  private let paragraphs: Manuscript.Paragraphs
  /// The lines that go on with the one above for certain.
  private var joined: [Int] = []
  /// The lines that are noise whatever their words look like: an assistant's, running heads.
  private var certain: [Int] = []
  private let metadata: DocumentMetadata

  init(_ manuscript: Manuscript, options: ReadingOptions, metadata: DocumentMetadata) {
    paragraphs = manuscript.paragraphs
    self.metadata = metadata
    var text = ScalarText(manuscript.source)
    var diagnostics: [Diagnostic] = []
    // Invisible characters, signs of the format and what it set itself leave the text.
    text.mark(manuscript)
    diagnostics += InvisibleCharacters.mark(&text)
    diagnostics += UnfilledTags.diagnostics(in: manuscript.source)
    // Noise inside lines leaves it too; where noise is to stay it is only reported.
    var marked = text
    diagnostics += Emoji.mark(&marked)
    diagnostics += HypertextNoise.mark(&marked, decodes: manuscript.paragraphs != .blankLines)
    diagnostics += GluedAdverts.mark(&marked)
    diagnostics += TailNoise.mark(&marked)
    diagnostics += QuotedTitle.mark(&marked)
    diagnostics += TitleColon.mark(&marked)
    let labels = TemplateLabels.mark(&marked)
    diagnostics += labels.diagnostics
    if !options.keepNoise { text = marked }
    PointStops.read(&text)
    let roles = options.keepNoise ? [:] : labels.roles
    acceptance = Acceptance(reviewed: options.accepted, manuscript: manuscript, text: text, byForm: roles)
    diagnostics += acceptance.diagnostics
    let (judged, frame) = ChatFrame.judge(LabelInput.lines(of: text), in: text)
    let page = PageFrame.judge(judged, in: text, paragraphs)
    lines = page.lines.map(acceptance.judge)
    certain = acceptance.forget(frame + page.places + RunningHeads.places(in: lines))
    marked = text
    let counted = manuscript.pieces.lazy.filter(\.hints.hasAutomaticNumber).map(\.span.lowerBound)
    let cuts = PageNumberCuts.mark(
      &marked, lines: lines, counted: Set(counted.map(text.source.lineIndex(of:))))
    diagnostics += cuts
    if !options.keepNoise {
      text = marked
      joined = Self.joined(cuts, text, lines)
    }
    self.text = text
    self.diagnostics = diagnostics
  }

  /// What the chain gets.
  var input: LabelInput {
    var rules = acceptance.rules
    for line in joined where rules[line]?.label == nil { rules[line, default: LineRule()].joins = true }
    for line in certain { rules[line, default: LineRule()].label = .noise }
    return LabelInput(text: text, lines: lines, rules: rules, paragraphs: paragraphs, metadata: metadata)
  }

  /// The lines whose page number was taken out, where the line above breaks off.
  private static func joined(_ cuts: [Diagnostic], _ text: ScalarText, _ lines: [LineInfo]) -> [Int] {
    cuts.compactMap(\.span).compactMap { span in
      let line = text.source.lineIndex(of: span.lowerBound)
      let above = lines[..<line].last { !$0.isBlank && !$0.isNoise }
      guard let last = above?.content.last, !Characters.endsParagraph(text.scalars[last]) else { return nil }
      return line
    }
  }
}

extension ScalarText {
  /// Marks what the format of a manuscript says is no text, and what it has made an element of itself.
  mutating func mark(_ manuscript: Manuscript) {
    for sign in manuscript.signs { mark(sign.span, Mark(sign.kind)) }
    for piece in manuscript.pieces where piece.object != nil { mark(piece.span, .object) }
    for block in manuscript.notes.values.joined() { block.origin.map { mark($0, .object) } }
    for replacement in manuscript.replacements { replace(replacement) }
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
