/// Collects glyphs into the tables `glyf` and `loca` and keeps what `head`, `maxp` and `hmtx` must say of them
/// (OpenType specification, “glyf”).
struct GlyphTableWriter {
  /// The smallest box around some points.
  struct Box {
    var left = Int.max
    var bottom = Int.max
    var right = Int.min
    var top = Int.min

    mutating func include(_ x: Int, _ y: Int) {
      left = min(left, x)
      right = max(right, x)
      bottom = min(bottom, y)
      top = max(top, y)
    }
  }

  /// The table `glyf`.
  private(set) var glyphs: [UInt8] = []
  /// Where each glyph begins in `glyphs`, with the end of the last.
  private(set) var offsets: [Int] = [0]
  /// The left and right edge of each glyph; `nil` for one without outline.
  private(set) var edges: [(left: Int, right: Int)?] = []
  private(set) var box = Box()
  private(set) var mostPoints = 0
  private(set) var mostContours = 0

  /// Appends the next glyph; false when it has more points than the format can count.
  mutating func append(_ outline: QuadraticOutline) -> Bool {
    let contours = outline.contours
    let points = contours.reduce(0) { $0 + $1.count }
    guard points <= 0xFFFF, contours.count <= 0x7FFF else { return false }
    defer { offsets.append(glyphs.count) }
    guard !contours.isEmpty else {
      edges.append(nil)
      return true
    }
    var box = Box()
    for contour in contours { for point in contour { box.include(point.x, point.y) } }
    guard box.left >= -0x8000, box.bottom >= -0x8000, box.right < 0x8000, box.top < 0x8000 else {
      return false
    }
    glyphs.append16(contours.count)
    for value in [box.left, box.bottom, box.right, box.top] { glyphs.append16(value) }
    appendPoints(contours)
    if glyphs.count % 2 == 1 { glyphs.append(0) }
    self.box.include(box.left, box.bottom)
    self.box.include(box.right, box.top)
    edges.append((box.left, box.right))
    mostPoints = max(mostPoints, points)
    mostContours = max(mostContours, contours.count)
    return true
  }

  private mutating func appendPoints(_ contours: [[QuadraticOutline.Point]]) {
    var last = -1
    for contour in contours {
      last += contour.count
      glyphs.append16(last)
    }
    glyphs.append16(0)  // no instructions
    var (flags, xs, ys): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var (x, y) = (0, 0)
    for contour in contours {
      for point in contour {
        var flag = point.isOnCurve ? GlyphFlag.onCurve : 0
        flag |= Self.delta(point.x - x, &xs, GlyphFlag.shortX, GlyphFlag.sameOrPositiveX)
        flag |= Self.delta(point.y - y, &ys, GlyphFlag.shortY, GlyphFlag.sameOrPositiveY)
        flags.append(flag)
        (x, y) = (point.x, point.y)
      }
    }
    appendRepeated(flags)
    glyphs += xs
    glyphs += ys
  }

  /// Writes a step along one axis in its shortest form and returns the flags that tell the form.
  private static func delta(_ step: Int, _ bytes: inout [UInt8], _ short: UInt8, _ same: UInt8) -> UInt8 {
    if step == 0 { return same }
    if abs(step) < 256 {
      bytes.append(UInt8(abs(step)))
      return step > 0 ? short | same : short
    }
    bytes.append16(step)
    return 0
  }

  private mutating func appendRepeated(_ flags: [UInt8]) {
    var index = 0
    while index < flags.count {
      var run = 1
      while index + run < flags.count, run < 256, flags[index + run] == flags[index] { run += 1 }
      if run > 2 {
        glyphs += [flags[index] | GlyphFlag.repeats, UInt8(run - 1)]
      } else {
        for _ in 0..<run { glyphs.append(flags[index]) }
      }
      index += run
    }
  }
}

extension [UInt8] {
  /// Appends the low 16 bits, high byte first.
  mutating func append16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  /// Appends the low 32 bits, high byte first.
  mutating func append32(_ value: Int) {
    append16(value >> 16)
    append16(value)
  }

  /// Replaces 16 bits at an offset that the caller knows to exist.
  mutating func put16(_ value: Int, at offset: Int) {
    self[offset] = UInt8(truncatingIfNeeded: value >> 8)
    self[offset + 1] = UInt8(truncatingIfNeeded: value)
  }

  /// Replaces 32 bits at an offset that the caller knows to exist.
  mutating func put32(_ value: Int, at offset: Int) {
    put16(value >> 16, at: offset)
    put16(value, at: offset + 2)
  }
}
