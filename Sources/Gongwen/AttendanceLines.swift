internal import GongwenModel
internal import GongwenReading

/// The lines of 纪要 that say who attended (G-106): they are text for certain, though lines of names look like a table's
/// or like what a page has around it.
enum AttendanceLines {
  /// How far down the name of the meeting is looked for.
  private static let opening = 30

  /// Tells the reader of them; what a person has reviewed stays as it is.
  ///
  /// - Parameters:
  ///   - manuscript: What a format made of a file.
  ///   - options: How it will be read.
  static func accept(in manuscript: inout Manuscript, _ options: inout ReadingOptions) {
    guard !manuscript.isComplete, isMinutes(manuscript, options) else { return }
    var lines = options.accepted?.lines ?? [:]
    let known = Set(manuscript.pieces.map(\.span.lowerBound))
    for number in 1...max(1, manuscript.source.lineCount) where lines[number] == nil {
      let span = manuscript.source.lineSpan(number)
      // A longer line is no list of names that is worth a look at each of its characters.
      guard span.count > 0, span.count < LimitTable.shapingBytes else { continue }
      let text = trimmed(manuscript.source.string(in: span))
      guard AttendanceGrouping.label(ofLine: text) != nil else { continue }
      // Rows keep the gaps between their names.
      lines[number] = AcceptedRoles.Line(.paragraph(.tableRow), text: String(text))
      if !known.contains(span.lowerBound) {
        var hints = Hints()
        hints.beginsParagraph = true
        manuscript.pieces.append(Piece(span, hints: hints))
      }
    }
    guard !lines.isEmpty else { return }
    manuscript.pieces.sort { $0.span.lowerBound < $1.span.lowerBound }
    options.accepted = AcceptedRoles(lines: lines)
  }

  /// By what is known of the paper, or by a line at its start that ends in 纪要.
  private static func isMinutes(_ manuscript: Manuscript, _ options: ReadingOptions) -> Bool {
    if let kind = options.metadata.kind ?? manuscript.metadata.kind { return kind.hasSuffix("纪要") }
    if (options.metadata.style ?? manuscript.metadata.style) == "minutes" { return true }
    let lines = 1...max(1, min(opening, manuscript.source.lineCount))
    return lines.contains { number in
      let span = manuscript.source.lineSpan(number)
      return span.count < LimitTable.titleBytes && trimmed(manuscript.source.string(in: span)).hasSuffix("纪要")
    }
  }

  private static func trimmed(_ line: String) -> Substring {
    let isBlank = { (character: Character) in character.isWhitespace }
    let start = line.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else {
      return start[start.startIndex..<start.startIndex]
    }
    return start[...last]
  }
}
