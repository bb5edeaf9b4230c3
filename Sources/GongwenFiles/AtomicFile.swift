internal import Glibc
package import GongwenModel

/// Writes whole files that are either complete or not there.
package enum AtomicFile {
  /// Writes a file by way of a temporary one beside it: write, flush, rename, flush the folder.
  ///
  /// A file that exists keeps its permissions; a symbolic link is followed, as if its file
  /// were opened. Devices and pipes are written straight. When anything fails the temporary file is removed and the
  /// old file is left as it was.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where it goes; its folder must exist.
  /// - Throws: `Fault` of category input: disk full, no permission, no such folder, a directory, other failures.
  package static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    try write(bytes, to: path, operations: .system)
  }

  /// Writes a file with other calls than the system's.
  package static func write(
    _ bytes: [UInt8], to path: String, operations: FileOperations
  ) throws(Fault) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw FileFault.writing(path, EISDIR) }
    guard kind == S_IFREG else { return try writeStraight(bytes, to: path, operations) }
    let target = exists ? FileSystem.resolved(path) ?? path : path
    var file = try WholeFile(for: target, named: path, operations: operations)
    if exists { file.setPermissions(status.st_mode & 0o7777) }
    try file.append(bytes)
    try file.publish(.fileAndName)
  }

  private static func writeStraight(
    _ bytes: [UInt8], to path: String, _ operations: FileOperations
  ) throws(Fault) {
    guard let file = FileDescriptor(path, O_WRONLY) else { throw FileFault.writing(path, errno) }
    if let code = operations.writeAll(bytes, to: file.number) { throw FileFault.writing(path, code) }
  }
}
