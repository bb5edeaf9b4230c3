public import GongwenLayout
import GongwenModel
public import GongwenText

/// Pages set without layout: one line of text at a place, for tests of drawing alone.
public struct SetPage {
  private let shaper: PangoShaper

  /// Prepares to set text in a book's faces.
  public init(_ book: FontBook) { shaper = PangoShaper(book) }

  /// A page with one line of body text.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - size: Its size in pt.
  ///   - width: The page's width in pt.
  ///   - height: The page's height in pt; the baseline lies one size below its top.
  ///   - ink: The colour.
  ///   - number: The page's number.
  /// - Returns: The page.
  /// - Throws: A fault of the fonts.
  public func page(
    _ text: String, size: Double = 20, width: Double = 200, height: Double = 40, ink: Ink = .black, number: Int? = nil
  ) throws -> Page {
    let bytes = Array(text.utf8)
    let shaped = try shaper.shape(bytes, runs: [ShapingRun(range: 0..<bytes.count, role: .body)])
    var page = Page(width: width, height: height, number: number)
    var x = 0.0
    for cluster in shaped.clusters {
      let start = Int(cluster.textStart)
      let glyphs = shaped.glyphs[Int(cluster.glyphStart)..<Int(cluster.glyphStart) + Int(cluster.glyphCount)]
      var run = GlyphRun(face: cluster.face, size: size, ink: ink, role: .block(.body))
      run.text = Array(bytes[start..<start + Int(cluster.textCount)])
      run.glyphs = glyphs.map { .init(id: $0.id, x: x + Double($0.x) * size, y: size + Double($0.y) * size) }
      run.clusters = [.init(bytes: cluster.textCount, glyphs: cluster.glyphCount)]
      page.items.append(.glyphs(run))
      x += Double(cluster.advance) * size
    }
    return page
  }
}
