import CTypeset
package import GongwenLayout
package import GongwenModel
package import GongwenText

/// Draws pages as PNG: grey where the page is black on white, colour only where it has colour.
package struct PNGExporter {
  private let book: FontBook

  /// Creates an exporter on the faces that the document was set in.
  package init(book: FontBook) { self.book = book }

  /// The PNG of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - dpi: Pixels in an inch, 72…600.
  ///   - faces: The faces that its runs name; empty for the book's own.
  /// - Returns: The file.
  /// - Throws: A `Fault` of category usage for another resolution, of category internal when Cairo fails.
  package func export(_ page: Page, dpi: Int, faces: [FontReference] = []) throws(Fault) -> [UInt8] {
    guard (72...600).contains(dpi) else { throw Fault(.usage, "output.dpi", [String(dpi)]) }
    let image = try PageImage.draw(page, dpi: dpi, book: book, faces: faces)
    return try PNGEncoder.encode(image, dpi: dpi)
  }
}

/// The pixels of a page.
struct PageImage {
  /// Pixels along a line.
  var width: Int
  /// Lines.
  var height: Int
  /// Bytes of a pixel: 1 for grey, 3 for colour.
  var channels: Int
  /// The pixels, line by line, without padding.
  var pixels: [UInt8]

  /// Draws a page.
  static func draw(
    _ page: Page, dpi: Int, book: FontBook, faces: [FontReference] = []
  ) throws(Fault) -> PageImage {
    let scale = Double(dpi) / 72
    let width = Int((page.width * scale).rounded())
    let height = Int((page.height * scale).rounded())
    return try draw(page, scale: scale, width: width, height: height, book: book, faces: faces)
  }

  /// Draws a page at `scale` pixels in a pt on an area of `width` × `height` pixels.
  static func draw(
    _ page: Page, scale: Double, width: Int, height: Int, book: FontBook, faces: [FontReference] = []
  ) throws(Fault) -> PageImage {
    let isGrey = page.items.allSatisfy { $0.content.colour == .black }
    // Black alone is coverage: an eighth of the memory traffic of a colour surface.
    let format = isGrey ? CAIRO_FORMAT_A8 : CAIRO_FORMAT_RGB24
    let canvas = try CairoCanvas(adopting: cairo_image_surface_create(format, Int32(width), Int32(height)))
    if !isGrey {
      cairo_set_source_rgb(canvas.context, 1, 1, 1)
      cairo_paint(canvas.context)
    }
    cairo_scale(canvas.context, scale, scale)
    var drawing = PageDrawing(book: book, faces: faces, fonts: ScaledFonts(), scale: scale)
    try drawing.draw(page, on: canvas)
    cairo_surface_flush(canvas.surface)
    let pixels = isGrey ? grey(canvas.surface, width, height) : colour(canvas.surface, width, height)
    return PageImage(width: width, height: height, channels: isGrey ? 1 : 3, pixels: pixels)
  }

  private static func grey(_ surface: OpaquePointer, _ width: Int, _ height: Int) -> [UInt8] {
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
      for y in 0..<height {
        for x in 0..<width { buffer[y * width + x] = 255 - data[y * stride + x] }
      }
      count = width * height
    }
  }

  private static func colour(_ surface: OpaquePointer, _ width: Int, _ height: Int) -> [UInt8] {
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      for y in 0..<height {
        for x in 0..<width {
          // Native-endian xRGB words: B, G, R in memory on every machine that Swift runs Linux on.
          let pixel = y * stride + x * 4
          let place = (y * width + x) * 3
          buffer[place] = data[pixel + 2]
          buffer[place + 1] = data[pixel + 1]
          buffer[place + 2] = data[pixel]
        }
      }
      count = width * height * 3
    }
  }
}
