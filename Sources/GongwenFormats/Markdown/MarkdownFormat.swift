internal import GongwenModel

/// Markdown as cmark reads it: headings with levels, which the engine numbers, lists, tables, notes, emphasis.
enum MarkdownFormat: InputFormat {
  static let name = "markdown"
  static let extensions = ["md", "markdown"]
  static let linksPictures = true

  /// By extension only: text that merely looks like Markdown is judged by what it says (`PastedMarkdown`).
  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool {
    extensions.contains(fileExtension)
  }

  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript {
    var manuscript = Manuscript(text: try decode(bytes, name: name))
    FrontMatter.take(from: &manuscript)
    let answer = Thinking.leaveOut(of: &manuscript)
    manuscript.diagnostics += FormulaNotes.list(answer, from: manuscript.firstTextLine)
    let fence = WholeFence(answer, from: manuscript.firstTextLine)
    let source = fence?.opened(answer) ?? answer
    if let fence {
      manuscript.signs += fence.lines.map { Sign($0, .markup) }
      manuscript.diagnostics.append(Diagnostic("markdown.fence", .info, span: fence.lines.first))
    }
    let content = try MarkdownReader(source, from: manuscript.firstTextLine).run()
    if leavesOutText(content.signs, of: source, besides: content.pictureWords) {
      take(MarkdownSigns(source, from: manuscript.firstTextLine), into: &manuscript)
    } else {
      manuscript.signs += content.signs
      manuscript.replacements = content.replacements
      manuscript.pieces = content.pieces.sorted { $0.span.lowerBound < $1.span.lowerBound }
      manuscript.notes = content.notes
      manuscript.linkedPictures = content.pictures
      manuscript.diagnostics += content.diagnostics
      LinkedContents.leaveOut(of: &manuscript)
    }
    manuscript.paragraphs = .blankLines
    manuscript.numbersHeadings = true
    return manuscript
  }

  /// Headings, bullets and emphasis alone, line by line; all else stays as it is typed.
  private static func take(_ signs: MarkdownSigns, into manuscript: inout Manuscript) {
    manuscript.signs += signs.signs
    manuscript.pieces = signs.pieces()
  }

  /// Whether a line of text would be left out as a sign: where cmark's positions are wrong in a way that `PartedMarkdown`
  /// does not know, text is never lost for it.
  private static func leavesOutText(_ signs: [Sign], of source: SourceText, besides words: Set<Int>) -> Bool {
    signs.contains { sign in
      guard sign.kind == .markup else { return false }
      var (han, offset) = (0, sign.span.lowerBound)
      while offset < sign.span.upperBound, han < 3 {
        let (scalar, length) = decodeScalar(source.utf8, at: offset)
        if ScalarSet.isHan(scalar), !words.contains(offset) { han += 1 }
        offset += length
      }
      // A picture that is all of its cell begins behind a bar.
      let text = source.utf8[sign.span.lowerBound..<sign.span.upperBound].drop { $0 == " " || $0 == "|" }
      // Addresses with their titles, and comments, may hold Chinese words.
      return han >= 3 && !text.starts(with: [0x21]) && !text.starts(with: [0x5D])
        && !text.starts(with: [0x3C])
        && !text.starts(with: [0x5B])
    }
  }
}
