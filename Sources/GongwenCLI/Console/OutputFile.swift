import Gongwen
import GongwenFiles

/// Writes results: to a file, whole or not at all, or to standard output.
enum OutputFile {
  /// Writes bytes to a path, making its folder; `-` is standard output.
  ///
  /// - Throws: A `Fault` of category input.
  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    if path != "-", let cut = path.lastIndex(of: "/"), cut > path.startIndex {
      try Folder.make(String(path[..<cut]))
    }
    try AtomicFile.write(bytes, to: path)
  }
}
