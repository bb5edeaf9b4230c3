import CTypeset
import Glibc
import GongwenModel

/// A stream for FreeType over a font file whose table directory does not show the `cmap` (`FT_StreamRec`).
///
/// Read with `pread`, not mapped: FreeType touches some hundred glyphs strewn over twenty megabytes, and a
/// mapping would count sixteen pages for each. Six small reads a glyph go to a few places over and over, so
/// blocks are kept: a direct-mapped cache of 1 MiB.
final class TwinStream {
  /// FreeType's record of the stream.
  let record: UnsafeMutablePointer<FT_StreamRec>
  private let descriptor: Int32
  /// `cmap` as a number.
  private static let characterMapTag = 0x636D_6170
  private static let blockSize = 4096
  private static let blockCount = 256
  private let blocks = UnsafeMutablePointer<UInt8>.allocate(capacity: blockSize * blockCount)
  /// Which block of the file each place of the cache holds; -1 for none.
  private var held = [Int](repeating: -1, count: blockCount)
  /// Offset in the file of the tag that is changed; `nil` when there is none.
  private var hiddenTag: Int?

  init(_ file: FaceFile) throws(Fault) {
    let unreadable = Fault(.fonts, "font.unreadable", [file.postScriptName, file.path], path: file.path)
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      close(descriptor)
      throw unreadable
    }
    self.descriptor = descriptor
    record = UnsafeMutablePointer<FT_StreamRec>.allocate(capacity: 1)
    record.initialize(to: FT_StreamRec())
    record.pointee.size = UInt(status.st_size)
    hiddenTag = characterMapTag(index: file.index)
    // The record lives as long as this object, which outlives the face.
    record.pointee.descriptor.pointer = Unmanaged.passUnretained(self).toOpaque()
    record.pointee.read = { stream, offset, buffer, count in
      guard let pointer = stream?.pointee.descriptor.pointer else { return 0 }
      return Unmanaged<TwinStream>.fromOpaque(pointer).takeUnretainedValue().read(offset, buffer, count)
    }
  }

  deinit {
    record.deallocate()
    blocks.deallocate()
    close(descriptor)
  }

  /// FreeType's read function: bytes read, or for a count of 0 an error code.
  private func read(_ offset: UInt, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: UInt) -> UInt {
    guard count > 0, let buffer else { return offset > record.pointee.size ? 1 : 0 }
    let start = Int(offset)
    let isLarge = Int(count) > TwinStream.blockSize * 4
    let done = isLarge ? readFile(start, buffer, Int(count)) : readBlocks(start, buffer, Int(count))
    if let tag = hiddenTag, tag >= start, tag < start + done { buffer[tag - start] = UInt8(ascii: "x") }
    return UInt(max(0, done))
  }

  private func readBlocks(_ start: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    let end = min(start + count, Int(record.pointee.size))
    var offset = start
    while offset < end {
      let number = offset / TwinStream.blockSize
      let place = number % TwinStream.blockCount
      let block = blocks + place * TwinStream.blockSize
      if held[place] != number {
        held[place] = -1
        let wanted = min(TwinStream.blockSize, Int(record.pointee.size) - number * TwinStream.blockSize)
        guard readFile(number * TwinStream.blockSize, block, wanted) == wanted else { break }
        held[place] = number
      }
      let inBlock = offset - number * TwinStream.blockSize
      let part = min(end - offset, TwinStream.blockSize - inBlock)
      (buffer + (offset - start)).update(from: block + inBlock, count: part)
      offset += part
    }
    return max(0, offset - start)
  }

  /// Reads from the file until the count is reached or it ends (`pread`).
  private func readFile(_ offset: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    var done = 0
    while done < count {
      let part = pread(descriptor, buffer + done, count - done, offset + done)
      if part < 0, errno == EINTR { continue }
      guard part > 0 else { break }
      done += part
    }
    return done
  }

  /// Finds the entry `cmap` in the face's table directory; none in a file that is no sfnt.
  private func characterMapTag(index: Int) -> Int? {
    var directory = 0
    if word(0) == 0x7474_6366 {  // ttcf
      guard let offset = word(12 + 4 * index) else { return nil }
      directory = offset
    }
    guard let head = word(directory + 4) else { return nil }
    return (0..<(head >> 16)).lazy.map { directory + 12 + 16 * $0 }.first {
      self.word($0) == TwinStream.characterMapTag
    }
  }

  private func word(_ offset: Int) -> Int? {
    var bytes: [UInt8] = [0, 0, 0, 0]
    guard pread(descriptor, &bytes, 4, offset) == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
