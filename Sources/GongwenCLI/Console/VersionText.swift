import Gongwen

/// What `--version` prints: the program and the libraries that decide how pages come out.
enum VersionText {
  static var text: String {
    (["gongwen \(GongwenVersion.current)"] + LibraryVersions.all.map { "\($0.name) \($0.version)" })
      .joined(separator: "\n")
  }
}
