public import GongwenModel

/// How 署名, 成文日期, seals and stamps stand to each other (GB/T 9704-2012 7.3.5; G-63…G-66).
///
/// Where there is no seal, the name stands as far from the right edge as its paragraphs do, `paragraphs.signature`.
public struct SignatureStyle: Sendable, Equatable {
  /// How far right of the name's first character the date begins without a seal, in cells (G-65).
  public var dateIndent: Double
  /// How far a date under a seal, or one without a name, stands from the right edge, in cells (G-63).
  public var sealedIndent: Double
  /// The clear space between two seals, in pt: what a hand wanders when it presses one (G-64).
  public var sealGap: Double
  /// How far a stamp and the date below it stand from the right edge, in cells (G-66).
  public var stampIndent: Double
  /// Between the signer's post and the stamp, in cells (G-66).
  public var stampGap: Double
  /// Empty grid lines between the text and a stamp (G-66).
  public var linesAboveStamp: Double
  /// Empty grid lines between a stamp and the date (G-66).
  public var linesBelowStamp: Double

  /// Creates the look of signatures; indents in cells, spaces in grid lines, the space between seals in pt.
  public init(
    dateIndent: Double = 2, sealedIndent: Double = 4, sealGap: Double = 2 * Length.pointsPerMillimetre,
    stampIndent: Double = 4, stampGap: Double = 2, linesAboveStamp: Double = 2, linesBelowStamp: Double = 1
  ) {
    self.dateIndent = dateIndent
    self.sealedIndent = sealedIndent
    self.sealGap = sealGap
    self.stampIndent = stampIndent
    self.stampGap = stampGap
    self.linesAboveStamp = linesAboveStamp
    self.linesBelowStamp = linesBelowStamp
  }
}
