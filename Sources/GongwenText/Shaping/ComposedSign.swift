import GongwenLayout

/// A box to tick, a tick, a bullet or a raised sign, put together of signs that faces have: few of them have ☑, ➤ or ⁻.
struct ComposedSign {
  /// The signs of each, laid over each other.
  private static let parts: [UInt32: [UInt32]] = [
    // ☐ ☑ ☒ of □ √ ×
    0x2610: [0x25A1], 0x2611: [0x25A1, 0x221A], 0x2612: [0x25A1, 0xD7],
    // ✓ ✔ ✗ ✘
    0x2713: [0x221A], 0x2714: [0x221A], 0x2717: [0xD7], 0x2718: [0xD7],
    // ✕ ✖, ∗ ∙ ⋅, ‣ ► ➤, ➔ ➜, ⁃ ․ ⁄ ∼, ◻ ◼
    0x2715: [0xD7], 0x2716: [0xD7], 0x2217: [0x2A], 0x2219: [0xB7], 0x22C5: [0xB7], 0x2023: [0x25CF],
    0x25BA: [0x25CF], 0x27A4: [0x25CF], 0x2794: [0x2192], 0x279C: [0x2192], 0x2043: [0x2D], 0x2024: [0x2E],
    0x2044: [0x2F], 0x223C: [0xFF5E], 0x25FB: [0x25A1], 0x25FC: [0x25A0],
    // ➢ ❖ ❑ ❒ ▢ ◉
    0x27A2: [0x25CF], 0x2756: [0x25C6], 0x2751: [0x25A1], 0x2752: [0x25A1], 0x25A2: [0x25A1],
    0x25C9: [0x25CE],
  ]

  /// ⁺ ⁻ ⁼ ⁽ ⁾ ⁰ of ions and powers, ₊ ₋ ₌ ₍ ₎: the sign, and how far below its place, in em.
  private static let moved: [UInt32: (sign: UInt32, down: Float)] = [
    0x207A: (0x2B, -0.3), 0x207B: (0x2D, -0.3), 0x207C: (0x3D, -0.3), 0x207D: (0x28, -0.3),
    0x207E: (0x29, -0.3), 0x2070: (0xB0, 0), 0x208A: (0x2B, 0.2), 0x208B: (0x2D, 0.2), 0x208C: (0x3D, 0.2),
    0x208D: (0x28, 0.2), 0x208E: (0x29, 0.2),
  ]

  /// The signs that a character is drawn as where no face has it; `nil` for one that is not composed.
  static func signs(of scalar: UInt32) -> [UInt32]? { moved[scalar].map { [$0.sign] } ?? parts[scalar] }

  /// The glyphs, the first where it would stand alone and the others in its middle.
  let glyphs: [ShapedGlyph]
  /// The width, in em: that of the first.
  let advance: Float

  /// Composes a character; `nil` for one that is not composed, or that the face lacks a part of.
  init?(_ scalar: UInt32, _ face: ShapingFace) {
    if let (sign, down) = Self.moved[scalar] {
      guard let id = face.nominalGlyph(sign) else { return nil }
      advance = face.advance(of: id)
      glyphs = [ShapedGlyph(id: id, y: down)]
      return
    }
    guard let parts = Self.parts[scalar] else { return nil }
    let ids = parts.compactMap { face.nominalGlyph($0) }
    guard ids.count == parts.count, let base = face.ink(of: ids[0]) else { return nil }
    advance = face.advance(of: ids[0])
    glyphs = ids.enumerated().map { index, id in
      guard index > 0, let ink = face.ink(of: id) else { return ShapedGlyph(id: id) }
      let across = (base.left + base.right - ink.left - ink.right) / 2
      let down = (ink.top + ink.bottom - base.top - base.bottom) / 2
      return ShapedGlyph(id: id, x: across, y: down)
    }
  }
}
