import Glibc
import GongwenFiles
import GongwenModel

/// A folder that only this user can look into, for as long as it is needed.
struct ScratchFolder {
  /// Its path.
  let path: String

  /// Makes it.
  ///
  /// - Parameter folder: Where; `mkdtemp` makes a name that nobody has there.
  /// - Throws: A `Fault` of category input when nothing can be made there.
  init(in folder: String) throws(Fault) {
    var code = EINTR
    let made = OfficeWork.makeFolder {
      var template = Array(Path.join(folder, "gongwen-XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else {
        code = errno
        return nil
      }
      return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    guard let made else { throw FileFault.writing(folder, code) }
    path = made
  }

  /// Removes it with all that is in it.
  func remove() { OfficeWork.removeFolder(path) }

  /// Removes a folder with all that is in it; links are removed, not followed.
  static func remove(_ path: String) {
    var folders = [path]
    var index = 0
    while index < folders.count {
      let folder = folders[index]
      index += 1
      for name in (try? FileSystem.names(in: folder)) ?? [] where name != "." && name != ".." {
        let entry = Path.join(folder, name)
        if FileSystem.kind(of: entry) == S_IFDIR { folders.append(entry) } else { unlink(entry) }
      }
    }
    for folder in folders.reversed() { rmdir(folder) }
  }
}
