internal import GongwenModel

/// Plain text in any encoding that Chinese offices use, with front matter where it has any.
enum TextFormat: InputFormat {
  static let name = "text"
  static let extensions = ["txt", "text"]

  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool { true }

  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript {
    var manuscript = Manuscript(text: try decode(bytes, name: name))
    FrontMatter.take(from: &manuscript)
    let answer = Thinking.leaveOut(of: &manuscript)
    manuscript.diagnostics += FormulaNotes.list(answer, from: manuscript.firstTextLine)
    PastedMarkdown.note(in: &manuscript, reading: answer)
    return manuscript
  }
}

extension Manuscript {
  /// A manuscript of text whose line breaks may be written out.
  init(text: SourceText) {
    let written = WrittenBreaks(text)
    self.init(source: written?.source ?? text)
    if let written { diagnostics.append(written.diagnostic) }
  }
}
