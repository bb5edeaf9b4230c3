import CTypeset
import GongwenModel

/// A stream for FreeType over a font file whose table directory does not show what drawing asks nothing of, the `cmap`
/// first, and whose glyphs may stand lower or be boxes (`FT_StreamRec`).
///
/// Read with `pread`, not mapped: FreeType touches some hundred glyphs strewn over twenty megabytes, and a
/// mapping would count sixteen pages for each. Six small reads a glyph go to a few places over and over, so
/// blocks are kept: a direct-mapped cache of 1 MiB.
final class LevelledFontStream {
  /// FreeType's record of the stream.
  let record: UnsafeMutablePointer<FT_StreamRec>
  private let file: OpenFontFile
  private static let blockSize = 4096
  private static let blockCount = 256
  private let blocks = UnsafeMutablePointer<UInt8>.allocate(capacity: blockSize * blockCount)
  /// Which block of the file each place of the cache holds; -1 for none.
  private var held = [Int](repeating: -1, count: blockCount)
  /// Bytes of the file that are answered otherwise.
  private let patches: [LoweredTables.Patch]
  /// What lies after the file's end; `nil` when the glyphs stand as the file has them.
  private let lowered: LoweredTables?
  /// What stands in for the outlines until they are embedded; `nil` for a face that shows its own.
  var boxes: GlyphBoxes?
  /// Glyphs that were embedded, by where they begin: the next document of a batch needs most of them again.
  private var embedded: [Int: [UInt8]] = [:]
  /// How many more bytes of them are kept.
  private var room = 1 << 20

  /// Whether the glyphs stand lower, as was asked for.
  var isLowered: Bool { lowered != nil }

  /// Opens a face's file.
  ///
  /// - Parameters:
  ///   - file: The face.
  ///   - shift: How far down its glyphs shall stand, in em; 0, or a face without TrueType outlines, leaves them.
  ///   - showsBoxes: Whether boxes stand in for its TrueType outlines.
  /// - Throws: A `Fault` of category fonts when the file cannot be read.
  init(_ file: FaceFile, loweredBy shift: Float = 0, showsBoxes: Bool = false) throws(Fault) {
    self.file = try OpenFontFile(file)
    let directory = TableDirectory(index: file.index, in: self.file)
    (patches, lowered) = LevelledFontStream.changes(directory, of: self.file, loweredBy: shift)
    if showsBoxes { boxes = LevelledFontStream.boxes(directory, of: self.file, lowered) }
    record = UnsafeMutablePointer<FT_StreamRec>.allocate(capacity: 1)
    record.initialize(to: FT_StreamRec())
    record.pointee.size = UInt(lowered?.end ?? self.file.size)
    // The record lives as long as this object, which outlives the face.
    record.pointee.descriptor.pointer = Unmanaged.passUnretained(self).toOpaque()
    record.pointee.read = { stream, offset, buffer, count in
      guard let pointer = stream?.pointee.descriptor.pointer else { return 0 }
      return Unmanaged<LevelledFontStream>.fromOpaque(pointer).takeUnretainedValue().read(
        offset, buffer, count)
    }
  }

  deinit {
    record.deallocate()
    blocks.deallocate()
    file.close()
  }

  /// What is answered otherwise than the file has it.
  private static func changes(
    _ directory: TableDirectory?, of file: OpenFontFile, loweredBy shift: Float
  ) -> ([LoweredTables.Patch], LoweredTables?) {
    guard let directory else { return ([], nil) }
    let lowered = shift == 0 ? nil : LoweredTables(directory, in: file, loweredBy: shift)
    var patches = lowered?.patches ?? []
    // Where a face has names of glyphs and no map, FreeType would make a map of the names and sort it; and it would read
    // for every glyph how it stands in upright lines, where no page has it: those are turned.
    for tag in ["cmap", "post", "vhea"] as [TableTag] {
      if let table = directory[tag] { patches.append(.init(offset: table.place, bytes: [UInt8(ascii: "x")])) }
    }
    return (patches, lowered)
  }

  private static func boxes(
    _ directory: TableDirectory?, of file: OpenFontFile, _ lowered: LoweredTables?
  ) -> GlyphBoxes? {
    if let lowered { return GlyphBoxes(lowered.glyphs, lowered.locations) }
    guard let directory, let head = directory["head"], let glyphs = directory["glyf"],
      let old = directory["loca"], let header = file.bytes(head.content.lowerBound, 54),
      let bytes = file.bytes(old.content.lowerBound, old.content.count),
      let places = GlyphPlaces(bytes, format: header.unsigned16(at: 50))
    else { return nil }
    return GlyphBoxes(glyphs.content, places)
  }

  /// FreeType's read function: bytes read, or for a count of 0 an error code.
  private func read(_ offset: UInt, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: UInt) -> UInt {
    guard count > 0, let buffer else { return offset > record.pointee.size ? 1 : 0 }
    let (start, count) = (Int(offset), Int(count))
    if boxes?.answer(start, buffer, count) == true { return UInt(count) }
    guard boxes?.read(start) == true else { return UInt(readBytes(start, buffer, count)) }
    if let glyph = embedded[start], glyph.count == count {
      for (index, byte) in glyph.enumerated() { buffer[index] = byte }
      return UInt(count)
    }
    let done = readBytes(start, buffer, count, isKept: true)
    if done == count, count <= room {
      embedded[start] = Array(UnsafeBufferPointer(start: buffer, count: count))
      room -= count
    }
    return UInt(done)
  }

  /// Reads bytes as they are to be seen; what is large, or kept by itself, is not kept in blocks too.
  private func readBytes(
    _ start: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int, isKept: Bool = false
  ) -> Int {
    let inFile = max(0, min(count, file.size - start))
    let isWhole = isKept || inFile > LevelledFontStream.blockSize * 4
    var done = isWhole ? file.read(start, buffer, inFile) : readBlocks(start, buffer, inFile)
    for patch in patches where patch.offset < start + done && patch.offset + patch.bytes.count > start {
      for (index, byte) in patch.bytes.enumerated() {
        let place = patch.offset + index - start
        if place >= 0, place < done { buffer[place] = byte }
      }
    }
    if let lowered, done == inFile, count > done {
      done += lowered.copy(from: start + done, to: buffer + done, count: count - done, of: file)
    }
    return done
  }

  private func readBlocks(_ start: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    let end = min(start + count, file.size)
    var offset = start
    while offset < end {
      let number = offset / LevelledFontStream.blockSize
      let place = number % LevelledFontStream.blockCount
      let block = blocks + place * LevelledFontStream.blockSize
      if held[place] != number {
        held[place] = -1
        let wanted = min(LevelledFontStream.blockSize, file.size - number * LevelledFontStream.blockSize)
        guard file.read(number * LevelledFontStream.blockSize, block, wanted) == wanted else { break }
        held[place] = number
      }
      let inBlock = offset - number * LevelledFontStream.blockSize
      let part = min(end - offset, LevelledFontStream.blockSize - inBlock)
      (buffer + (offset - start)).update(from: block + inBlock, count: part)
      offset += part
    }
    return max(0, offset - start)
  }
}
