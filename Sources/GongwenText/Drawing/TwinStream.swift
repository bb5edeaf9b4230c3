import CTypeset
import Glibc
import GongwenModel

/// A stream for FreeType over a font file whose table directory does not show the `cmap`, and whose glyphs may
/// stand lower (`FT_StreamRec`).
///
/// Read with `pread`, not mapped: FreeType touches some hundred glyphs strewn over twenty megabytes, and a
/// mapping would count sixteen pages for each. Six small reads a glyph go to a few places over and over, so
/// blocks are kept: a direct-mapped cache of 1 MiB.
final class TwinStream {
  /// FreeType's record of the stream.
  let record: UnsafeMutablePointer<FT_StreamRec>
  private let descriptor: Int32
  private let fileSize: Int
  private static let blockSize = 4096
  private static let blockCount = 256
  private let blocks = UnsafeMutablePointer<UInt8>.allocate(capacity: blockSize * blockCount)
  /// Which block of the file each place of the cache holds; -1 for none.
  private var held = [Int](repeating: -1, count: blockCount)
  /// Bytes of the file that are answered otherwise.
  private var patches: [LoweredTables.Patch] = []
  /// What lies behind the file's end; `nil` when the glyphs stand as the file has them.
  private var lowered: LoweredTables?

  /// Whether the glyphs stand lower, as was asked for.
  var isLowered: Bool { lowered != nil }

  /// Opens a face's file.
  ///
  /// - Parameters:
  ///   - file: The face.
  ///   - shift: How far down its glyphs shall stand, in em; 0, or a face without TrueType outlines, leaves them.
  /// - Throws: A `Fault` of category fonts when the file can not be read.
  init(_ file: FaceFile, loweredBy shift: Float = 0) throws(Fault) {
    let unreadable = Fault(.fonts, "font.unreadable", [file.postScriptName, file.path], path: file.path)
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      close(descriptor)
      throw unreadable
    }
    self.descriptor = descriptor
    fileSize = Int(status.st_size)
    record = UnsafeMutablePointer<FT_StreamRec>.allocate(capacity: 1)
    record.initialize(to: FT_StreamRec())
    patch(index: file.index, loweredBy: shift)
    record.pointee.size = UInt(lowered?.end ?? fileSize)
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

  /// Finds what is answered otherwise than the file has it.
  private func patch(index: Int, loweredBy shift: Float) {
    guard let directory = TableDirectory(index: index, read: bytes) else { return }
    if let map = directory["cmap"] { patches = [.init(offset: map.place, bytes: [UInt8(ascii: "x")])] }
    guard shift != 0 else { return }
    lowered = LoweredTables(directory, fileSize: fileSize, loweredBy: shift, read: bytes)
    patches += lowered?.patches ?? []
  }

  /// FreeType's read function: bytes read, or for a count of 0 an error code.
  private func read(_ offset: UInt, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: UInt) -> UInt {
    guard count > 0, let buffer else { return offset > record.pointee.size ? 1 : 0 }
    let (start, count) = (Int(offset), Int(count))
    let inFile = max(0, min(count, fileSize - start))
    let isLarge = inFile > TwinStream.blockSize * 4
    var done = isLarge ? readFile(start, buffer, inFile) : readBlocks(start, buffer, inFile)
    for patch in patches where patch.offset < start + done && patch.offset + patch.bytes.count > start {
      for (index, byte) in patch.bytes.enumerated() {
        let place = patch.offset + index - start
        if place >= 0, place < done { buffer[place] = byte }
      }
    }
    if let lowered, done == inFile, count > done {
      done += lowered.copy(from: start + done, to: buffer + done, count: count - done, read: bytes)
    }
    return UInt(done)
  }

  private func readBlocks(_ start: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    let end = min(start + count, fileSize)
    var offset = start
    while offset < end {
      let number = offset / TwinStream.blockSize
      let place = number % TwinStream.blockCount
      let block = blocks + place * TwinStream.blockSize
      if held[place] != number {
        held[place] = -1
        let wanted = min(TwinStream.blockSize, fileSize - number * TwinStream.blockSize)
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

  /// Bytes of the file; `nil` when it does not hold them all.
  private func bytes(_ offset: Int, _ count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= fileSize, count <= fileSize - offset else { return nil }
    let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      guard let start = buffer.baseAddress else { return }
      let isLarge = count > TwinStream.blockSize * 4
      done = isLarge ? readFile(offset, start, count) : readBlocks(offset, start, count)
    }
    return result.count == count ? result : nil
  }
}
