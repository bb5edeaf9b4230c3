import GongwenModel

/// What a file really is, by its content; its name is only asked where the content leaves it open.
package enum FileKind: Sendable, Equatable {
  /// Nothing is in it
  case empty
  /// What Word and WPS leave beside a file that is open: `~$…`
  case lockFile
  /// An Open XML text document
  case document
  /// A workbook of either kind
  case workbook
  /// Slides of either kind
  case presentation
  /// An OpenDocument text
  case openDocument
  /// Word 97's binary form, which WPS uses for .wps as well
  case binaryDocument
  /// RTF
  case richText
  /// A document that asks for a password
  case encrypted
  /// A web page
  case webPage
  /// A document that Word wrote as one file of XML, of either time
  case wordXML
  /// Something else that is known by its first bytes, such as a PDF; its name
  case other(String)
  /// A ZIP file of nothing that is known here
  case archive
  /// A compound file of nothing that is known here
  case compound
  /// Text, or at least nothing that is known to be something else
  case text

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - name: Its path.
  package init(of bytes: [UInt8], name: String) {
    let file = name.split(separator: "/").last ?? ""
    if file.hasPrefix("~$") {
      self = .lockFile
    } else if bytes.allSatisfy({ $0 == 0 }) {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.ofPackage(bytes, name)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.ofCompound(bytes)
    } else {
      self = Self.ofHead(bytes)
    }
  }

  private static func ofHead(_ bytes: [UInt8]) -> FileKind {
    let signatures: [([UInt8], FileKind)] = [
      (Array("{\\rtf".utf8), .richText), (Array("%PDF".utf8), .other("PDF")),
      ([0x89, 0x50, 0x4E, 0x47], .other("PNG")), ([0xFF, 0xD8, 0xFF], .other("JPEG")),
      (Array("GIF8".utf8), .other("GIF")), (Array("Rar!".utf8), .other("RAR")),
      ([0x37, 0x7A, 0xBC, 0xAF], .other("7z")), ([0x1F, 0x8B], .other("gzip")),
    ]
    for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
    let head = bytes.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard head.first == UInt8(ascii: "<") else { return .text }
    if isWordXML(head) { return .wordXML }
    if let kind = ofFlat(head, bytes) { return kind }
    let start = String(decoding: head.prefix(200), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<meta", "<table"].contains { start.hasPrefix($0) }
      ? .webPage : .text
  }

  /// Whether a head is that of Word's XML, not of a text that speaks of it.
  private static func isWordXML(_ head: ArraySlice<UInt8>) -> Bool {
    let roots = ["<pkg:package", "<w:worddocument"]
    let text = String(decoding: head, as: UTF8.self).lowercased()
    guard text.hasPrefix("<?xml") else { return roots.contains { text.hasPrefix($0) } }
    return (roots + ["progid=\"word.document\"", "progid='word.document'"]).contains { text.contains($0) }
  }

  /// An OpenDocument file that is one file of XML (.fodt), which LibreOffice reads like any other.
  private static func ofFlat(_ head: ArraySlice<UInt8>, _ bytes: [UInt8]) -> FileKind? {
    let root = "<office:document "
    let start = String(decoding: head.prefix(400), as: UTF8.self)
    guard start.hasPrefix(root) || start.hasPrefix("<?xml") && start.contains(root) else { return nil }
    // Its type stands behind its many names of spaces.
    let type = "mimetype=\"application/vnd.oasis.opendocument.text"
    return String(decoding: bytes.prefix(8192), as: UTF8.self).contains(type)
      ? .openDocument : .other("OpenDocument")
  }

  private static func ofPackage(_ bytes: [UInt8], _ name: String) -> FileKind {
    // An OpenDocument file begins with its type, stored without compression.
    let head = String(decoding: bytes.prefix(160), as: UTF8.self)
    if head.contains("mimetypeapplication/vnd.oasis.opendocument.text") { return .openDocument }
    if head.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") { return .workbook }
    if head.contains("mimetypeapplication/vnd.oasis.opendocument.presentation") { return .presentation }
    if let names = try? Package(bytes, file: name, isWanted: { _ in false }).names {
      let folders = Set(names.map { $0.lowercased().split(separator: "/").first.map(String.init) ?? "" })
      if folders.contains("word") { return .document }
      if folders.contains("xl") { return .workbook }
      if folders.contains("ppt") { return .presentation }
      return .archive
    }
    // Damaged: the reader of what it should be says where.
    switch fileExtension(of: name) {
    case "docx", "docm", "dotx", "dotm": return .document
    case "xlsx", "xlsm", "xltx": return .workbook
    case "odt": return .openDocument
    default: return .archive
    }
  }

  /// A compound file by the names of its streams.
  private static func ofCompound(_ bytes: [UInt8]) -> FileKind {
    if hasStream("EncryptedPackage", bytes) { return .encrypted }
    if hasStream("WordDocument", bytes) { return .binaryDocument }
    if hasStream("Workbook", bytes) || hasStream("Book", bytes) { return .workbook }
    if hasStream("PowerPoint Document", bytes) { return .presentation }
    return .compound
  }

  /// Whether a directory names a stream: its entries take 128 bytes each, the name first, in UTF-16.
  private static func hasStream(_ name: String, _ bytes: [UInt8]) -> Bool {
    var wanted: [UInt8] = []
    for unit in name.utf16 { wanted += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    wanted += [0, 0]
    return stride(from: 512, through: bytes.count - wanted.count, by: 128).contains { offset in
      bytes[offset..<offset + wanted.count].elementsEqual(wanted)
    }
  }

  /// The extension of a path, in lower case without the dot.
  package static func fileExtension(of name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// What it is called in messages.
  package var title: String {
    switch self {
    case .empty: "-"
    case .lockFile: "~$"
    case .document: "Word (.docx)"
    case .workbook: "Excel"
    case .presentation: "PowerPoint"
    case .openDocument: "OpenDocument (.odt)"
    case .binaryDocument: "Word 97 (.doc)"
    case .richText: "RTF"
    case .encrypted: "Office"
    case .webPage: "HTML"
    case .wordXML: "Word XML"
    case .other(let name): name
    case .archive: "ZIP"
    case .compound: "OLE"
    case .text: "text"
    }
  }
}
