import Glibc
import GongwenModel

/// Writes files so that a name either has the whole new content or what it had before.
///
/// Content goes to a part file in the same folder, is flushed to the disk, and takes its name by rename.
/// A part file is locked while its writer lives; one that can be locked by somebody else was left by a dead
/// process and may go. So two runs into one folder never touch each other's work, and none leaves litter.
///
/// The folder itself is not flushed here but once at the end of a run: losing a rename in a power cut loses
/// a name, which a resumed run makes again; it can not leave half a file.
struct AtomicFile: ~Copyable {
  static let partPrefix = ".gongwen-part-"

  private let descriptor: Int32
  private let part: String
  private let target: String
  private var isPublished = false

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    var file = try AtomicFile(for: path)
    try file.append(bytes)
    try file.publish()
  }

  /// Opens a part file beside `path`.
  init(for path: String) throws(Fault) {
    let folder = Path.folder(of: path)
    let process = getpid()
    var number = 0
    while true {
      let candidate = Path.join(folder, "\(Self.partPrefix)\(process)-\(number)")
      let opened = open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if opened < 0 {
        // Another thread, or a process of the same number on another machine, has this name.
        guard errno == EEXIST, number < 1 << 20 else { throw FileSystem.unwritable(path, errno) }
        number += 1
        continue
      }
      // Between creating and locking, a cleaner may have taken the file for a dead one and removed it.
      flock(opened, LOCK_EX | LOCK_NB)
      var status = stat()
      if fstat(opened, &status) == 0, status.st_nlink > 0 {
        (descriptor, part, target) = (opened, candidate, path)
        return
      }
      close(opened)
    }
  }

  deinit {
    // Unlinked before the lock goes with the descriptor, so that nobody else's new file can have this name.
    if !isPublished { unlink(part) }
    close(descriptor)
  }

  /// Appends bytes to the part file.
  func append(_ bytes: [UInt8]) throws(Fault) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
          failure = count < 0 ? errno : ENOSPC
          return
        }
        done += count
      }
    }
    guard failure == 0 else { throw FileSystem.unwritable(target, failure) }
  }

  /// Flushes the content and gives it its name.
  mutating func publish() throws(Fault) {
    // Some file systems find out only now that the disk is full.
    guard fdatasync(descriptor) == 0 || errno == EINVAL else { throw FileSystem.unwritable(target, errno) }
    guard rename(part, target) == 0 else { throw FileSystem.unwritable(target, errno) }
    isPublished = true
  }

  /// Removes the part files of dead processes from a folder.
  static func removeStaleParts(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names where name.hasPrefix(partPrefix) {
      let path = Path.join(folder, name)
      let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }
}
