package import GongwenModel

/// The lines of a text in a form that a person can correct, to be read back as `AcceptedRoles`.
///
///     3 ?  题下署名      | 云岭县档案馆
package enum ReviewSheet {
  /// What parts a run-in heading from its text.
  static let leadEnd: Unicode.Scalar = "‖"
  /// Below this confidence a line is marked: most wrong lines stand there.
  private static let doubtful = 0.8
  /// The most lines that the head of a sheet names.
  private static let mostNamed = 40

  /// Writes the sheet of a text.
  ///
  /// - Parameters:
  ///   - reading: the lines and their roles.
  ///   - language: the language of the words for roles and of the comments.
  /// - Returns: comments, then each line that holds something.
  package static func text(_ reading: TextReading, language: MessageLanguage) -> String {
    let lines = reading.lines.filter { $0.label != .blank && $0.label != .frontMatter }
    let width = lines.last.map { String($0.number).count } ?? 1
    return head(lines, language) + lines.map { row($0, reading.source, language, width) }.joined()
  }

  private static func head(_ lines: [LineReading], _ language: MessageLanguage) -> String {
    let doubts = lines.filter(isDoubtful).map { String($0.number) }
    let named = doubts.prefix(mostNamed).joined(separator: " ") + (doubts.count > mostNamed ? " …" : "")
    let first: Diagnostic =
      doubts.isEmpty
      ? Diagnostic("reading.sheet.sure", .info)
      : Diagnostic("reading.sheet.doubts", .info, [String(doubts.count), named])
    let words = RoleWords.all(language).joined(separator: " ")
    let comments = [
      Diagnostic("reading.sheet.use", .info), Diagnostic("reading.sheet.marks", .info),
      Diagnostic("reading.sheet.roles", .info, [words]), first,
    ]
    let table = MessageCatalogue([ReadingMessages.table])
    return comments.map { "# \(table.message(for: $0, in: language))\n" }.joined() + "\n"
  }

  private static func isDoubtful(_ line: LineReading) -> Bool {
    line.confidence < doubtful || line.parts.contains { $0.confidence < doubtful }
  }

  private static func row(
    _ line: LineReading, _ source: SourceText, _ language: MessageLanguage, _ width: Int
  ) -> String {
    let number = padded(String(line.number), width, isBefore: true) + (isDoubtful(line) ? " ? " : "   ")
    guard line.parts.isEmpty else { return glued(line, source, language, number) }
    let role = RoleWords.word(for: line.label, language) + (line.continues ? "+" : "")
    return number + padded(role, 16, isBefore: false) + "| " + text(of: line, source) + "\n"
  }

  /// A line with several paragraphs has no one role: what it was cut into stands in comments.
  private static func glued(
    _ line: LineReading, _ source: SourceText, _ language: MessageLanguage, _ number: String
  ) -> String {
    let table = MessageCatalogue([ReadingMessages.table])
    let note = Diagnostic("reading.sheet.glued", .info, [String(line.number), String(line.parts.count)])
    return line.parts.reduce("# \(table.message(for: note, in: language))\n") { result, part in
      let excerpt = String(source.string(in: part.span).unicodeScalars.prefix(40))
      return result + "#   " + padded(RoleWords.word(for: part.label, language), 16, isBefore: false)
        + "| \(excerpt)\n"
    }
  }

  private static func text(of line: LineReading, _ source: SourceText) -> String {
    func words(_ span: SourceSpan) -> String { InspectionWriter.text(of: span, line, source) }
    let end = line.label.isLead && !line.continues ? String(Character(leadEnd)) : ""
    return (line.numberSpan.map(words) ?? "") + words(line.textSpan) + end + words(line.restSpan)
  }

  /// Padded to a width in half cells.
  private static func padded(_ text: String, _ width: Int, isBefore: Bool) -> String {
    let cells = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    let blanks = String(repeating: " ", count: max(1, width - cells))
    return isBefore ? (cells < width ? blanks : "") + text : text + blanks
  }
}
