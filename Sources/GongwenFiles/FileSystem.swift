internal import Glibc
package import GongwenModel

/// The few calls on files and folders that the stages share, each with its status looked at.
package enum FileSystem {
  /// What an error number stands for, in the system's words.
  package static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "errno \(code)"
  }

  /// The size and the first bytes of a file; `nil` when it cannot be read.
  package static func head(of path: String, count: Int) -> (size: Int, bytes: [UInt8])? {
    guard let file = FileDescriptor(path, O_RDONLY) else { return nil }
    var status = stat()
    guard fstat(file.number, &status) == 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, retrying { Glibc.read(file.number, buffer.baseAddress, count) })
    }
    return (Int(status.st_size), bytes)
  }

  /// What a path is; `nil` when nothing is there.
  package static func mode(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// What a path itself is, a link not followed; `nil` when nothing is there.
  package static func kind(of path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether a path is a folder, or a link to one.
  package static func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  /// The names in a folder, sorted by their bytes, `.` and `..` left out.
  package static func names(in folder: String) throws(Fault) -> [String] {
    guard let stream = opendir(folder) else { throw FileFault.reading(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in a folder that are not UTF-8 and so are no paths here, with whether each is a folder.
  package static func foreignNames(in folder: String) -> [(bytes: [UInt8], isFolder: Bool)] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [(bytes: [UInt8], isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { letters in
          UnsafeBufferPointer(start: letters, count: strlen(letters)).map { UInt8(bitPattern: $0) }
        }
      }
      guard String(validating: name, as: UTF8.self) == nil else { continue }
      var status = stat()
      let letters = name.map { CChar(bitPattern: $0) } + [0]
      let isThere = fstatat(dirfd(stream), letters, &status, AT_SYMLINK_NOFOLLOW) == 0
      found.append((name, isThere && status.st_mode & S_IFMT == S_IFDIR))
    }
    return found.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Removes a file; that it is gone already is no fault.
  package static func remove(_ path: String) { unlink(path) }

  /// Makes a folder's entries durable; the error number when the disk fails.
  ///
  /// Some file systems refuse it for folders: their entries are then as safe as they make them.
  @discardableResult
  package static func synchronise(folder: String, _ operations: FileOperations = .system) -> Int32? {
    guard let handle = FileDescriptor(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY) else {
      return nil
    }
    let code = operations.makeDurable(handle.number)
    return code == EIO || code == ENOSPC || code == EDQUOT ? code : nil
  }

  /// The path with links and `..` resolved; `nil` when nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0), let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
