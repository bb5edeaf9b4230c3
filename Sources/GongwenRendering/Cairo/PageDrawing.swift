import CTypeset
import GongwenLayout
import GongwenModel
import GongwenText

/// Draws the items of a page on a Cairo context whose unit is one pt.
///
/// The only walk over a page's items: PDF, PNG and contact sheets draw through it, so that they can not differ.
struct PageDrawing {
  private let book: FontBook
  private var faces: FaceTable
  private let fonts: ScaledFonts
  private let scale: Double
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  /// Prepares drawing.
  ///
  /// - Parameters:
  ///   - book: The faces.
  ///   - faces: The faces that runs name; empty for the book's own.
  ///   - fonts: The scaled fonts of the surface.
  ///   - scale: Device pixels in a pt; 1 for PDF.
  init(book: FontBook, faces: [FontReference] = [], fonts: ScaledFonts, scale: Double) {
    self.book = book
    self.faces = FaceTable(faces, book: book)
    self.fonts = fonts
    self.scale = scale
  }

  /// Draws a page's items.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - canvas: Where to draw.
  ///   - hasText: Whether the surface keeps text (PDF); others take the glyphs alone.
  /// - Throws: A `Fault` of category fonts when a face can not be opened, of category internal when Cairo fails.
  mutating func draw(_ page: Page, on canvas: CairoCanvas, hasText: Bool) throws(Fault) {
    var ink: Ink?
    for item in page.items {
      let wanted = item.content.ink
      if wanted != ink {
        PageDrawing.set(wanted, canvas.context)
        ink = wanted
      }
      switch item.content {
      case .glyphs(let run): try draw(run, on: canvas, hasText: hasText)
      case .rule(let rule):
        cairo_rectangle(canvas.context, rule.x, rule.y, rule.width, rule.height)
        cairo_fill(canvas.context)
      }
    }
    try canvas.check("cairo_show_text_glyphs")
  }

  private static func set(_ ink: Ink, _ context: OpaquePointer) {
    switch ink {
    case .black: cairo_set_source_rgb(context, 0, 0, 0)
    case .red: cairo_set_source_rgb(context, 1, 0, 0)
    }
  }

  private mutating func draw(_ run: GlyphRun, on canvas: CairoCanvas, hasText: Bool) throws(Fault) {
    guard !run.glyphs.isEmpty else { return }
    let face = try book.drawingFace(try faces.key(of: run.face), loweredBy: run.levelShift)
    let font = try fonts.font(face.cairoFace, size: run.size, scale: scale)
    cairo_set_scaled_font(canvas.context, font)
    // Outlines that can not be moved are moved with their origin, off the baseline: better than a leaping name.
    let drop = face.isLowered ? 0 : Double(run.levelShift) * run.size
    glyphs.removeAll(keepingCapacity: true)
    for glyph in run.glyphs {
      glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.x, y: glyph.y + drop))
    }
    guard hasText else {
      cairo_show_glyphs(canvas.context, glyphs, Int32(glyphs.count))
      return
    }
    clusters.removeAll(keepingCapacity: true)
    for cluster in run.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
    }
    run.text.withUnsafeBufferPointer { text in
      text.withMemoryRebound(to: CChar.self) { characters in
        // cairo_show_text_glyphs: with cairo_show_glyphs a reader copies Kangxi radicals.
        cairo_show_text_glyphs(
          canvas.context, characters.baseAddress, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
          Int32(clusters.count), cairo_text_cluster_flags_t(0))
      }
    }
  }
}

extension PageItem.Content {
  /// The colour of the item.
  var ink: Ink {
    switch self {
    case .glyphs(let run): run.ink
    case .rule(let rule): rule.ink
    }
  }
}
