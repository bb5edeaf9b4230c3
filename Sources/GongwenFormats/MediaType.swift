extension FormatRegistry {
  /// The media type of a source and the extension it usually has: of the content, as it is read.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path.
  /// - Returns: The type, and an extension without its dot.
  package static func mediaType(of bytes: [UInt8], name: String) -> (type: String, usual: String) {
    let fileExtension = FileKind.fileExtension(of: name)
    switch FileKind(of: bytes, name: name) {
    case .document:
      return ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
    case .openDocument: return ("application/vnd.oasis.opendocument.text", "odt")
    case .binaryDocument: return ("application/msword", "doc")
    case .richText: return ("application/rtf", "rtf")
    case .text where MarkdownFormat.extensions.contains(fileExtension): return ("text/markdown", "md")
    case .text where RecordFormat.recognises(.text, fileExtension: fileExtension):
      return fileExtension == "json" ? ("application/json", "json") : ("application/yaml", "yaml")
    default: return ("text/plain", "txt")
    }
  }
}
