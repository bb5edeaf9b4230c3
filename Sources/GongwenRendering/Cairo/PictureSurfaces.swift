import CJPEG
import CTypeset
package import GongwenModel

/// The pictures of a document as Cairo draws them (`cairo_surface_t`), each made once.
///
/// A PNG is decoded and laid on white, for an archive knows no half-transparent pixels of ours. A JPEG is decoded for
/// previews only: into a PDF it goes as it is, and only one in inks is decoded, whose colours the intent of the file
/// does not have.
package final class PictureSurfaces {
  /// Pixels of a decoded JPEG that are more than any preview shows; larger ones are decoded to a part of their size.
  private static let mostDecoded = 16_000_000

  private var surfaces: [(picture: Resource, surface: OpaquePointer)] = []
  private let keepsFiles: Bool

  /// Prepares surfaces.
  ///
  /// - Parameter keepsFiles: Whether the target takes JPEG files as they are, as PDF does.
  init(keepsFiles: Bool) { self.keepsFiles = keepsFiles }

  deinit { for entry in surfaces { cairo_surface_destroy(entry.surface) } }

  /// What there is of a picture.
  package enum Soundness {
    /// All of it
    case whole
    /// A part of it; the rest is grey
    case partial
    /// Nothing that can be drawn
    case none
  }

  /// How much of a picture can be decoded: what its head promises may be damaged further on.
  package static func soundness(of picture: Resource) -> Soundness {
    switch picture.format {
    case .png:
      guard let surface = flattened(picture) else { return .none }
      cairo_surface_destroy(surface)
      return .whole
    case .jpeg:
      // gongwen_jpeg_check: jpeg_read_scanlines
      return switch gongwen_jpeg_check(picture.bytes, picture.bytes.count) {
      case 0: .whole
      case 2: .partial
      default: .none
      }
    }
  }

  /// The surface of a picture, which stays this object's.
  ///
  /// - Throws: A `Fault` of category internal when it cannot be decoded.
  func surface(of picture: Resource) throws(Fault) -> OpaquePointer {
    if let known = surfaces.first(where: { $0.picture == picture }) { return known.surface }
    guard let surface = make(picture) else {
      throw Fault(.internal, "output.cairo", ["cairo_image_surface_create", picture.name])
    }
    surfaces.append((picture, surface))
    return surface
  }

  private func make(_ picture: Resource) -> OpaquePointer? {
    switch picture.format {
    case .png: return Self.flattened(picture)
    case .jpeg:
      guard let head = Self.head(of: picture) else { return nil }
      return keepsFiles && head.components != 4 ? Self.file(picture) : Self.decoded(picture, head)
    }
  }

  /// A surface that is ready to be drawn, or nothing and no leak.
  private static func checked(_ surface: OpaquePointer?) -> OpaquePointer? {
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    return surface
  }

  // MARK: PNG

  /// What of a file Cairo has read.
  private final class Source {
    let bytes: [UInt8]
    var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Cairo's read function (`cairo_read_func_t`).
    static let read:
      @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, UInt32) -> cairo_status_t = {
        closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
        let count = Int(length)
        guard count <= source.bytes.count - source.offset else { return CAIRO_STATUS_READ_ERROR }
        source.bytes.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress else { return }
          data.update(from: start + source.offset, count: count)
        }
        source.offset += count
        return CAIRO_STATUS_SUCCESS
      }
  }

  private static func flattened(_ picture: Resource) -> OpaquePointer? {
    let source = Source(picture.bytes)
    let decoded = withExtendedLifetime(source) {
      // cairo_image_surface_create_from_png_stream
      checked(
        cairo_image_surface_create_from_png_stream(Source.read, Unmanaged.passUnretained(source).toOpaque()))
    }
    guard let decoded else { return nil }
    // Pixels without transparency need no white below them.
    if cairo_image_surface_get_format(decoded) == CAIRO_FORMAT_RGB24 { return decoded }
    defer { cairo_surface_destroy(decoded) }
    let width = cairo_image_surface_get_width(decoded)
    let height = cairo_image_surface_get_height(decoded)
    // cairo_image_surface_create
    guard let flat = checked(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)) else {
      return nil
    }
    let context = cairo_create(flat)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_surface(context, decoded, 0, 0)
    cairo_paint(context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(flat)
      return nil
    }
    cairo_surface_flush(flat)
    return flat
  }

  // MARK: JPEG

  private static func head(of picture: Resource) -> gongwen_jpeg_head? {
    var head = gongwen_jpeg_head()
    // gongwen_jpeg_read_head: jpeg_read_header
    guard gongwen_jpeg_read_head(picture.bytes, picture.bytes.count, &head) == 0, head.width > 0,
      head.height > 0
    else { return nil }
    return head
  }

  /// A surface of one pixel that stands for the file; Cairo writes the file in its place.
  private static func file(_ picture: Resource) -> OpaquePointer? {
    guard let surface = checked(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)) else { return nil }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: picture.bytes.count)
    copy.initialize(from: picture.bytes, count: picture.bytes.count)
    // cairo_surface_set_mime_data: Cairo frees the copy with the surface.
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(picture.bytes.count), { $0?.deallocate() }, copy)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      cairo_surface_destroy(surface)
      return nil
    }
    return surface
  }

  private static func decoded(_ picture: Resource, _ head: gongwen_jpeg_head) -> OpaquePointer? {
    var eighths: Int32 = 8
    while eighths > 1, Int(head.width) * Int(head.height) / 64 * Int(eighths * eighths) > mostDecoded {
      eighths -= 1
    }
    var size = gongwen_jpeg_head()
    // gongwen_jpeg_reduced: jpeg_calc_output_dimensions
    guard gongwen_jpeg_reduced(picture.bytes, picture.bytes.count, eighths, &size) == 0,
      let surface = checked(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height))
    else { return nil }
    cairo_surface_flush(surface)
    // gongwen_jpeg_decode: jpeg_read_scanlines
    guard let pixels = cairo_image_surface_get_data(surface),
      gongwen_jpeg_decode(
        picture.bytes, picture.bytes.count, eighths, pixels,
        Int(cairo_image_surface_get_stride(surface)), size.width, size.height) == 0
    else {
      cairo_surface_destroy(surface)
      return nil
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }
}
