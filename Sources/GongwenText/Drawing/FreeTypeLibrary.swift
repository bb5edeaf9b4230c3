import CTypeset
import GongwenModel

/// One FreeType library (`FT_Library`); faces of different threads must not share one.
final class FreeTypeLibrary {
  let pointer: FT_Library

  init() throws(Fault) {
    var library: FT_Library?
    // FT_Init_FreeType
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw Fault(.fonts, "font.library", ["FT_Init_FreeType"])
    }
    pointer = library
  }

  deinit { FT_Done_FreeType(pointer) }
}
