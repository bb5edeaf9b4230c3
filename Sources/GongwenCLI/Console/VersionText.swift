import Gongwen

/// What `--version` prints: the program and the libraries that decide how pages come out.
enum VersionText {
  /// The whole text when the call asks for it; ArgumentParser wants one for every call, and asking each library
  /// has its price.
  static var text: String {
    guard CommandLine.arguments.contains("--version") else { return GongwenVersion.current }
    return (["gongwen \(GongwenVersion.current)"] + LibraryVersions.all.map { "\($0.name) \($0.version)" })
      .joined(separator: "\n")
  }
}
