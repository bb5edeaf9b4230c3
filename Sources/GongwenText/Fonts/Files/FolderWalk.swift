internal import Glibc

/// Lists the font files below a folder, links followed, each folder entered once.
struct FolderWalk {
  /// A font file and what tells whether it has changed.
  struct Found: Equatable {
    /// The path below the folder.
    var path: String
    var size: Int
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
  private var entered: Set<Identity> = []
  private var listed: Set<Identity> = []
  private var found: [Found] = []

  private init(root: String) { self.root = root }

  /// The font files below `folder` in the order of their paths, or `nil` when the folder can not be read.
  static func fonts(below folder: String) -> [Found]? {
    var walk = FolderWalk(root: folder)
    guard walk.enter("", depth: 0) else { return nil }
    return walk.found
  }

  /// Goes through one folder; false when it can not be read.
  private mutating func enter(_ relative: String, depth: Int) -> Bool {
    let path = relative.isEmpty ? root : root + "/" + relative
    guard let status = Self.status(path), status.st_mode & S_IFMT == S_IFDIR else { return false }
    // A link to a folder above would lead in a circle; a depth of 16 is past any sensible tree.
    guard entered.insert(Self.identity(status)).inserted, depth < 16 else { return true }
    guard let names = Self.names(in: path) else { return false }
    let licence = names.first(where: Licence.isLicenceFile) ?? ""
    for name in names {
      let below = relative.isEmpty ? name : relative + "/" + name
      if Self.isFont(name) {
        add(below, licence)
      } else if !name.utf8.contains(0x2E) || Self.status(root + "/" + below)?.isFolder == true {
        _ = enter(below, depth: depth + 1)
      }
    }
    return true
  }

  private mutating func add(_ relative: String, _ licence: String) {
    guard let status = Self.status(root + "/" + relative) else {
      // A link to nothing is a file that can not be read, and is said to be so by the scan.
      found.append(Found(path: relative, size: -1, modified: 0, licenceFile: licence))
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG, listed.insert(Self.identity(status)).inserted else { return }
    found.append(
      Found(
        path: relative, size: Int(status.st_size),
        modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec, licenceFile: licence))
  }

  /// The names in a folder in byte order, hidden ones left out: unfinished downloads are hidden.
  private static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
