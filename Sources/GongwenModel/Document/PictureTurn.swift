/// How the pixels of a JPEG are turned or mirrored before they are shown, as cameras and phones note it (EXIF, tag 274).
package enum PictureTurn: UInt8, Sendable, CaseIterable {
  /// As they are
  case upright = 1
  /// Left and right exchanged
  case mirrored
  /// Turned by half
  case halfway
  /// Top and bottom exchanged
  case flipped
  /// Rows as columns
  case transposed
  /// Turned by a quarter to the right
  case right
  /// Rows as columns, turned by half
  case transversed
  /// Turned by a quarter to the left
  case left

  /// Whether width and height change places.
  package var isSideways: Bool { rawValue >= PictureTurn.transposed.rawValue }

  /// Reads it from the head of a JPEG file; what is damaged or missing turns nothing.
  package init(ofJPEG bytes: [UInt8]) {
    self = Self.exif(in: bytes).flatMap(Self.noted) ?? .upright
  }

  /// The notes of the camera: a TIFF file in a segment before the pixels.
  private static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var offset = 2
    while offset + 4 <= bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let end = offset + 2 + (Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3]))
      // Pixels begin (SOS), or the file ends.
      guard marker != 0xDA, marker != 0xD9, end >= offset + 4, end <= bytes.count else { return nil }
      let segment = bytes[offset + 4..<end]
      if marker == 0xE1, segment.starts(with: Array("Exif\0\0".utf8)) { return segment.dropFirst(6) }
      offset = end
    }
    return nil
  }

  /// The turn in the first directory of a TIFF file; directories behind it are not looked at.
  private static func noted(in tiff: ArraySlice<UInt8>) -> PictureTurn? {
    let isLittle = tiff.starts(with: [0x49, 0x49])
    guard isLittle || tiff.starts(with: [0x4D, 0x4D]) else { return nil }
    func number(_ offset: Int, _ length: Int) -> Int? {
      guard offset <= tiff.count - length else { return nil }
      let digits = tiff[tiff.startIndex + offset..<tiff.startIndex + offset + length]
      return isLittle
        ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else {
      return nil
    }
    for entry in 0..<count {
      let offset = directory + 2 + 12 * entry
      guard let tag = number(offset, 2) else { return nil }
      guard tag == 0x112 else { continue }
      // One short number.
      guard number(offset + 2, 2) == 3, number(offset + 4, 4) == 1, let value = number(offset + 8, 2) else {
        return nil
      }
      return UInt8(exactly: value).flatMap(PictureTurn.init)
    }
    return nil
  }
}

extension Resource {
  /// How its pixels are turned before they are shown.
  package var turn: PictureTurn { format == .jpeg ? PictureTurn(ofJPEG: bytes) : .upright }
}
