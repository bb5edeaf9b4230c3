import Glibc
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
  static func write(_ bytes: [UInt8], to path: String, stop: StopSignal = StopSignal()) throws(Fault) {
    guard path != "-" else { return try Terminal.write(bytes) }
    // Of a device or a pipe nothing is left behind, and a pipe may wait for its reader as long as it likes.
    if let mode = FileSystem.mode(of: path), mode != S_IFREG, mode != S_IFDIR {
      return try AtomicFile.write(bytes, to: path) { stop.isRequested }
    }
    try writing.withLock { (_) throws(Fault) in
      if Path.folder(of: path) != "" { try Folder.make(Path.folder(of: path)) }
      try AtomicFile.write(bytes, to: path)
    }
  }

  /// Writes the PDFs that pages became, each under a name of its own where there are several.
  ///
  /// - Throws: A `Fault` of category input; of category usage for several on standard output.
  static func write(_ outputs: [PDFOutput], to path: String, stop: StopSignal = StopSignal()) throws(Fault) {
    guard outputs.count == 1 || path != "-" else { throw Fault(.usage, "usage.manual-duplex") }
    for output in outputs { try write(output.bytes, to: name(of: path, output.suffix), stop: stop) }
  }

  /// Opens files and leaves them as they were: what would fail at the end of long work fails before it.
  ///
  /// - Throws: A `Fault` of category input.
  static func probe(_ paths: [String]) throws(Fault) {
    // A device or a pipe would notice.
    for path in paths where path != "-" && [nil, S_IFREG, S_IFDIR].contains(FileSystem.mode(of: path)) {
      try writing.withLock { (_) throws(Fault) in
        if Path.folder(of: path) != "" { try Folder.make(Path.folder(of: path)) }
        _ = try AtomicFile(for: path)
      }
    }
  }

  /// The files that PDFs under a name go to.
  static func paths(of path: String, _ settings: PDFSettings) -> [String] {
    settings.imposition.suffixes.map { name(of: path, $0) }
  }

  /// A PDF's path without its ending.
  static func stem(of path: String) -> String { path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path }

  private static func name(of path: String, _ suffix: String) -> String {
    suffix.isEmpty ? path : stem(of: path) + suffix + ".pdf"
  }

  /// Runs something unless a file is being written.
  static func whenNoneIsWritten(_ body: () -> Void) { writing.withLockIfAvailable { _ in body() } }
}
