internal import GongwenModel

/// Markdown: headings with levels, which the engine numbers, lists, emphasis.
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
    let signs = MarkdownSigns(manuscript.source, from: manuscript.firstTextLine)
    manuscript.signs += signs.signs
    manuscript.pieces = signs.pieces()
    manuscript.paragraphs = .blankLines
    manuscript.numbersHeadings = true
    return manuscript
  }
}
