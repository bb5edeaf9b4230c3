import Testing

@testable import GongwenRendering

/// Padding taken out of glyphs.
@Suite struct GlyphTrimmingTests {
  private static func word16(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }
  private static func word32(_ value: Int) -> [UInt8] {
    word16(value >> 16 & 0xFFFF) + word16(value & 0xFFFF)
  }

  /// A triangle, the same with a repeated flag, a composite with a scale, and a glyph without ink.
  private static let glyphs: [[UInt8]] = {
    let box = [UInt8](repeating: 0, count: 8)
    let triangle = word16(1) + box + word16(2) + word16(0)
    let steps: [UInt8] = [1, 2, 3, 4, 5, 6]
    return [
      triangle + [0x37, 0x37, 0x37] + steps, triangle + [0x3F, 2] + steps,
      word16(0xFFFF) + box + word16(0x000A) + word16(1) + [9, 9] + word16(0x4000), [],
    ]
  }()

  /// A font of those glyphs, each on a whole word and so many words longer than it is.
  private func font(words: Int, isLong: Bool) -> [UInt8] {
    var glyphs: [UInt8] = []
    var places: [Int] = [0]
    for glyph in Self.glyphs {
      glyphs += glyph
      if !glyph.isEmpty { glyphs += [UInt8](repeating: 0, count: (4 - glyph.count % 4) % 4 + 4 * words) }
      places.append(glyphs.count)
    }
    var head = [UInt8](repeating: 7, count: 54)
    head.replaceSubrange(50..<52, with: Self.word16(isLong ? 1 : 0))
    let tables: [(String, [UInt8])] = [
      ("glyf", glyphs), ("head", head),
      ("loca", places.flatMap { isLong ? Self.word32($0) : Self.word16($0 / 2) }), ("prep", [1, 2, 3]),
    ]
    var directory = Self.word32(0x0001_0000) + Self.word16(tables.count) + [UInt8](repeating: 0, count: 6)
    var content: [UInt8] = []
    for (tag, bytes) in tables {
      directory += Array(tag.utf8) + Self.word32(0) + Self.word32(12 + 16 * tables.count + content.count)
      directory += Self.word32(bytes.count)
      content += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    return directory + content
  }

  private func table(_ tag: String, _ font: [UInt8]) -> [UInt8] {
    for entry in stride(from: 12, to: 76, by: 16) where font[entry..<entry + 4].elementsEqual(tag.utf8) {
      let number = { (place: Int) in font[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
      return Array(font[number(entry + 8)..<number(entry + 8) + number(entry + 12)])
    }
    return []
  }

  @Test(arguments: [true, false]) func everyGlyphHasItsOwnLength(isLong: Bool) {
    let trimmed = GlyphTrimming.trimmed(font(words: 2, isLong: isLong))
    let wanted = font(words: 0, isLong: isLong)
    for tag in ["glyf", "loca", "prep"] { #expect(table(tag, trimmed) == table(tag, wanted), "\(tag)") }
    #expect(trimmed.count == wanted.count)
    // The whole file sums up to the number that the format asks for.
    let sum = stride(from: 0, to: trimmed.count, by: 4).reduce(0) { total, place in
      (total + trimmed[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }) & 0xFFFF_FFFF
    }
    #expect(sum == 0xB1B0_AFBA)
  }

  @Test func aFontWithoutPaddingStays() {
    let font = font(words: 0, isLong: true)
    #expect(GlyphTrimming.trimmed(font) == font)
  }

  /// Whatever the bytes are, the font comes back whole or as it was.
  @Test func aDamagedFontNeverStopsTheProgram() {
    let font = font(words: 1, isLong: true)
    for index in font.indices {
      for value: UInt8 in [0, 0xFF] {
        var damaged = font
        damaged[index] = value
        #expect(!GlyphTrimming.trimmed(damaged).isEmpty)
      }
      _ = GlyphTrimming.trimmed(Array(font[..<index]))
    }
  }
}
