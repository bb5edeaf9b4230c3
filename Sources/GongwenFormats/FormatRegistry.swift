package import GongwenModel

/// The formats, and the choice among them.
package enum FormatRegistry {
  /// How much of a file a format may look at to recognise it, in bytes.
  package static let headLength = 4096

  /// Every format; the first that recognises a file reads it, and plain text stands last because it takes anything.
  package static let formats: [any InputFormat.Type] = [
    DocxFormat.self, MarkdownFormat.self, TextFormat.self,
  ]

  /// Reads a file in the format that its content shows, or in the one asked for.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages and for the extension.
  ///   - format: The name of a format; `nil` chooses by content, then by extension.
  /// - Returns: The manuscript.
  /// - Throws: A `Fault` of category usage for a format that there is not, of category input for a file that cannot be
  ///   read.
  package static func read(_ bytes: [UInt8], name: String, as format: String? = nil) throws(Fault)
    -> Manuscript
  {
    if let format {
      guard let chosen = formats.first(where: { $0.name == format }) else {
        throw Fault(.usage, "format.unknown", [format, formats.map { $0.name }.joined(separator: ", ")])
      }
      return try chosen.read(bytes, name: name)
    }
    let head = bytes.prefix(headLength)
    let chosen = formats.first { $0.recognises(head, name: name) } ?? TextFormat.self
    return try chosen.read(bytes, name: name)
  }
}
