internal import GongwenText

/// Takes the padding out of the glyphs of an embedded TrueType font.
///
/// Faces that are levelled with others are read with room for every glyph to grow (`GlyphLowering`), because their
/// table of places must be known before their glyphs are. Cairo embeds the room with the glyphs. Here every glyph
/// gets the length that its outline has, on whole words; a font that is not as expected stays as it is.
struct GlyphTrimming {
  private let font: [UInt8]
  private var tables: [(tag: ArraySlice<UInt8>, offset: Int, count: Int)] = []

  /// The font with glyphs of exact length; the same font when there is nothing to take out.
  static func trimmed(_ font: [UInt8]) -> [UInt8] {
    guard let pass = GlyphTrimming(font) else { return font }
    return pass.run() ?? font
  }

  private init?(_ font: [UInt8]) {
    self.font = font
    guard font.count >= 12 else { return nil }
    let count = font.word16(4)
    guard font.count >= 12 + 16 * count else { return nil }
    for index in 0..<count {
      let entry = 12 + 16 * index
      let (offset, length) = (font.word32(entry + 8), font.word32(entry + 12))
      guard offset <= font.count, length <= font.count - offset else { return nil }
      tables.append((font[entry..<entry + 4], offset, length))
    }
  }

  private func table(_ tag: String) -> (offset: Int, count: Int)? {
    tables.first { $0.tag.elementsEqual(tag.utf8) }.map { ($0.offset, $0.count) }
  }

  private func run() -> [UInt8]? {
    guard let glyphs = table("glyf"), let places = table("loca"), let head = table("head"), head.count >= 54
    else { return nil }
    let isLong = font.word16(head.offset + 50) == 1
    let count = places.count / (isLong ? 4 : 2)
    let locations = (0..<count).map {
      isLong ? font.word32(places.offset + 4 * $0) : 2 * font.word16(places.offset + 2 * $0)
    }
    var trimmed: [UInt8] = []
    var moved: [Int] = [0]
    for (start, end) in zip(locations, locations.dropFirst()) {
      guard start <= end, end <= glyphs.count else { return nil }
      let glyph = font[glyphs.offset + start..<glyphs.offset + end]
      guard let length = glyph.isEmpty ? 0 : GlyphLength.length(of: glyph) else { return nil }
      trimmed += glyph.prefix(length)
      while trimmed.count % 4 != 0 { trimmed.append(0) }
      moved.append(trimmed.count)
    }
    guard trimmed.count < glyphs.count else { return nil }
    return rebuilt(glyphs: trimmed, places: moved.flatMap { isLong ? $0.bytes32 : ($0 / 2).bytes16 })
  }

  /// The file with two tables changed, and with the sums that go with them.
  private func rebuilt(glyphs: [UInt8], places: [UInt8]) -> [UInt8] {
    var result = Array(font[..<(12 + 16 * tables.count)])
    var head: Int?
    for (index, table) in tables.enumerated() {
      var content = Array(font[table.offset..<table.offset + table.count])
      if table.tag.elementsEqual("glyf".utf8) { content = glyphs }
      if table.tag.elementsEqual("loca".utf8) { content = places }
      if table.tag.elementsEqual("head".utf8) {
        head = result.count
        content.replaceSubrange(8..<12, with: [0, 0, 0, 0])
      }
      let entry = 12 + 16 * index
      result.replaceSubrange(
        entry + 4..<entry + 16, with: content.sum.bytes32 + result.count.bytes32 + content.count.bytes32)
      result += content
      while result.count % 4 != 0 { result.append(0) }
    }
    if let head {
      let sum = (0xB1B0_AFBA - result.sum) & 0xFFFF_FFFF
      result.replaceSubrange(head + 8..<head + 12, with: sum.bytes32)
    }
    return result
  }
}

/// How many bytes of a glyph are its own (OpenType specification, “glyf”).
private enum GlyphLength {
  /// The length; `nil` for a glyph that is damaged.
  static func length(of glyph: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(glyph)
    guard bytes.count >= 10 else { return nil }
    let contours = bytes.word16(0)
    if contours & 0x8000 != 0 { return composite(bytes) }
    return contours == 0 ? 10 : simple(bytes, contours)
  }

  private static func simple(_ bytes: [UInt8], _ contours: Int) -> Int? {
    let ends = 10 + 2 * contours
    guard ends + 2 <= bytes.count else { return nil }
    let (repeats, steps) = (Int(GlyphFlag.repeats), steps)
    var left = bytes.word16(ends - 2) + 1
    var offset = ends + 2 + bytes.word16(ends)
    var coordinates = 0
    while left > 0 {
      guard offset < bytes.count else { return nil }
      let flag = Int(bytes[offset])
      offset += 1
      var count = 1
      if flag & repeats != 0 {
        guard offset < bytes.count else { return nil }
        count += Int(bytes[offset])
        offset += 1
      }
      guard count <= left else { return nil }
      left -= count
      coordinates += count * steps[flag]
    }
    return offset + coordinates <= bytes.count ? offset + coordinates : nil
  }

  /// How many bytes a point's step to the next has, by its flag: a short one has one along an axis; another has two, or
  /// none where it is like the one before.
  private static let steps = (0...255).map { (flag: UInt8) in
    let x = flag & GlyphFlag.shortX != 0 ? 1 : flag & GlyphFlag.sameOrPositiveX != 0 ? 0 : 2
    let y = flag & GlyphFlag.shortY != 0 ? 1 : flag & GlyphFlag.sameOrPositiveY != 0 ? 0 : 2
    return x + y
  }

  private static func composite(_ bytes: [UInt8]) -> Int? {
    var offset = 10
    var flags = 0x20
    // Each component tells whether another follows.
    while flags & 0x20 != 0 {
      guard offset + 4 <= bytes.count else { return nil }
      flags = bytes.word16(offset)
      offset += 4 + (flags & 0x01 != 0 ? 4 : 2)
      offset += flags & 0x08 != 0 ? 2 : flags & 0x40 != 0 ? 4 : flags & 0x80 != 0 ? 8 : 0
    }
    if flags & 0x100 != 0 {
      guard offset + 2 <= bytes.count else { return nil }
      offset += 2 + bytes.word16(offset)
    }
    return offset <= bytes.count ? offset : nil
  }
}

extension [UInt8] {
  /// Sixteen bits at a place that is there, high byte first.
  fileprivate func word16(_ offset: Int) -> Int { Int(self[offset]) << 8 | Int(self[offset + 1]) }

  /// Thirty-two bits at a place that is there, high byte first.
  fileprivate func word32(_ offset: Int) -> Int { word16(offset) << 16 | word16(offset + 2) }

  /// The sum of its words of four bytes, as the table directory has it.
  fileprivate var sum: Int {
    var total = 0
    for offset in stride(from: 0, to: count, by: 4) {
      for place in 0..<4 where offset + place < count {
        total += Int(self[offset + place]) << (24 - 8 * place)
      }
    }
    return total & 0xFFFF_FFFF
  }
}

extension Int {
  fileprivate var bytes16: [UInt8] { [UInt8(self >> 8 & 0xFF), UInt8(self & 0xFF)] }
  fileprivate var bytes32: [UInt8] { (self >> 16 & 0xFFFF).bytes16 + (self & 0xFFFF).bytes16 }
}
