package import GongwenLayout
import GongwenModel
package import GongwenText

/// Pages set without layout: one line of text at a place, for tests of drawing alone.
package struct SetPage {
  private let shaper: PangoShaper

  /// Prepares to set text in a book's faces.
  package init(_ book: FontBook) { shaper = PangoShaper(book) }

  /// A page with one line of body text.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - size: Its size in pt.
  ///   - width: The page's width in pt.
  ///   - height: The page's height in pt; the baseline lies one size below its top.
  ///   - colour: The colour.
  ///   - number: The page's number.
  /// - Returns: The page.
  /// - Throws: A fault of the fonts.
  package func page(
    _ text: String, size: Double = 20, width: Double = 200, height: Double = 40, colour: Colour = .black,
    number: Int? = nil
  ) throws -> Page {
    let bytes = Array(text.utf8)
    let shaped = try shaper.shape(bytes, runs: [ShapingRun(range: 0..<bytes.count, role: .body)])
    var page = Page(width: width, height: height, number: number)
    var x = 0.0
    var run: GlyphRun?
    for cluster in shaped.clusters {
      // One run for all neighbours of one face, as layout makes them.
      if let done = run, !done.takes(cluster) {
        page.items.append(PageItem(.glyphs(done), owner: .element(NodeID(0))))
        run = nil
      }
      var open = run ?? GlyphRun(for: cluster, size: size, colour: colour)
      open.append(cluster, of: shaped, text: bytes, x: x, baseline: size)
      run = open
      x += Double(cluster.advance) * size
    }
    if let run { page.items.append(PageItem(.glyphs(run), owner: .element(NodeID(0)))) }
    return page
  }
}
