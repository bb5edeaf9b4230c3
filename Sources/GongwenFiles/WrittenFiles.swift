internal import Glibc
package import GongwenModel

/// The files that a call writes, so that none of them takes the place of another.
///
/// Files are told by where they will lie: `out/a.pdf`, `./out/../out/a.pdf` and a link to it are one file, whether it is
/// there already or not. Several names of one file on the disk are several, as each write gives its name to a new file.
/// Devices and pipes take all that comes.
package struct WrittenFiles {
  private struct Place: Hashable {
    var device: dev_t = 0
    var folder: ino_t = 0
    var name: String

    /// The place of a path; `nil` for what is no file.
    init?(_ path: String) {
      // No longer path is one to the system, nor does it take a NUL.
      guard path != "-", path.utf8.count <= PATH_MAX, !path.utf8.contains(0) else { return nil }
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT != S_IFREG { return nil }
      let path = (exists ? FileSystem.resolved(path) : nil) ?? path
      var folder = Path.folder(of: path)
      var parts = [Path.name(of: path)]
      // Folders that are not there yet will be made.
      while stat(folder.isEmpty ? "." : folder, &status) != 0, !folder.isEmpty, folder != "/" {
        parts.append(Path.name(of: folder))
        folder = Path.folder(of: folder)
      }
      (device, self.folder, name) = (status.st_dev, status.st_ino, Self.joined(parts))
    }

    /// The parts of a path, the last one first, as one without `.` and `..`.
    private static func joined(_ parts: [String]) -> String {
      var result: [String] = []
      for part in parts.reversed() where !part.isEmpty && part != "." {
        if part == ".." { _ = result.popLast() } else { result.append(part) }
      }
      return result.joined(separator: "/")
    }

    /// The place that stands for all files of its kind when it ends in a number: `a-.png` for `a-12.png`.
    var unnumbered: Place? {
      guard let dot = name.lastIndex(of: ".") else { return nil }
      var stem = name[..<dot]
      while stem.utf8.last.map({ (0x30...0x39).contains($0) }) == true { stem.removeLast() }
      guard stem.endIndex < dot, stem.last == "-" else { return nil }
      var result = self
      result.name = String(stem + name[dot...])
      return result
    }
  }

  private var names: [Place: String] = [:]

  /// Creates a list of nothing.
  package init() {}

  /// Adds a file that will be written.
  ///
  /// - Parameter path: The file; `-` is standard output.
  /// - Throws: A `Fault` of category usage when it is one of those that were added.
  package mutating func add(_ path: String?) throws(Fault) {
    guard let path, let place = Place(path) else { return }
    if let other = names[place] ?? place.unnumbered.flatMap({ names[$0] }) {
      throw Fault(.usage, "output.twice", [path, other])
    }
    names[place] = path
  }

  /// Adds files that will be written under a number each; before those that may have such a name.
  ///
  /// - Parameters:
  ///   - stem: The path without `-1`, `-2` … and the ending.
  ///   - ending: The ending, such as `.png`.
  package mutating func add(numbered stem: String, ending: String) {
    guard let place = Place(stem + "-" + ending) else { return }
    names[place] = "\(stem)-1\(ending)"
  }
}
