import Glibc
import GongwenModel

/// The few calls on files that batch, volume and preview share, each with its status looked at.
enum FileSystem {
  /// No report is larger; a disk image named `.txt` by mistake must not fill the memory.
  static let largestInput = 256 * 1024 * 1024

  /// The whole of a file.
  static func read(_ path: String) throws(Fault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Fault(.input, "batch.file.notRegular", [path], path: path)
    }
    guard status.st_size <= largestInput else {
      throw Fault(.input, "batch.file.large", [path, String(largestInput >> 20)], path: path)
    }
    return try contents(descriptor, count: Int(status.st_size), path)
  }

  private static func contents(_ descriptor: Int32, count: Int, _ path: String) throws(Fault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw unreadable(path, failure) }
    return bytes
  }

  static func unreadable(_ path: String, _ code: Int32) -> Fault {
    Fault(.input, "batch.file.unreadable", [path, reason(code)], path: path)
  }

  static func unwritable(_ path: String, _ code: Int32) -> Fault {
    // A full disk has its own words: it is the one such fault that a night's run meets.
    let id = code == ENOSPC || code == EDQUOT ? "batch.output.full" : "batch.output.unwritable"
    return Fault(.input, id, [path, reason(code)], path: path)
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// What a path is; `nil` when nothing is there.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  static func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  /// The names in a folder, sorted by their bytes, `.` and `..` left out.
  static func names(in folder: String) throws(Fault) -> [String] {
    guard let stream = opendir(folder) else { throw unreadable(folder, errno) }
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

  /// Makes a folder and those above it; one that is there already is right.
  static func makeFolder(_ path: String) throws(Fault) {
    guard !path.isEmpty, !isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    // Another run may have made it in between.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else {
      throw unwritable(path, errno)
    }
  }

  /// Removes a file; that it is gone already is no fault.
  static func remove(_ path: String) { unlink(path) }

  /// Makes a folder's entries durable; file systems that can not do it for folders are let be.
  static func synchronise(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The path with links and `..` resolved; `nil` when nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// Paths as text.
enum Path {
  /// `folder/name`, or `name` when it is absolute or the folder is empty.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path; empty when it has none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The last part of a path without its extension.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The extension in lower case, without the dot; empty when there is none.
  static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
