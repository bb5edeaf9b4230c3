import Glibc
import GongwenModel

/// The few calls on files that batch, volume and preview share, each with its status looked at.
enum FileSystem {
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The size and the first bytes of a file; `nil` when it can not be read.
  static func head(of path: String, count: Int) -> (size: Int, bytes: [UInt8])? {
    guard let file = FileDescriptor(path, O_RDONLY) else { return nil }
    var status = stat()
    guard fstat(file.number, &status) == 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, retrying { Glibc.read(file.number, buffer.baseAddress, count) })
    }
    return (Int(status.st_size), bytes)
  }

  /// What a path is; `nil` when nothing is there.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  static func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  /// The names in a folder, sorted by their bytes, `.` and `..` left out.
  static func names(in folder: String) throws(Fault) -> [String] {
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

  /// Makes a folder and those above it; one that is there already is right.
  static func makeFolder(_ path: String) throws(Fault) {
    guard !path.isEmpty, !isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    // Another run may have made it in between.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else {
      throw FileFault.writing(path, errno)
    }
  }

  /// Removes a file; that it is gone already is no fault.
  static func remove(_ path: String) { unlink(path) }

  /// Makes a folder's entries durable; file systems that can not do it for folders are let be.
  static func synchronise(folder: String) {
    if let handle = FileDescriptor(folder, O_RDONLY | O_DIRECTORY) { fsync(handle.number) }
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
