internal import GongwenModel

/// The values of a style as they take effect: with what paragraphs inherit, and the figures behind words.
struct EffectiveValues {
  let style: ResolvedStyle
  let values: StyleValues

  /// Differences below this, in pt, are rounding of the figures in a sheet.
  private static let rounding = 0.05

  /// Every value in the schema's order.
  func settings() -> [StyleSetting] {
    keys().compactMap { key, kind in
      guard let entry = entry(key) else { return nil }
      return StyleSetting(
        key: key, value: kind.written(entry.text), figure: figure(key, entry), citation: entry.citation,
        path: entry.path, line: line(of: entry), isInherited: values.entries[key] == nil)
    }
  }

  /// The values that differ from those of `standard` by more than its clauses grant.
  func deviations(from standard: EffectiveValues) -> [StyleDeviation] {
    keys().compactMap { key, kind in
      guard !key.hasPrefix("paragraphs.\(StyleSchema.defaultKind)."), let got = entry(key) else { return nil }
      guard let wanted = standard.entry(key) else { return nil }
      guard differs(key, got, from: wanted, of: standard) else { return nil }
      return StyleDeviation(
        key: key, wanted: standard.shown(key, wanted, kind), got: shown(key, got, kind),
        citation: wanted.citation)
    }
  }

  // MARK: Values

  private func keys() -> [(path: String, kind: ValueKind)] {
    StyleSchema.leaves.filter { style.volume != nil || !$0.path.hasPrefix("volume.") }
  }

  private func entry(_ key: String) -> StyleEntry? {
    if let entry = values.entries[key] { return entry }
    guard key.hasPrefix("paragraphs.") || key.hasPrefix("volume."), let dot = key.lastIndex(of: ".") else {
      return nil
    }
    return values.paragraphEntry(String(key[..<dot]), String(key[key.index(after: dot)...]))
  }

  private func line(of entry: StyleEntry) -> Int {
    guard let span = entry.span, let source = values.sources.first(where: { $0.name == entry.path }) else {
      return 0
    }
    return source.location(of: span.lowerBound).line
  }

  private func differs(
    _ key: String, _ got: StyleEntry, from wanted: StyleEntry, of standard: EffectiveValues
  ) -> Bool {
    // Two cells are two cells, whatever the grid: a wider grid is reported once, at the grid.
    if got.value == wanted.value, derived(key) == nil { return false }
    guard let left = points(key, got), let right = standard.points(key, wanted) else {
      return got.value != wanted.value
    }
    return (left - right).magnitude > max(Self.rounding, wanted.citation?.tolerance ?? 0)
  }

  /// The value in pt, or `nil` when it is no length.
  private func points(_ key: String, _ entry: StyleEntry) -> Double? {
    if let derived = derived(key) { return derived }
    guard case .length(let length) = entry.value else { return nil }
    let cell = key == "pageNumber.indent" ? style.pageNumber.size : style.grid.characterPitch
    return length.points(cell: cell, line: style.grid.linePitch)
  }

  /// The figure after a key that may say `fill`, in pt.
  private func derived(_ key: String) -> Double? {
    let (page, grid) = (style.page, style.grid)
    return switch key {
    case "page.typeAreaWidth": page.typeAreaWidth
    case "page.typeAreaHeight": page.typeAreaHeight
    case "page.foreEdgeMargin": page.width - page.gutterMargin - page.typeAreaWidth
    case "page.footMargin": page.height - page.headMargin - page.typeAreaHeight
    case "grid.characterPitch": grid.characterPitch
    case "grid.linePitch": grid.linePitch
    case "grid.firstLineOffset": grid.firstLineOffset
    default: nil
    }
  }

  // MARK: Words

  private func figure(_ key: String, _ entry: StyleEntry) -> String? {
    if case .word(StyleSchema.fill) = entry.value {
      if key == "grid.charactersPerLine" { return String(style.grid.charactersPerLine) }
      if key == "grid.linesPerPage" { return String(style.grid.linesPerPage) }
      return derived(key).map { Self.length($0, of: key) }
    }
    if case .length(.points(let points)) = entry.value, TypeSize.points(named: entry.text) != nil {
      return FigureFormat.text(points) + "pt"
    }
    return nil
  }

  private func shown(_ key: String, _ entry: StyleEntry, _ kind: ValueKind) -> String {
    guard let figure = figure(key, entry) else { return kind.written(entry.text) }
    return "\(entry.text) = \(figure)"
  }

  /// Pages are measured in mm, grids in pt.
  private static func length(_ points: Double, of key: String) -> String {
    key.hasPrefix("page.")
      ? FigureFormat.text(points / Length.pointsPerMillimetre) + "mm" : FigureFormat.text(points) + "pt"
  }
}

extension ValueKind {
  /// The value as YAML writes it: text that is printed stands in quotes, so that its spaces are seen.
  func written(_ text: String) -> String {
    guard case .text = self else { return text }
    // YAML's double-quoted form; what cannot be seen is escaped, as a terminal or an editor might obey it.
    let escaped = text.unicodeScalars.map { scalar -> String in
      if scalar == "\"" || scalar == "\\" { return "\\" + String(scalar) }
      guard PrintableText.isUnseen(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      let width = digits.count <= 4 ? 4 : 8
      return (width == 4 ? "\\u" : "\\U") + String(repeating: "0", count: width - digits.count) + digits
    }
    return "\"" + escaped.joined() + "\""
  }
}
