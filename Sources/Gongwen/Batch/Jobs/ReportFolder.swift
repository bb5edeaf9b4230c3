import Glibc
import GongwenFiles
import GongwenFormats
import GongwenModel
import GongwenRoster

/// Lists the reports in a folder and the folders below it, in the order of their paths.
///
/// Links are not followed: what they name inside the folder is listed under its own name, and what lies outside is
/// no part of it, which is the rule for the files that a roster names. So no loop of links leads anywhere.
struct ReportFolder {
  /// What the readers know.
  static let extensions = FormatRegistry.extensions

  /// Whether a path names a report, and no roster, by its extension.
  static func isReport(_ path: String) -> Bool {
    RosterReader.Format(fileName: path) == nil && extensions.contains(Path.fileExtension(of: path))
  }

  /// Whether a path names a packed folder, in which reports may lie.
  static func isArchive(_ path: String) -> Bool {
    ["zip", "rar", "7z", "tar", "gz", "tgz"].contains(Path.fileExtension(of: path))
  }

  /// Paths below the folder, `/` between their parts.
  private(set) var reports: [String] = []
  /// Files that are no reports, by path; hidden ones are left out.
  private(set) var others: [String] = []
  /// Links, by path.
  private(set) var links: [String] = []
  /// Reports and folders whose names are not UTF-8, by path, as GBK reads them: nothing can open them.
  private(set) var foreign: [String] = []
  /// Folders that lie too deep, by path.
  private(set) var tooDeep: [String] = []

  private let root: String
  private let excluded: String?
  private let stop: StopSignal

  /// Lists a folder.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - excluded: A folder that is not looked into: the output folder may lie below the source.
  ///   - stop: Given from elsewhere, it ends the walk.
  /// - Throws: A `Fault` of category input when a folder cannot be read or the walk was ended.
  init(listing root: String, excluding excluded: String?, stop: StopSignal = StopSignal()) throws(Fault) {
    self.root = root
    self.excluded = excluded.flatMap { FileSystem.resolved($0) }
    self.stop = stop
    try visit("", depth: 0)
  }

  private mutating func visit(_ below: String, depth: Int) throws(Fault) {
    let folder = below.isEmpty ? root : Path.join(root, below)
    let names = try FileSystem.names(in: folder)
    if names.contains(where: { $0.contains("\u{FFFD}") }) { addForeign(in: folder, below) }
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      if stop.isRequested { throw .interrupted }
      let path = below.isEmpty ? name : below + "/" + name
      switch FileSystem.kind(of: Path.join(root, path)) {
      case S_IFLNK: links.append(path)
      case S_IFDIR:
        guard FileSystem.resolved(Path.join(root, path)) != excluded else { continue }
        guard depth < LimitTable.folderDepth else {
          tooDeep.append(path)
          continue
        }
        try visit(path, depth: depth + 1)
      case S_IFREG:
        if Self.extensions.contains(Path.fileExtension(of: name)) {
          reports.append(path)
        } else {
          others.append(path)
        }
      case nil where name.contains("\u{FFFD}"): continue
      default: others.append(path)
      }
    }
  }

  private mutating func addForeign(in folder: String, _ below: String) {
    for (bytes, isFolder) in FileSystem.foreignNames(in: folder) {
      let name =
        if case .text(let utf8) = convert(bytes, from: 0, encoding: .gb18030) {
          String(decoding: utf8, as: UTF8.self)
        } else { String(decoding: bytes, as: UTF8.self) }
      let path = (below.isEmpty ? name : below + "/" + name) + (isFolder ? "/" : "")
      if isFolder || Self.extensions.contains(Path.fileExtension(of: name)) {
        foreign.append(path)
      } else {
        others.append(path)
      }
    }
  }

  /// What is said of a name that is not UTF-8.
  static func foreignDiagnostic(_ path: String, _ severity: Severity, in root: String) -> PlacedDiagnostic {
    PlacedDiagnostic(Diagnostic("batch.name.foreign", severity, [path]), path: root)
  }

  /// What was passed over, as diagnostics with their paths; a roster's folder holds other things by right.
  var diagnostics: [PlacedDiagnostic] {
    let (root, depth) = (root, String(LimitTable.folderDepth))
    return foreign.map { Self.foreignDiagnostic($0, .warning, in: root) }
      + others.filter(Self.isArchive).map {
        PlacedDiagnostic(Diagnostic("batch.folder.packed", .warning), path: Path.join(root, $0))
      }
      + links.map {
        PlacedDiagnostic(Diagnostic("batch.folder.link", .warning), path: Path.join(root, $0))
      }
      + tooDeep.map {
        PlacedDiagnostic(Diagnostic("batch.folder.depth", .warning, [depth]), path: Path.join(root, $0))
      }
  }
}

extension Fault {
  /// The work was ended by a signal before there was anything to tell of it.
  static let interrupted = Fault(.input, "run.interrupted")
}
