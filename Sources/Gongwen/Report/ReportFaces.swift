/// What a report has to know of the faces on the pages, which hold glyph numbers only.
public struct ReportFaces: Sendable, Equatable {
  /// The PostScript names, by the index of `FaceKey`.
  public var names: [String]
  /// How far the middle of the page number's dash lies above its baseline, in em (G-91).
  public var dashMiddle: Double

  /// Describes faces.
  ///
  /// - Parameters:
  ///   - names: The PostScript names, by the index of `FaceKey`.
  ///   - dashMiddle: From the baseline up to the middle of the dash's ink, in em.
  public init(names: [String], dashMiddle: Double) {
    self.names = names
    self.dashMiddle = dashMiddle
  }
}
