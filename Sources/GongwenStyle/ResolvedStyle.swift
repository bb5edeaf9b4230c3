public import GongwenModel

/// A style with every value decided: what layout reads.
///
/// All lengths are in pt unless a name says otherwise.
public struct ResolvedStyle: Sendable, Equatable {
  /// The style's name, such as `duty-report`.
  public var name: String
  /// The sheet of paper and its type area.
  public var page: PageGeometry
  /// The 28 × 22 grid.
  public var grid: CharacterGrid
  /// How lines are composed.
  public var composition: Composition
  /// How pages are filled.
  public var flow: FlowRules
  /// The look of each role of paragraph.
  public var paragraphs: [ParagraphRole: ParagraphStyle]
  /// How titles of several lines are divided (G-42…44).
  public var title: TitleStyle
  /// The grid line of its page on which the title of an attachment stands, from 1 (G-71).
  public var attachmentTitleLine: Int
  /// How names, dates, seals and stamps stand to each other (G-63…66).
  public var signature: SignatureStyle
  /// The face of 出席 and the like before their names (G-106).
  public var attendanceLabelFont: FontRole
  /// The look of words that are set off.
  public var emphasis: EmphasisStyle
  /// The look of lists.
  public var list: ListStyle
  /// The look of tables.
  public var table: TableStyle
  /// The look of figures.
  public var figure: FigureStyle
  /// The look of notes.
  public var notes: NoteStyle
  /// 版头.
  public var header: HeaderStyle
  /// 版记.
  public var imprint: ImprintStyle
  /// The page number.
  public var pageNumber: PageNumberStyle
  /// The cover and the table of contents, where the style is for bound volumes.
  public var volume: VolumeStyle?

  /// Creates a style.
  public init(
    name: String, page: PageGeometry, grid: CharacterGrid, composition: Composition, flow: FlowRules,
    paragraphs: [ParagraphRole: ParagraphStyle], title: TitleStyle = TitleStyle(),
    attachmentTitleLine: Int = 3, signature: SignatureStyle = SignatureStyle(),
    attendanceLabelFont: FontRole = .heading1, emphasis: EmphasisStyle = EmphasisStyle(),
    list: ListStyle = ListStyle(), table: TableStyle = TableStyle(), figure: FigureStyle = FigureStyle(),
    notes: NoteStyle = NoteStyle(), header: HeaderStyle = HeaderStyle(),
    imprint: ImprintStyle = ImprintStyle(),
    pageNumber: PageNumberStyle, volume: VolumeStyle? = nil
  ) {
    self.name = name
    self.page = page
    self.grid = grid
    self.composition = composition
    self.flow = flow
    self.paragraphs = paragraphs
    self.title = title
    self.attachmentTitleLine = attachmentTitleLine
    self.signature = signature
    self.attendanceLabelFont = attendanceLabelFont
    self.emphasis = emphasis
    self.list = list
    self.table = table
    self.figure = figure
    self.notes = notes
    self.header = header
    self.imprint = imprint
    self.pageNumber = pageNumber
    self.volume = volume
  }
}

/// The paper and the type area (版心) on it (G-05…07), in pt from the top left corner.
public struct PageGeometry: Sendable, Equatable {
  /// Width of the trimmed page.
  public var width: Double
  /// Height of the trimmed page.
  public var height: Double
  /// 天头: top of the page to the type area.
  public var headMargin: Double
  /// 订口: left edge of the page to the type area.
  public var gutterMargin: Double
  /// The width of the type area (版心宽).
  public var typeAreaWidth: Double
  /// The height of the type area (版心高).
  public var typeAreaHeight: Double
  /// Whether even pages have the binding edge on the right (G-13).
  public var mirrored: Bool

  /// Creates a geometry; all lengths in pt.
  public init(
    width: Double, height: Double, headMargin: Double, gutterMargin: Double, typeAreaWidth: Double,
    typeAreaHeight: Double, mirrored: Bool = false
  ) {
    self.width = width
    self.height = height
    self.headMargin = headMargin
    self.gutterMargin = gutterMargin
    self.typeAreaWidth = typeAreaWidth
    self.typeAreaHeight = typeAreaHeight
    self.mirrored = mirrored
  }
}

/// The character grid (G-14…16).
public struct CharacterGrid: Sendable, Equatable {
  /// The two readings of “22 lines fill 225 mm”.
  public enum Model: String, Sendable, CaseIterable {
    /// Model B: the first frame touches the top of the type area, the last one its bottom.
    case flush
    /// Model A: 22 equal line boxes, as Word sets them.
    case word
  }

