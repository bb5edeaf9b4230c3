import GongwenModel
import Glibc

/// A font file open for reading at any place (`pread`); whoever opens it closes it.
struct OpenFontFile {
  /// Its size in bytes.
  let size: Int
  private let descriptor: Int32

  /// Opens a face's file.
  ///
  /// - Throws: A `Fault` of category fonts when it is not there, cannot be read, or is empty.
  init(_ file: FaceFile) throws(Fault) {
    let unreadable = Fault(.fonts, "font.unreadable", [file.postScriptName, file.path], path: file.path)
    descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      Glibc.close(descriptor)
      throw unreadable
    }
    size = Int(status.st_size)
  }

  /// Closes it; nothing may be read after.
  func close() { Glibc.close(descriptor) }

  /// Reads until the count is reached or the file ends, and returns how many bytes there were.
  func read(_ offset: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
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
  func bytes(_ offset: Int, _ count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
    let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      if let start = buffer.baseAddress { done = read(offset, start, count) }
    }
    return result.count == count ? result : nil
  }
}
