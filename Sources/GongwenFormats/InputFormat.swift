package import GongwenModel

/// One kind of file that documents come in: the seam where formats join the program.
///
/// A format is a folder of this target and a line in `FormatRegistry`.
package protocol InputFormat: SendableMetatype {
  /// Its name in messages and for `--from`, such as `markdown`.
  static var name: String { get }

  /// The extensions that its files have, in lower case without the dot.
  static var extensions: [String] { get }

  /// Whether its files may name pictures that lie in files of their own; most hold theirs or have none.
  static var linksPictures: Bool { get }

  /// Whether a file is of this format.
  ///
  /// - Parameters:
  ///   - kind: What its content shows.
  ///   - fileExtension: Its extension, in lower case without the dot.
  /// - Returns: Whether `read` is likely to make something of it.
  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages.
  /// - Returns: Its text with the evidence of its structure.
  /// - Throws: A `Fault` of category input that says what the file is and what can be done.
  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript
}

extension InputFormat {
  package static var linksPictures: Bool { false }
}
