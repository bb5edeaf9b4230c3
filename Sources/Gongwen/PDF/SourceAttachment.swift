internal import GongwenFormats
internal import GongwenModel
public import GongwenRendering

extension PDFAttachment {
  /// The source of a document, as it lies in its PDF.
  ///
  /// - Parameters:
  ///   - path: The path or name of the source; the folder is left out, and what no name of a file may hold is `_`.
  ///   - bytes: Its bytes, which tell with the name what it is.
  public init(source path: String, bytes: [UInt8]) {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    var name = String(String.UnicodeScalarView(file.unicodeScalars.map { Self.isHeld($0) ? $0 : "_" }))
    let (type, usual) = FormatRegistry.mediaType(of: bytes, name: name)
    if name.isEmpty || name == "-" { name = (name.isEmpty ? "source." : "stdin.") + usual }
    self.init(name: name, mediaType: type, bytes: bytes)
  }

  private static func isHeld(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isForbiddenInText && scalar.value >= 0x20 && scalar != "/" && scalar != "\\"
  }

  /// Refuses what a PDF cannot hold: a name that is none (ISO 32000-1 7.11.2), a media type that is none (ISO 19005-3 6.8).
  ///
  /// - Throws: A `Fault` of category usage.
  func requireSound() throws(Fault) {
    let parts = mediaType.split(separator: "/", omittingEmptySubsequences: false)
    let isType = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isOfType) }
    guard isType, !name.isEmpty, name.utf8.count <= Self.longestName,
      name.unicodeScalars.allSatisfy(Self.isHeld)
    else { throw Fault(.usage, "output.attachment", [name, mediaType]) }
  }

  /// As many bytes as a name has in a file system at most.
  private static let longestName = 255

  /// Whether a byte may stand in a media type (RFC 6838 4.2).
  private static func isOfType(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$&-^_.+".utf8.contains(byte)
    }
  }

  /// Files with a number behind each name that another before it has: in a PDF they are found by their names.
  static func withOwnNames(_ files: [PDFAttachment]) -> [PDFAttachment] {
    var taken: Set<String> = []
    var counts: [String: Int] = [:]
    return files.map { file in
      var file = file
      let (stem, suffix) = parts(of: file.name)
      while !taken.insert(file.name).inserted {
        counts[stem + suffix, default: 1] += 1
        file.name = "\(stem)-\(counts[stem + suffix] ?? 0)\(suffix)"
      }
      return file
    }
  }

  private static func parts(of name: String) -> (stem: String, suffix: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }
}

extension PressMarks {
  /// The widest bleed in pt: 20 mm, and what rounding adds.
  private static let widestBleed = 20 * 72 / 25.4 + 0.001

  /// Refuses a bleed that no press has.
  ///
  /// - Throws: A `Fault` of category usage.
  func requireSound() throws(Fault) {
    guard (0...Self.widestBleed).contains(bleed) else { throw Fault(.usage, "output.bleed", ["\(bleed)"]) }
  }
}
