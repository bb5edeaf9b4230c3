package import GongwenLayout
package import GongwenModel
package import GongwenText

/// Pages side by side, reduced, with captions: what `gongwen preview --sheet` shows.
package struct ContactSheet: Sendable, Equatable {
  /// A reduced page at its place.
  package struct Picture: Sendable, Equatable {
    /// The page.
    package var page: Page
    /// Left edge on the sheet, in pt.
    package var x: Double
    /// Top edge on the sheet, in pt.
    package var y: Double
    /// Width on the sheet, in pt; the height follows from the page's own.
    package var width: Double

    /// Places a page.
    package init(page: Page, x: Double, y: Double, width: Double) {
      self.page = page
      self.x = x
      self.y = y
      self.width = width
    }
  }

  /// The sheet itself: its size, captions and frames.
  package var sheet: Page
  /// The pages on it.
  package var pictures: [Picture]

  /// Creates a contact sheet.
  package init(sheet: Page, pictures: [Picture]) {
    self.sheet = sheet
    self.pictures = pictures
  }
}

/// Draws contact sheets as PNG.
///
/// Each page is drawn three times as large as it is shown and averaged. Cairo 1.16 puts glyphs on whole pixels,
/// which at the size of a thumbnail would shift characters by a good part of their width; so the reduced page is
/// a reduced picture of the page, and costs no more than the page itself.
package struct ContactSheetExporter {
  private static let oversampling = 3

  private let book: FontBook

  /// Creates an exporter on the faces that the pages were set in.
  package init(book: FontBook) { self.book = book }

  /// The PNG of a contact sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - dpi: Pixels in an inch of the sheet, 72…600.
  /// - Returns: The file.
  /// - Throws: A `Fault` of category usage for another resolution, of category internal when Cairo fails.
  package func export(_ sheet: ContactSheet, dpi: Int) throws(Fault) -> [UInt8] {
    guard (72...600).contains(dpi) else { throw Fault(.usage, "output.dpi", [String(dpi)]) }
    var image = try PageImage.draw(sheet.sheet, dpi: dpi, book: book)
    let scale = Double(dpi) / 72
    for picture in sheet.pictures {
      let reduced = try self.reduced(picture, scale: scale)
      if reduced.channels == 3 { image.makeColour() }
      image.paste(
        reduced, x: Int((picture.x * scale).rounded()), y: Int((picture.y * scale).rounded()))
    }
    return try PNGEncoder.encode(image, dpi: dpi)
  }

  private func reduced(_ picture: ContactSheet.Picture, scale: Double) throws(Fault) -> PageImage {
    let factor = Self.oversampling
    let page = picture.page
    let width = max(1, Int((picture.width * scale).rounded()))
    let height = max(1, Int((Double(width) * page.height / page.width).rounded()))
    let large = try PageImage.draw(
      page, scale: Double(width * factor) / page.width, width: width * factor, height: height * factor,
      book: book)
    return large.reduced(by: factor)
  }
}

extension PageImage {
  /// The picture with each square of `factor` × `factor` pixels averaged into one.
  func reduced(by factor: Int) -> PageImage {
    var result = PageImage(width: width / factor, height: height / factor, channels: channels, pixels: [])
    result.pixels = [UInt8](repeating: 255, count: result.width * result.height * channels)
    let area = factor * factor
    let (columns, rows, channels, stride) = (result.width, result.height, channels, width * channels)
    pixels.withUnsafeBufferPointer { source in
      result.pixels.withUnsafeMutableBufferPointer { target in
        for y in 0..<rows {
          for x in 0..<columns * channels {
            let start = y * factor * stride + x / channels * factor * channels + x % channels
            var sum = area / 2
            for dy in 0..<factor {
              for dx in 0..<factor { sum += Int(source[start + dy * stride + dx * channels]) }
            }
            target[y * columns * channels + x] = UInt8(sum / area)
          }
        }
      }
    }
    return result
  }

  /// Gives a grey picture the three channels of a coloured one.
  mutating func makeColour() {
    guard channels == 1 else { return }
    pixels = pixels.flatMap { [$0, $0, $0] }
    channels = 3
  }

  /// Puts another picture over this one; what lies outside is cut off.
  mutating func paste(_ other: PageImage, x: Int, y: Int) {
    for row in 0..<other.height where (0..<height).contains(y + row) {
      for column in 0..<other.width where (0..<width).contains(x + column) {
        for channel in 0..<channels {
          let from = (row * other.width + column) * other.channels + (other.channels == 3 ? channel : 0)
          pixels[((y + row) * width + x + column) * channels + channel] = other.pixels[from]
        }
      }
    }
  }
}
