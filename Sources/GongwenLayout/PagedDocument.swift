public import GongwenModel

/// A document set on pages: fixed positions and what each thing is, nothing of any drawing library.
///
/// The only thing that exporters, previews, reports and the conservation check read.
public struct PagedDocument: Sendable, Equatable {
  /// The pages in order.
  public var pages: [Page] = []
  /// The headings for the outline.
  public var outline: [OutlineEntry] = []
  /// What the document says of itself.
  public var metadata = DocumentMetadata()

  /// Creates an empty document.
  public init() {}
}

/// One page; lengths in pt from its top left corner.
public struct Page: Sendable, Equatable {
  /// Width of the page.
  public var width: Double
  /// Height of the page.
  public var height: Double
  /// The printed number, or `nil` on a page without one.
  public var number: Int?
  /// What readers show for the page where that is not its number, such as `ii`; `nil` shows the number.
  public var label: String?
  /// What is on the page, in reading order; the page number comes last.
  public var items: [PageItem] = []
  /// The lines as they were composed, for reports.
  public var lines: [LineRecord] = []

  /// Creates an empty page.
  public init(width: Double, height: Double, number: Int? = nil) {
    self.width = width
    self.height = height
    self.number = number
  }
}

/// A thing at a fixed place of a page.
public enum PageItem: Sendable, Equatable {
  /// Glyphs of one face and size on one baseline.
  case glyphs(GlyphRun)
  /// A filled rectangle.
  case rule(Rule)
}

/// The colours of an official document (G-10, G-11).
public enum Ink: Sendable, Hashable {
  /// 黑色
  case black
  /// 红色, for the mark and the separator
  case red
}

/// What an item is for, for outline, tags and extraction.
public enum StructuralRole: Sendable, Hashable {
  /// Part of the text, with the role of its block.
  case block(BlockRole)
  /// A hyphen that a line's end added to a word: printed with the text, and not of it.
  case hyphen
  /// Something of the page, not of the text: page numbers, running heads.
  case artifact
}

/// Glyphs of one face, size and height of the outlines.
public struct GlyphRun: Sendable, Equatable {
  /// A glyph at its place.
  public struct Glyph: Sendable, Equatable {
    /// Its index in the face.
    public var id: UInt32
    /// Its origin from the page's left edge, in pt.
    public var x: Double
    /// Its origin from the page's top edge, in pt.
    public var y: Double

    /// Creates a glyph at its place.
    public init(id: UInt32, x: Double, y: Double) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// How many bytes of the text belong to how many glyphs.
  public struct Cluster: Sendable, Equatable {
    /// Bytes of the text.
    public var bytes: UInt16
    /// Glyphs.
    public var glyphs: UInt16

    /// Creates a cluster.
    public init(bytes: UInt16, glyphs: UInt16) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// The face.
  public var face: FaceKey
  /// How far down the outlines are moved, in em, where the face stands in for another and shall look level with it;
  /// the origins stay on the baseline.
  public var levelShift: Float
  /// The size in pt.
  public var size: Double
  /// The colour.
  public var ink: Ink
  /// What it is for.
  public var role: StructuralRole
  /// The glyphs in the order of the text.
  public var glyphs: [Glyph]
  /// The clusters in the order of the text.
  public var clusters: [Cluster]
  /// The text in UTF-8.
  public var text: [UInt8]
  /// Where the text came from; `nil` for generated text.
  public var span: SourceSpan?

  /// Creates a run.
  public init(
    face: FaceKey, levelShift: Float = 0, size: Double, ink: Ink = .black, role: StructuralRole,
    glyphs: [Glyph] = [], clusters: [Cluster] = [], text: [UInt8] = [], span: SourceSpan? = nil
  ) {
    self.face = face
    self.levelShift = levelShift
    self.size = size
    self.ink = ink
    self.role = role
    self.glyphs = glyphs
    self.clusters = clusters
    self.text = text
    self.span = span
  }
}

/// A filled rectangle, in pt.
public struct Rule: Sendable, Equatable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double
  /// The colour.
  public var ink: Ink
  /// What it is for.
  public var role: StructuralRole

  /// Creates a rule.
  public init(x: Double, y: Double, width: Double, height: Double, ink: Ink, role: StructuralRole) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.ink = ink
    self.role = role
  }
}

/// An entry of the outline (书签).
public struct OutlineEntry: Sendable, Equatable {
  /// 1 for the outermost level.
  public var level: Int
  /// The text of the heading.
  public var title: String
  /// Index of the page, from 0.
  public var page: Int
  /// Top of the heading on that page, in pt.
  public var y: Double

  /// Creates an entry.
  public init(level: Int, title: String, page: Int, y: Double) {
    self.level = level
    self.title = title
    self.page = page
    self.y = y
  }
}

/// How one line came out: what `--report` prints and what tests of composition read.
public struct LineRecord: Sendable, Equatable {
  /// The role of the block it belongs to.
  public var role: BlockRole
  /// Which line of its paragraph, from 0.
  public var index: Int
  /// Whether it is the last of its paragraph.
  public var isLast: Bool
  /// The slot of the line grid, from 0; `nil` off the grid (titles of several lines).
  public var slot: Int?
  /// The baseline, in pt from the top of the page.
  public var baseline: Double
  /// Left edge of the first frame, in pt.
  public var start: Double
  /// Right edge of the last frame, trims of the line's end counted, in pt.
  public var end: Double
  /// The text.
  public var text: String
  /// Sum of what marks gave up beside each other and at the edges, in em.
  public var trimmed: Double
  /// What each gap was given beyond its natural width, in em; negative when shrunk.
  public var stretchPerGap: Double
  /// The rule behind an unusual break, such as `C-70`; `nil` for an ordinary one.
  public var rule: String?

  /// Creates a record.
  public init(
    role: BlockRole, index: Int, isLast: Bool, slot: Int?, baseline: Double, start: Double, end: Double,
    text: String, trimmed: Double, stretchPerGap: Double, rule: String? = nil
  ) {
    self.role = role
    self.index = index
    self.isLast = isLast
    self.slot = slot
    self.baseline = baseline
    self.start = start
    self.end = end
    self.text = text
    self.trimmed = trimmed
    self.stretchPerGap = stretchPerGap
    self.rule = rule
  }
}
