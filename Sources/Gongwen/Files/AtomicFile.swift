import Glibc
public import GongwenModel

/// Writes whole files that are either complete or not there.
public enum AtomicFile {
  /// What the names of unfinished files begin with; the process id and a number follow.
  public static let temporaryPrefix = ".gongwen-"

  /// Writes a file by way of a temporary one beside it: write, fsync, rename.
  ///
  /// `-` is standard output. A file that exists keeps its permissions; a symbolic link is followed, as if its file were opened. Devices
  /// and pipes are written straight. When anything fails the temporary file is removed and the old file is left
  /// as it was.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where it goes; its folder must exist.
  /// - Throws: `Fault` of category input: disk full, no permission, no such folder, a directory, other failures.
  public static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    if path == "-" {
      if let code = writeAll(bytes, to: 1) { throw FileFault.writing(path, code) }
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw FileFault.writing(path, EISDIR) }
    guard kind == S_IFREG else { return try writeStraight(bytes, to: path) }
    let target = exists ? resolved(path) : path
    try AtomicWrite(path: path, target: target, mode: exists ? status.st_mode & 0o7777 : nil).run(bytes)
  }

  private static func writeStraight(_ bytes: [UInt8], to path: String) throws(Fault) {
    guard let file = FileDescriptor(path, O_WRONLY) else { throw FileFault.writing(path, errno) }
    if let code = writeAll(bytes, to: file.number) { throw FileFault.writing(path, code) }
  }

  /// The path with symbolic links followed.
  ///
  /// The corresponding C function is `realpath`.
  private static func resolved(_ path: String) -> String {
    guard let buffer = realpath(path, nil) else { return path }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}

private struct AtomicWrite {
  /// The path as the user gave it, for messages.
  let path: String
  /// The path that is renamed to.
  let target: String
  /// The permissions to give; `nil` leaves those of the umask.
  let mode: mode_t?

  func run(_ bytes: [UInt8]) throws(Fault) {
    let folder = Self.folder(of: target)
    guard var temporary = TemporaryFile(in: folder) else { throw FileFault.writing(path, errno) }
    if let mode { fchmod(temporary.file.number, mode) }
    if let code = writeAll(bytes, to: temporary.file.number) { throw FileFault.writing(path, code) }
    // A full disk may show only here. EINVAL: the file system has no fsync.
    if retrying({ fsync(temporary.file.number) }) != 0, errno != EINVAL {
      throw FileFault.writing(path, errno)
    }
    if let code = temporary.move(to: target) { throw FileFault.writing(path, code) }
    // The name is on the disk only when its folder is. Some file systems refuse this; the file is then as safe
    // as they make it, and it is complete either way.
    if let handle = FileDescriptor(folder, O_RDONLY | O_DIRECTORY) { fsync(handle.number) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// A new file that removes itself unless it is moved to its place.
private struct TemporaryFile: ~Copyable {
  let file: FileDescriptor
  private let path: String
  private var moved = false

  /// Creates a file of a name that no other process uses; `nil` with `errno` set when that fails.
  ///
  /// The name is short, so that it fits where the target's name fits.
  init?(in folder: String) {
    for number in 0..<10_000 {
      let name = "\(folder)/\(AtomicFile.temporaryPrefix)\(getpid())-\(number).part"
      if let file = FileDescriptor(name, O_WRONLY | O_CREAT | O_EXCL) {
        self.file = file
        self.path = name
        return
      }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  /// Moves the file over `target`; the error number when that fails.
  ///
  /// The corresponding C function is `rename`.
  mutating func move(to target: String) -> Int32? {
    guard rename(path, target) == 0 else { return errno }
    moved = true
    return nil
  }

  deinit {
    if !moved { unlink(path) }
  }
}
