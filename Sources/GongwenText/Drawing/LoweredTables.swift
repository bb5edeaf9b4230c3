/// The tables of a face whose glyphs all stand lower: `glyf` and `loca` made anew behind the end of the file
/// as they are read, nothing on disk.
///
/// A face that stands in for another is made level with it by its outlines, so that its origin stays on the line's
/// baseline. FreeType's glyphs and Cairo's subset are both read through here and can not differ.
struct LoweredTables {
  /// Bytes that stand in for the file's own at an offset.
  struct Patch {
    var offset: Int
    var bytes: [UInt8]
  }

  /// Reads bytes of the file: an offset and a count; `nil` where they can not all be read.
  typealias Reader = (Int, Int) -> [UInt8]?

  /// What the directory and `head` say otherwise than the file.
  let patches: [Patch]
  /// Where the made bytes end.
  let end: Int
  private let units: Int
  /// Where the glyphs lie in the file, with the end of the last.
  private let places: [UInt32]
  /// Where each glyph begins in the made `glyf`, with the end of the last; high byte first, as `loca` has it.
  private let locations: [UInt32]
  private let locationStart: Int
  private let glyphStart: Int

  /// Prepares a face's tables; `nil` for a face without TrueType outlines, or one whose tables are not in order.
  ///
  /// - Parameters:
  ///   - directory: The face's tables.
  ///   - fileSize: The size of the file in bytes.
  ///   - shift: How far down, in em; rounded to a whole font unit.
  ///   - read: Reads the file.
  init?(_ directory: TableDirectory, fileSize: Int, loweredBy shift: Float, read: Reader) {
    guard let head = directory["head"], let glyphs = directory["glyf"], let old = directory["loca"],
      let header = read(head.content.lowerBound, 54), let unitsPerEm = header.unsigned16(at: 18),
      let units = Int(exactly: (shift * Float(unitsPerEm)).rounded()), abs(units) < 0x4000,
      let places = LoweredTables.places(glyphs.content, old.content, header, fileSize, read)
    else { return nil }
    self.units = units
    self.places = places
    let (locations, length) = LoweredTables.locations(places)
    self.locations = locations
    locationStart = (fileSize + 3) & ~3
    glyphStart = locationStart + 4 * locations.count
    end = glyphStart + length
    // The directory counts in 32 bits.
    guard UInt32(exactly: end) != nil else { return nil }
    patches = [
      LoweredTables.patch(old, locationStart, 4 * locations.count),
      LoweredTables.patch(glyphs, glyphStart, length),
      LoweredTables.patch(header, at: head.content.lowerBound, units),
    ].compactMap { $0 }
  }

  /// Makes bytes behind the end of the file.
  ///
  /// - Parameters:
  ///   - offset: Where they begin, at or behind the file's end.
  ///   - buffer: Where they go.
  ///   - count: How many are wanted.
  ///   - read: Reads the file.
  /// - Returns: How many there are.
  func copy(
    from offset: Int, to buffer: UnsafeMutablePointer<UInt8>, count: Int, read: Reader
  ) -> Int {
    let stop = min(offset + count, end)
    var place = offset
    while place < stop {
      let target = UnsafeMutableRawBufferPointer(start: buffer + (place - offset), count: stop - place)
      let done: Int
      if place < locationStart {
        done = min(target.count, locationStart - place)
        for index in 0..<done { target[index] = 0 }
      } else if place < glyphStart {
        done = copyLocations(from: place - locationStart, to: target)
      } else {
        done = copyGlyph(at: place - glyphStart, to: target, read)
      }
      guard done > 0 else { break }
      place += done
    }
    return max(0, place - offset)
  }

  private func copyLocations(from offset: Int, to target: UnsafeMutableRawBufferPointer) -> Int {
    locations.withUnsafeBytes { source in
      let part = source[offset..<min(source.count, offset + target.count)]
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      return part.count
    }
  }

  /// Copies what is wanted of the glyph at an offset of the made `glyf`.
  private func copyGlyph(at offset: Int, to target: UnsafeMutableRawBufferPointer, _ read: Reader) -> Int {
    let number = glyph(at: offset)
    let (start, length) = (Int(places[number]), Int(places[number + 1] - places[number]))
    guard let original = read(start, length) else { return 0 }
    let lowered = GlyphLowering.lowered(original, by: units)
    let first = offset - Int(UInt32(bigEndian: locations[number]))
    let count = min(target.count, Int(UInt32(bigEndian: locations[number + 1])) - offset)
    for index in 0..<count {
      target[index] = first + index < lowered.count ? lowered[first + index] : 0
    }
    return count
  }

  /// The glyph that covers an offset: the last one that begins at or before it, as empty ones begin there too.
  private func glyph(at offset: Int) -> Int {
    // Offset 0 is covered by some glyph, and the last location is the end: the answer lies in between.
    var (low, high) = (0, locations.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(UInt32(bigEndian: locations[middle])) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Preparing

  /// The glyphs' places in the file; `nil` when they do not ascend or leave it.
  private static func places(
    _ glyphs: Range<Int>, _ old: Range<Int>, _ header: [UInt8], _ fileSize: Int, _ read: Reader
  ) -> [UInt32]? {
    guard glyphs.upperBound <= fileSize, let format = header.unsigned16(at: 50), format < 2,
      let bytes = read(old.lowerBound, old.count)
    else { return nil }
    let width = format == 0 ? 2 : 4
    guard bytes.count >= 2 * width else { return nil }
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count / width)
    var last = glyphs.lowerBound
    for offset in stride(from: 0, through: bytes.count - width, by: width) {
      let location = format == 0 ? bytes.unsigned16(at: offset).map { $0 * 2 } : bytes.unsigned32(at: offset)
      guard let location, let place = UInt32(exactly: glyphs.lowerBound + location), place >= last,
        place <= glyphs.upperBound
      else { return nil }
      last = Int(place)
      result.append(place)
    }
    return result
  }

  /// New locations with room for every glyph to grow, on whole words, and the length of all.
  private static func locations(_ places: [UInt32]) -> (locations: [UInt32], length: Int) {
    var offset = 0
    var result: [UInt32] = []
    result.reserveCapacity(places.count)
    for (index, place) in places.enumerated() {
      result.append(UInt32(truncatingIfNeeded: offset).bigEndian)
      guard index + 1 < places.count else { break }
      let length = Int(places[index + 1] - place)
      if length > 0 { offset += (length + GlyphLowering.growth + 3) & ~3 }
    }
    return (result, offset)
  }

  /// The directory's entry for a table that was moved.
  private static func patch(_ entry: TableDirectory.Entry, _ offset: Int, _ length: Int) -> Patch {
    var bytes: [UInt8] = []
    bytes.append32(offset)
    bytes.append32(length)
    return Patch(offset: entry.place + 8, bytes: bytes)
  }

  /// `head` with long locations and a box that also holds the lowered glyphs.
  private static func patch(_ header: [UInt8], at offset: Int, _ units: Int) -> Patch? {
    guard let bottom = header.signed16(at: 38), let top = header.signed16(at: 42) else { return nil }
    var bytes = header
    bytes.put16(max(-0x8000, min(bottom, bottom - units)), at: 38)
    bytes.put16(min(0x7FFF, max(top, top - units)), at: 42)
    bytes.put16(1, at: 50)
    return Patch(offset: offset, bytes: bytes)
  }
}
