import CTypeset
import Glibc
import GongwenModel

/// A face opened for drawing: a twin of the file without its character map.
///
/// For each new glyph Cairo 1.16 copies the face's whole `cmap` and scans it for a Unicode value that it
/// then throws away, because the text comes with the clusters (performance.md §0a: a third to a half of the
/// cost of a report). The file is mapped privately and the four bytes of the table's tag are changed in
/// that mapping: one page is copied, nothing on disk changes, glyph ids stay what they are.
public final class DrawingFace {
  /// Cairo's face (`cairo_font_face_t`).
  public let cairoFace: OpaquePointer
  private let face: FT_Face
  private let mapping: UnsafeMutableRawPointer
  private let length: Int
  private let library: FreeTypeLibrary

  init(_ file: FaceFile, _ library: FreeTypeLibrary) throws(Fault) {
    self.library = library
    (mapping, length) = try DrawingFace.map(file)
    DrawingFace.hideCharacterMap(UnsafeMutableRawBufferPointer(start: mapping, count: length), index: file.index)
    var face: FT_Face?
    let bytes = mapping.assumingMemoryBound(to: FT_Byte.self)
    // FT_New_Memory_Face
    guard FT_New_Memory_Face(library.pointer, bytes, FT_Long(length), FT_Long(file.index), &face) == 0, let face
    else {
      munmap(mapping, length)
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
    self.face = face
    // cairo_ft_font_face_create_for_ft_face
    cairoFace = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP))
    guard cairo_font_face_status(cairoFace) == CAIRO_STATUS_SUCCESS else {
      throw Fault(.fonts, "font.unusable", [file.postScriptName, file.path], path: file.path)
    }
  }

  /// Cairo keeps scaled fonts, and with them this face, in a cache of its own after the last reference;
  /// the face and its bytes must outlive that, so they are freed only when nothing in Cairo holds them.
  deinit {
    let isShared = cairo_font_face_get_reference_count(cairoFace) > 1
    cairo_font_face_destroy(cairoFace)
    guard !isShared else { return }
    FT_Done_Face(face)
    munmap(mapping, length)
  }

  private static func map(_ file: FaceFile) throws(Fault) -> (UnsafeMutableRawPointer, Int) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(.fonts, "font.unreadable", [file.postScriptName, file.path], path: file.path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      throw Fault(.fonts, "font.unreadable", [file.postScriptName, file.path], path: file.path)
    }
    let length = Int(status.st_size)
    let address = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else {
      throw Fault(.fonts, "font.unreadable", [file.postScriptName, file.path], path: file.path)
    }
    return (address, length)
  }

  /// Overwrites the tag `cmap` in the face's table directory; a file that is no sfnt is left as it is.
  private static func hideCharacterMap(_ bytes: UnsafeMutableRawBufferPointer, index: Int) {
    func word(_ offset: Int) -> Int? {
      guard offset >= 0, offset + 4 <= bytes.count else { return nil }
      return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    var directory = 0
    if word(0) == 0x7474_6366 {  // ttcf
      guard let offset = word(12 + 4 * index) else { return }
      directory = offset
    }
    guard let head = word(directory + 4) else { return }
    for table in 0..<(head >> 16) {
      let entry = directory + 12 + 16 * table
      guard word(entry) == 0x636D_6170 else { continue }  // cmap
      bytes[entry] = UInt8(ascii: "x")
    }
  }
}
