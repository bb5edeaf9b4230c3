internal import GongwenModel

/// Plain text in any encoding that Chinese offices use, with front matter where it has any.
enum TextFormat: InputFormat {
  static let name = "text"
  static let extensions = ["txt", "text"]

  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool { true }

  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript {
    var manuscript = Manuscript(source: try decode(bytes, name: name))
    FrontMatter.take(from: &manuscript)
    PastedMarkdown.note(in: &manuscript)
    return manuscript
  }
}
