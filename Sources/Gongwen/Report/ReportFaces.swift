/// What a report has to know of the faces on the pages, which hold glyph numbers only.
package struct ReportFaces: Sendable, Equatable {
  /// The PostScript names, by the index of `FaceKey`.
  package var names: [String]
  /// How far the middle of the page number's dash lies above its baseline, in em (G-91).
  package var dashMiddle: Double

  /// Describes faces.
  ///
  /// - Parameters:
  ///   - names: The PostScript names, by the index of `FaceKey`.
  ///   - dashMiddle: From the baseline up to the middle of the dash's ink, in em.
  package init(names: [String], dashMiddle: Double) {
    self.names = names
    self.dashMiddle = dashMiddle
  }
}
