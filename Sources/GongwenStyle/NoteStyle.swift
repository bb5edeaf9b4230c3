public import GongwenModel

/// The look of notes at the foot of pages (脚注).
///
/// GB/T 9704-2012 says nothing of notes. All lengths in pt.
public struct NoteStyle: Sendable, Equatable {
  /// The role of the face of their text.
  public var font: FontRole
  /// The size of their text.
  public var size: Double
  /// From line to line of their text.
  public var linePitch: Double
  /// From the bottom of the text of the page to the top of the first note, at least.
  public var gap: Double
  /// From the line that parts notes from the text to the top of the first note.
  public var ruleGap: Double
  /// The length of that line.
  public var ruleLength: Double
  /// Its thickness; 0 for none.
  public var ruleThickness: Double
  /// The most of a page that notes take beside text, as a ratio; what is longer goes on at the foot of the next page.
  public var mostOfPage: Double

  /// Creates the look of notes; lengths in pt.
  public init(
    font: FontRole = .body, size: Double = 12, linePitch: Double = 18, gap: Double = 11, ruleGap: Double = 5,
    ruleLength: Double = 39 * Length.pointsPerMillimetre, ruleThickness: Double = 0.5,
    mostOfPage: Double = 0.5
  ) {
    self.font = font
    self.size = size
    self.linePitch = linePitch
    self.gap = gap
    self.ruleGap = ruleGap
    self.ruleLength = ruleLength
    self.ruleThickness = ruleThickness
    self.mostOfPage = mostOfPage
  }
}
