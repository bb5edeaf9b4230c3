import GongwenModel

/// The dot below a character that is set off (着重号, GB/T 15834-2011 4.12).
struct EmphasisDot {
  private static let character: Unicode.Scalar = "·"
  /// How far the middle of the dot stands below the baseline, in em: clear of the em box of the character.
  private static let depth = 0.27

  /// Its text.
  let text = Array(String(character).utf8)
  /// Its clusters.
  let shaped: ShapedText
  /// How far its baseline stands below that of the character, in em.
  let drop: Double

  /// Shapes it.
  ///
  /// - Throws: A `Fault` of category fonts when its face cannot be used.
  init(_ shaper: any TextShaper) throws(Fault) {
    shaped = try shaper.shape(text, runs: [ShapingRun(range: 0..<text.count, role: .body)])
    drop = Self.depth + Double(try shaper.inkMiddle(of: Self.character, in: .body))
  }
}
