import CTypeset
import GongwenModel

/// Writes PNG files (`deflate` at level 1 with run-length matching): on pages of text this is as small as
/// zlib's default and ten times faster than `cairo_surface_write_to_png` (engine-notes §7).
enum PNGEncoder {
  /// Encodes an image.
  ///
  /// - Throws: A `Fault` of category internal when zlib fails.
  static func encode(_ image: PageImage, dpi: Int) throws(Fault) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let colourType: UInt8 = image.channels == 1 ? 0 : 2
    append("IHDR", word(image.width) + word(image.height) + [8, colourType, 0, 0, 0], to: &file)
    let pixelsPerMetre = Int((Double(dpi) / 0.0254).rounded())
    append("pHYs", word(pixelsPerMetre) + word(pixelsPerMetre) + [1], to: &file)
    append("IDAT", try compress(filtered(image)), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  /// Each line behind its filter byte; 0, no filter: differences would break up the white runs.
  private static func filtered(_ image: PageImage) -> [UInt8] {
    let stride = image.width * image.channels
    var result: [UInt8] = []
    result.reserveCapacity((stride + 1) * image.height)
    for line in 0..<image.height {
      result.append(0)
      result += image.pixels[line * stride..<(line + 1) * stride]
    }
    return result
  }

  private static func compress(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // deflateInit2_
    guard deflateInit2_(&stream, 1, Z_DEFLATED, 15, 9, Z_RLE, ZLIB_VERSION, size) == Z_OK else {
      throw Fault(.internal, "output.zlib", ["deflateInit2_"])
    }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var status = Z_OK
    let result = bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(bound)
        status = deflate(&stream, Z_FINISH)
        count = bound - Int(stream.avail_out)
      }
    }
    guard status == Z_STREAM_END else { throw Fault(.internal, "output.zlib", ["deflate"]) }
    return result
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(type.utf8) + data
    file += word(data.count)
    file += body
    file += word(Int(crc32(0, body, UInt32(body.count))))
  }

  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }
}
