/// Paper, margins and type area (GB/T 9704-2012 5).
enum PageGeometryRules {
  static let all = [
    ConformityRule(
      "G-05", "GB/T 9704-2012 5.1", .must, "幅面", "size of the paper", wanted: "210 × 297 mm", measure: paper),
    ConformityRule(
      "G-06", "GB/T 9704-2012 5.2.1", .must, "天头与订口", "head and gutter margins", wanted: "37 ±1 mm, 28 ±1 mm",
      measure: margins),
    ConformityRule(
      "G-07", "GB/T 9704-2012 5.2.1", .must, "版心", "type area", wanted: "156 × 225 mm", measure: typeArea),
    ConformityRule(
      "G-10", "GB/T 9704-2012 5.2.4", .must, "文字颜色", "colour of the text", wanted: "0", measure: colour),
  ]

  private static func paper(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard let first = document.pages.first else { return nil }
    // A tenth of a millimetre: PDF boxes are exact, and the ±2 mm of 6.3 belong to the cutter.
    let limit = 0.1 * OfficialPage.millimetre
    let wrong = document.pages.indices.filter { index in
      let page = document.pages[index]
      return abs(page.width - OfficialPage.width) > limit || abs(page.height - OfficialPage.height) > limit
    }
    let shown = wrong.first.map { document.pages[$0] } ?? first
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(shown.width)) × \(Figure.millimetres(shown.height)) mm",
      conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1) })
  }

  /// The head is measured to the highest frame of the document, the gutter to the edge that turned lines share.
  ///
  /// Below 版头 no frame may be that high: there the grid that the lines stand on is followed up to its first line.
  private static func margins(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let hasHeader = document.lines.contains { $0.role == .organMark }
    let pitches = hasHeader ? document.pages.indices.map { document.pitch(ofPage: $0) ?? 0 } : []
    func height(_ line: MeasuredLine) -> Double {
      line.frameTop - (hasHeader ? Double(line.gridLine ?? 0) * pitches[line.page] : 0)
    }
    // What is turned stands along the page's height, and begins below its head by the padding of its cells.
    let upright = document.lines.filter { !document.pages[$0.page].isTurned }
    let lines = hasHeader ? upright.filter { $0.gridLine != nil } : upright
    guard let top = lines.min(by: { height($0) < height($1) }) else { return nil }
    let limit = OfficialPage.millimetre
    // On a mirrored even page the binding edge is the right one (G-13).
    let evenWidth = document.pages.first?.width ?? OfficialPage.width
    let gutter = document.oddEdges.left
    let even = [document.evenEdges.left, evenWidth - document.evenEdges.right]
    let conforms =
      abs(height(top) - OfficialPage.head) <= limit && abs(gutter - OfficialPage.gutter) <= limit
      && even.contains { abs($0 - OfficialPage.gutter) <= limit }
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(height(top))) mm, \(Figure.millimetres(gutter)) mm", conforms: conforms,
      places: conforms ? [] : [top.place])
  }

  private static func typeArea(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    // The mark of a letter stands above the type area (G-100).
    let lines = document.lines.filter { $0.role != .organMark }
    guard let top = lines.map(\.frameTop).min() else { return nil }
    let slack = 0.05
    var (width, height) = (0.0, 0.0)
    let outside = lines.filter { line in
      let left = document.edges(line).left
      width = max(width, line.end - left)
      // The baseline of a turned line stands beside it: what it takes of the page's height is its frame.
      let frame = line.line.frame
      let bottom = document.pages[line.page].isTurned ? frame.y + frame.height : line.frameBottom
      height = max(height, bottom - top)
      return line.start < left - slack || line.end > left + OfficialPage.typeWidth + slack
        || bottom > OfficialPage.head + OfficialPage.typeHeight + slack
    }
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(width)) × \(Figure.millimetres(height)) mm", conforms: outside.isEmpty,
      places: outside.map(\.place))
  }

  /// The count of pages with coloured text; marks and separators of a 版头 are no text of the body.
  private static func colour(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard !document.lines.isEmpty else { return nil }
    let wrong = document.pages.indices.filter { document.pages[$0].hasColouredText }
    return ConformityRule.Measurement(
      got: String(wrong.count), conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1) })
  }
}
