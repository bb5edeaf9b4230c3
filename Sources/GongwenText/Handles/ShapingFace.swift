import CSingleFace
import CTypeset
import GongwenModel

/// A face opened for shaping: its font map, context and font (`PangoFontMap`, `PangoContext`, `PangoFont`).
///
/// The map knows one face and nothing of the system, so a silent substitute (“FandolHei” answered with
/// FandolHei-Bold) has nowhere to come from.
final class ShapingFace {
  /// Shaping happens at this size, so that results are in thousandths of an em whatever the text's size;
  /// one font serves titles and body alike.
  static let size = 1000
  /// Pango units in an em at that size.
  static let unitsPerEm = Float(size) * Float(PANGO_SCALE)

  /// The context that itemises text in this face.
  private let context: OpaquePointer
  /// The font, owned.
  private let font: UnsafeMutablePointer<PangoFont>
  /// HarfBuzz's view of the font, owned by it: nominal glyphs and extents.
  private let harfBuzz: OpaquePointer
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  /// What Pango makes of a character of Han, owned; its place is set anew for each text.
  private var hanItem: UnsafeMutablePointer<PangoItem>?

  /// Opens a face and checks that it is the one that was asked for.
  ///
  /// - Throws: A `Fault` of category fonts when the file cannot be used, or has another face in that place.
  init(_ file: FaceFile) throws(Fault) {
    let face = try ShapingFace.face(in: file)
    defer { hb_face_destroy(face) }
    guard let map = single_face_map_new(UnsafeMutableRawPointer(face), Int32(ShapingFace.size) * PANGO_SCALE)
    else { throw Fault(.fonts, "font.library", ["single_face_map_new"]) }
    fontMap = map.assumingMemoryBound(to: PangoFontMap.self)
    // pango_font_map_create_context
    context = pango_font_map_create_context(fontMap)
    let description = ShapingFace.prepare(context)
    defer { pango_font_description_free(description) }
    // pango_font_map_load_font
    guard let loaded = pango_font_map_load_font(fontMap, context, description),
      let shaped = pango_font_get_hb_font(loaded)
    else {
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(fontMap)
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    font = loaded
    harfBuzz = shaped
  }

  deinit {
    pango_item_free(hanItem)
    g_object_unref(font)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// HarfBuzz's face of a font file; the caller's to destroy.
  private static func face(in file: FaceFile) throws(Fault) -> OpaquePointer {
    // hb_blob_create_from_file_or_fail
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    defer { hb_blob_destroy(blob) }
    let index = UInt32(file.index)
    // hb_face_create
    guard index < hb_face_count(blob), let face = hb_face_create(blob, index) else {
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    guard hb_face_get_glyph_count(face) > 0 else {
      hb_face_destroy(face)
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    let name = name(of: face)
    guard name.isEmpty || name == file.postScriptName else {
      hb_face_destroy(face)
      throw Fault(.fonts, "font.other-face", [file.postScriptName, file.path], path: file.path)
    }
    return face
  }

  /// The PostScript name that the face gives itself.
  private static func name(of face: OpaquePointer) -> String {
    var name = [CChar](repeating: 0, count: 256)
    var count = UInt32(name.count)
    // hb_ot_name_get_utf8
    _ = hb_ot_name_get_utf8(face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &count, &name)
    return String(decoding: name.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Sets language, size and exact metrics on a context; the description is the caller's to free.
  private static func prepare(_ context: OpaquePointer) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_absolute_size(description, Double(size) * Double(PANGO_SCALE))
    pango_context_set_font_description(context, description)
    // Chinese forms of a pan-CJK face, and the joined —— of Noto, come with the language (P-06).
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Rounding to whole units would move glyphs by half a unit (P-04).
    pango_context_set_round_glyph_positions(context, 0)
    return description
  }

  /// Calls with the items of a text in this face, in its order (`pango_itemize`).
  ///
  /// Plain Chinese text is one item, which differs from that of any other only in its place; to find that out anew costs
  /// as much as to shape it.
  ///
  /// - Parameters:
  ///   - text: The text and what stands around it.
  ///   - range: Its bytes there.
  ///   - plainCount: The number of its characters, if it is plain (see `ShapingPieces.Piece`).
  ///   - body: Called with each item, which is its own only until it returns.
  func forEachItem(
    of text: UnsafePointer<CChar>, _ range: Range<Int>, plainCount: Int?,
    _ body: (UnsafeMutablePointer<PangoItem>) -> Void
  ) {
    if let plainCount, let item = plainItem() {
      item.pointee.offset = Int32(range.lowerBound)
      item.pointee.length = Int32(range.count)
      item.pointee.num_chars = Int32(plainCount)
      return body(item)
    }
    let items = itemise(text, range)
    defer { g_list_free(items) }
    var node = items
    while let current = node {
      let item = current.pointee.data.assumingMemoryBound(to: PangoItem.self)
      body(item)
      pango_item_free(item)
      node = current.pointee.next
    }
  }

  private func itemise(_ text: UnsafePointer<CChar>, _ range: Range<Int>) -> UnsafeMutablePointer<GList>? {
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    // pango_itemize
    return pango_itemize(context, text, Int32(range.lowerBound), Int32(range.count), attributes, nil)
  }

  private func plainItem() -> UnsafeMutablePointer<PangoItem>? {
    if let hanItem { return hanItem }
    let sample = "国"
    let items = sample.withCString { itemise($0, 0..<sample.utf8.count) }
    defer { g_list_free(items) }
    hanItem = items?.pointee.data.assumingMemoryBound(to: PangoItem.self)
    return hanItem
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
