/// Boxes that stand in for a face's TrueType outlines while pages are drawn.
///
/// Cairo asks three times for each glyph of a page in a PDF: for its extents in two sizes, and whether it is an outline
/// at all. Each time FreeType reads and composes the whole outline, a quarter of the cost of one report, and nothing of it
/// reaches the file: what is embedded is read byte for byte at the end. So until then each glyph is answered with two
/// points, the corners of a box. Which ones were is kept, and each of them has to be read again.
struct GlyphBoxes {
  /// Where the face's glyphs lie in what FreeType reads.
  private let table: Range<Int>
  private let places: GlyphPlaces
  /// A glyph of two points, 255 units apart along both axes (OpenType specification, “glyf”).
  ///
  /// No composite of two glyphs is shorter, so that none is ever composed of boxes: it may hang one on a point of the other
  /// that a box has not.
  private static let box: [UInt8] = {
    let far = GlyphFlag.shortX | GlyphFlag.shortY | GlyphFlag.sameOrPositiveX | GlyphFlag.sameOrPositiveY
    var box: [UInt8] = []
    // One contour, its extents, the last of its points, no instructions.
    for number in [1, 0, 0, 255, 255, 1, 0] { box.append16(number) }
    // The first point stands at the origin; the step to the second.
    box += [
      GlyphFlag.onCurve | GlyphFlag.sameOrPositiveX | GlyphFlag.sameOrPositiveY, GlyphFlag.onCurve | far,
    ]
    return box + [255, 255]
  }()
  /// Whether glyphs are answered with boxes at present.
  var isShown = true
  /// Where the glyphs begin that were shown as boxes and not read since.
  private(set) var unread: Set<Int> = []

  /// - Parameters:
  ///   - table: Where the face's `glyf` table lies.
  ///   - places: Its `loca`.
  init(_ table: Range<Int>, _ places: GlyphPlaces) {
    self.table = table
    self.places = places
  }

  /// Answers a read of a glyph with its box.
  ///
  /// - Parameters:
  ///   - offset: Where the read begins.
  ///   - buffer: Where the bytes go.
  ///   - count: How many are wanted.
  /// - Returns: Whether it was answered; what is no glyph, or smaller than its box, is not.
  mutating func answer(_ offset: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
    guard isShown, table.contains(offset) else { return false }
    let number = places.glyph(at: offset - table.lowerBound)
    let (start, end) = (table.lowerBound + places[number], table.lowerBound + places[number + 1])
    guard start <= offset, end - start >= Self.box.count, offset + count <= end else { return false }
    unread.insert(start)
    let rest = Self.box.dropFirst(offset - start).prefix(count)
    for (index, byte) in rest.enumerated() { buffer[index] = byte }
    (buffer + rest.count).update(repeating: 0, count: count - rest.count)
    return true
  }

  /// Marks the glyph at an offset as read; whether it is one that is embedded.
  mutating func read(_ offset: Int) -> Bool {
    guard !isShown, table.contains(offset) else { return false }
    unread.remove(offset)
    return true
  }
}
