internal import GongwenModel

/// Applies what is certain already: reviewed lines of a side-car, and what the format of the file says.
struct Acceptance {
  /// What is certain, by line from 0.
  private(set) var lines: [Int: AcceptedRoles.Line] = [:]
  /// Lines where the format begins a paragraph.
  private var starts: Set<Int> = []
  /// The roles that the format names, by line from 0.
  private var hints: [Int: ParagraphRole] = [:]
  /// Lines that a format lays in lists with numbers of their author, or none: items are text and no headings.
  private var items: Set<Int> = []
  /// Lines of the side-car that do not fit the text.
  private(set) var diagnostics: [Diagnostic] = []

  /// The lines that a person has reviewed; the others are named by the format.
  private var reviewed: Set<Int> = []

  /// - Parameters:
  ///   - roles: the side-car of a review.
  ///   - manuscript: what the format says; a review wins over it.
  ///   - text: the whole text.
  ///   - byForm: what lines are by their form, from 0.
  init(
    reviewed roles: AcceptedRoles?, manuscript: Manuscript, text: ScalarText, byForm: [Int: LineLabel] = [:]
  ) {
    let title = TitleBlock(manuscript, text)
    let notes = AttachmentItems.lines(manuscript, text)
    for piece in manuscript.pieces where piece.object == nil {
      let line = text.source.lineIndex(of: piece.span.lowerBound)
      if title.lines.contains(line) {
        accept(.byline, byFormOf: line)
        hints[line] = .byline
      } else {
        accept(piece, on: line, isNote: notes.contains(line), manuscript, text.source)
      }
    }
    for (line, label) in byForm {
      accept(label, byFormOf: line)
      hints[line] = nil
    }
    var stale: [Int] = []
    for (number, line) in roles?.lines ?? [:] where !line.isGlued {
      guard text.lines.indices.contains(number - 1), Self.fits(line, text, number - 1) else {
        stale.append(number)
        continue
      }
      lines[number - 1] = line
      reviewed.insert(number - 1)
    }
    diagnostics = Self.diagnostics(of: stale.sorted(), roles, text)
  }

  private mutating func accept(_ label: LineLabel, byFormOf line: Int) {
    lines[line] = AcceptedRoles.Line(label)
    lines[line]?.isByForm = true
    starts.insert(line)
  }

  /// Keeps what the format says of a line.
  private mutating func accept(
    _ piece: Piece, on line: Int, isNote: Bool, _ manuscript: Manuscript, _ source: SourceText
  ) {
    let isSure = manuscript.paragraphs != .inferred
    if let role = piece.hints.role ?? OutlineHeadings.role(of: piece, in: source) {
      hints[line] = role
      // In a text that only looks like a format its signs are evidence; where the format is sure they are its word.
      // Beside `## 第一章 总则` a heading is a chapter by that.
      if isSure || role == .chapter { lines[line] = AcceptedRoles.Line(.paragraph(role)) }
    } else if isSure, piece.hints.listLevel != nil, !piece.hints.hasAutomaticNumber, !isNote {
      items.insert(line)
    }
    if piece.hints.beginsParagraph { starts.insert(line) }
  }

  /// What is said of lines that do not fit: where their words stand now, or that they stand nowhere.
  private static func diagnostics(of stale: [Int], _ roles: AcceptedRoles?, _ text: ScalarText)
    -> [Diagnostic]
  {
    guard !stale.isEmpty else { return [] }
    var places: [[UInt32]: Int] = [:]
    for index in text.lines.indices { places[words(of: index, in: text), default: index + 1] = index + 1 }
    return stale.map { number in
      guard let line = roles?.lines[number], case let words = words(of: line), !words.isEmpty,
        let place = places[words]
      else {
        return Diagnostic("reading.accepted.mismatch", .warning, [String(number)])
      }
      return Diagnostic("reading.accepted.moved", .warning, [String(number), String(place)])
    }
  }

  private static func words(of line: AcceptedRoles.Line) -> [UInt32] {
    (line.number + line.text + line.rest).flatScalars.filter { !isNoise($0) }
  }

