import CTypeset
import GongwenModel

/// A face opened for drawing: a twin of the file without its character map, its names of glyphs and its metrics of
/// upright lines, whose glyphs may stand lower.
///
/// For each new glyph Cairo 1.16 copies the face's whole `cmap` and scans it for a Unicode value that it
/// then throws away, because the text comes with the clusters (a third to a half of the
/// cost of a report). FreeType reads the file through a stream that answers with another tag where the
/// table directory says `cmap`, `post` or `vhea`; nothing on disk changes, and glyph ids stay what they are.
///
/// A face that stands in for another is made level with it by a twin with lowered outlines, so that its origin stays
/// on the line's baseline. Only TrueType outlines can be moved so; a face with CFF outlines is not lowered,
/// and whoever draws with it moves the origin instead.
///
/// For a document the outlines themselves are needed at the end only, and until then boxes stand in for them.
package final class DrawingFace {
  /// What a face is opened for.
  package enum Use {
    /// Pixels, which need the outlines.
    case pixels
    /// A document, which embeds them.
    case document
  }

  /// Cairo's face (`cairo_font_face_t`).
  package let cairoFace: OpaquePointer
  /// Whether the glyphs stand lower, as was asked for.
  package let isLowered: Bool
  private let stream: LevelledFontStream

  /// Opens the twin of a face, with its glyphs lowered by a part of the em.
  ///
  /// Cairo keeps scaled fonts, and with them the face, in a cache of its own after the last reference here is
  /// gone. So Cairo's face owns FreeType's, the stream and the library, and frees them when it goes.
  init(
    _ file: FaceFile, _ library: FreeTypeLibrary, loweredBy shift: Float = 0, showsBoxes: Bool = false
  ) throws(Fault) {
    stream = try LevelledFontStream(file, loweredBy: shift, showsBoxes: showsBoxes)
    isLowered = stream.isLowered
    var arguments = FT_Open_Args()
    arguments.flags = UInt32(FT_OPEN_STREAM)
    arguments.stream = stream.record
    var face: FT_Face?
    // FT_Open_Face
    guard FT_Open_Face(library.pointer, &arguments, FT_Long(file.index), &face) == 0, let face else {
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    // cairo_ft_font_face_create_for_ft_face
    let flags = Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)
    guard let cairo = cairo_ft_font_face_create_for_ft_face(face, flags) else {
      FT_Done_Face(face)
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    cairoFace = cairo
    let owned = Unmanaged.passRetained(OwnedFace(face: face, stream: stream, library: library))
    // cairo_font_face_set_user_data
    let status = cairo_font_face_set_user_data(cairo, OwnedFace.key, owned.toOpaque()) { pointer in
      if let pointer { Unmanaged<OwnedFace>.fromOpaque(pointer).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      owned.release()
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
  }

  deinit { cairo_font_face_destroy(cairoFace) }

  /// Whether boxes stand in for outlines at present.
  var showsBoxes: Bool {
    get { stream.boxes?.isShown ?? false }
    set { stream.boxes?.isShown = newValue }
  }

  /// Whether a glyph that was shown as a box has not been read since.
  var hasUnreadBoxes: Bool { stream.boxes.map { !$0.unread.isEmpty } ?? false }
}

/// What Cairo's face stands on, freed in the right order.
private final class OwnedFace {
  /// An address that is this program's alone, as Cairo wants for the key of user data; never read or written.
  nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

  private let face: FT_Face
  private let stream: LevelledFontStream
  private let library: FreeTypeLibrary

  init(face: FT_Face, stream: LevelledFontStream, library: FreeTypeLibrary) {
    self.face = face
    self.stream = stream
    self.library = library
  }

  deinit { FT_Done_Face(face) }
}
