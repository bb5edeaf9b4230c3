package import GongwenModel

/// One kind of file that documents come in: the seam where formats join the program.
///
/// A format is a folder of this target and a line in `FormatRegistry`.
package protocol InputFormat: SendableMetatype {
  /// Its name in messages and for `--from`, such as `markdown`.
  static var name: String { get }

  /// Whether a file is of this format, by how it begins or what it is called.
  ///
  /// - Parameters:
  ///   - head: The first bytes, at most `FormatRegistry.headLength`.
  ///   - name: The file's path.
  /// - Returns: Whether `read` is likely to make something of it.
  static func recognises(_ head: ArraySlice<UInt8>, name: String) -> Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages.
  /// - Returns: Its text with the evidence of its structure.
  /// - Throws: A `Fault` of category input that says what the file is and what can be done.
  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript
}
