import GongwenModel

/// Type of the body and the 28 × 22 grid (GB/T 9704-2012 5.2.2, 5.2.3).
enum GridRules {
  static let all = [
    ConformityRule(
      "G-08", "GB/T 9704-2012 5.2.2", .normally, "正文字体字号", "type of the body", wanted: "仿宋 16 pt",
      measure: bodyType),
    ConformityRule(
      "G-09", "GB/T 9704-2012 5.2.3", .normally, "每面行数与每行字数", "lines of a page, characters of a line",
      wanted: "22 × 28", measure: gridSize),
    ConformityRule(
      "G-14", "GB/T 33476.2-2016 6.2", .normally, "首末行撑满版心",
      "first and last line on the edges of the type area",
      wanted: "37 mm, 262 mm", measure: flushGrid),
    ConformityRule(
      "G-16", "GB/T 9704-2012 3.2, 5.2.3", .convention, "各行落在行格上", "lines on the slots of the grid",
      wanted: "≤ 0.05 pt",
      measure: slotDeviation),
  ]

  private static func bodyType(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let body = document.lines.filter { line in
      switch line.role {
      case .body, .article, .salutation, .signature, .date, .attachmentNote, .remarks:
        line.typeface != nil
      default: false
      }
    }
    guard !body.isEmpty else { return nil }
    let wrong = body.filter { $0.typeface != .fangsong || abs($0.size - OfficialPage.bodySize) > 0.01 }
    let shown = wrong.first ?? body[0]
    return ConformityRule.Measurement(
      got: "\((shown.typeface ?? .unknown).rawValue) \(Figure.of(shown.size)) pt", conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  /// How many frames of the measured pitches fit the type area of the standard.
  private static func gridSize(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard let cell = document.characterPitch, let pitch = document.linePitch, cell > 0, pitch > 0 else {
      return nil
    }
    let characters = count(OfficialPage.typeWidth, cell)
    let lines = count(OfficialPage.typeHeight, pitch)
    return ConformityRule.Measurement(
      got: "\(lines) × \(characters) (\(Figure.of(pitch)) pt × \(Figure.of(cell)) pt)",
      conforms: lines == 22 && characters == 28)
  }

  private static func count(_ length: Double, _ pitch: Double) -> Int {
    // Pitches are mode values of hundredths of a point: over 27 gaps that is a quarter of a point.
    Int((length - OfficialPage.bodySize + 0.3) / pitch) + 1
  }

  /// The first frame of pages that begin with body-sized lines, and the last one of pages with 22 slots in use.
  private static func flushGrid(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let first = document.pages.compactMap { page in
      page.lines.first.map { document.lines[$0] }.flatMap { $0.gridLine == 0 ? $0 : nil }
    }
    let last = document.lines.filter { $0.gridLine == 21 }
    guard !first.isEmpty || !last.isEmpty else { return nil }
    let limit = 0.1 * OfficialPage.millimetre
    let bottom = OfficialPage.head + OfficialPage.typeHeight
    let high = first.filter { abs($0.frameTop - OfficialPage.head) > limit }
    let low = last.filter { abs($0.frameBottom - bottom) > limit }
    let head = (high.first ?? first.first).map { "\(Figure.millimetres($0.frameTop)) mm" }
    let foot = (low.first ?? last.first).map { "\(Figure.millimetres($0.frameBottom)) mm" }
    return ConformityRule.Measurement(
      got: "\(head ?? "–"), \(foot ?? "–")", conforms: high.isEmpty && low.isEmpty,
      places: (high + low).map(\.place))
  }

  /// How far lines lie off the slots of their page; each page may have a pitch of its own (G-67).
  private static func slotDeviation(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    var largest: Double?
    var wrong: [MeasuredLine] = []
    for page in document.pages {
      let lines = document.lines[page.lines].filter { $0.gridLine != nil }
      guard let first = lines.first, let last = lines.last, lines.count > 2 else { continue }
      let steps = Double((last.gridLine ?? 0) - (first.gridLine ?? 0))
      guard steps > 0 else { continue }
      let pitch = (last.baseline - first.baseline) / steps
      for line in lines {
        let place = first.baseline + Double((line.gridLine ?? 0) - (first.gridLine ?? 0)) * pitch
        let deviation = abs(line.baseline - place)
        largest = max(largest ?? 0, deviation)
        if deviation > 0.05 { wrong.append(line) }
      }
    }
    return largest.map {
      ConformityRule.Measurement(
        got: "\(Figure.of($0)) pt", conforms: wrong.isEmpty, places: wrong.map(\.place))
    }
  }
}
