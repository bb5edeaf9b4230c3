import Glibc

/// An open file that closes itself.
struct FileDescriptor: ~Copyable {
  /// The number of the system.
  let number: Int32

  /// Opens a file; `nil` with `errno` set when that fails.
  ///
  /// The corresponding C function is `open`.
  init?(_ path: String, _ flags: Int32, mode: mode_t = 0o666) {
    let number = retrying { open(path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { return nil }
    self.number = Int32(number)
  }

  deinit { close(number) }
}

/// Calls again while a signal interrupted the call (`EINTR`).
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// Writes all bytes to an open file; the error number when that fails.
///
/// The corresponding C function is `write`.
func writeAll(_ bytes: [UInt8], to number: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
      let count = retrying { write(number, rest.baseAddress, rest.count) }
      if count < 0 { return errno }
      done += count
    }
    return nil
  }
}
