@testable import GongwenText

/// A TrueType face of seven glyphs made for tests: 0 and 2 are empty, 1 and 3 simple, 4 a composite of both, 5 a
/// composite of 4, 6 one whose second component hangs by a point on its first.
struct OutlineFont {
  static let count = 7
  /// Whether `loca` counts in pairs of bytes.
  var hasShortLocations = true
  /// What is added to the end of `loca`, to damage it.
  var excess = 0

  /// The file.
  var file: [UInt8] {
    let glyphs = [[], triangle, [], square, composite, nested, hanging]
    var (outlines, locations): ([UInt8], [UInt8]) = ([], [])
    for (index, glyph) in (glyphs + [[]]).enumerated() {
      let place = outlines.count + (index == glyphs.count ? excess : 0)
      if hasShortLocations { locations.append16(place / 2) } else { locations.append32(place) }
      outlines += glyph + (glyph.count % 2 == 0 ? [] : [0])
    }
    var writer = SfntWriter()
    writer.add("head", header)
    writer.add("hhea", words([1, 0, 880, -120, 0, 1000, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, Self.count]))
    writer.add("hmtx", words((0..<Self.count).flatMap { _ in [1000, 0] }))
    writer.add("maxp", words([1, 0, Self.count, 8, 2, 16, 4, 1, 0, 0, 0, 0, 0, 0, 2, 2]))
    writer.add("loca", locations)
    writer.add("glyf", outlines)
    return writer.file()
  }

  private var header: [UInt8] {
    let values = [
      1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 3, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, -100, 1000, 900, 0, 8, 2,
    ]
    return words(values + [hasShortLocations ? 0 : 1, 0])
  }

  /// (100, 0), (200, 700), (300, 0); its first step along y takes no byte.
  private var triangle: [UInt8] {
    words([1, 100, 0, 300, 700, 2, 0]) + [0x33, 0x13, 0x13, 100, 100, 100, 0x02, 0xBC, 0xFD, 0x44]
  }

  /// (0, 50), (0, 250), (200, 250), (200, 50); its flags repeat.
  private var square: [UInt8] {
    words([1, 0, 50, 200, 250, 3, 0])
      + [0x37 | 8, 1, 0x37, 0x17, 0, 0, 200, 0] + [50, 200, 0, 200]
  }

  /// The triangle, and the square moved by (400, 300).
  private var composite: [UInt8] {
    words([-1, 100, 0, 600, 700]) + words([0x0023, 1, 0, 0]) + words([0x0003, 3, 400, 300])
  }

  /// The composite moved by (10, -100).
  private var nested: [UInt8] { words([-1, 110, -100, 610, 600]) + words([0x0003, 4, 10, -100]) }

  /// The triangle, and the square with its point 0 on the triangle's point 1.
  private var hanging: [UInt8] {
    words([-1, 100, 0, 400, 900]) + words([0x0022, 1]) + [0, 0] + words([0x0000, 3]) + [1, 0]
  }

  private func words(_ values: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in values { bytes.append16(value) }
    return bytes
  }
}
