internal import GongwenModel

/// Says of every source line what it became.
struct LineReadingBuilder {
  let scalars: ScalarText
  let units: [Unit]
  let decisions: [Decision]
  /// What the format knows of elements, in the order of the text.
  let pieces: [Piece]

  /// One entry per line of the source.
  func lines() -> [LineReading] {
    var byLine = [[Int]](repeating: [], count: scalars.lines.count)
    for (index, unit) in units.enumerated() {
      for line in unit.lines where unit.stands(on: scalars.lines[line]) { byLine[line].append(index) }
    }
    let objects = objectLabels()
    return scalars.lines.indices.map { line in
      if scalars.isFrontMatter(line) { return plain(line, .frontMatter) }
      guard let first = byLine[line].first else {
        if let label = objects[line] { return plain(line, label, because: "reading.because.object") }
        return plain(line, scalars.emptyLabel(line))
      }
      // Once for a line, however many parts it has.
      let noise = noise(on: scalars.lines[line])
      if byLine[line].count == 1 { return entry(line, first, noise) }
      var whole = entry(line, first, noise)
      whole.textSpan = scalars.span(scalars.trimmed(scalars.lines[line]))
      whole.restSpan = SourceSpan(whole.textSpan.upperBound, whole.textSpan.upperBound)
      (whole.numberSpan, whole.ordinal) = (nil, nil)
      whole.reason = "reading.because.several"
      whole.parts = byLine[line].map { entry(line, $0, noise) }
      whole.span = scalars.span(scalars.lines[line])
      return whole
    }
  }

  /// What the elements are that the format gives ready made, for each of their lines: a record says it of every one, other
  /// formats of tables and pictures.
  private func objectLabels() -> [Int: LineLabel] {
    var result: [Int: LineLabel] = [:]
    var line = 0
    for piece in pieces {
      guard let object = piece.object else { continue }
      while line < scalars.lines.count, scalars.span(scalars.lines[line]).upperBound <= piece.span.lowerBound
      {
        line += 1
      }
      while line < scalars.lines.count, scalars.span(scalars.lines[line]).lowerBound < piece.span.upperBound {
        result[line] = object.label
        line += 1
      }
    }
    return result
  }

  private func plain(_ line: Int, _ label: LineLabel, because reason: String? = nil) -> LineReading {
    let span = scalars.span(scalars.lines[line])
    return LineReading(
      number: line + 1, span: span, label: label, textSpan: span,
      restSpan: SourceSpan(span.upperBound, span.upperBound),
      confidence: 1, reason: reason ?? "reading.because.\(label.name)")
  }

  private func entry(_ line: Int, _ index: Int, _ noise: [SourceSpan]) -> LineReading {
    let unit = units[index]
    let decision = decisions[index]
    let candidate = decision.candidate
    let range = scalars.lines[line]
    // The unit's own scalars on this line: a unit may hold several lines, a line several units.
    let low = unit.firstIndex(notBelow: range.lowerBound)
    let high = unit.firstIndex(notBelow: range.upperBound)
    func span(_ from: Int, _ to: Int) -> SourceSpan {
      guard from < to else {
        let end = scalars.span(range).upperBound
        return SourceSpan(end, end)
      }
      return scalars.span(Int(unit.origins[from])..<Int(unit.origins[to - 1]) + 1)
    }
    var entry = LineReading(
      number: line + 1, span: span(low, max(low, high)), label: candidate.role,
      textSpan: span(low, high), restSpan: span(high, high), confidence: decision.confidence,
      reason: candidate.reason)
    entry.noise = noise
    guard line == unit.lines.lowerBound else {
      if candidate.role.isLead { entry.label = .body }
      entry.reason = "reading.because.continued"
      entry.continues = true
      entry.confidence = decision.joins[line] ?? decision.confidence
      return entry
    }
    let number = unit.ordinal?.count ?? 0
    if let match = unit.ordinal, candidate.role.isNumbered {
      entry.ordinal = match.ordinal
      entry.numberSpan = span(0, match.count)
      entry.textSpan = span(min(unit.textStart, high), high)
    }
    if let end = candidate.headingEnd {
      entry.textSpan = span(min(max(number, unit.textStart), end), min(end, high))
      entry.restSpan = span(min(end, high), high)
    }
    return entry
  }
}

extension LineReadingBuilder {
  /// The runs of scalars of a line that are left out though the line is printed.
  private func noise(on line: Range<Int>) -> [SourceSpan] {
    var result: [SourceSpan] = []
    var start: Int?
    for index in line.lowerBound...line.upperBound {
      let isNoise =
        index < line.upperBound && (scalars.marks[index] == .noise || scalars.marks[index] == .invisible)
      if isNoise, start == nil { start = index }
      if !isNoise, let first = start {
        result.append(scalars.span(first..<index))
        start = nil
      }
    }
    return result
  }
}

extension Block.Content {
  /// The label of its lines.
  fileprivate var label: LineLabel {
    guard case .paragraph(let paragraph) = self else { return .tableRow }
    return paragraph.lead.map { .lead($0.level) } ?? .paragraph(paragraph.role)
  }
}

extension ScalarText {
  /// What a line without text is: noise when all that it has is left out, or blank.
  func emptyLabel(_ line: Int) -> LineLabel {
    lines[line].contains { marks[$0] == .invisible || marks[$0] == .noise } ? .noise : .blank
  }
}

extension Unit {
  /// Whether any of the unit's scalars stand in a range: noise inside a joined paragraph has lines of its own.
  fileprivate func stands(on range: Range<Int>) -> Bool {
    firstIndex(notBelow: range.lowerBound) < firstIndex(notBelow: range.upperBound)
  }

  /// Places of a unit rise, so the first one on a line is found by halving.
  fileprivate func firstIndex(notBelow bound: Int) -> Int {
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
