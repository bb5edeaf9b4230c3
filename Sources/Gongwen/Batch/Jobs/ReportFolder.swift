import Glibc
import GongwenModel

/// Lists the reports in a folder and the folders below it, in the order of their paths.
struct ReportFolder {
  /// What the readers know.
  static let extensions: Set<String> = ["txt", "text", "md", "markdown", "docx", "html", "htm"]
  /// Deeper trees are loops or mistakes.
  private static let maximumDepth = 16

  /// Paths below the folder, `/` between their parts.
  private(set) var reports: [String] = []
  /// Files that are no reports, by path; hidden ones are left out.
  private(set) var others: [String] = []

  private let root: String
  private let excluded: String?

  /// Lists a folder.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - excluded: A folder that is not looked into: the output folder may lie below the source.
  /// - Throws: A `Fault` of category input when a folder can not be read.
  init(listing root: String, excluding excluded: String?) throws(Fault) {
    self.root = root
    self.excluded = excluded.flatMap { FileSystem.resolved($0) }
    try visit("", depth: 0)
  }

  private mutating func visit(_ below: String, depth: Int) throws(Fault) {
    let folder = below.isEmpty ? root : Path.join(root, below)
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let path = below.isEmpty ? name : below + "/" + name
      switch FileSystem.mode(of: Path.join(root, path)) {
      case S_IFDIR:
        guard depth < Self.maximumDepth, FileSystem.resolved(Path.join(root, path)) != excluded else {
          continue
        }
        try visit(path, depth: depth + 1)
      case S_IFREG:
        if Self.extensions.contains(Path.fileExtension(of: name)) {
          reports.append(path)
        } else {
          others.append(path)
        }
      default: others.append(path)
      }
    }
  }
}