  /// Which reading.
  public var model: Model
  /// Characters a line.
  public var charactersPerLine: Int
  /// Lines a page.
  public var linesPerPage: Int
  /// The size of the body character, in pt (三号 = 16 pt).
  public var bodySize: Double
  /// Distance from frame to frame along a line, in pt (字距 included).
  public var characterPitch: Double
  /// Distance from line to line.
  public var linePitch: Double
  /// From the top of the type area to the frame of the first line.
  public var firstLineOffset: Double

  /// Creates the grid that fills a type area of `width` × `height` pt with frames of `bodySize` pt.
  public init(
    model: Model, charactersPerLine: Int, linesPerPage: Int, bodySize: Double, width: Double, height: Double
  ) {
    self.model = model
    self.charactersPerLine = charactersPerLine
    self.linesPerPage = linesPerPage
    self.bodySize = bodySize
    self.characterPitch = (width - bodySize) / Double(max(1, charactersPerLine - 1))
    switch model {
    case .flush:
      linePitch = (height - bodySize) / Double(max(1, linesPerPage - 1))
      firstLineOffset = 0
    case .word:
      linePitch = height / Double(max(1, linesPerPage))
      firstLineOffset = (linePitch - bodySize) / 2
    }
  }
}

/// How lines are composed (C-…).
public struct Composition: Sendable, Equatable {
  /// Which marks may stand at a line's edges (C-10).
  public enum ProhibitionLevel: String, Sendable, CaseIterable {
    /// CLREQ basic
    case basic
    /// basic, and / not at a line's end either: the level for 公文
    case gb
    /// gb, and —— …… not at a line's start
    case strict
  }

  /// How wide marks are (C-35, C-82).
  public enum PunctuationStyle: String, Sendable, CaseIterable {
    /// 全角式: one em each, squeezed beside each other, half at a line's end
    case fullWidth
    /// 开明式: 。？！ one em, all others half
    case kaiming
    /// 半角式: half an em each
    case halfWidth
    /// Every character on the cell grid
    case strictCell
  }

  /// The level of prohibitions.
  public var prohibitionLevel: ProhibitionLevel
  /// The style of marks.
  public var punctuationStyle: PunctuationStyle
  /// Space between Han and Latin letters, in em of the line's size, 0…0.25 (C-50).
  public var latinSpacing: Double
  /// Space between Han and digits, in em, 0…0.25.
  public var digitSpacing: Double
  /// The most that one gap is stretched before other breaks are tried, in em (C-65).
  public var maximumStretch: Double
  /// Whether an opening mark at the start of a line loses its left half (C-33).
  public var trimLineStart: Bool
  /// Whether English words are divided where a line would otherwise be stretched beyond what is tolerable (C-21, C-65).
  public var hyphenation: Bool
  /// The face of letters and digits; `nil` uses the role's own.
  public var latinRole: FontRole?

  /// Creates composition rules.
  public init(
    prohibitionLevel: ProhibitionLevel = .gb, punctuationStyle: PunctuationStyle = .fullWidth,
    latinSpacing: Double = 0, digitSpacing: Double = 0, maximumStretch: Double = 0.1,
    trimLineStart: Bool = false, hyphenation: Bool = true, latinRole: FontRole? = nil
  ) {
    self.prohibitionLevel = prohibitionLevel
    self.punctuationStyle = punctuationStyle
    self.latinSpacing = latinSpacing
    self.digitSpacing = digitSpacing
    self.maximumStretch = maximumStretch
    self.trimLineStart = trimLineStart
    self.hyphenation = hyphenation
    self.latinRole = latinRole
  }
}

/// How pages are filled (C-70…73, G-62…68).
public struct FlowRules: Sendable, Equatable {
  /// Body lines that a stand-alone heading keeps with it on its page.
  public var headingKeepLines: Int
  /// Whether the last line of a paragraph may stand alone at the top of a page.
  public var allowWidows: Bool
  /// How far the line pitch may shrink so that a signature shares a page with text (G-68), as a ratio.
  public var minimumPitchRatio: Double
  /// How far it may grow, as a ratio.
  public var maximumPitchRatio: Double
  /// Diameter of the seal (印章) that each name of a signature has room for, in pt; 0 for none (G-63, G-64, G-69).
  public var sealDiameter: Double
  /// Width left free for a signature stamp (签名章), in pt; 0 for none.
  ///
  /// Its height is taken as half of it (G-66).
  public var stampWidth: Double

