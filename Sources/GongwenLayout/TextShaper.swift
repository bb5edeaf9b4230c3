package import GongwenModel

/// A face in use, as an index into the shaper's `fonts`, which become those of the paged document.
public struct FaceKey: Sendable, Hashable {
  /// The index.
  public var index: UInt16

  /// Creates a key.
  public init(_ index: UInt16) { self.index = index }
}

/// One cluster of shaped text: the least piece that can be placed.
///
/// Lengths are in em of its size.
package struct ShapedCluster: Sendable, Equatable {
  /// Offset of its first byte in the shaped text.
  package var textStart: Int32
  /// Number of its bytes.
  package var textCount: UInt16
  /// Index of its first glyph.
  package var glyphStart: Int32
  /// Number of its glyphs.
  package var glyphCount: UInt16
  /// The face that draws it.
  package var face: FaceKey
  /// Its natural advance.
  package var advance: Float
  /// The ink's left edge from the origin; exact for marks only, 0 for others (Han ink is never asked for).
  package var inkStart: Float
  /// The ink's right edge from the origin; exact for marks only, the advance for others.
  package var inkEnd: Float
  /// How far down its ink must move for a fallback face to look level with the role's; its origin stays on the
  /// baseline.
  package var levelShift: Float

  /// Creates a cluster.
  package init(
    textStart: Int32, textCount: UInt16, glyphStart: Int32, glyphCount: UInt16, face: FaceKey,
    advance: Float, inkStart: Float = 0, inkEnd: Float? = nil, levelShift: Float = 0
  ) {
    self.textStart = textStart
    self.textCount = textCount
    self.glyphStart = glyphStart
    self.glyphCount = glyphCount
    self.face = face
    self.advance = advance
    self.inkStart = inkStart
    self.inkEnd = inkEnd ?? advance
    self.levelShift = levelShift
  }
}

/// One glyph of a cluster; offsets in em from the cluster's origin, y downwards.
package struct ShapedGlyph: Sendable, Equatable {
  /// The glyph's index in its face.
  package var id: UInt32
  /// Offset along the line.
  package var x: Float
  /// Offset downwards.
  package var y: Float

  /// Creates a glyph.
  package init(id: UInt32, x: Float = 0, y: Float = 0) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// A shaped text: clusters in the order of the text, covering all of it.
package struct ShapedText: Sendable, Equatable {
  /// The clusters.
  package var clusters: [ShapedCluster] = []
  /// The glyphs that clusters point into.
  package var glyphs: [ShapedGlyph] = []
  /// Characters that no face has, as byte offsets; each is drawn as 〓 or stops the run, as the caller decides.
  package var missing: [Int32] = []
  /// Marks that the face of the character before them does not have, as byte offsets; nothing is drawn for them.
  package var undrawn: [Int32] = []
  /// Characters drawn from a fallback face, as byte offsets with the face.
  package var substituted: [(offset: Int32, face: FaceKey)] = []

  /// Creates an empty text.
  package init() {}

  /// Whether two shaped texts are the same.
  package static func == (left: ShapedText, right: ShapedText) -> Bool {
    left.clusters == right.clusters && left.glyphs == right.glyphs && left.missing == right.missing
      && left.undrawn == right.undrawn
      && left.substituted.map(\.offset) == right.substituted.map(\.offset)
      && left.substituted.map(\.face) == right.substituted.map(\.face)
  }
}

/// A stretch of text in one role.
package struct ShapingRun: Sendable, Equatable {
  /// Its bytes in the text.
  package var range: Range<Int>
  /// The role of its face.
  package var role: FontRole
  /// The role for letters and digits; `nil` keeps them in the role's own face.
  package var latinRole: FontRole?

  /// Creates a run.
  package init(range: Range<Int>, role: FontRole, latinRole: FontRole? = nil) {
    self.range = range
    self.role = role
    self.latinRole = latinRole
  }
}

/// What layout asks of a text engine: clusters with exact faces and widths.
///
/// `GongwenText` answers with Pango; tests answer with a fake whose arithmetic is exact.
package protocol TextShaper: AnyObject {
  /// Shapes UTF-8 text whose runs cover it without gaps.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - runs: The roles of its stretches, in order.
  /// - Returns: The clusters in the order of the text.
  /// - Throws: A `Fault` of category fonts when a face cannot be used or is not the one asked for.
  func shape(_ utf8: [UInt8], runs: [ShapingRun]) throws(Fault) -> ShapedText

  /// The height of the middle of a character's ink above the baseline, in em.
  ///
  /// GB/T 9704-2012 7.5 places the page number by the middle of its dash (G-91), which no metric of a font tells.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - role: The role whose first face is measured.
  /// - Returns: The height in em.
  /// - Throws: A `Fault` of category fonts when the face cannot be used.
  func inkMiddle(of scalar: Unicode.Scalar, in role: FontRole) throws(Fault) -> Float

  /// The height of the middle of a character's ink above the baseline, in em, in one face.
  ///
  /// - Throws: A `Fault` of category fonts when the face cannot be used.
  func inkMiddle(of scalar: Unicode.Scalar, in face: FaceKey) throws(Fault) -> Float

  /// The faces that clusters name by number.
  var fonts: [FontReference] { get }
}

/// Finds places of hyphenation in English words (C-21).
package protocol Hyphenator: AnyObject {
  /// Divides a word.
  ///
  /// - Parameter word: Lower-case ASCII letters.
  /// - Returns: The numbers of letters after which a hyphen may stand, ascending.
  func places(in word: [UInt8]) -> [Int]
}

/// Finds word boundaries, for the lines of a title (G-43).
package protocol WordSegmenter: AnyObject {
  /// The byte offsets at which a word begins, in ascending order, 0 left out.
  func wordStarts(in utf8: [UInt8]) -> [Int]
}
