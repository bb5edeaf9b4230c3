internal import Glibc

/// The calls that decide whether what was written lasts, so that a test can take their part and see their order.
package struct FileOperations: Sendable {
  /// Writes bytes to an open file: as `write`.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  /// Brings an open file or folder to the disk: as `fsync`.
  package var synchronise: @Sendable (Int32) -> Int32
  /// Gives a file its name: as `rename`.
  package var rename: @Sendable (String, String) -> Int32

  /// Creates a set of calls.
  package init(
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int,
    synchronise: @escaping @Sendable (Int32) -> Int32,
    rename: @escaping @Sendable (String, String) -> Int32
  ) {
    self.write = write
    self.synchronise = synchronise
    self.rename = rename
  }

  /// The system's own.
  package static let system = FileOperations(
    write: { Glibc.write($0, $1.baseAddress, $1.count) }, synchronise: { fsync($0) },
    rename: { Glibc.rename($0, $1) })

  /// Writes all bytes to an open file; the error number when that fails.
  package func writeAll(_ bytes: [UInt8], to number: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = retrying { write(number, rest) }
        if count < 0 {
          // A pipe that somebody made non-blocking is full for now: the rest is not to be lost for that.
          guard errno == EAGAIN, Self.waitUntilWritable(number) else { return errno }
          continue
        }
        done += count
      }
      return nil
    }
  }

  private static func waitUntilWritable(_ number: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    return retrying { poll(&request, 1, -1) } == 1
  }

  /// Brings an open file to the disk; the error number when that fails.
  ///
  /// `EINVAL`: the file system has no such call, and keeps things as safe as it can.
  package func makeDurable(_ number: Int32) -> Int32? {
    retrying { synchronise(number) } == 0 || errno == EINVAL ? nil : errno
  }
}
