import GongwenLayout
public import GongwenModel

extension Typesetter {
  /// Measures the pages of a result and weighs them against the standards.
  ///
  /// - Parameter result: What this typesetter set; the faces of another one have other numbers.
  /// - Returns: The report.
  /// - Throws: A `Fault` of category fonts when a face can not be used.
  public func report(on result: TypesettingResult) throws(Fault) -> RenderReport {
    RenderReport(result, faces: try reportFaces(of: result.pages))
  }

  /// The names of the faces on pages, and the place of the dash in the face that page numbers were set in.
  private func reportFaces(of pages: PagedDocument) throws(Fault) -> ReportFaces {
    var used = Set<UInt16>()
    var folioFace: FaceKey?
    for page in pages.pages {
      for case .glyphs(let run) in page.items {
        used.insert(run.face.index)
        if folioFace == nil, run.role == .artifact { folioFace = run.face }
      }
    }
    let count = used.max().map { Int($0) + 1 } ?? 0
    let names = (0..<count).map { used.contains(UInt16($0)) ? shaper.name(of: FaceKey(UInt16($0))) : "" }
    guard let folioFace else { return ReportFaces(names: names, dashMiddle: 0) }
    return ReportFaces(names: names, dashMiddle: Double(try dashMiddle(in: folioFace)))
  }

  /// Pages carry the face and not its role, which a style may choose; the role is found by what it shapes to.
  private func dashMiddle(in face: FaceKey) throws(Fault) -> Float {
    let dash = Array("—".utf8)
    for role in [FontRole.pageNumber] + FontRole.allCases where role != .latin {
      let shaped = try shaper.shape(dash, runs: [ShapingRun(range: 0..<dash.count, role: role)])
      if shaped.clusters.first?.face == face { return try shaper.inkMiddle(of: "—", in: role) }
    }
    return try shaper.inkMiddle(of: "—", in: .pageNumber)
  }
}
