import CTypeset
import GongwenModel

/// A face opened for shaping: its font map, context and font (`PangoFontMap`, `PangoContext`, `PangoFont`).
final class ShapingFace {
  /// Shaping happens at this size, so that results are in thousandths of an em whatever the text's size;
  /// one font serves titles and body alike.
  static let size: Double = 1000
  /// Pango units in an em at that size.
  static let unitsPerEm = Float(size) * Float(PANGO_SCALE)

  /// The face's file.
  let file: FaceFile
  /// The context that itemises text in this face.
  let context: OpaquePointer
  /// The font, owned.
  private let font: UnsafeMutablePointer<PangoFont>
  /// HarfBuzz's view of the font, owned by it: nominal glyphs and extents.
  private let harfBuzz: OpaquePointer
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let configuration: FontConfiguration

  /// Opens a face and checks that the font is really that face.
  ///
  /// - Throws: A `Fault` of category fonts when the file cannot be used, or another face was found.
  init(_ file: FaceFile) throws(Fault) {
    self.file = file
    configuration = try FontConfiguration(file)
    // pango_cairo_font_map_new_for_font_type
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw Fault(.fonts, "font.library", ["pango_cairo_font_map_new_for_font_type"])
    }
    fontMap = map
    pango_fc_font_map_set_config(OpaquePointer(map), configuration.pointer)
    // pango_font_map_create_context
    context = pango_font_map_create_context(map)
    let description = ShapingFace.prepare(context)
    defer { pango_font_description_free(description) }
    // pango_font_map_load_font
    guard let loaded = pango_font_map_load_font(map, context, description) else {
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(map)
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    font = loaded
    harfBuzz = pango_font_get_hb_font(loaded)
    guard ShapingFace.isFont(loaded, file) else {
      throw Fault(.fonts, "font.other-face", [file.postScriptName, file.path], path: file.path)
    }
  }

  deinit {
    g_object_unref(font)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// Sets language, size and exact metrics on a context; the description is the caller's to free.
  private static func prepare(_ context: OpaquePointer) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, FontConfiguration.family)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    pango_context_set_font_description(context, description)
    // Chinese forms of a pan-CJK face, and the joined —— of Noto, come with the language (P-06).
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Rounding to whole units would move glyphs by half a unit (P-04).
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    return description
  }

  /// Compares file and index of the font's pattern with what was asked for.
  private static func isFont(_ font: UnsafeMutablePointer<PangoFont>, _ file: FaceFile) -> Bool {
    // pango_fc_font_get_pattern
    let pattern = pango_fc_font_get_pattern(UnsafeMutablePointer<PangoFcFont>(OpaquePointer(font)))
    var path: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
      FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
    else { return false }
    return String(cString: path) == file.path && Int(index) & 0xFFFF == file.index
  }

  /// The glyph that the face's own table gives a character, or `nil`.
  func nominalGlyph(_ scalar: UInt32) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    // hb_font_get_nominal_glyph
    return hb_font_get_nominal_glyph(harfBuzz, scalar, &glyph) != 0 && glyph != 0 ? glyph : nil
  }

  /// The ink of a glyph in em, y upwards from the baseline; `nil` when it has none.
  func ink(of glyph: UInt32) -> (left: Float, right: Float, bottom: Float, top: Float)? {
    var extents = hb_glyph_extents_t()
    // hb_font_get_glyph_extents
    guard hb_font_get_glyph_extents(harfBuzz, glyph, &extents) != 0 else { return nil }
    guard extents.width != 0, extents.height != 0 else { return nil }
    let unit = ShapingFace.unitsPerEm
    let left = Float(extents.x_bearing) / unit
    let top = Float(extents.y_bearing) / unit
    return (left, left + Float(extents.width) / unit, top + Float(extents.height) / unit, top)
  }

  /// The advance of a glyph in em.
  func advance(of glyph: UInt32) -> Float {
    // hb_font_get_glyph_h_advance
    Float(hb_font_get_glyph_h_advance(harfBuzz, glyph)) / ShapingFace.unitsPerEm
  }

  /// The mean height of the ink's middle of some square Han characters, in em above the baseline.
  ///
  /// Faces put their Han at different heights in the cell (FandolFang 0.308, Noto Serif
  /// 0.380); the difference of two faces is how far one must move to look level with the other.
  private(set) lazy var hanMiddle: Float = {
    var sum: Float = 0
    var count: Float = 0
    for scalar in "国田目口日中车东".unicodeScalars {
      guard let glyph = nominalGlyph(scalar.value), let ink = ink(of: glyph) else { continue }
      sum += (ink.bottom + ink.top) / 2
      count += 1
    }
    return count > 0 ? sum / count : 0.38
  }()
}
