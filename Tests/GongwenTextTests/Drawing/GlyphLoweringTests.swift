import Testing

@testable import GongwenText

/// One glyph moved down, byte by byte, in every form that its first point can have.
@Suite struct GlyphLoweringTests {
  /// A glyph of one contour whose points step one unit along x in one byte each.
  private static func glyph(
    flags: [UInt8], ys: [UInt8], points: Int, bottom: Int, top: Int, instructions: [UInt8] = []
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in [1, 0, bottom, points, top, points - 1, instructions.count] { bytes.append16(value) }
    return bytes + instructions + flags + [UInt8](repeating: 1, count: points) + ys
  }

  /// One point's flags and steps along y before and after.
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var flags: [UInt8]
    var ys: [UInt8]
    var units = 66
    var newFlags: [UInt8]
    var newYs: [UInt8]
    var testDescription: String { name }
  }

  // 0x01 on the curve, 0x02 short x, 0x04 short y, 0x08 repeated, 0x10 positive x, 0x20 positive or same y.
  // Two points each; the second is a short step of +5 unless a repeat says that both are alike.
  static let forms: [Form] = [
    Form(
      name: "700 in a word stays a word", flags: [0x13, 0x37], ys: [0x02, 0xBC, 5], newFlags: [0x13, 0x37],
      newYs: [0x02, 0x7A, 5]),
    Form(
      name: "300 in a word becomes a byte", flags: [0x13, 0x37], ys: [0x01, 0x2C, 5], newFlags: [0x37, 0x37],
      newYs: [234, 5]),
    Form(
      name: "200 in a byte stays a byte", flags: [0x37, 0x37], ys: [200, 5], newFlags: [0x37, 0x37],
      newYs: [134, 5]),
    Form(
      name: "66 in a byte becomes no byte", flags: [0x37, 0x37], ys: [66, 5], newFlags: [0x33, 0x37],
      newYs: [5]),
    Form(
      name: "10 in a byte becomes negative", flags: [0x37, 0x37], ys: [10, 5], newFlags: [0x17, 0x37],
      newYs: [56, 5]),
    Form(
      name: "-10 in a byte stays negative", flags: [0x17, 0x37], ys: [10, 5], newFlags: [0x17, 0x37],
      newYs: [76, 5]),
    Form(
      name: "-200 in a byte becomes a word", flags: [0x17, 0x37], ys: [200, 5], newFlags: [0x13, 0x37],
      newYs: [0xFE, 0xF6, 5]),
    Form(
      name: "0 in no byte becomes a byte", flags: [0x33, 0x37], ys: [5], newFlags: [0x17, 0x37],
      newYs: [66, 5]),
    Form(
      name: "0 in no byte becomes a word", flags: [0x33, 0x37], ys: [5], units: 300, newFlags: [0x13, 0x37],
      newYs: [0xFE, 0xD4, 5]),
    Form(
      name: "up instead of down", flags: [0x37, 0x37], ys: [200, 5], units: -66, newFlags: [0x13, 0x37],
      newYs: [0x01, 0x0A, 5]),
    Form(
      name: "the mark of overlapping contours stays", flags: [0x77, 0x37], ys: [200, 5],
      newFlags: [0x77, 0x37], newYs: [134, 5]),
    Form(
      name: "a pair becomes two flags", flags: [0x37 | 8, 1], ys: [200, 5], newFlags: [0x37, 0x37],
      newYs: [134, 5]),
    Form(
      name: "a pair of no bytes becomes two flags", flags: [0x33 | 8, 1], ys: [], newFlags: [0x17, 0x33],
      newYs: [66]),
    Form(
      name: "a repeat of nothing goes", flags: [0x37 | 8, 0, 0x37], ys: [200, 5], newFlags: [0x37, 0x37],
      newYs: [134, 5]),
  ]

  @Test(arguments: forms) func onlyTheFirstStepAndTheBoxChange(form: Form) {
    let old = Self.glyph(flags: form.flags, ys: form.ys, points: 2, bottom: -40, top: 720)
    let wanted = Self.glyph(
      flags: form.newFlags, ys: form.newYs, points: 2, bottom: -40 - form.units, top: 720 - form.units)
    #expect(GlyphLowering.lowered(old, by: form.units) == wanted)
    #expect(wanted.count <= old.count + GlyphLowering.growth)
  }

  @Test func aLongGroupBeginsWithItsSecondPoint() {
    let old = Self.glyph(flags: [0x33 | 8, 4], ys: [], points: 5, bottom: 0, top: 0)
    let wanted = Self.glyph(
      flags: [0x13, 0x33 | 8, 3], ys: [0xFE, 0xD4], points: 5, bottom: -300, top: -300)
    #expect(GlyphLowering.lowered(old, by: 300) == wanted)
    // The worst that can happen: one flag more and a word where there was nothing.
    #expect(wanted.count == old.count + GlyphLowering.growth)
  }

  @Test func instructionsGoAndPaddingStays() {
    let old = Self.glyph(
      flags: [0x37, 0x37], ys: [200, 5], points: 2, bottom: 0, top: 205, instructions: [0xB0, 0x01, 0x2F])
    let wanted = Self.glyph(flags: [0x37, 0x37], ys: [134, 5], points: 2, bottom: -66, top: 139)
    #expect(GlyphLowering.lowered(old + [0, 0], by: 66) == wanted + [0, 0])
  }

  @Test func ofACompositeOnlyTheBoxMoves() {
    // -1 contours, box 0 -40 500 720, one component: words, offsets, glyph 7 at (10, 20).
    let tail: [UInt8] = [0x00, 0x03, 0x00, 0x07, 0x00, 0x0A, 0x00, 0x14]
    let box: (Int, Int) -> [UInt8] = { bottom, top in
      var bytes: [UInt8] = []
      for value in [-1, 0, bottom, 500, top] { bytes.append16(value) }
      return bytes
    }
    #expect(GlyphLowering.lowered(box(-40, 720) + tail, by: 66) == box(-106, 654) + tail)
  }

  @Test func whatCanNotBeReadStaysAsItIs() {
    let whole = Self.glyph(flags: [0x33 | 8, 4], ys: [], points: 5, bottom: 0, top: 0)
    for length in 0..<whole.count {
      let cut = Array(whole.prefix(length))
      #expect(GlyphLowering.lowered(cut, by: 66) == cut, "cut at \(length)")
    }
    // More flags than points, a box and a step that would leave their sixteen bits.
    let many = Self.glyph(flags: [0x37 | 8, 200], ys: [1, 1], points: 2, bottom: 0, top: 2)
    #expect(GlyphLowering.lowered(many, by: 66) == many)
    let deep = Self.glyph(flags: [0x37, 0x37], ys: [0, 0], points: 2, bottom: -32_760, top: 0)
    #expect(GlyphLowering.lowered(deep, by: 66) == deep)
    let low = Self.glyph(flags: [0x13, 0x37], ys: [0x80, 0x08, 0], points: 2, bottom: 0, top: 0)
    #expect(GlyphLowering.lowered(low, by: 66) == low)
  }

  @Test func noByteOfAGlyphLeadsOutsideIt() {
    let whole = Self.glyph(
      flags: [0x33 | 8, 2, 0x13], ys: [1, 2], points: 4, bottom: 0, top: 0, instructions: [1])
    for place in whole.indices {
      for value: UInt8 in [0x00, 0x01, 0x08, 0x7F, 0x80, 0xFF] {
        var damaged = whole
        damaged[place] = value
        let lowered = GlyphLowering.lowered(damaged, by: 66)
        #expect(lowered.count <= damaged.count + GlyphLowering.growth, "byte \(place) is \(value)")
      }
    }
  }
}
