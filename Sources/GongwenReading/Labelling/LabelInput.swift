internal import GongwenModel

/// What is known of a line before anything is decided.
struct LineRule {
  /// What a format says of it, as evidence: the level of its heading, or another number for another role; 0 for nothing.
  var hint: UInt8 = 0
  /// What it is for certain.
  var label: Label?
  /// Whether it is body, be it a paragraph's first line or a further one.
  var isBody = false
  /// Whether it surely goes on with the line above: a page's number was taken out between them.
  var joins = false
  /// Whether a paragraph surely begins on it.
  var begins = false
  /// Whether all of it is one element of an official document by its form, whatever looks like a beginning within.
  var isWhole = false
}

/// A text as the chain gets it: the one form for reading and for training.
struct LabelInput {
  /// The text, with what is not to be read marked.
  let text: ScalarText
  /// Its lines, with what the finders of noise say of them.
  let lines: [LineInfo]
  /// What is known of lines, from 0.
  var rules: [Int: LineRule] = [:]
  /// How its lines make paragraphs.
  var paragraphs = Manuscript.Paragraphs.inferred
  /// What is known from outside.
  var metadata = DocumentMetadata()

  /// The finders' view of a text whose invisible characters and signs are marked.
  static func lines(of text: ScalarText) -> [LineInfo] {
    let lines = LineInfo.survey(text).map { line in
      var line = line
      line.noise = NoiseLines.evidence(in: Array(text.scalars[line.content]))
      return line
    }
    return RunningHeads.judge(Letterhead.judge(WebFields.judge(lines, in: text), in: text), in: text)
  }
}

/// What the recognisers say of the tokens of a window: evidence, no decisions.
struct RecogniserEvidence {
  /// The candidates of each token.
  private(set) var candidates: [[Candidate]] = []

  init(_ tokens: [Token], _ input: LabelInput) {
    let units = tokens.map { token in
      var unit = Unit(token, in: input.text)
      unit.noise = token.cut == .line ? input.lines[Int(token.line)].noise : nil
      return unit
    }
    let survey = Survey(units: units, metadata: input.metadata)
    candidates = survey.units.indices.map { index in
      recognisers.compactMap { $0.candidate(at: index, in: survey) }
    }
  }

  /// The place among all recognisable roles of the strongest candidate, and how strong it is.
  func strongest(_ index: Int) -> (label: UInt32, score: UInt32) {
    guard candidates.indices.contains(index) else { return (99, 0) }
    let best = candidates[index].max { $0.score < $1.score }
    guard let best, let label = Label(best.role) else { return (98, 0) }
    return (UInt32(label.rawValue), Self.step(best.score))
  }

  /// A score in steps of one, from 0.
  static func step(_ score: Double) -> UInt32 { UInt32(max(0, min(12, (score + 4).rounded()))) }
}

extension Unit {
  /// The kept scalars of a token.
  init(_ token: Token, in text: ScalarText) {
    var scalars: [UInt32] = []
    var origins: [Int32] = []
    for index in token.range where text.marks[index] == .kept {
      scalars.append(text.scalars[index])
      origins.append(Int32(truncatingIfNeeded: index))
    }
    let line = Int(token.line)
    self.init(text: scalars, origins: origins, lines: line...line)
    indent = Int(token.indent)
    blankBefore = token.blankBefore
    isPart = token.cut != .line
  }
}

extension Label {
  /// The label that says what a line was taken for; `nil` for lines that are no text.
  init?(_ label: LineLabel) {
    switch label {
    case .noise: self = .noise
    case .lead: self = .runInHeading
    case .frontMatter, .blank: return nil
    case .paragraph(let role):
      switch role {
      case .title: self = .title
      case .subtitle: self = .subtitle
      case .byline: self = .byline
      case .salutation: self = .salutation
      case .heading: self = .heading
      case .chapter: self = .chapter
      case .article: self = .article
      case .body: self = .body
      case .signature: self = .signature
      case .date: self = .date
      case .attachmentNote: self = .attachmentNote
      case .attachmentLabel, .attachmentTitle: self = .attachment
      case .remarks: self = .remarks
      case .tableRow: self = .tableRow
      case .organMark: self = .organMark
      case .documentNumber: self = .documentNumber
      case .imprint: self = .imprint
      case .contents: self = .contents
      case .caption, .tableUnit, .copyNumber, .securityLevel, .urgency, .signatory, .attendance: self = .body
      }
    }
  }
}
