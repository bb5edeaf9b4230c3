internal import Glibc
internal import GongwenModel

/// Finds and reads the files of styles.
struct StyleFile {
  /// A sheet is a page or two of text; anything beyond this is some other file.
  private static let largestSize = 1 << 20

  /// The folders that names are looked for in, the first one first.
  let folders: [String]
  /// Sheets that a program holds; their names are looked for first.
  var sources: [StyleSource] = []

  /// The names that a style can be asked for by.
  var names: [String] { sources.map(\.name) + folders.flatMap(Self.names(in:)) }

  /// The path of a style: the name of a sheet that is held, a path as it stands, or the first `name.yaml` in `folder`, then in the folders.
  func path(of nameOrPath: String, besides folder: String? = nil) -> String? {
    if sources.contains(where: { $0.name == nameOrPath }) { return nameOrPath }
    guard !Self.isPath(nameOrPath) else {
      guard let folder, !nameOrPath.hasPrefix("/") else { return nameOrPath }
      return folder + "/" + nameOrPath
    }
    guard !nameOrPath.isEmpty else { return nil }
    return ((folder.map { [$0] } ?? []) + folders).lazy.map { "\($0)/\(nameOrPath).yaml" }
      .first { access($0, F_OK) == 0 }
  }

  /// Whether a reference to a style is a path and not a name.
  static func isPath(_ text: String) -> Bool {
    text.utf8.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
  }

  /// The name of a style: its file's name without the ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(
      file.hasSuffix(".yaml") ? file.dropLast(5) : file.hasSuffix(".yml") ? file.dropLast(4) : file)
  }

  /// The folder of a file.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What tells whether two paths are the same file, so that a chain cannot run in a circle.
  static func identity(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names of all YAML files in a folder, sorted; none when the folder cannot be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if file.hasSuffix(".yaml"), !file.hasPrefix("."), file != "terms.yaml" { names.append(name(of: file)) }
    }
    return names.sorted()
  }

  /// The text of a sheet that is held, or of a file.
  ///
  /// - Throws: `StyleFault` as `read(_:)`.
  func sheet(at path: String) throws(StyleFault) -> (source: SourceText, text: String) {
    guard let held = sources.first(where: { $0.name == path }) else { return try Self.read(path) }
    guard held.text.utf8.count <= Self.largestSize else {
      throw StyleFault(id: "style.file.kind", arguments: [path])
    }
    return (SourceText(name: path, text: held.text), held.text)
  }

  /// Reads a sheet as text.
  ///
  /// - Throws: `StyleFault` when the file cannot be read, is no regular file, too large, or not UTF-8.
  static func read(_ path: String) throws(StyleFault) -> (source: SourceText, text: String) {
    var bytes = try readBytes(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StyleFault(id: "style.file.encoding", arguments: [path])
    }
    return (SourceText(name: path, utf8: bytes), text)
  }

  private static func readBytes(_ path: String) throws(StyleFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .system(path) }
    guard information.st_mode & S_IFMT == S_IFREG, information.st_size <= largestSize else {
      throw StyleFault(id: "style.file.kind", arguments: [path])
    }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(path) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

/// Why a file is no sheet; becomes a `StyleDiagnostic` of category input.
struct StyleFault: Error {
  let id: String
  let arguments: [String]

  static func system(_ path: String) -> StyleFault {
    errno == ENOENT
      ? StyleFault(id: "style.file.missing", arguments: [path])
      : StyleFault(id: "style.file.unreadable", arguments: [path, String(cString: strerror(errno))])
  }
}
