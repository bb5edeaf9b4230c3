internal import Glibc
package import GongwenModel

/// Makes folders and asks what a path is.
package enum Folder {
  /// Makes a folder and those above it; there already is as good.
  ///
  /// - Throws: A `Fault` of category input when one cannot be made.
  package static func make(_ path: String) throws(Fault) {
    var missing: [String] = []
    var folder = path
    while !folder.isEmpty, !exists(folder) {
      missing.append(folder)
      folder = Path.folder(of: folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
    }
    for folder in missing.reversed() {
      // Another run may have made it in between.
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST && exists(folder) else {
        let code = errno
        if code == EEXIST { throw Fault(.input, "output.not-folder", [folder], path: folder) }
        throw FileFault.writing(path, code)
      }
    }
  }

  /// Whether a path is a folder.
  package static func exists(_ path: String) -> Bool { FileSystem.isFolder(path) }
}
