import CTypeset
import GongwenLayout
import GongwenModel
import GongwenText

/// Draws the items of a page on a Cairo context whose unit is one pt.
///
/// The only walk over a page's items: PDF, PNG and contact sheets draw through it, so that they cannot differ.
struct PageDrawing {
  private let book: FontBook
  private var faces: FaceTable
  private let fonts: ScaledFonts
  private let scale: Double
  private let pictures: PictureSurfaces
  /// Whether pixels between those of a picture are made up; a PDF must not ask its reader for it (6.2.8).
  private let isSmoothed: Bool
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var text: [UInt8] = []
  /// Text of runs without a glyph, such as a link around a word joiner: it goes to the next run.
  private var undrawn: [UInt8] = []
  /// The glyph of 〓 by face; `nil` inside for a face that has none.
  private var getas: [FaceKey: UInt32?] = [:]

  /// Prepares drawing.
  ///
  /// - Parameters:
  ///   - book: The faces.
  ///   - faces: The faces that runs name; empty for the book's own.
  ///   - fonts: The scaled fonts of the surface.
  ///   - scale: Device pixels in a pt; 1 for PDF.
  ///   - pictures: The surfaces of pictures; `nil` decodes them to pixels.
  init(
    book: FontBook, faces: [FontReference] = [], fonts: ScaledFonts, scale: Double,
    pictures: PictureSurfaces? = nil
  ) {
    self.pictures = pictures ?? PictureSurfaces(keepsFiles: false)
    isSmoothed = pictures == nil
    self.book = book
    self.faces = FaceTable(faces, book: book)
    self.fonts = fonts
    self.scale = scale
  }

  /// Draws a page's items as a picture.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - canvas: Where to draw.
  /// - Throws: A `Fault` of category fonts when a face cannot be opened, of category internal when Cairo fails.
  mutating func draw(_ page: Page, on canvas: CairoCanvas) throws(Fault) {
    var plan = PagePlan()
    try draw(page.items, on: canvas, marks: nil, plan: &plan)
  }

  /// Draws items with their text, on a surface that keeps it.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - canvas: Where to draw.
  ///   - marks: Whose each item is, as many as there are items; `nil` draws a picture without text.
  ///   - plan: Gets what was drawn.
  /// - Throws: A `Fault` of category fonts when a face cannot be opened, of category internal when Cairo fails.
  mutating func draw(
    _ items: [PageItem], on canvas: CairoCanvas, marks: [PagePlan.Mark]?, plan: inout PagePlan
  ) throws(Fault) {
    var colour: Colour?
    for (index, item) in items.enumerated() {
      if let wanted = item.content.colour, wanted != colour {
        PageDrawing.set(wanted, canvas.context)
        colour = wanted
      }
      switch item.content {
      case .glyphs(let run):
        if let marks {
          try drawText(run, on: canvas, marks[index], &plan)
        } else {
          try drawShapes(run, on: canvas)
        }
      case .rule(let rule):
        cairo_rectangle(canvas.context, rule.x, rule.y, rule.width, rule.height)
        cairo_fill(canvas.context)
        if let marks { plan.add(.path, marks[index]) }
      case .picture(let picture):
        try draw(picture, on: canvas)
        colour = nil
        if let marks { plan.add(.image, marks[index]) }
      }
    }
    try canvas.check("cairo_show_text_glyphs")
  }

  private static func set(_ colour: Colour, _ context: OpaquePointer) {
    switch colour {
    case .black: cairo_set_source_rgb(context, 0, 0, 0)
    case .red: cairo_set_source_rgb(context, 1, 0, 0)
    }
  }

  private func draw(_ picture: Picture, on canvas: CairoCanvas) throws(Fault) {
    let surface = try pictures.surface(of: picture.resource)
    let width = Double(cairo_image_surface_get_width(surface))
    let height = Double(cairo_image_surface_get_height(surface))
    cairo_save(canvas.context)
    cairo_translate(canvas.context, picture.x, picture.y)
    cairo_scale(canvas.context, picture.width, picture.height)
    var turn = picture.resource.turn.matrix
    cairo_transform(canvas.context, &turn)
    cairo_scale(canvas.context, 1 / width, 1 / height)
    cairo_set_source_surface(canvas.context, surface, 0, 0)
    cairo_pattern_set_filter(
      cairo_get_source(canvas.context), isSmoothed ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
    cairo_paint(canvas.context)
    cairo_restore(canvas.context)
  }

  // MARK: Runs

  private mutating func drawShapes(_ run: GlyphRun, on canvas: CairoCanvas) throws(Fault) {
    guard !run.glyphs.isEmpty else { return }
    try prepare(run, canvas, for: .pixels)
    cairo_show_glyphs(canvas.context, glyphs, Int32(glyphs.count))
  }

  private mutating func drawText(
    _ run: GlyphRun, on canvas: CairoCanvas, _ mark: PagePlan.Mark, _ plan: inout PagePlan
  ) throws(Fault) {
    guard !run.glyphs.isEmpty else {
      undrawn += run.text
      return
    }
    let run = (undrawn.isEmpty ? run : run.preceded(by: undrawn)).withEachClusterDrawn()
    undrawn = []
    try prepare(run, canvas, for: .document)
    keepBlanks(run, on: canvas)
    clusters.removeAll(keepingCapacity: true)
    for cluster in run.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
    }
    let key = try faces.key(of: run.face)
    let changes = CopiedText.changes(of: run, geta: try geta(of: key)) { book.composition(of: $0, in: key) }
    if changes.isEmpty {
      plan.add(.glyphs(run.glyphs.count), mark)
      show(run.text, on: canvas)
    } else {
      apply(changes, to: run, mark, &plan)
      show(text, on: canvas)
    }
  }

