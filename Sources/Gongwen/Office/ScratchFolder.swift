import Glibc
import GongwenFiles
import GongwenModel
import GongwenReading

/// A folder that only this user can look into, for as long as it is needed.
struct ScratchFolder {
  /// Its path.
  let path: String
  private let unfinished: UnfinishedWork
  private let number: Int

  /// Makes it.
  ///
  /// - Parameters:
  ///   - folder: Where; `mkdtemp` makes a name that nobody has there.
  ///   - unfinished: Removes it when the process ends before its time.
  /// - Throws: A `Fault` of category input when nothing can be made there.
  init(in folder: String, unfinished: UnfinishedWork) throws(Fault) {
    var (made, code) = ("", EINTR)
    let number = unfinished.start {
      var template = Array(Path.join(folder, "gongwen-XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else {
        code = errno
        return nil
      }
      let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      made = path
      return { Self.remove(path) }
    }
    guard let number else { throw FileFault.writing(folder, code) }
    (path, self.unfinished, self.number) = (made, unfinished, number)
  }

  /// Removes it with all that is in it.
  func remove() {
    Self.remove(path)
    unfinished.finish(number)
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  private static func remove(_ path: String) {
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
