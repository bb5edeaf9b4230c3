import Glibc
import GongwenFiles
import GongwenModel

/// A folder that goes with the test that made it.
package final class TemporaryFolder {
  /// Its path.
  package let path: String

  /// Makes the folder.
  package init() throws {
    var template = Array(
      "\(getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir)/gongwen-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Fault(.input, "test.folder") }
    path = String(cString: made)
  }

  deinit { remove(path) }

  /// Writes a text file below the folder, making the folders on the way.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file below the folder.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = Path.join(self.path, name)
    try Folder.make(Path.folder(of: path))
    try WholeFile.write(bytes, to: path)
    return path
  }

  /// All files below the folder by their path in it, hidden ones too.
  package func contents(of folder: String = "") throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    let root = Path.join(path, folder)
    for name in try FileSystem.names(in: root) {
      let below = folder.isEmpty ? name : folder + "/" + name
      if FileSystem.isFolder(Path.join(path, below)) {
        result.merge(try contents(of: below)) { first, _ in first }
      } else {
        result[below] = try InputFile.read(Path.join(path, below))
      }
    }
    return result
  }

  private func remove(_ path: String) {
    for name in (try? FileSystem.names(in: path)) ?? [] {
      let child = Path.join(path, name)
      if FileSystem.kind(of: child) == S_IFDIR { remove(child) } else { FileSystem.remove(child) }
    }
    rmdir(path)
  }
}
