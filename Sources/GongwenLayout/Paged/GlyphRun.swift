public import GongwenModel

/// The colours of an official document (G-10, G-11).
public enum Colour: Sendable, Hashable {
  /// 黑色
  case black
  /// 红色, for the mark and the separator
  case red
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

  /// The face, by its place in `PagedDocument.fonts`.
  public var face: FaceKey
  /// How far down the outlines are moved, in em, where the face stands in for another and shall look level with it;
  /// the origins stay on the baseline.
  public var levelShift: Float
  /// The size in pt.
  public var size: Double
  /// The colour.
  public var colour: Colour
  /// Whether its line runs from the bottom of the page to its top, as on turned tables (G-95).
  public var isTurned = false
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
    face: FaceKey, levelShift: Float = 0, size: Double, colour: Colour = .black,
    glyphs: [Glyph] = [], clusters: [Cluster] = [], text: [UInt8] = [], span: SourceSpan? = nil
  ) {
    self.face = face
    self.levelShift = levelShift
    self.size = size
    self.colour = colour
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
  public var colour: Colour

  /// Creates a rule.
  public init(x: Double, y: Double, width: Double, height: Double, colour: Colour) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.colour = colour
  }
}
