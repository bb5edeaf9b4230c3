import CTypeset
package import GongwenLayout
package import GongwenModel

/// Shapes text with Pango, each character in a face that the engine chose (`pango_itemize`, `pango_shape_item`).
///
/// Pango never chooses: its family lists take “ ” … —— from a Latin face and its fallback is silent. Text is
/// divided into stretches of one face first, then each stretch is itemised in a context that knows only
/// that face.
package final class PangoShaper: TextShaper {
  private let book: FontBook
  private var selectors: [FontRole: FaceSelector] = [:]
  private var inks: [Int: (start: Float, end: Float)] = [:]
  private var shifts: [UInt32: Float] = [:]

  /// Creates a shaper on a book of faces.
  package init(_ book: FontBook) { self.book = book }

  /// The faces of the book.
  package var fonts: [FontReference] { book.references }

  /// Shapes a text whose runs cover it.
  ///
  /// - Throws: A `Fault` of category fonts when a face cannot be used.
  package func shape(_ utf8: [UInt8], runs: [ShapingRun]) throws(Fault) -> ShapedText {
    var result = ShapedText()
    // A cluster and a glyph for each scalar, seldom more: room that grows would end at twice of what is used.
    let scalars = utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    result.clusters.reserveCapacity(scalars)
    result.glyphs.reserveCapacity(scalars)
    let spare = try selectorForLetters()
    for run in runs {
      let latin = try run.latinRole.map { (role) throws(Fault) in try selector(role) }
      let division = TextStretches(utf8, run.range, main: try selector(run.role), latin: latin, spare: spare)
      for stretch in try division.run() { try shape(stretch, utf8, into: &result) }
    }
    return result
  }

  /// The height of the middle of a character's ink above the baseline, in em.
  ///
  /// - Throws: A `Fault` of category fonts when the face cannot be used.
  package func inkMiddle(of scalar: Unicode.Scalar, in role: FontRole) throws(Fault) -> Float {
    try inkMiddle(of: scalar, in: try book.faces(of: role)[0])
  }

  /// The height of the middle of a character's ink above the baseline, in em, in one face.
  ///
  /// - Throws: A `Fault` of category fonts when the face cannot be used.
  package func inkMiddle(of scalar: Unicode.Scalar, in key: FaceKey) throws(Fault) -> Float {
    let face = try book.shapingFace(key)
    guard let glyph = face.nominalGlyph(scalar.value), let ink = face.ink(of: glyph) else { return 0.38 }
    return (ink.bottom + ink.top) / 2
  }

  /// The Latin face, which stands after every role for letters that the Chinese faces lack; `nil` when there is none.
  private func selectorForLetters() throws(Fault) -> FaceSelector? {
    book.hasFaces(of: .latin) ? try selector(.latin) : nil
  }

  private func selector(_ role: FontRole) throws(Fault) -> FaceSelector {
    if let selector = selectors[role] { return selector }
    let selector = FaceSelector(book, try book.faces(of: role))
    selectors[role] = selector
    return selector
  }

  // MARK: Shaping a stretch

  private func shape(_ stretch: TextStretches.Stretch, _ utf8: [UInt8], into result: inout ShapedText)
    throws(Fault)
  {
    guard let key = stretch.face else {
      let scalar = decodeScalar(utf8, at: stretch.range.lowerBound).scalar
      if let width = BlankWidth.of(scalar) { return try space(stretch, width, into: &result) }
      return try mark(stretch, scalar, into: &result)
    }
    let face = try book.shapingFace(key)
    let first = result.clusters.count
    let pieces = ShapingPieces(utf8)
    utf8.withUnsafeBufferPointer { bytes in
      for piece in pieces.pieces(of: stretch.range) {
        shape(piece, of: bytes, within: pieces.window(around: piece.range), face, key, into: &result)
      }
    }
    result.joinSelectors(from: first, utf8)
    result.noteUndrawn(from: first, utf8)
    replaceMisdrawn(from: first, utf8, face, key, &result)
    fillInk(from: first, utf8, face, key, &result)
    guard stretch.isSubstitute else { return }
    let shift = try levelShift(key, stretch.primary)
    for index in first..<result.clusters.count {
      let cluster = result.clusters[index]
      let (scalar, _) = decodeScalar(utf8, at: Int(cluster.textStart))
      if PangoShaper.isHan(scalar) { result.clusters[index].levelShift = shift }
      result.substituted.append((offset: cluster.textStart, face: key))
    }
  }

  /// Signs made of letters, such as ㎡, stand on the baseline as letters do; only Han are levelled.
  private static func isHan(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }

  private func shape(
    _ piece: ShapingPieces.Piece, of bytes: UnsafeBufferPointer<UInt8>, within window: Range<Int>,
    _ face: ShapingFace,
    _ key: FaceKey, into result: inout ShapedText
  ) {
    guard let base = bytes.baseAddress else { return }
    let text = UnsafeRawPointer(base + window.lowerBound).assumingMemoryBound(to: CChar.self)
    let glyphs = pango_glyph_string_new()
    defer { pango_glyph_string_free(glyphs) }
    let range = piece.range.lowerBound - window.lowerBound..<piece.range.upperBound - window.lowerBound
    face.forEachItem(of: text, range, plainCount: piece.plainCount) { item in
      // pango_shape_item
      pango_shape_item(item, text, Int32(window.count), nil, glyphs, PANGO_SHAPE_NONE)
      if let glyphs { ShapedItem(item, glyphs, key, base: window.lowerBound).append(to: &result) }
    }
  }

  /// A space that no face has is the face's own, as wide as it should be.
  private func space(_ stretch: TextStretches.Stretch, _ width: Float, into result: inout ShapedText)
    throws(Fault)
  {
    let glyph = try book.shapingFace(stretch.primary).nominalGlyph(0x20)
    result.clusters.append(
      ShapedCluster(
        textStart: Int32(stretch.range.lowerBound), textCount: UInt16(stretch.range.count),
        glyphStart: Int32(result.glyphs.count), glyphCount: glyph == nil ? 0 : 1, face: stretch.primary,
        advance: width))
    if let glyph { result.glyphs.append(ShapedGlyph(id: glyph)) }
  }

  /// A character that no face has is drawn as 〓 (geta mark, the printer's sign for a missing sort) and keeps its text.
  private func mark(_ stretch: TextStretches.Stretch, _ scalar: UInt32, into result: inout ShapedText)
    throws(Fault)
  {
    let face = try book.shapingFace(stretch.primary)
    let offset = Int32(stretch.range.lowerBound)
    let sign = ComposedSign(scalar, face)
    var glyphs = sign?.glyphs ?? []
    if glyphs.isEmpty {
      let glyph = face.nominalGlyph(0x3013) ?? face.nominalGlyph(0x25A1)
      glyphs = glyph.map { [ShapedGlyph(id: $0)] } ?? []
      result.missing.append(offset)
    } else {
      result.substituted.append((offset, stretch.primary))
    }
    result.clusters.append(
      ShapedCluster(
        textStart: offset, textCount: UInt16(stretch.range.count), glyphStart: Int32(result.glyphs.count),
        glyphCount: UInt16(glyphs.count), face: stretch.primary, advance: sign?.advance ?? 1))
    result.glyphs += glyphs
  }

  /// A character that this face draws wrongly, and no other face has, is drawn as the one that looks the same.
  private func replaceMisdrawn(
    from first: Int, _ utf8: [UInt8], _ face: ShapingFace, _ key: FaceKey, _ result: inout ShapedText
  ) {
    let entries = book.misdrawn(by: key)
    guard !entries.isEmpty else { return }
    for index in first..<result.clusters.count where result.clusters[index].glyphCount == 1 {
      let cluster = result.clusters[index]
      let (scalar, _) = decodeScalar(utf8, at: Int(cluster.textStart))
      guard let entry = entries.first(where: { $0.scalar == scalar }), let equivalent = entry.equivalent,
        let glyph = face.nominalGlyph(equivalent)
      else { continue }
      // In the middle of its own place: the signs are narrower than a Chinese character.
      let room = cluster.advance - face.advance(of: glyph)
      result.glyphs[Int(cluster.glyphStart)] = ShapedGlyph(id: glyph, x: room / 2)
    }
  }

  /// Ink edges of marks, which decide how far they may be squeezed (C-36).
  ///
  /// Han ink is never asked for: it would load every outline of the document.
  private func fillInk(
    from first: Int, _ utf8: [UInt8], _ face: ShapingFace, _ key: FaceKey, _ result: inout ShapedText
  ) {
    for index in first..<result.clusters.count {
      let cluster = result.clusters[index]
      guard cluster.glyphCount == 1 else { continue }
      let (scalar, _) = decodeScalar(utf8, at: Int(cluster.textStart))
      guard PangoShaper.isMark(scalar) else { continue }
      let glyph = result.glyphs[Int(cluster.glyphStart)]
      let id = Int(key.index) << 32 | Int(glyph.id)
      let ink = inks[id] ?? face.ink(of: glyph.id).map { ($0.left, $0.right) } ?? (0, cluster.advance)
      inks[id] = ink
      result.clusters[index].inkStart = ink.start + glyph.x
      result.clusters[index].inkEnd = ink.end + glyph.x
    }
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2010...0x2027, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// How far a fallback face's Han must go down to stand level with the role's own.
  private func levelShift(_ key: FaceKey, _ primary: FaceKey) throws(Fault) -> Float {
    let id = UInt32(key.index) << 16 | UInt32(primary.index)
    if let shift = shifts[id] { return shift }
    let shift = try book.shapingFace(key).hanMiddle - book.shapingFace(primary).hanMiddle
    shifts[id] = shift
    return shift
  }
}
