/// Counts the attributes of each tag in the bytes of a part, before the parser has them.
///
/// libxml2 compares each attribute of a tag with all before it, and tells of none until the tag ends: one of half a million takes
/// minutes in which nothing can stop it. A tag begins with `<` and a letter, wherever that stands, for no value can hold `<`:
/// whatever a file does with quotes and comments, the count is right again at the next tag. A tag inside a comment counts too.
struct TagCounter {
  /// How the characters of a part are written, as far as its tags go.
  enum Units { case bytes, littleEndian, bigEndian }

  private enum State { case text, opened, tag, single, double }

  let units: Units
  private var state = State.text
  private var count = 0
  /// The most attributes that a tag had so far.
  private(set) var most = 0
  /// The first byte of a unit whose second one is still to come.
  private var half: UInt8?

  /// A counter for a part; libxml2 tells UTF-16 by the same bytes.
  init(_ part: [UInt8]) {
    if part.starts(with: [0xFF, 0xFE]) || part.starts(with: [0x3C, 0, 0x3F, 0]) {
      units = .littleEndian
    } else if part.starts(with: [0xFE, 0xFF]) || part.starts(with: [0, 0x3C, 0, 0x3F]) {
      units = .bigEndian
    } else {
      units = .bytes
    }
  }

  /// Takes the next bytes of the part.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    guard units != .bytes else {
      for byte in bytes { step(byte) }
      return
    }
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let (high, low) = units == .littleEndian ? (byte, first) : (first, byte)
      step(high == 0 ? low : 0x80)
    }
  }

  @inline(__always)
  private mutating func step(_ byte: UInt8) {
    if byte == 0x3C {
      state = .opened
      count = 0
      return
    }
    switch state {
    case .text: break
    case .opened: state = Self.beginsName(byte) ? .tag : .text
    case .tag:
      switch byte {
      case 0x3E: state = .text
      case 0x22: open(.double)
      case 0x27: open(.single)
      default: break
      }
    case .single: if byte == 0x27 { state = .tag }
    case .double: if byte == 0x22 { state = .tag }
    }
  }

  /// A value begins, and so an attribute had its name.
  private mutating func open(_ quote: State) {
    state = quote
    count += 1
    if count > most { most = count }
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || byte == 0x3A || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Whether tags can be counted in an encoding that the parser has come to, by its name in capitals.
  ///
  /// In those of bytes the signs of a tag stand for themselves everywhere; where they may be part of another character
  /// (ISO-2022) or be written by other bytes (UTF-7), the count would say nothing.
  func canCount(_ encoding: String) -> Bool {
    switch units {
    case .littleEndian: ["UTF-16", "UTF-16LE"].contains(encoding)
    case .bigEndian: ["UTF-16", "UTF-16BE"].contains(encoding)
    case .bytes:
      Self.encodings.contains(encoding)
        || ["ISO-8859-", "WINDOWS-125", "CP125"].contains { encoding.hasPrefix($0) && encoding.count < 13 }
    }
  }

  private static let encodings: Set<String> = [
    "UTF-8", "ASCII", "US-ASCII", "LATIN1", "GB2312", "EUC-CN", "GBK", "CP936", "GB18030", "BIG5",
    "BIG5-HKSCS", "CP950",
    "SHIFT_JIS", "EUC-JP", "EUC-KR",
  ]
}
