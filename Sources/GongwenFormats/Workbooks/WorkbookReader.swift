package import GongwenModel

/// Reads workbooks: what the file is → its reader → sheets as they are shown.
package enum WorkbookReader {
  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages.
  ///   - limits: What it may ask for.
  ///   - wants: Whether the rows of a sheet are needed, by its name and whether it is hidden.
  /// - Returns: All sheets; those that are not wanted have no rows.
  /// - Throws: A `Fault` of category input that says what the file is and what can be done.
  package static func read(
    _ bytes: [UInt8], name: String, limits: FormatLimits = FormatLimits(),
    wants: (_ sheet: String, _ isHidden: Bool) -> Bool = { _, isHidden in !isHidden }
  ) throws(Fault) -> Workbook {
    switch WorkbookKind(of: bytes) {
    case .package: return try XLSXReader.read(bytes, name: name, limits: limits, wants: wants)
    case .binary: return try XLSReader.read(bytes, name: name, limits: limits, wants: wants)
    case .encrypted: throw Fault(.input, "sheet.encrypted", [name], path: name)
    case .empty: throw Fault(.input, "sheet.empty", [name], path: name)
    case .markup: throw Fault(.input, "sheet.markup", [name], path: name)
    case .other: throw Fault(.input, "sheet.unknown", [name], path: name)
    }
  }
}

/// What a file that is called a workbook is, by its first bytes.
enum WorkbookKind: Sendable {
  case package, binary, encrypted, empty, markup, other

  init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B]) {
      self = .package
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.holds("EncryptedPackage", bytes) ? .encrypted : .binary
    } else if bytes.prefix(512).drop(while: { $0 <= 0x20 || $0 >= 0x80 }).first == UInt8(ascii: "<") {
      // Many systems write a web page, or XML of 2003, and call it .xls.
      self = .markup
    } else {
      self = .other
    }
  }

  /// Whether the folder of a compound file has an entry, whose names are in UTF-16.
  private static func holds(_ entry: StaticString, _ bytes: [UInt8]) -> Bool {
    let letters = UnsafeBufferPointer(start: entry.utf8Start, count: entry.utf8CodeUnitCount)
    let name = letters.flatMap { (letter: UInt8) -> [UInt8] in [letter, 0] }
    guard bytes.count >= 512 + name.count else { return false }
    // Entries of folders lie at multiples of 128 bytes.
    let starts = stride(from: 512, through: bytes.count - name.count, by: 128)
    return starts.contains { start in bytes[start...].starts(with: name) }
  }
}
