internal import GongwenFiles
internal import Glibc
internal import GongwenModel

/// Lists the font files below a folder, links followed, each folder entered once.
///
/// The walk looks at so many names and no more: a folder such as `/proc`, or one that leads to the root, has no end.
package struct FolderWalk {
  /// What was found below a folder.
  package struct Result: Equatable {
    /// The font files in the order of their paths.
    package var files: [Found]
    /// Whether the walk ended before the folder did.
    package var isCut: Bool
  }

  /// A font file and what tells whether it has changed.
  package struct Found: Equatable {
    /// The path below the folder.
    package var path: String
    /// Its size in bytes; -1 when it cannot be asked.
    package var size: Int
    /// Time of last change, in nanoseconds since 1970.
    var modified: Int
    /// The name of the licence file beside it; empty when there is none.
    var licenceFile: String
  }

  private struct Identity: Hashable {
    var device: UInt
    var node: UInt
  }

  private let root: String
  private var namesLeft: Int
  private var entered: Set<Identity> = []
  private var listed: Set<Identity> = []
  private var found: [Found] = []

  private init(root: String, mostNames: Int) { (self.root, namesLeft) = (root, mostNames) }

  /// The font files below a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - mostNames: How many names are looked at before the walk ends.
  /// - Returns: What was found, or `nil` when the folder cannot be read.
  package static func fonts(below folder: String, mostNames: Int = LimitTable.fontNames) -> Result? {
    var walk = FolderWalk(root: folder, mostNames: mostNames)
    guard walk.enter("", depth: 0) else { return nil }
    return Result(files: walk.found, isCut: walk.namesLeft == 0)
  }

  /// Goes through one folder; false when it cannot be read.
  private mutating func enter(_ relative: String, depth: Int) -> Bool {
    let path = relative.isEmpty ? root : root + "/" + relative
    guard let status = Self.status(path), status.st_mode & S_IFMT == S_IFDIR else { return false }
    // A link to a folder above would lead in a circle; a depth of 16 is past any sensible tree.
    guard entered.insert(Self.identity(status)).inserted, depth < 16 else { return true }
    guard let names = Self.names(in: path, atMost: namesLeft) else { return false }
    namesLeft -= names.count
    let licence = names.first(where: Licence.isLicenceFile) ?? ""
    for name in names where !name.hasPrefix(".") {
      let below = relative.isEmpty ? name : relative + "/" + name
      if Self.isFont(name) {
        add(below, licence)
      } else if !name.utf8.contains(".") || Self.status(root + "/" + below)?.isFolder == true {
        _ = enter(below, depth: depth + 1)
      }
    }
    return true
  }

  private mutating func add(_ relative: String, _ licence: String) {
    guard let status = Self.status(root + "/" + relative) else {
      // A link to nothing is a file that cannot be read, and is said to be so by the scan.
      found.append(Found(path: relative, size: -1, modified: 0, licenceFile: licence))
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG, listed.insert(Self.identity(status)).inserted else { return }
    found.append(
      Found(
        path: relative, size: Int(status.st_size),
        modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec, licenceFile: licence))
  }

  /// The first names of a folder in byte order; hidden ones are passed over: unfinished downloads are hidden.
  private static func names(in path: String, atMost count: Int) -> ArraySlice<String>? {
    (try? FileSystem.names(in: path))?.prefix(count)
  }

  private static func isFont(_ name: String) -> Bool {
    guard name.utf8.count > 4 else { return false }
    return [".ttf", ".otf", ".ttc", ".otc"].contains(name.suffix(4).lowercased())
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func identity(_ status: stat) -> Identity {
    Identity(device: status.st_dev, node: status.st_ino)
  }
}

extension stat {
  fileprivate var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
