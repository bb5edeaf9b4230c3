import Glibc
import GongwenModel

/// Writes the outputs of a batch so that a name either has the whole new content or what it had before.
///
/// As `AtomicFile`, and made for thousands of files in a folder that other runs write to as well: a part file is
/// locked while its writer lives, so one that somebody else can lock was left by a dead process and may go. Two
/// runs into one folder never touch each other's work, and none leaves litter.
///
/// The folder itself is flushed once, at the end of a run, and not for each file: a rename lost in a power cut
/// loses a name, which a resumed run makes again; it can not leave half a file.
struct DeliveredFile: ~Copyable {
  static let partPrefix = AtomicFile.temporaryPrefix + "part-"

  private let file: FileDescriptor
  private let part: String
  private let target: String
  private var isPublished = false

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    var file = try DeliveredFile(for: path)
    try file.append(bytes)
    try file.publish()
  }

  /// Opens a part file beside `path`.
  init(for path: String) throws(Fault) {
    let folder = Path.folder(of: path)
    var number = 0
    while true {
      let candidate = Path.join(folder, "\(Self.partPrefix)\(getpid())-\(number)")
      guard let opened = FileDescriptor(candidate, O_RDWR | O_CREAT | O_EXCL) else {
        // Another thread, or a process of the same number on another machine, has this name.
        guard errno == EEXIST, number < 1 << 20 else { throw FileFault.writing(path, errno) }
        number += 1
        continue
      }
      flock(opened.number, LOCK_EX | LOCK_NB)
      // Between creating and locking, a cleaner may have taken the file for a dead one and removed it.
      var status = stat()
      guard fstat(opened.number, &status) == 0, status.st_nlink > 0 else { continue }
      file = opened
      part = candidate
      target = path
      return
    }
  }

  deinit {
    // Before the lock goes with the descriptor, so that nobody else's new file can have this name.
    if !isPublished { unlink(part) }
  }

  /// Appends bytes to the part file.
  func append(_ bytes: [UInt8]) throws(Fault) {
    if let code = writeAll(bytes, to: file.number) { throw FileFault.writing(target, code) }
  }

  /// Flushes the content and gives it its name.
  mutating func publish() throws(Fault) {
    // Some file systems find out only now that the disk is full; EINVAL: this one has no flush.
    guard retrying({ fdatasync(file.number) }) == 0 || errno == EINVAL else {
      throw FileFault.writing(target, errno)
    }
    guard rename(part, target) == 0 else { throw FileFault.writing(target, errno) }
    isPublished = true
  }

  /// Removes the part files of dead processes from a folder.
  static func removeStaleParts(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names where name.hasPrefix(partPrefix) {
      let path = Path.join(folder, name)
      guard let file = FileDescriptor(path, O_RDWR | O_NOFOLLOW) else { continue }
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
  }
}
