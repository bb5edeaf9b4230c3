/// The tables of a face whose glyphs all stand lower: `glyf` and `loca` made anew after the end of the file
/// as they are read, nothing on disk.
///
/// A face that stands in for another is made level with it by its outlines, so that its origin stays on the line's
/// baseline. FreeType's glyphs and Cairo's subset are both read through here and cannot differ.
struct LoweredTables {
  /// Bytes that stand in for the file's own at an offset.
  struct Patch {
    var offset: Int
    var bytes: [UInt8]
  }

  /// What the directory and `head` say otherwise than the file.
  let patches: [Patch]
  /// Where the made bytes end.
  let end: Int
  private let units: Int
  /// The file's own `loca`.
  private let places: GlyphPlaces
  /// Where the glyphs lie in the file.
  private let glyphTable: Int
  /// The made `loca`.
  let locations: GlyphPlaces
  private let locationStart: Int
  private let glyphStart: Int
  /// Where the made `glyf` lies.
  var glyphs: Range<Int> { glyphStart..<end }

  /// Prepares a face's tables; `nil` for a face without TrueType outlines, or one whose tables are not in order.
  ///
  /// - Parameters:
  ///   - directory: The face's tables.
  ///   - file: The file.
  ///   - shift: How far down, in em; rounded to a whole font unit.
  init?(_ directory: TableDirectory, in file: OpenFontFile, loweredBy shift: Float) {
    guard let head = directory["head"], let glyphs = directory["glyf"], let old = directory["loca"],
      let header = file.bytes(head.content.lowerBound, 54), let unitsPerEm = header.unsigned16(at: 18),
      let units = Int(exactly: (shift * Float(unitsPerEm)).rounded()), abs(units) < 0x4000,
      glyphs.content.upperBound <= file.size,
      let bytes = file.bytes(old.content.lowerBound, old.content.count),
      let places = GlyphPlaces(bytes, format: header.unsigned16(at: 50)),
      let locations = places.moved(within: glyphs.content.count)
    else { return nil }
    self.units = units
    self.places = places
    self.locations = locations
    glyphTable = glyphs.content.lowerBound
    locationStart = (file.size + 3) & ~3
    glyphStart = locationStart + locations.bytes.count
    end = glyphStart + locations.end
    // The directory counts in 32 bits.
    guard UInt32(exactly: end) != nil else { return nil }
    patches = [
      LoweredTables.patch(old, locationStart, locations.bytes.count),
      LoweredTables.patch(glyphs, glyphStart, locations.end),
      LoweredTables.patch(header, at: head.content.lowerBound, units),
    ].compactMap { $0 }
  }

  /// Makes bytes after the end of the file.
  ///
  /// - Parameters:
  ///   - offset: Where they begin, at or after the file's end.
  ///   - buffer: Where they go.
  ///   - count: How many are wanted.
  ///   - file: The file.
  /// - Returns: How many there are.
  func copy(
    from offset: Int, to buffer: UnsafeMutablePointer<UInt8>, count: Int, of file: OpenFontFile
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
        done = copyGlyph(at: place - glyphStart, to: target, file)
      }
      guard done > 0 else { break }
      place += done
    }
    return max(0, place - offset)
  }

  private func copyLocations(from offset: Int, to target: UnsafeMutableRawBufferPointer) -> Int {
    locations.bytes.withUnsafeBytes { source in
      let part = source[offset..<min(source.count, offset + target.count)]
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      return part.count
    }
  }

  /// Copies what is wanted of the glyph at an offset of the made `glyf`.
  private func copyGlyph(
    at offset: Int, to target: UnsafeMutableRawBufferPointer, _ file: OpenFontFile
  ) -> Int {
    let number = locations.glyph(at: offset)
    let start = places[number]
    guard let original = file.bytes(glyphTable + start, places[number + 1] - start) else { return 0 }
    let lowered = GlyphLowering.lowered(original, by: units)
    let first = offset - locations[number]
    let count = min(target.count, locations[number + 1] - offset)
    for index in 0..<count {
      target[index] = first + index < lowered.count ? lowered[first + index] : 0
    }
    return count
  }

  // MARK: Preparing

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
