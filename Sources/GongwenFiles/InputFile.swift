internal import Glibc
package import GongwenModel

/// Reads whole input files.
package enum InputFile {
  /// The largest input that is read, in bytes: a thousand times the longest report there is.
  package static let maximumSize = LimitTable.fileBytes

  /// The bytes of a file, or of standard input when the path is `-`.
  ///
  /// Pipes and devices are read to their end.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - maximumSize: the most bytes that are taken.
  /// - Returns: all bytes, as they are.
  /// - Throws: `Fault` of category input: missing, a directory, no permission, too large, unreadable.
  package static func read(_ path: String, maximumSize: Int = maximumSize) throws(Fault) -> [UInt8] {
    if path == "-" { return try readToEnd(0, path: path, expected: 0, maximumSize: maximumSize) }
    guard let file = FileDescriptor(path, O_RDONLY) else { throw FileFault.reading(path, errno) }
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw FileFault.reading(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileFault.reading(path, EISDIR) }
    return try readToEnd(
      file.number, path: path, expected: Int(status.st_size), maximumSize: maximumSize)
  }

  /// The bytes of a small regular file; `nil` when it is none, is larger than `limit` bytes, or cannot be read.
  package static func small(_ path: String, limit: Int = 1 << 24) -> [UInt8]? {
    guard let file = FileDescriptor(path, O_RDONLY | O_NONBLOCK) else { return nil }
    var status = stat()
    guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit
    else { return nil }
    return try? readToEnd(
      file.number, path: path, expected: Int(status.st_size), maximumSize: limit)
  }

  private static func readToEnd(
    _ number: Int32, path: String, expected: Int, maximumSize: Int
  ) throws(Fault) -> [UInt8] {
    guard expected <= maximumSize else { throw tooLarge(path, maximumSize) }
    var bytes: [UInt8] = []
    // One byte more than the size that is known: the end is then met without growing the array.
    var room = max(expected + 1, 1 << 16)
    while true {
      let (count, code) = append(room, from: number, to: &bytes)
      if count < 0 { throw FileFault.reading(path, code) }
      if count == 0 { return bytes }
      guard bytes.count <= maximumSize else { throw tooLarge(path, maximumSize) }
      room = max(1 << 16, bytes.count)
    }
  }

  /// Appends what one call reads; its count, and the error number when that is negative.
  private static func append(_ room: Int, from number: Int32, to bytes: inout [UInt8]) -> (Int, Int32) {
    var code: Int32 = 0
    var total = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      total = retrying { Glibc.read(number, buffer.baseAddress, buffer.count) }
      if total < 0 { code = errno }
      count = max(0, total)
    }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return (total, code)
  }

  private static func tooLarge(_ path: String, _ maximumSize: Int) -> Fault {
    Fault(.input, "input.too-large", [path, String(maximumSize >> 20)], path: path)
  }
}
