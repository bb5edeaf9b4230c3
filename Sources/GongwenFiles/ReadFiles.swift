internal import Glibc
package import GongwenModel

/// The files that a call reads, so that nothing it writes takes the place of one of them.
///
/// Files are told by device and number, not by their names: `report.docx`, `./report.docx` and a link to it are one
/// file. Devices and pipes are nobody's source and may be written.
package struct ReadFiles {
  private struct Identity: Hashable {
    var device: dev_t
    var number: ino_t

    init?(_ status: stat) {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }

    init?(path: String) {
      var status = stat()
      // A NUL would end the path early and name another file.
      guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
      self.init(status)
    }

    init?(descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  private var names: [Identity: String] = [:]

  /// Creates a list of nothing.
  package init() {}

  /// Creates a list of files.
  ///
  /// - Parameter paths: The files; `-` is standard input.
  package init(_ paths: [String]) { for path in paths { add(path) } }

  /// Adds a file that is read.
  ///
  /// - Parameter path: The file; `-` is standard input, and what is not there or is no file counts for nothing.
  package mutating func add(_ path: String?) {
    guard let path, let identity = path == "-" ? Identity(descriptor: 0) : Identity(path: path) else {
      return
    }
    names[identity] = path
  }

  /// Looks at a file that will be written.
  ///
  /// - Parameter output: The file; `-` is standard output.
  /// - Throws: A `Fault` of category usage when it is one of those that are read.
  package func protect(from output: String?) throws(Fault) {
    guard let output, output != "-", let identity = Identity(path: output), let input = names[identity] else {
      return
    }
    throw Fault(.usage, "output.is-input", [output, input])
  }

  /// Looks at several files that will be written.
  ///
  /// - Throws: A `Fault` of category usage when one of them is among those that are read.
  package func protect(from outputs: [String]) throws(Fault) {
    for output in outputs { try protect(from: output) }
  }

  /// Looks at files that will be written under a number each, as far as they are there already.
  ///
  /// - Parameters:
  ///   - stems: The paths without `-1`, `-2` … and the ending.
  ///   - ending: The ending, such as `.png`.
  /// - Throws: A `Fault` of category usage when one of them is among those that are read.
  package func protect(fromNumbered stems: some Sequence<String>, ending: String) throws(Fault) {
    guard !names.isEmpty else { return }
    let stemsByFolder = Dictionary(grouping: stems) { Path.folder(of: $0) }
    for (folder, stems) in stemsByFolder {
      let own = Set(stems.map { Path.name(of: $0) })
      // A folder that cannot be listed holds nothing that could be overwritten, or writing will tell.
      for name in (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? []
      where Self.isNumbered(name, own, ending) {
        try protect(from: Path.join(folder, name))
      }
    }
  }

  private static func isNumbered(_ name: String, _ stems: Set<String>, _ ending: String) -> Bool {
    guard name.hasSuffix(ending) else { return false }
    var stem = name.dropLast(ending.count)
    while stem.last?.isNumber == true { stem.removeLast() }
    return stem.last == "-" && stems.contains(String(stem.dropLast()))
  }
}
