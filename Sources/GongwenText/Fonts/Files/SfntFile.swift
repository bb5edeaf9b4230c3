/// The four-letter name of a font table.
struct TableTag: Hashable, Sendable, ExpressibleByStringLiteral {
  let value: UInt32

  init(_ value: UInt32) { self.value = value }

  init(stringLiteral text: StaticString) {
    value = text.withUTF8Buffer { $0.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The letters, for messages.
  var text: String {
    String(
      decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }, as: UTF8.self)
  }
}

/// An OpenType file or collection: its faces and where their tables lie (OpenType specification, “Font file”).
struct SfntFile {
  struct Table {
    var tag: TableTag
    var checksum: UInt32
    var offset: Int
    var length: Int
  }

  /// The tables of one face.
  struct Face {
    var tables: [Table]

    func table(_ tag: TableTag) -> Table? { tables.first { $0.tag == tag } }

    /// How its outlines are written; `nil` for a bitmap font.
    var format: OutlineFormat? {
      if table("glyf") != nil { return .trueType }
      if table("CFF ") != nil { return .compactFontFormat }
      return table("CFF2") != nil ? .compactFontFormat2 : nil
    }
  }

  let bytes: FontBytes
  let faces: [Face]

  init(_ bytes: FontBytes) throws(FontDamage) {
    self.bytes = bytes
    guard bytes.count >= 12 else { throw FontDamage(.truncated) }
    var faces: [Face] = []
    for offset in try Self.faceOffsets(bytes) { faces.append(try Self.face(bytes, at: offset)) }
    self.faces = faces
  }

  /// The bytes of a table.
  func table(_ tag: TableTag, of face: Face) throws(FontDamage) -> FontBytes {
    guard let table = face.table(tag) else { throw FontDamage(.table, tag.text) }
    return try bytes.slice(table.offset, table.length)
  }

  private static func faceOffsets(_ bytes: FontBytes) throws(FontDamage) -> [Int] {
    guard try bytes.u32(0) == 0x7474_6366 else { return [0] }  // 'ttcf'
    let count = try bytes.u32(8)
    // More faces than the header could list is noise that happens to begin like a collection.
    guard count > 0, count <= 256 else { throw FontDamage(.unknownFormat) }
    var offsets: [Int] = []
    for index in 0..<count { offsets.append(try bytes.u32(12 + 4 * index)) }
    return offsets
  }

  private static func face(_ bytes: FontBytes, at offset: Int) throws(FontDamage) -> Face {
    // 1.0, 'OTTO', 'true': the flavours that hold outlines FreeType and Cairo embed.
    guard [0x0001_0000, 0x4F54_544F, 0x7472_7565].contains(try bytes.u32(offset)) else {
      throw FontDamage(.unknownFormat)
    }
    var tables: [Table] = []
    for index in 0..<(try bytes.u16(offset + 4)) {
      let entry = offset + 12 + 16 * index
      let table = Table(
        tag: TableTag(UInt32(try bytes.u32(entry))), checksum: UInt32(try bytes.u32(entry + 4)),
        offset: try bytes.u32(entry + 8), length: try bytes.u32(entry + 12))
      guard table.offset + table.length <= bytes.count else { throw FontDamage(.truncated) }
      tables.append(table)
    }
    return Face(tables: tables)
  }
}

extension SfntFile {
  /// The first table whose content is not what its checksum says; `nil` when all agree.
  ///
  /// The sum is the format's own: it finds a file changed after it was made, which would otherwise draw
  /// wrong glyphs without a word.
  func firstTableWithWrongChecksum() -> TableTag? {
    var seen: Set<Int> = []
    for face in faces {
      for table in face.tables where seen.insert(table.offset).inserted {
        guard let content = try? bytes.slice(table.offset, table.length) else { return table.tag }
        var sum = content.withUnsafeBytes(Self.checksum)
        if table.tag == "head", let adjustment = try? content.u32(8) {
          sum &-= UInt32(truncatingIfNeeded: adjustment)
        }
        if sum != table.checksum { return table.tag }
      }
    }
    return nil
  }

  /// The sum of big-endian 32-bit words, the last one filled with zeros.
  static func checksum(_ content: UnsafeRawBufferPointer) -> UInt32 {
    var sum: UInt32 = 0
    let words = content.count / 4
    for index in 0..<words {
      sum &+= UInt32(bigEndian: content.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    var rest: UInt32 = 0
    for index in 0..<4 {
      let byte = words * 4 + index < content.count ? content[words * 4 + index] : 0
      rest = rest << 8 | UInt32(byte)
    }
    return sum &+ (content.count % 4 == 0 ? 0 : rest)
  }
}
