import GongwenFormats
package import GongwenModel

/// The file of a template, which is a text.
package enum TemplateFile {
  /// Decodes the bytes of a template.
  ///
  /// - Throws: A `Fault` of category input; a file of Word or Excel is named for what it is.
  package static func decode(_ bytes: [UInt8], name: String) throws(Fault) -> SourceText {
    switch FileKind(of: bytes, name: name) {
    case .text, .empty, .webPage, .lockFile: break
    case let kind: throw Fault(.input, "batch.template.kind", [name, kind.title], path: name)
    }
    do throws(Fault) {
      return try RosterText.decode(bytes, name: name)
    } catch {
      guard error.diagnostic.id == "batch.roster.encoding" else { throw error }
      throw Fault(.input, "batch.template.encoding", error.diagnostic.arguments, path: name)
    }
  }
}
