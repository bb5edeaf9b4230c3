internal import GongwenModel

/// Formulas, charts and other objects of an OpenDocument text, which the program that turns it into .docx may leave out.
package enum OpenDocumentObjects {
  /// How many a file has.
  ///
  /// - Parameters:
  ///   - bytes: The file, packed or in one file of XML.
  ///   - name: Its path.
  /// - Returns: The number of its objects; none for a file of another kind.
  package static func count(in bytes: [UInt8], name: String) -> Int {
    guard case .openDocument = FileKind(of: bytes, name: name) else { return 0 }
    let package = try? Package(bytes, file: name, isWanted: { $0 == "content.xml" })
    let text = String(decoding: package?["content.xml"] ?? bytes, as: UTF8.self)
    return text.ranges(of: "<draw:object>").count + text.ranges(of: "<draw:object ").count
  }
}
