internal import Glibc
package import GongwenModel

/// A file in the making, so that its name either has the whole new content or what it had before.
///
/// The one writer of files. It works for thousands of files in a folder that other runs write to as well: a part
/// file is locked while its writer lives, so one that somebody else can lock was left by a dead process and may go.
/// Two runs into one folder never touch each other's work, and none leaves litter.
package struct WholeFile: ~Copyable {
  /// What must have reached the disk before the work goes on.
  package enum Durability: Sendable {
    /// Nothing: the file is a cache.
    case none
    /// The content. The name follows with the folder, once for all files of a run: a rename lost in a power cut
    /// loses a name, which a resumed run makes again; it cannot leave half a file.
    case content
    /// The content and the name.
    case fileAndName
  }

  /// What the names of unfinished files begin with; the process id and a number follow.
  package static let partPrefix = ".gongwen-part-"

  private let file: FileDescriptor
  private let part: String
  private let target: String
  /// The path as the user gave it, for messages.
  private let name: String
  private let operations: FileOperations
  private var isPublished = false

  /// Writes a whole file whose name is flushed with its folder.
  package static func write(
    _ bytes: [UInt8], to path: String, durability: Durability = .content,
    operations: FileOperations = .system
  ) throws(Fault) {
    var file = try WholeFile(for: path, operations: operations)
    try file.append(bytes)
    try file.publish(durability)
  }

  /// Opens a part file beside a path.
  ///
  /// - Parameters:
  ///   - path: Where the file is to appear, links followed already.
  ///   - name: What messages call it; `nil` is the path.
  ///   - operations: The calls that write.
  /// - Throws: A `Fault` of category input when the folder takes no file.
  package init(
    for path: String, named name: String? = nil, operations: FileOperations = .system
  ) throws(Fault) {
    let folder = Path.folder(of: path)
    var number = 0
    while true {
      // The name is short, so that it fits where the target's name fits.
      let candidate = Path.join(folder, "\(Self.partPrefix)\(getpid())-\(number)")
      guard let opened = FileDescriptor(candidate, O_RDWR | O_CREAT | O_EXCL) else {
        // Another thread, or a process of the same number on another machine, has this name.
        guard errno == EEXIST, number < 1 << 20 else { throw FileFault.writing(name ?? path, errno) }
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
      self.name = name ?? path
      self.operations = operations
      return
    }
  }

  deinit {
    // Before the lock goes with the descriptor, so that nobody else's new file can have this name.
    if !isPublished { unlink(part) }
  }

  /// Gives the file the permissions of the one it takes the place of.
  package func setPermissions(_ mode: UInt32) { fchmod(file.number, mode) }

  /// Appends bytes to the part file.
  package func append(_ bytes: [UInt8]) throws(Fault) {
    if let code = operations.writeAll(bytes, to: file.number) { throw FileFault.writing(name, code) }
  }

  /// Flushes the content and gives it its name.
  package mutating func publish(_ durability: Durability = .content) throws(Fault) {
    // A full disk may show only here.
    if durability != .none, let code = operations.makeDurable(file.number) {
      throw FileFault.writing(name, code)
    }
    guard operations.rename(part, target) == 0 else { throw FileFault.writing(name, errno) }
    isPublished = true
    guard durability == .fileAndName else { return }
    let folder = Path.folder(of: target)
    if let code = FileSystem.synchronise(folder: folder, operations) { throw FileFault.writing(name, code) }
  }

  /// Removes the part files of dead processes from a folder.
  package static func removeStaleParts(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names where name.hasPrefix(partPrefix) {
      let path = Path.join(folder, name)
      guard let file = FileDescriptor(path, O_RDWR | O_NOFOLLOW) else { continue }
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
  }
}
