import GongwenLayout
public import GongwenModel

extension Typesetter {
  /// Measures the pages of a result and weighs them against the standards.
  ///
  /// - Parameter result: What this typesetter set; the faces of another one have other numbers.
  /// - Returns: The report.
  /// - Throws: A `Fault` of category fonts when a face cannot be used, of category usage for pages that cannot be.
  public func report(on result: TypesettingResult) throws(Fault) -> RenderReport {
    try result.pages.requireSound()
    return RenderReport(result, faces: try reportFaces(of: result.pages))
  }

  /// The names of the faces on pages, and the place of the dash in the face of their numbers.
  private func reportFaces(of pages: PagedDocument) throws(Fault) -> ReportFaces {
    let names = pages.fonts.map(\.postScriptName)
    let numbers = pages.pages.lazy.flatMap(\.items).first { $0.owner == .artifact(.pageNumber) }
    guard let face = numbers?.run?.face else { return ReportFaces(names: names, dashMiddle: 0) }
    return ReportFaces(names: names, dashMiddle: Double(try shaper.inkMiddle(of: "—", in: face)))
  }
}
