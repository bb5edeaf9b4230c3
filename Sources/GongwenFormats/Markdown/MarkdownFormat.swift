internal import GongwenModel

/// Markdown as cmark reads it: headings with levels, which the engine numbers, lists, tables, notes, emphasis.
enum MarkdownFormat: InputFormat {
  static let name = "markdown"
  static let extensions = ["md", "markdown"]

  /// By extension only: text that merely looks like Markdown is judged by what it says (`PastedMarkdown`).
  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool {
    extensions.contains(fileExtension)
  }

  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript {
    var manuscript = Manuscript(source: try decode(bytes, name: name))
    FrontMatter.take(from: &manuscript)
    let content = try MarkdownReader(manuscript.source, from: manuscript.firstTextLine).run()
    manuscript.signs += content.signs
    manuscript.pieces = content.pieces.sorted { $0.span.lowerBound < $1.span.lowerBound }
    manuscript.notes = content.notes
    manuscript.diagnostics += content.diagnostics
    manuscript.paragraphs = .blankLines
    manuscript.numbersHeadings = true
    return manuscript
  }
}
