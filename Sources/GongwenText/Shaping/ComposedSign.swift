import GongwenLayout

/// A box to tick, or a tick, put together of signs that Chinese faces have: none of them has ☑.
struct ComposedSign {
  /// The signs of each, laid over each other.
  private static let parts: [UInt32: [UInt32]] = [
    // ☐ ☑ ☒ of □ √ ×
    0x2610: [0x25A1], 0x2611: [0x25A1, 0x221A], 0x2612: [0x25A1, 0xD7],
    // ✓ ✔ ✗ ✘
    0x2713: [0x221A], 0x2714: [0x221A], 0x2717: [0xD7], 0x2718: [0xD7],
  ]

  /// The glyphs, the first where it would stand alone and the others in its middle.
  let glyphs: [ShapedGlyph]

  /// Composes a character; `nil` for one that is not composed, or that the face lacks a part of.
  init?(_ scalar: UInt32, _ face: ShapingFace) {
    guard let parts = Self.parts[scalar] else { return nil }
    let ids = parts.compactMap { face.nominalGlyph($0) }
    guard ids.count == parts.count, let base = face.ink(of: ids[0]) else { return nil }
    glyphs = ids.enumerated().map { index, id in
      guard index > 0, let ink = face.ink(of: id) else { return ShapedGlyph(id: id) }
      let across = (base.left + base.right - ink.left - ink.right) / 2
      let down = (ink.top + ink.bottom - base.top - base.bottom) / 2
      return ShapedGlyph(id: id, x: across, y: down)
    }
  }
}