  /// Creates flow rules.
  public init(
    headingKeepLines: Int = 2, allowWidows: Bool = true, minimumPitchRatio: Double = 0.88,
    maximumPitchRatio: Double = 1.05, sealDiameter: Double = 0, stampWidth: Double = 0
  ) {
    self.headingKeepLines = headingKeepLines
    self.allowWidows = allowWidows
    self.minimumPitchRatio = minimumPitchRatio
    self.maximumPitchRatio = maximumPitchRatio
    self.sealDiameter = sealDiameter
    self.stampWidth = stampWidth
  }
}

/// The look of paragraphs of one role.
public struct ParagraphStyle: Sendable, Equatable {
  /// Where its lines stand.
  public enum Alignment: String, Sendable, CaseIterable {
    /// Flush at both edges, the last line at its natural width
    case justified
    /// Centred in the type area
    case centred
    /// Flush left
    case left
    /// Flush right, `endIndent` in from the edge
    case right
  }

  /// The outline of several centred lines (G-41).
  public enum Shape: String, Sendable, CaseIterable {
    /// As they fill
    case none
    /// 梯形 or 菱形
    case trapezoid
  }

  /// The role of its face.
  public var font: FontRole
  /// Its size in pt.
  public var size: Double
  /// Where its lines stand.
  public var alignment: Alignment
  /// The outline of its lines, for centred text.
  public var shape: Shape
  /// Indent of the first line, in cells.
  public var firstLineIndent: Double
  /// Indent of the other lines, in cells; `nil` puts them below what follows a label such as 附件： or 出席： at the
  /// paragraph's start, and at the indent of the first line where there is none (G-61, G-106).
  public var hangingIndent: Double?
  /// Indent at the right edge, in cells.
  public var endIndent: Double
  /// Empty grid slots above it.
  public var linesBefore: Double
  /// Empty grid slots below it.
  public var linesAfter: Double
  /// Line pitch in pt where it is not the grid's (titles, G-44); `nil` keeps the grid.
  public var linePitch: Double?

  /// Creates a paragraph style; indents in cells, space in grid lines, size and pitch in pt.
  public init(
    font: FontRole = .body, size: Double = 16, alignment: Alignment = .justified, shape: Shape = .none,
    firstLineIndent: Double = 2, hangingIndent: Double? = 0, endIndent: Double = 0, linesBefore: Double = 0,
    linesAfter: Double = 0, linePitch: Double? = nil
  ) {
    self.font = font
    self.size = size
    self.alignment = alignment
    self.shape = shape
    self.firstLineIndent = firstLineIndent
    self.hangingIndent = hangingIndent
    self.endIndent = endIndent
    self.linesBefore = linesBefore
    self.linesAfter = linesAfter
    self.linePitch = linePitch
  }
}

/// The page number (页码, G-90…93).
public struct PageNumberStyle: Sendable, Equatable {
  /// Where it stands.
  public enum Placement: String, Sendable, CaseIterable {
    /// Odd pages right, even pages left
    case outer
    /// Centred on every page
    case centred
    /// No number
    case none
  }

  /// Where it stands.
  public var placement: Placement
  /// The role of its face.
  public var font: FontRole
  /// Its size in pt (四号 = 14).
  public var size: Double
  /// What stands before and after the number, such as `— ` and ` —`.
  public var prefix: String
  /// What stands after the number.
  public var suffix: String
  /// The width of a space beside the number, in em of its size (G-92), whatever the face says.
  public var spaceWidth: Double
  /// From the type area's bottom to the centre of the dash, in pt (7 mm, G-91).
  public var distance: Double
  /// Indent from the edge of the type area in characters of its own size.
  public var indent: Double
  /// The number of the first page.
  public var first: Int

  /// Creates a page number style.
  public init(
    placement: Placement = .outer, font: FontRole = .pageNumber, size: Double = 14, prefix: String = "— ",
    suffix: String = " —", spaceWidth: Double = 0.5, distance: Double = 7 * Length.pointsPerMillimetre,
    indent: Double = 1, first: Int = 1
  ) {
    self.placement = placement
    self.font = font
    self.size = size
    self.prefix = prefix
    self.suffix = suffix
    self.spaceWidth = spaceWidth
    self.distance = distance
    self.indent = indent
    self.first = first
  }
}
