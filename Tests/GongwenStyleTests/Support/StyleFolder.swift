import Foundation
import GongwenModel
import GongwenStyle

/// The styles of the repository.
enum RepositoryStyles {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Styles").path

  static let loader = StyleLoader(folders: [folder])
}

/// A folder of sheets for one test, removed after it.
final class StyleFolder {
  let path: String

  init(_ sheets: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gongwen-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (name, text) in sheets {
      try Data(text.utf8).write(to: url.appendingPathComponent(name + ".yaml"))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Runs `work` while the folder stands, with a loader that finds its sheets first, then the repository's.
  private func withLoader<Result>(_ work: (StyleLoader) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try work(StyleLoader(folders: [path, RepositoryStyles.folder])) }
  }

  func load(_ name: String) throws -> ResolvedStyle {
    try withLoader { try $0.load(name) }
  }

  func diagnostics(in name: String) -> [StyleDiagnostic] {
    withLoader { $0.diagnostics(in: name) }
  }

  func deviations(of name: String) throws -> [StyleDeviation] {
    try withLoader { try $0.deviations(of: name) }
  }

  func listing(of name: String) throws -> String {
    try withLoader { try $0.listing(of: name) }
  }
}

/// A sheet that extends the standard's style and holds `lines` from its fourth line on.
func sheet(extends base: String = "gongwen", _ lines: String) -> String {
  "schema: gongwen-style/1\ndescription: 示例\nextends: \(base)\n" + lines
}

/// `line:column id argument argument` of each diagnostic: what a reader of a failing test wants to see.
func outline(_ diagnostics: [StyleDiagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    (["\(diagnostic.line):\(diagnostic.column)", diagnostic.diagnostic.id] + diagnostic.diagnostic.arguments)
      .joined(separator: " ")
  }
}

/// The diagnostics of one sheet named `office` that extends the standard's style.
func diagnostics(_ lines: String) throws -> [String] {
  let folder = try StyleFolder(["office": sheet(lines)])
  return outline(folder.diagnostics(in: "office"))
}