  /// The characters of a line that are printed.
  private static func words(of index: Int, in text: ScalarText) -> [UInt32] {
    text.lines[index].filter { text.marks[$0] == .kept }.map { text.scalars[$0] }.filter { !isNoise($0) }
  }

  /// The characters of a side-car's line are those of the text, noise and white space left out.
  private static func fits(_ line: AcceptedRoles.Line, _ text: ScalarText, _ index: Int) -> Bool {
    let said = words(of: line)
    if said == words(of: index, in: text) { return true }
    // A sheet shows a line as it is typed, from its first printed character to the last.
    let line = text.lines[index]
    return [line, text.trimmed(line)].contains { range in
      said == range.map { text.typed($0) }.filter { !isNoise($0) }
    }
  }

  private static func isNoise(_ scalar: UInt32) -> Bool {
    ScalarSet.isWhiteSpace(scalar) || Characters.isInvisible(scalar)
  }

  /// A line's evidence after review: accepted noise is noise, and nothing else that was accepted is.
  func judge(_ line: LineInfo) -> LineInfo {
    guard let accepted = lines[line.index] else { return line }
    var result = line
    result.noise =
      accepted.label == .noise ? NoiseEvidence(reason: "reading.because.accepted", score: 30) : nil
    return result
  }

  /// Whether the form of a line or a person has said what it is, and no format's style.
  func isSettled(_ line: Int) -> Bool { reviewed.contains(line) || lines[line]?.isByForm == true }

  /// Drops what the format says of lines, but not what a person has.
  ///
  /// - Returns: The lines of which nothing is said any more.
  mutating func forget(_ places: [Int]) -> [Int] {
    let open = places.filter { !reviewed.contains($0) }
    for line in open { (lines[line], hints[line]) = (nil, nil) }
    return open
  }

  /// What the chain is told of lines, from 0.
  var rules: [Int: LineRule] {
    var result: [Int: LineRule] = [:]
    for (line, role) in hints { result[line, default: LineRule()].hint = Self.hint(of: role) }
    for line in starts { result[line, default: LineRule()].begins = true }
    for line in items where lines[line] == nil { result[line, default: LineRule()].isBody = true }
    for (line, accepted) in lines {
      if accepted.continues == true {
        result[line, default: LineRule()].label = .continued
        continue
      }
      if accepted.continues == false { result[line, default: LineRule()].begins = true }
      let label = Label(accepted.label)
      // Names of a meeting's people may share their line with others.
      result[line, default: LineRule()].isWhole =
        accepted.isByForm
        && (accepted.isWholeRow || accepted.label != .body && accepted.label != .tableRow)
      // Reviewed body may still go on with the line above, as it did when it was reviewed.
      if label != .body { result[line, default: LineRule()].label = label }
      if label == .body { result[line, default: LineRule()].isBody = true }
    }
    return result
  }

  private static func hint(of role: ParagraphRole) -> UInt8 {
    switch role {
    case .heading(let level): UInt8(level.rawValue)
    case .title: 5
    default: 6
    }
  }

  /// The one candidate of a reviewed unit; `nil` when it was not reviewed.
  func candidate(for unit: Unit) -> Candidate? {
    guard !unit.isPart, let line = lines[unit.lines.lowerBound], line.label != .blank,
      line.label != .frontMatter
    else {
      return nil
    }
    let end = line.label.isLead ? headingEnd(line, unit) : nil
    let reason =
      if line.isByForm {
        "reading.because.element"
      } else if reviewed.contains(unit.lines.lowerBound) {
        "reading.because.accepted"
      } else {
        "reading.because.markdownHeading"
      }
    return Candidate(role: line.label, score: 0, reason: reason, headingEnd: end)
  }

  private func headingEnd(_ line: AcceptedRoles.Line, _ unit: Unit) -> Int {
    var left = (line.number + line.text).flatScalars.count { !Self.isNoise($0) }
    var index = 0
    while index < unit.count, left > 0 {
      if !Self.isNoise(unit.text[index]) { left -= 1 }
      index += 1
    }
    return index
  }
}
