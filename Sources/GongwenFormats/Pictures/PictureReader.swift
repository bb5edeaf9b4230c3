package import GongwenModel

/// A picture in a file of its own, which a text names.
package enum PictureFile {
  /// The most bytes that such a file may have.
  package static let largest = FormatLimits().pictureSize

  /// Looks at the bytes of a picture.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for messages.
  /// - Returns: The picture, or what is wrong with it.
  package static func read(_ bytes: [UInt8], name: String) -> (picture: Resource?, diagnostic: Diagnostic?) {
    do {
      return (try PictureReader.read(bytes, name: name, limits: FormatLimits()), nil)
    } catch {
      switch error {
      case .format(let format): return (nil, Diagnostic("picture.format", .warning, [name, format, "1"]))
      case .damaged: return (nil, Diagnostic("picture.damaged", .warning, [name]))
      case .tooLarge: return (nil, Diagnostic("picture.tooLarge", .warning, [name]))
      }
    }
  }
}

/// Looks at the bytes of an embedded picture: whether it is one that can be drawn, whole, and of a size that is meant.
enum PictureReader {
  /// What is wrong with a picture.
  enum Refusal: Error, Equatable {
    /// Of a format that cannot be drawn; its name
    case format(String)
    /// Cut off or otherwise damaged
    case damaged
    /// Larger than a picture may be
    case tooLarge
  }

  /// The picture of a member's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file of the picture.
  ///   - name: Its name, for messages.
  ///   - limits: How large it may be.
  /// - Throws: Why it is left out.
  /// - Returns: The picture.
  static func read(_ bytes: [UInt8], name: String, limits: FormatLimits) throws(Refusal) -> Resource {
    guard bytes.count <= limits.pictureSize else { throw .tooLarge }
    let format: Resource.Format
    let size: (width: Int, height: Int)?
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      (format, size) = (.png, png(bytes))
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      (format, size) = (.jpeg, jpeg(bytes))
    } else {
      throw .format(kind(bytes, name))
    }
    guard let size, size.width > 0, size.height > 0 else { throw .damaged }
    guard size.width <= 100_000, size.height <= 100_000, size.width * size.height <= limits.pixels else {
      throw .tooLarge
    }
    let isSideways = format == .jpeg && PictureTurn(ofJPEG: bytes).isSideways
    return Resource(
      name: name, format: format, bytes: bytes, width: isSideways ? size.height : size.width,
      height: isSideways ? size.width : size.height)
  }

  /// The size of a PNG whose chunks are all there.
  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    var offset = 8
    var size: (Int, Int)?
    while offset + 12 <= bytes.count {
      let length = big32(bytes, offset)
      guard length <= bytes.count - offset - 12 else { return nil }
      let type = bytes[offset + 4..<offset + 8]
      if size == nil {
        guard type.elementsEqual("IHDR".utf8), length == 13 else { return nil }
        size = (big32(bytes, offset + 8), big32(bytes, offset + 12))
      }
      if type.elementsEqual("IEND".utf8) { return size }
      offset += length + 12
    }
    return nil
  }

  /// The size of a JPEG that has its start of frame and its end.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    var offset = 2
    while offset + 9 < bytes.count {
      guard bytes[offset] == 0xFF else { return nil }
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        guard hasEnd(bytes) else { return nil }
        let height = Int(bytes[offset + 5]) << 8 | Int(bytes[offset + 6])
        return (Int(bytes[offset + 7]) << 8 | Int(bytes[offset + 8]), height)
      }
      guard length >= 2, marker != 0xDA, marker != 0xD9 else { return nil }
      offset += length + 2
    }
    return nil
  }

  /// Whether the end of the image stands near the end of the file; some cameras put a few bytes after it.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    var index = bytes.count - 2
    let first = max(0, bytes.count - 65536)
    while index >= first {
      if bytes[index] == 0xFF, bytes[index + 1] == 0xD9 { return true }
      index -= 1
    }
    return false
  }

  private static func big32(_ bytes: [UInt8], _ offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The name of a format that cannot be drawn, by its first bytes or its extension.
  private static func kind(_ bytes: [UInt8], _ name: String) -> String {
    if bytes.starts(with: "GIF8".utf8) { return "GIF" }
    if bytes.starts(with: [0x01, 0, 0, 0]), bytes.count > 44, bytes[40..<44].elementsEqual(" EMF".utf8) {
      return "EMF"
    }
    if bytes.starts(with: [0xD7, 0xCD, 0xC6, 0x9A]) { return "WMF" }
    if bytes.starts(with: "BM".utf8) { return "BMP" }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      return "TIFF"
    }
    let dot = name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? "?"
    return dot.uppercased()
  }
}
