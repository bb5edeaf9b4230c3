internal import CTypeset

/// Reads unscaled, unhinted outlines of one face through FreeType.
final class OutlineReader {
  private let library: FT_Library
  private let face: FT_Face
  /// FreeType reads from these bytes as long as the face is open.
  private let bytes: FontBytes

  /// What FreeType says about a failure.
  struct Failure: Error {
    var reason: String
  }

  init(_ bytes: FontBytes, index: Int) throws(Failure) {
    var library: FT_Library?
    try Self.check(FT_Init_FreeType(&library))
    guard let library else { throw Failure(reason: "FreeType") }
    var face: FT_Face?
    let status = bytes.withUnsafeBytes { raw in
      FT_New_Memory_Face(
        library, raw.baseAddress?.assumingMemoryBound(to: FT_Byte.self), raw.count, index, &face)
    }
    guard status == 0, let face else {
      FT_Done_FreeType(library)
      throw Self.failure(status)
    }
    self.library = library
    self.face = face
    self.bytes = bytes
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }

  /// How many glyphs the face has.
  var glyphCount: Int { face.pointee.num_glyphs }

  /// Units of the em square.
  var unitsPerEm: Int { Int(face.pointee.units_per_EM) }

  /// The outline of a glyph with its cubic curves turned into quadratic ones.
  func outline(of glyph: Int, fitter: inout QuadraticFitter) throws(Failure) -> QuadraticOutline {
    try Self.check(
      FT_Load_Glyph(face, FT_UInt(glyph), FT_Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP))
    )
    let source = face.pointee.glyph.pointee.outline
    var outline = QuadraticOutline()
    // A glyph without contours has no arrays either.
    guard source.n_contours > 0, let points = source.points, let tags = source.tags else { return outline }
    var walk = ContourWalk(points: points, tags: tags)
    var first = 0
    for index in 0..<Int(source.n_contours) {
      let last = Int(source.contours[index])
      guard last >= first, last < Int(source.n_points) else { throw Failure(reason: "contour") }
      walk.walk(first...last, into: &outline, &fitter)
      first = last + 1
    }
    return outline
  }

  private static func check(_ status: FT_Error) throws(Failure) {
    if status != 0 { throw failure(status) }
  }

  /// Debian's FreeType is built without error strings, so the number must do where there is none.
  private static func failure(_ status: FT_Error) -> Failure {
    Failure(reason: FT_Error_String(status).map { String(cString: $0) } ?? "FreeType \(status)")
  }
}

/// Goes round the contours of a PostScript outline: points on the curve and pairs of cubic controls.
private struct ContourWalk {
  let points: UnsafeMutablePointer<FT_Vector>
  let tags: UnsafeMutablePointer<CChar>

  mutating func walk(
    _ range: ClosedRange<Int>, into outline: inout QuadraticOutline, _ fitter: inout QuadraticFitter
  ) {
    let start = point(range.lowerBound)
    outline.move(to: start)
    var pen = start
    var index = range.lowerBound + 1
    while index <= range.upperBound {
      guard tags[index] & 3 == 2, index < range.upperBound else {
        pen = point(index)
        outline.line(to: pen)
        index += 1
        continue
      }
      let end = index + 2 <= range.upperBound ? point(index + 2) : start
      let curve = CubicCurve(start: pen, control1: point(index), control2: point(index + 1), end: end)
      outline.spline(fitter.fit(curve), to: end)
      pen = end
      index += 3
    }
    outline.close()
  }

  private func point(_ index: Int) -> OutlinePoint {
    OutlinePoint(Double(points[index].x), Double(points[index].y))
  }
}
