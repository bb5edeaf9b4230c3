/// What a format makes of a file: its text as a person reads it, and evidence of its structure, never decisions.
public struct Manuscript: Sendable {
  /// How the lines of the text make paragraphs.
  public enum Paragraphs: Sendable, Equatable {
    /// The text does not say; reading judges by what the lines look like
    case inferred
    /// Lines go on until a blank one, or one that a piece begins
    case blankLines
    /// Each line is one paragraph
    case lines
  }

  /// The text, with the places that messages show.
  public var source: SourceText
  /// What the file says of itself.
  public var metadata: DocumentMetadata
  /// Where those values stand in the text, by the English names of their keys.
  package var valuePlaces: [String: SourceSpan]
  /// How lines make paragraphs.
  public var paragraphs: Paragraphs
  /// What is known of stretches of the text, in the order of their spans; lines without a piece are plain text.
  public var pieces: [Piece]
  /// What of the text is not printed, because the format says so: signs of markup, front matter.
  public var signs: [Sign]
  /// What is printed for what only stands for it, in the order of the text.
  package var replacements: [Replacement]
  /// Whether the format has levels but no numbers, so that the engine numbers the headings (G-54).
  public var numbersHeadings: Bool
  /// Whether its pieces are the whole document as it is to be printed, so that nothing is inferred or added.
  public var isComplete: Bool
  /// What references to notes lead to.
  public var notes: [NoteID: [Block]]
  /// The pictures.
  public var resources: [ResourceID: Resource]
  /// The addresses of pictures that lie in files of their own; no format opens them.
  public var linkedPictures: [ResourceID: String]
  /// What there is to say about the file.
  public var diagnostics: [Diagnostic]

  /// Creates a manuscript of plain text.
  public init(source: SourceText) {
    self.source = source
    metadata = DocumentMetadata()
    valuePlaces = [:]
    paragraphs = .inferred
    pieces = []
    signs = []
    replacements = []
    numbersHeadings = false
    isComplete = false
    notes = [:]
    resources = [:]
    linkedPictures = [:]
    diagnostics = []
  }
}

/// A stretch of a manuscript that its format knows something about.
public struct Piece: Sendable {
  /// Its bytes: whole lines of the text.
  public var span: SourceSpan
  /// What the format says of it.
  public var hints: Hints
  /// Marks on its characters; ranges count from the start of the piece.
  public var marks: [InlineMark]
  /// A table or figure, whose characters stand in the span; `nil` for a paragraph.
  public var object: Block.Content?

  /// Creates a piece.
  public init(
    _ span: SourceSpan, hints: Hints = Hints(), marks: [InlineMark] = [], object: Block.Content? = nil
  ) {
    self.span = span
    self.hints = hints
    self.marks = marks
    self.object = object
  }
}

/// What a format says of a paragraph: evidence for the reader.
public struct Hints: Sendable, Equatable {
  /// How the lines of a paragraph stand.
  public enum Alignment: String, Sendable {
    /// Flush left or at both edges
    case start
    /// Centred
    case centre
    /// Flush right
    case end
  }

  /// The role that the format names, such as that of a Markdown heading.
  public var role: ParagraphRole?
  /// The level in the outline, from 1.
  public var outlineLevel: Int?
  /// The depth in a list, from 0.
  public var listLevel: Int?
  /// The depth of the outermost list that begins with it, from 0; `nil` where none does or the format does not say.
  public var beginsList: Int?
  /// Whether it stands in a quotation.
  public var isQuoted = false
  /// Whether the number at its start was made by the program that wrote the file.
  public var hasAutomaticNumber = false
  /// Whether all of it is set in bold.
  public var isStrong = false
  /// The size of most of its characters, in pt.
  public var size: Double?
  /// How its lines stand.
  public var alignment: Alignment?
  /// Whether a paragraph surely begins here.
  public var beginsParagraph = false

  /// Creates hints that say nothing.
  public init() {}
}

/// A stretch of a text that is not printed.
public struct Sign: Sendable, Equatable {
  /// The bytes.
  public var span: SourceSpan
  /// Why they are left out.
  public var kind: LedgerEntry.Kind

  /// Creates a sign.
  public init(_ span: SourceSpan, _ kind: LedgerEntry.Kind) {
    self.span = span
    self.kind = kind
  }
}
