import Gongwen
import GongwenFiles
import Synchronization

/// Writes results: to a file, whole or not at all, or to standard output.
enum OutputFile {
  /// Held while a file is written, so that a signal waits for its end and no part of one is left behind.
  private static let writing = Mutex(())

  /// Writes bytes to a path, making its folder; `-` is standard output.
  ///
  /// - Throws: A `Fault` of category input.
  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    guard path != "-" else { return try Terminal.write(bytes) }
    try writing.withLock { (_) throws(Fault) in
      if Path.folder(of: path) != "" { try Folder.make(Path.folder(of: path)) }
      try AtomicFile.write(bytes, to: path)
    }
  }

  /// Runs something unless a file is being written.
  static func whenNoneIsWritten(_ body: () -> Void) { writing.withLockIfAvailable { _ in body() } }
}
