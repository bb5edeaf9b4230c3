import Glibc
import GongwenFiles
import GongwenModel
import GongwenRoster

/// The files that a column of a roster (文件) names.
struct NamedFiles {
  /// What a cell leads to.
  enum Found {
    /// A file, by its path below the folder.
    case file(String)
    /// Why there is none: the id of its message, and what it names.
    case none(String, [String])
  }

  private let folder: String
  private let resolvedFolder: String?

  init(in folder: String) {
    self.folder = folder
    resolvedFolder = FileSystem.resolved(folder.isEmpty ? "." : folder)
  }

  /// The file of a cell.
  func find(_ name: String) -> Found {
    // Not a control character reaches the file system, where NUL would cut the path short.
    guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      return .none("batch.file.missing", [OutputNames.safe(name)])
    }
    let path = Path.join(folder, name)
    guard let resolved = FileSystem.resolved(path) else {
      // realpath fails for an escape to nowhere too; the escape is the more useful thing to say.
      return .none(leaves(name) ? "batch.file.outside" : "batch.file.missing", [name])
    }
    guard let root = resolvedFolder, resolved.hasPrefix(root == "/" ? "/" : root + "/") else {
      return .none("batch.file.outside", [name])
    }
    guard FileSystem.mode(of: path) == S_IFREG else { return .none("batch.file.notRegular", [name]) }
    return .file(name)
  }

  private func leaves(_ path: String) -> Bool {
    path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }
}
