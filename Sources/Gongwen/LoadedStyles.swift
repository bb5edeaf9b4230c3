internal import GongwenFiles
internal import GongwenStyle

/// The styles that a typesetter has loaded.
///
/// One that is named by its path is kept only for as long as its files say the same: a service lives for weeks, and its
/// users change their sheets.
struct LoadedStyles {
  private struct Entry {
    var style: ResolvedStyle
    /// What the sheets of a style with a path said; empty for one of the home.
    var sheets: [String: Fingerprint?]
  }

  private let loader: StyleLoader
  private var entries: [String: Entry] = [:]

  /// Loads from `sources`, then from `folders`, the first one first.
  init(folders: [String], sources: [StyleSource] = []) {
    loader = StyleLoader(folders: folders, sources: sources)
  }

  /// A style with single values put over it.
  ///
  /// - Throws: A `Fault` as `StyleLoader.load(_:overrides:)`.
  mutating func style(_ name: String, overrides: [StyleOverride]) throws(Fault) -> ResolvedStyle {
    let key = overrides.reduce(name) { $0 + "\u{0}" + $1.key + "=" + $1.value }
    if let entry = entries[key], entry.sheets == Self.sheets(entry.sheets.keys) { return entry.style }
    // Before loading: what changes meanwhile differs next time.
    let sheets = StyleLoader.isPath(name) ? Self.sheets(loader.files(of: name)) : [:]
    entries[key] = nil
    let style = try loader.load(name, overrides: overrides)
    entries[key] = Entry(style: style, sheets: sheets)
    return style
  }

  private static func sheets(_ paths: some Sequence<String>) -> [String: Fingerprint?] {
    Dictionary(paths.map { ($0, (try? InputFile.read($0)).map { Fingerprint(of: $0) }) }) { first, _ in first
    }
  }
}
