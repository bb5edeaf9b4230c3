import GongwenFiles

/// What a delivered report was made from, as the journal keeps it: the roster or folder, and the template.
///
/// Paths are those from the output folder, so that both may be moved together. Two templates of one roster make two kinds of
/// papers.
struct JournalSource: Hashable {
  private let paths: [String]

  /// The source of a run; `nil` where a path is lost or has characters that a line of the journal cannot keep.
  init?(_ source: String, template: String?, from folder: String) {
    guard let folder = FileSystem.resolved(folder.isEmpty ? "." : folder) else { return nil }
    let paths = [source, template].compactMap(\.self).map {
      FileSystem.resolved($0).map { Self.path(to: $0, from: folder) }
    }
    guard let whole = paths as? [String] else { return nil }
    self.init(line: whole.joined(separator: Self.separator))
  }

  /// Reads what `line` wrote.
  init?(line: some StringProtocol) {
    guard !line.isEmpty, line.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return nil
    }
    paths = String(line).split(separator: Self.separator).map(String.init)
  }

  /// The paths in one line.
  var line: String { paths.joined(separator: Self.separator) }

  /// Whether all of it is still there; a roster that was renamed is not.
  func isThere(from folder: String) -> Bool {
    paths.allSatisfy { FileSystem.mode(of: Path.join(folder, $0)) != nil }
  }

  /// In no path that is resolved.
  private static let separator = "//"

  /// The way from one resolved path to another: `../花名册.xlsx`.
  static func path(to target: String, from folder: String) -> String {
    let (target, folder) = (target.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let parts =
      Array(repeating: "..", count: folder.count - shared) + target.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
