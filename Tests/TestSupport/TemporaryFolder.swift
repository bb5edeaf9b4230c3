import Glibc
import GongwenModel

@testable import Gongwen

/// A folder that goes with the test that made it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array(
      "\(getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir)/gongwen-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Fault(.input, "test.folder") }
    path = String(cString: made)
  }

  deinit { remove(path) }

  /// Writes a text file below the folder, making the folders on the way.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = Path.join(self.path, name)
    try FileSystem.makeFolder(Path.folder(of: path))
    try DeliveredFile.write(bytes, to: path)
    return path
  }

  /// All files below the folder by their path in it, hidden ones too.
  func contents(of folder: String = "") throws -> [String: [UInt8]] {
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
      if FileSystem.isFolder(child) { remove(child) } else { FileSystem.remove(child) }
    }
    rmdir(path)
  }
}
