import CTypeset
import GongwenModel

/// A drawing surface and the context on it (`cairo_surface_t`, `cairo_t`).
final class CairoCanvas {
  /// The surface.
  let surface: OpaquePointer
  /// The context.
  let context: OpaquePointer

  /// Takes ownership of a surface and opens a context on it.
  ///
  /// - Throws: A `Fault` of category internal when either is in error.
  init(adopting surface: OpaquePointer?) throws(Fault) {
    // cairo_surface_status
    guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      let status = surface.map { cairo_surface_status($0) } ?? CAIRO_STATUS_NO_MEMORY
      if let surface { cairo_surface_destroy(surface) }
      throw CairoCanvas.fault("cairo_surface_create", status)
    }
    // cairo_create
    guard let context = cairo_create(surface), cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw CairoCanvas.fault("cairo_create", CAIRO_STATUS_NO_MEMORY)
    }
    self.surface = surface
    self.context = context
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Checks context and surface: an error in either is sticky, and everything drawn after it is lost.
  func check(_ step: String) throws(Fault) {
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS { throw CairoCanvas.fault(step, status) }
    let surfaceStatus = cairo_surface_status(surface)
    if surfaceStatus != CAIRO_STATUS_SUCCESS { throw CairoCanvas.fault(step, surfaceStatus) }
  }

  private static func fault(_ step: String, _ status: cairo_status_t) -> Fault {
    Fault(.internal, "output.cairo", [step, String(cString: cairo_status_to_string(status))])
  }
}

/// Scaled fonts by face and size (`cairo_scaled_font_t`), for one surface or many.
final class ScaledFonts {
  private struct Key: Hashable {
    /// Cairo's face: lowered and not, one file has several.
    var face: OpaquePointer
    var size: Double
    var isTurned: Bool
  }

  private var fonts: [Key: OpaquePointer] = [:]
  private let options: OpaquePointer?

  init() {
    // Exact positions and plain grey: a preview has the pixels of the PDF.
    options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
  }

  deinit {
    for font in fonts.values { cairo_scaled_font_destroy(font) }
    cairo_font_options_destroy(options)
  }

  /// The scaled font of a face at a size in pt, for a context whose unit is `scale` device pixels.
  ///
  /// - Throws: A `Fault` of category internal when Cairo makes none.
  func font(
    _ face: OpaquePointer, size: Double, scale: Double, isTurned: Bool = false
  ) throws(Fault) -> OpaquePointer {
    let key = Key(face: face, size: size, isTurned: isTurned)
    if let font = fonts[key] { return font }
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    // Upwards; y runs down the page.
    if isTurned { cairo_matrix_init(&matrix, 0, -size, size, 0, 0, 0) }
    var device = cairo_matrix_t()
    cairo_matrix_init_scale(&device, scale, scale)
    // cairo_scaled_font_create
    guard let font = cairo_scaled_font_create(face, &matrix, &device, options) else {
      throw Fault(.internal, "output.cairo", ["cairo_scaled_font_create", ""])
    }
    let status = cairo_scaled_font_status(font)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_scaled_font_destroy(font)
      throw Fault(
        .internal, "output.cairo",
        ["cairo_scaled_font_create", String(cString: cairo_status_to_string(status))])
    }
    fonts[key] = font
    return font
  }
}
