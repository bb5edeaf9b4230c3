import Glibc
public import GongwenModel

/// Makes folders and asks what a path is.
public enum Folder {
  /// Makes a folder and those above it; there already is as good.
  ///
  /// - Throws: A `Fault` of category input when one can not be made.
  public static func make(_ path: String) throws(Fault) {
    if exists(path) { return }
    if let cut = path.lastIndex(of: "/"), cut > path.startIndex { try make(String(path[..<cut])) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFault.writing(path, errno) }
  }

  /// Whether a path is a folder.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
