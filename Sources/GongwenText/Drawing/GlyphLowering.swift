/// Moves one glyph of a `glyf` table down by changing as few bytes as its encoding allows (OpenType
/// specification, “glyf”).
///
/// Points are written as steps from the point before, so the first step and the box say all about a glyph's height.
struct GlyphLowering {
  /// The most bytes that a glyph can grow by: a first step of no byte becomes one of two, and the first flag
  /// leaves the group that it opened.
  static let growth = 3

  private let bytes: [UInt8]
  private let units: Int

  private init(_ bytes: [UInt8], _ units: Int) {
    self.bytes = bytes
    self.units = units
  }

  /// A glyph moved down; a damaged one, or one that would leave the range of its numbers, as it was.
  ///
  /// The components of a composite glyph are glyphs of the same table and move themselves, so only its box is
  /// changed. Its limit: a component that is scaled moves by the scaled way. Fonts do that to superscripts and
  /// fractions, which are not levelled.
  ///
  /// - Parameters:
  ///   - glyph: Its bytes, perhaps with padding after them.
  ///   - units: How far, in font units, downwards.
  /// - Returns: Its new bytes, at most `growth` more.
  static func lowered(_ glyph: [UInt8], by units: Int) -> [UInt8] {
    let pass = GlyphLowering(glyph, units)
    return pass.run() ?? glyph
  }

  private func run() -> [UInt8]? {
    guard let contours = bytes.signed16(at: 0), let bottom = bytes.signed16(at: 4),
      let top = bytes.signed16(at: 8), let newBottom = Int16(exactly: bottom - units),
      let newTop = Int16(exactly: top - units)
    else { return nil }
    var header = Array(bytes.prefix(10))
    header.put16(Int(newBottom), at: 4)
    header.put16(Int(newTop), at: 8)
    // -1 stands for a composite.
    guard contours >= 0 else { return header + bytes.dropFirst(10) }
    return contours == 0 ? nil : simple(header, contours)
  }

  private func simple(_ header: [UInt8], _ contours: Int) -> [UInt8]? {
    let ends = 10 + 2 * contours
    guard let last = bytes.unsigned16(at: ends - 2), let instructions = bytes.unsigned16(at: ends) else {
      return nil
    }
    let start = ends + 2 + instructions
    guard let places = places(of: last + 1, from: start), let step = firstStep(places, start) else {
      return nil
    }
    let (flag, stepBytes) = encode(step.value - units, like: bytes[start])
    guard let flag else { return nil }
    var result = header + bytes[10..<ends]
    result.reserveCapacity(bytes.count + GlyphLowering.growth)
    // Instructions speak of heights that no longer hold; a reader that obeyed them would pull the points back.
    result.append16(0)
    appendFlags(flag, start, places.flagsEnd, to: &result)
    result += bytes[places.flagsEnd..<places.yStart]
    result += stepBytes
    result += bytes[(places.yStart + step.length)...]
    return result
  }

  /// Where the flags and the steps along x end.
  private func places(of points: Int, from start: Int) -> (flagsEnd: Int, yStart: Int)? {
    var offset = start
    var left = points
    var width = 0
    while left > 0 {
      guard offset < bytes.count else { return nil }
      let flag = bytes[offset]
      offset += 1
      var count = 1
      if flag & GlyphFlag.repeats != 0 {
        guard offset < bytes.count else { return nil }
        count += Int(bytes[offset])
        offset += 1
      }
      guard count <= left else { return nil }
      left -= count
      width += count * (flag & GlyphFlag.shortX != 0 ? 1 : flag & GlyphFlag.sameOrPositiveX != 0 ? 0 : 2)
    }
    return offset + width <= bytes.count ? (offset, offset + width) : nil
  }

  /// The first step along y, in units upwards, and its length in bytes.
  private func firstStep(_ places: (flagsEnd: Int, yStart: Int), _ start: Int) -> (value: Int, length: Int)? {
    let flag = bytes[start]
    let isSameOrPositive = flag & GlyphFlag.sameOrPositiveY != 0
    if flag & GlyphFlag.shortY != 0 {
      guard places.yStart < bytes.count else { return nil }
      let size = Int(bytes[places.yStart])
      return (isSameOrPositive ? size : -size, 1)
    }
    if isSameOrPositive { return (0, 0) }
    return bytes.signed16(at: places.yStart).map { ($0, 2) }
  }

  /// A step in its shortest form with the flag for it; no flag when it does not fit.
  private func encode(_ step: Int, like flag: UInt8) -> (UInt8?, [UInt8]) {
    let bare = flag & ~(GlyphFlag.shortY | GlyphFlag.sameOrPositiveY | GlyphFlag.repeats)
    if step == 0 { return (bare | GlyphFlag.sameOrPositiveY, []) }
    if abs(step) < 256 {
      return (bare | GlyphFlag.shortY | (step > 0 ? GlyphFlag.sameOrPositiveY : 0), [UInt8(abs(step))])
    }
    guard Int16(exactly: step) != nil else { return (nil, []) }
    var bytes: [UInt8] = []
    bytes.append16(step)
    return (bare, bytes)
  }

  /// Appends the flags with another first one; a group that the old one opened begins with its second.
  private func appendFlags(_ first: UInt8, _ start: Int, _ end: Int, to result: inout [UInt8]) {
    result.append(first)
    let old = bytes[start]
    guard old & GlyphFlag.repeats != 0 else {
      result += bytes[(start + 1)..<end]
      return
    }
    let repeats = bytes[start + 1]
    if repeats == 1 { result.append(old & ~GlyphFlag.repeats) }
    if repeats > 1 { result += [old, repeats - 1] }
    result += bytes[(start + 2)..<end]
  }
}

extension [UInt8] {
  /// Sixteen bits at an offset, high byte first; `nil` outside.
  func unsigned16(at offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    return Int(self[offset]) << 8 | Int(self[offset + 1])
  }

  /// Sixteen bits with a sign at an offset, high byte first; `nil` outside.
  func signed16(at offset: Int) -> Int? {
    unsigned16(at: offset).map { Int(Int16(truncatingIfNeeded: $0)) }
  }

  /// Thirty-two bits at an offset, high byte first; `nil` outside.
  func unsigned32(at offset: Int) -> Int? {
    guard let high = unsigned16(at: offset), let low = unsigned16(at: offset + 2) else { return nil }
    return high << 16 | low
  }
}
