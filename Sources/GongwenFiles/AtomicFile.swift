internal import Glibc
package import GongwenModel

/// A file that a user named as an output: either complete or not there.
///
/// It is written by way of a temporary one beside it: write, flush, rename, flush the folder. A file that exists keeps
/// its permissions; a symbolic link is followed, as if its file were opened. Devices and pipes are written straight.
/// When anything fails the temporary file is removed and the old file is left as it was.
package struct AtomicFile: ~Copyable {
  private var whole: WholeFile?
  /// A device or a pipe.
  private let straight: FileDescriptor?
  private let path: String
  private let operations: FileOperations

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Where it goes; its folder must exist.
  ///   - operations: The calls that write.
  ///   - isStopped: Whether to wait no more for somebody who reads a pipe.
  /// - Throws: `Fault` of category input: no permission, no such folder, a directory, other failures.
  package init(
    for path: String, operations: FileOperations = .system, isStopped: () -> Bool = { false }
  ) throws(Fault) {
    (self.path, self.operations) = (path, operations)
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw FileFault.writing(path, EISDIR) }
    guard kind == S_IFREG else {
      guard let file = try Self.opened(path, isPipe: kind == S_IFIFO, isStopped) else {
        throw FileFault.writing(path, errno)
      }
      straight = .some(file)
      whole = nil
      return
    }
    let target = exists ? FileSystem.resolved(path) ?? path : path
    let file = try WholeFile(for: target, named: path, operations: operations)
    if exists { file.setPermissions(status.st_mode & 0o7777) }
    straight = nil
    whole = .some(file)
  }

  /// Opens a device or a pipe; the system would wait for a pipe's reader whatever signal comes.
  private static func opened(
    _ path: String, isPipe: Bool, _ isStopped: () -> Bool
  ) throws(Fault) -> FileDescriptor? {
    guard isPipe else { return FileDescriptor(path, O_WRONLY) }
    while true {
      // What is written waits all the same where the pipe is full: see `FileOperations`.
      if let file = FileDescriptor(path, O_WRONLY | O_NONBLOCK) { return file }
      guard errno == ENXIO else { return nil }
      if isStopped() { throw Fault(.input, "run.interrupted", path: path) }
      usleep(20_000)
    }
  }

  /// Appends bytes.
  package mutating func append(_ bytes: [UInt8]) throws(Fault) {
    switch straight {
    case .some(let file):
      if let code = operations.writeAll(bytes, to: file.number) { throw FileFault.writing(path, code) }
    case .none: try whole?.append(bytes)
    }
  }

  /// Gives the file its name.
  package mutating func publish() throws(Fault) { try whole?.publish(.fileAndName) }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where it goes; its folder must exist.
  ///   - operations: The calls that write.
  ///   - isStopped: Whether to wait no more for somebody who reads a pipe.
  /// - Throws: `Fault` of category input: disk full, no permission, no such folder, a directory, other failures.
  package static func write(
    _ bytes: [UInt8], to path: String, operations: FileOperations = .system, isStopped: () -> Bool = { false }
  ) throws(Fault) {
    var file = try AtomicFile(for: path, operations: operations, isStopped: isStopped)
    try file.append(bytes)
    try file.publish()
  }
}
