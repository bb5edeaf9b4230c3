internal import Glibc

/// An open file that closes itself.
package struct FileDescriptor: ~Copyable {
  /// The number of the system.
  package let number: Int32

  /// Opens a file; `nil` with `errno` set when that fails.
  ///
  /// The corresponding C function is `open`.
  package init?(_ path: String, _ flags: Int32, mode: UInt32 = 0o666) {
    // The system would read the path up to a NUL and open another file.
    guard !path.utf8.contains(0) else {
      errno = ENOENT
      return nil
    }
    let number = retrying { open(path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { return nil }
    self.number = Int32(number)
  }

  deinit { close(number) }
}

/// Calls again while a signal interrupted the call (`EINTR`).
package func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