  /// Sets the font and the glyphs of a run.
  private mutating func prepare(
    _ run: GlyphRun, _ canvas: CairoCanvas, for use: DrawingFace.Use
  ) throws(Fault) {
    let face = try book.drawingFace(try faces.key(of: run.face), loweredBy: run.levelShift, for: use)
    let font = try fonts.font(face.cairoFace, size: run.size, scale: scale, isTurned: run.isTurned)
    cairo_set_scaled_font(canvas.context, font)
    // Outlines that cannot be moved are moved with their origin, off the baseline: better than a leaping name.
    let drop = face.isLowered ? 0 : Double(run.levelShift) * run.size
    glyphs.removeAll(keepingCapacity: true)
    let (right, down) = run.isTurned ? (drop, 0) : (0, drop)
    for glyph in run.glyphs {
      glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.x + right, y: glyph.y + down))
    }
  }

  /// A longer run is not asked whether it is blank, unless it is turned: only blanks one below the other are lost, and rows
  /// of them have a width.
  private static let mostBlanks = 16
  /// A step of Cairo's grid, in device units.
  private static let gridStep = 1.0 / 256

  /// Moves a run without ink off Cairo's grid by less than anybody sees.
  ///
  /// Cairo leaves out what has no extent, and the extent of a space is its origin, rounded outwards: none when it falls on
  /// a whole number. A space or two in a face of their own would be lost, one time in 256. Those of a turned run stand one
  /// below the other and have no width together: every second one steps aside.
  private mutating func keepBlanks(_ run: GlyphRun, on canvas: CairoCanvas) {
    guard run.isTurned || glyphs.count <= Self.mostBlanks else { return }
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(
      cairo_get_scaled_font(canvas.context), glyphs, Int32(glyphs.count), &extents)
    // Blanks side by side have a width, and no height.
    guard extents.width == 0 || extents.height == 0 else { return }
    for index in glyphs.indices {
      var (x, y) = (glyphs[index].x, glyphs[index].y)
      cairo_user_to_device(canvas.context, &x, &y)
      (x, y) = (Self.movedOffGrid(x), Self.movedOffGrid(y))
      if run.isTurned, index % 2 == 1 { x += 2 * Self.gridStep }
      cairo_device_to_user(canvas.context, &x, &y)
      (glyphs[index].x, glyphs[index].y) = (x, y)
    }
  }

  private static func movedOffGrid(_ value: Double) -> Double {
    let isOnGrid = abs(value - value.rounded()) <= gridStep
    return isOnGrid ? value.rounded() + 2 * gridStep : value
  }

  private func show(_ bytes: [UInt8], on canvas: CairoCanvas) {
    bytes.withUnsafeBufferPointer { text in
      text.withMemoryRebound(to: CChar.self) { characters in
        // cairo_show_text_glyphs: with cairo_show_glyphs a reader copies Kangxi radicals.
        cairo_show_text_glyphs(
          canvas.context, characters.baseAddress, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
          Int32(clusters.count), cairo_text_cluster_flags_t(0))
      }
    }
  }

  /// Draws some clusters for another text than their own, and plans what they stand for.
  private mutating func apply(
    _ changes: [CopiedText.Change], to run: GlyphRun, _ mark: PagePlan.Mark, _ plan: inout PagePlan
  ) {
    text.removeAll(keepingCapacity: true)
    var offset = 0
    var (cluster, added) = (0, 0)
    for change in changes {
      text += run.text[offset..<change.text.lowerBound]
      text += change.drawn.utf8
      offset = change.text.upperBound
      let before = run.clusters[cluster..<change.clusters.lowerBound].reduce(0) { $0 + Int($1.glyphs) }
      plan.add(.glyphs(before), mark)
      let own = run.clusters[change.clusters].reduce(0) { $0 + Int($1.glyphs) }
      plan.add(.glyphs(own), mark, actualText: change.actual)
      if change.drawn != change.actual {
        // A sign of several has a cluster for each of its glyphs, so that each means something.
        let parts =
          own > 1 && change.clusters.count == 1
          ? change.drawn.unicodeScalars.map(String.init) : [change.drawn]
        let place = change.clusters.lowerBound + added
        clusters.replaceSubrange(
          place...place,
          with: parts.map {
            cairo_text_cluster_t(num_bytes: Int32($0.utf8.count), num_glyphs: Int32(own / parts.count))
          })
        added += parts.count - 1
      }
      cluster = change.clusters.upperBound
    }
    text += run.text[offset...]
    plan.add(.glyphs(run.clusters[cluster...].reduce(0) { $0 + Int($1.glyphs) }), mark)
  }

  private mutating func geta(of key: FaceKey) throws(Fault) -> UInt32? {
    if let known = getas[key] { return known }
    let glyph = try book.glyph(of: "〓", in: key)
    getas[key] = .some(glyph)
    return glyph
  }
}

extension PageItem.Content {
  /// The colour of the item; `nil` for a picture, which has its own.
  var colour: Colour? {
    switch self {
    case .glyphs(let run): run.colour
    case .rule(let rule): rule.colour
    case .picture: nil
    }
  }
}

extension PictureTurn {
  /// What takes the places of pixels to where they are shown, both in a square of 1 (`cairo_matrix_t`).
  fileprivate var matrix: cairo_matrix_t {
    switch self {
    case .upright: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    case .mirrored: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: 1, y0: 0)
    case .halfway: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: 1, y0: 1)
    case .flipped: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: 1)
    case .transposed: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
    case .right: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: 1, y0: 0)
    case .transversed: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: 1, y0: 1)
    case .left: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: 1)
    }
  }
}
