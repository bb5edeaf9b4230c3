internal import Glibc

/// Writes whole files: they appear complete under their name or not at all.
enum AtomicFile {
  /// A failed step, in the system's words.
  struct Failure: Error {
    var reason: String
  }

  /// Writes `bytes` to `path` by way of a hidden file beside it.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: Where it is to appear.
  ///   - durable: Whether to wait until the bytes are on the disk; a cache need not.
  /// - Throws: The step that failed; nothing is left behind then.
  static func write(_ bytes: [UInt8], to path: String, durable: Bool = true) throws(Failure) {
    let cut = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
    let partial = "\(path[..<cut]).\(path[cut...]).partial-\(getpid())"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(reason: systemReason()) }
    let failure = fill(descriptor, bytes, durable: durable)
    let closed = close(descriptor)
    if let failure {
      unlink(partial)
      throw Failure(reason: failure)
    }
    guard closed == 0, rename(partial, path) == 0 else {
      let reason = systemReason()
      unlink(partial)
      throw Failure(reason: reason)
    }
  }

  /// Writes all bytes; the reason when that fails.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], durable: Bool) -> String? {
    bytes.withUnsafeBytes { raw in
      var done = 0
      while done < raw.count {
        let part = UnsafeRawBufferPointer(rebasing: raw[done...])
        let written = Glibc.write(descriptor, part.baseAddress, part.count)
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return systemReason() }
        done += written
      }
      return durable && fsync(descriptor) != 0 ? systemReason() : nil
    }
  }

  /// Reads a whole small file, or `nil`.
  static func read(_ path: String, limit: Int = 1 << 24) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit
    else { return nil }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got <= 0 { break }
        count += got
      }
    }
  }
}
