/// Reads PNG files back as the encoder writes them: eight bits, grey or RGB, no filter.
package struct PNGImage: Equatable {
  /// Pixels along a line.
  public private(set) var width = 0
  /// Lines.
  public private(set) var height = 0
  /// Bytes of a pixel: 1 for grey, 3 for colour.
  public private(set) var channels = 0
  /// Pixels in a metre.
  public private(set) var pixelsPerMetre = 0
  /// The pixels, line by line.
  public private(set) var pixels: [UInt8] = []

  /// Reads a file.
  ///
  /// - Throws: `PDFFile.Malformed` when it is not such a PNG.
  package init(_ file: [UInt8]) throws {
    guard file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] else {
      throw PDFFile.Malformed("no PNG")
    }
    var offset = 8
    var data: [UInt8] = []
    while offset + 12 <= file.count {
      let count = PNGImage.word(file, offset)
      guard offset + 12 + count <= file.count else { throw PDFFile.Malformed("a chunk is cut short") }
      let body = Array(file[offset + 8..<offset + 8 + count])
      switch String(decoding: file[offset + 4..<offset + 8], as: UTF8.self) {
      case "IHDR":
        (width, height) = (PNGImage.word(body, 0), PNGImage.word(body, 4))
        guard body[8] == 8, body[9] == 0 || body[9] == 2, body[12] == 0 else {
          throw PDFFile.Malformed("kind of PNG")
        }
        channels = body[9] == 0 ? 1 : 3
      case "pHYs": pixelsPerMetre = PNGImage.word(body, 0)
      case "IDAT": data += body
      default: break
      }
      offset += 12 + count
    }
    let lines = try PDFFile.inflated(data)
    let stride = width * channels + 1
    guard lines.count == stride * height else { throw PDFFile.Malformed("\(lines.count) bytes of pixels") }
    for line in 0..<height {
      guard lines[line * stride] == 0 else { throw PDFFile.Malformed("a filter in line \(line)") }
      pixels += lines[line * stride + 1..<(line + 1) * stride]
    }
  }

  /// A pixel's channels.
  package subscript(x: Int, y: Int) -> [UInt8] {
    let place = (y * width + x) * channels
    return Array(pixels[place..<place + channels])
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
