internal import CTypeset

/// The names of a face in every language it has (OpenType `name` table).
struct FontNameTable {
  private struct Record {
    var platform: Int
    var encoding: Int
    var name: Int
    var text: String
  }

  private let records: [Record]

  init(_ bytes: FontBytes) throws(FontDamage) {
    let storage = try bytes.u16(4)
    var records: [Record] = []
    for index in 0..<(try bytes.u16(2)) {
      let entry = 6 + 12 * index
      let (platform, encoding, name) = (
        try bytes.u16(entry), try bytes.u16(entry + 2), try bytes.u16(entry + 6)
      )
      guard Self.wanted.contains(name) else { continue }
      let content = try bytes.slice(storage + (try bytes.u16(entry + 10)), try bytes.u16(entry + 8))
      let text = Self.decode(content, platform: platform, encoding: encoding)
      if !text.isEmpty {
        records.append(Record(platform: platform, encoding: encoding, name: name, text: text))
      }
    }
    self.records = records
  }

  /// Family names (ids 1 and 16) and full names (4) in all languages, each once.
  ///
  /// A full name counts as a family name: `方正小标宋简体` is written there by some faces and in 1 by others.
  var families: [String] { texts([16, 1, 4]) }

  /// The PostScript name, Windows record first.
  var postScriptName: String? {
    let named = records.filter { $0.name == 6 }
    return (named.first { $0.platform == 3 } ?? named.first)?.text
  }

  /// The style, such as `Regular`, in the first language that has it.
  var style: String { texts([17, 2]).first ?? "" }

  /// What the face says of its licence: description and address.
  var licence: String { texts([13, 14]).joined(separator: " ") }

  private static let wanted: Set<Int> = [1, 2, 4, 6, 13, 14, 16, 17]

  private func texts(_ names: [Int]) -> [String] {
    var seen: Set<String> = []
    return names.flatMap { name in records.filter { $0.name == name }.map(\.text) }
      .filter { seen.insert($0).inserted }
  }
}

extension FontNameTable {
  /// Decodes a name; controls become spaces, so that a name fits on one line of the index.
  private static func decode(_ content: FontBytes, platform: Int, encoding: Int) -> String {
    let bytes = content.copy
    let text =
      switch (platform, encoding) {
      case (0, _), (3, 0), (3, 1), (3, 10): utf16(bytes)
      // Windows' own code pages lie in words, single-byte characters filled with a zero byte.
      case (3, 3): legacy(bytes.filter { $0 != 0 }, "GB18030")
      case (3, 4): legacy(bytes.filter { $0 != 0 }, "BIG5")
      case (1, 0): legacy(bytes, "MACINTOSH")
      case (1, 25): legacy(bytes, "GB18030")
      case (1, 2): legacy(bytes, "BIG5")
      default: ""
      }
    let scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    return trimmed(String(String.UnicodeScalarView(scalars)))
  }

  private static func utf16(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Decodes through the C library's converters; plain ASCII needs none, and a failure gives no name.
  private static func legacy(_ bytes: [UInt8], _ charset: String) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let converted = bytes.withUnsafeBytes { raw in
      g_convert(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, "UTF-8", charset, nil, nil, nil)
    }
    guard let converted else { return "" }
    defer { g_free(converted) }
    return String(cString: converted)
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
