/// A `loca`: where each glyph begins in `glyf`, with the end of the last (OpenType specification, “loca”).
struct GlyphPlaces {
  /// The table, high bytes first.
  let bytes: [UInt8]
  private let isShort: Bool
  /// One more than there are glyphs.
  private let count: Int

  /// Takes a table whose format `head` tells; `nil` for another format, or a table without a glyph.
  init?(_ bytes: [UInt8], format: Int?) {
    guard format == 0 || format == 1 else { return nil }
    self.bytes = bytes
    isShort = format == 0
    count = bytes.count / (isShort ? 2 : 4)
    guard count > 1 else { return nil }
  }

  /// Where a glyph begins that the caller knows to exist.
  subscript(number: Int) -> Int { bytes.withUnsafeBytes { place(number, $0) } }

  /// Where the last glyph ends.
  var end: Int { self[count - 1] }

  /// The glyph that covers an offset: the last one that begins at or before it, as empty ones begin there too.
  func glyph(at offset: Int) -> Int {
    // Offset 0 is covered by some glyph, and the last place is the end: the answer lies in between.
    var (low, high) = (0, count - 1)
    bytes.withUnsafeBytes { raw in
      while high - low > 1 {
        let middle = (low + high) / 2
        if place(middle, raw) <= offset { low = middle } else { high = middle }
      }
    }
    return low
  }

  /// `number` is less than `count`.
  private func place(_ number: Int, _ raw: UnsafeRawBufferPointer) -> Int {
    isShort
      ? Int(UInt16(bigEndian: raw.loadUnaligned(fromByteOffset: 2 * number, as: UInt16.self))) * 2
      : Int(UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: 4 * number, as: UInt32.self)))
  }

  /// Long places with room for every glyph to grow, on whole words; `nil` when the places do not ascend or leave their
  /// table.
  ///
  /// One pass without copies: a pan-CJK face has 65,535 of them, and each run that needs the face does this.
  func moved(within length: Int) -> GlyphPlaces? {
    var isInOrder = true
    let moved = bytes.withUnsafeBytes { raw in
      [UInt8](unsafeUninitializedCapacity: 4 * count) { buffer, filled in
        let target = UnsafeMutableRawBufferPointer(buffer)
        var end = 0
        var last = place(0, raw)
        for number in 0..<count {
          let next = place(number, raw)
          if next != last { end += (next - last + GlyphLowering.growth + 3) & ~3 }
          isInOrder = isInOrder && next >= last
          target.storeBytes(
            of: UInt32(truncatingIfNeeded: end).bigEndian, toByteOffset: 4 * number, as: UInt32.self)
          last = next
        }
        filled = 4 * count
        isInOrder = isInOrder && last <= length
      }
    }
    return isInOrder ? GlyphPlaces(moved, format: 1) : nil
  }
}
