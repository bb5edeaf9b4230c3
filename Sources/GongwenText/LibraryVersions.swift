import CTypeset
import CWordBreak

/// The versions of the libraries in use: the same input gives the same bytes only with the same versions.
package enum LibraryVersions {
  /// Name and version of each, as the library itself says.
  package static var all: [(name: String, version: String)] {
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    if let library = try? FreeTypeLibrary() { FT_Library_Version(library.pointer, &major, &minor, &patch) }
    var words: [UInt8] = [0, 0, 0, 0]
    let hasWords = gongwen_words_version(&words) != 0
    return [
      ("pango", String(cString: pango_version_string())), ("cairo", String(cString: cairo_version_string())),
      ("harfbuzz", String(cString: hb_version_string())), ("freetype", "\(major).\(minor).\(patch)"),
      ("icu", hasWords ? "\(words[0]).\(words[1])" : "none"), ("zlib", String(cString: zlibVersion())),
    ]
  }
}
