package import GongwenModel

/// Loads styles: YAML sheets in, `ResolvedStyle` out.
///
/// A sheet names the one it extends, its values replace that one's key by key, and what comes out has every
/// value decided. Decoding is strict: an unknown key, a wrong unit or a figure out of range is a fault with
/// its file, line and column. No default lives in the code; all are in `gongwen.yaml`.
package struct StyleLoader: Sendable {
  /// The name of the style that holds GB/T 9704-2012 in full.
  static let standardName = "gongwen"

  private let files: StyleFile

  /// Creates a loader that looks for names among `sources`, then in `folders`, the first one first.
  package init(folders: [String], sources: [StyleSource] = []) {
    files = StyleFile(folders: folders, sources: sources)
  }

  /// Loads a style by name, or by path when the text holds a `/` or ends in `.yaml`.
  ///
  /// - Throws: `Fault` of category `.usage` for the first thing that is wrong in the sheets (`diagnostics(in:)`
  ///   lists all), of category `.input` for a sheet that cannot be read.
  package func load(_ nameOrPath: String) throws(Fault) -> ResolvedStyle {
    try load(nameOrPath, overrides: [])
  }

  /// Loads a style and puts single values over it, such as `page.gutterMargin` = `30mm`.
  ///
  /// - Parameters:
  ///   - nameOrPath: A name that is looked for in the folders, or a path.
  ///   - overrides: Key paths and values as a sheet writes them; a later one wins.
  /// - Returns: The style, named after its file.
  /// - Throws: `Fault` as `load(_:)`, also for an override that is no key or has no such value.
  package func load(
    _ nameOrPath: String, overrides: [StyleOverride]
  ) throws(Fault) -> ResolvedStyle {
    try resolution(nameOrPath, overrides).successful().style
  }

  /// Lists everything that is wrong in a style and the styles it extends; empty when it loads.
  package func diagnostics(in nameOrPath: String) -> [StyleDiagnostic] {
    resolution(nameOrPath, []).diagnostics
  }

  /// The files of a style and of those it extends, as far as they can be read.
  package func files(of nameOrPath: String) -> [String] {
    StyleChain(of: nameOrPath, files: files).sheets.map(\.source.name)
  }

  /// Lists every value of a style, in the order of the schema, with its source and its place.
  ///
  /// - Throws: `Fault` as `load(_:)`.
  package func settings(
    of nameOrPath: String, overrides: [StyleOverride] = []
  ) throws(Fault) -> [StyleSetting] {
    let resolved = try resolution(nameOrPath, overrides).successful()
    return EffectiveValues(style: resolved.style, values: resolved.values).settings()
  }

  /// Writes a style as one sheet that extends nothing: it loads to the same style.
  ///
  /// - Throws: `Fault` as `load(_:)`.
  package func listing(
    of nameOrPath: String, overrides: [StyleOverride] = []
  ) throws(Fault) -> String {
    let resolved = try resolution(nameOrPath, overrides).successful()
    let settings = EffectiveValues(style: resolved.style, values: resolved.values).settings()
    return StyleListing(
      name: resolved.style.name, description: resolved.description, chain: resolved.chain, settings: settings
    ).text()
  }

  /// Lists where a style departs from GB/T 9704-2012, as the style `gongwen` gives it.
  ///
  /// - Throws: `Fault` as `load(_:)`, also when the style `gongwen` itself does not load.
  package func deviations(
    of nameOrPath: String, overrides: [StyleOverride] = []
  ) throws(Fault) -> [StyleDeviation] {
    let standard = try resolution(Self.standardName, []).successful()
    let style = try resolution(nameOrPath, overrides).successful()
    return EffectiveValues(style: style.style, values: style.values)
      .deviations(from: EffectiveValues(style: standard.style, values: standard.values))
  }

  /// Lists the styles of all folders by name; of two with one name the first folder's counts.
  ///
  /// Files that do not name the schema of styles are passed over. A style that has faults is listed too.
  ///
  /// - Throws: `Fault` of category `.input` when none of the folders holds a style.
  package func list() throws(Fault) -> [StyleSummary] {
    var summaries: [String: StyleSummary] = [:]
    for folder in files.folders {
      for name in StyleFile.names(in: folder) where summaries[name] == nil {
        let path = "\(folder)/\(name).yaml"
        guard let (source, text) = try? StyleFile.read(path) else { continue }
        let sheet = StyleSheet(source: source, text: text)
        guard sheet.isStyle else { continue }
        summaries[name] = StyleSummary(
          name: name, description: sheet.description, base: sheet.base?.name, path: path)
      }
    }
    guard !summaries.isEmpty else {
      throw Fault(.input, "style.none", [files.folders.joined(separator: ", ")])
    }
    return summaries.values.sorted { $0.name < $1.name }
  }

  /// Whether a style is named by the path of its file.
  package static func isPath(_ nameOrPath: String) -> Bool { StyleFile.isPath(nameOrPath) }

  /// Whether a key of `--set` or a front matter is a style's key path, and not one of the document's own.
  package static func isStyleKey(_ key: String) -> Bool {
    guard case .success = StyleValues.find(key) else { return false }
    return true
  }

  // MARK: The pipeline

  /// Reads the chain, joins it, puts the overrides over it, resolves; faults of a stage end the run there,
  /// since the next one would only repeat them.
  private func resolution(_ nameOrPath: String, _ overrides: [StyleOverride]) -> Resolution {
    let chain = StyleChain(of: nameOrPath, files: files)
    var values = StyleValues(chain)
    var diagnostics = chain.allDiagnostics
    for entry in overrides {
      if let diagnostic = values.override(entry.key, entry.value) { diagnostics.append(diagnostic) }
    }
    guard diagnostics.isEmpty, let leaf = chain.sheets.last else {
      return Resolution(diagnostics: diagnostics)
    }
    var resolver = StyleResolver(name: StyleFile.name(of: leaf.source.name), values: values)
    let style = resolver.resolve()
    guard resolver.diagnostics.isEmpty else { return Resolution(diagnostics: resolver.diagnostics) }
    let described = Resolved(
      style: style, values: values, description: leaf.description, chain: chain.sheets.map(\.source.name))
    return Resolution(diagnostics: [], resolved: described)
  }
}

/// A style with what it was made from.
private struct Resolved {
  var style: ResolvedStyle
  var values: StyleValues
  var description: String
  var chain: [String]
}

/// What a run of the pipeline gives: a style, or the reasons why there is none.
private struct Resolution {
  var diagnostics: [StyleDiagnostic]
  var resolved: Resolved?

  func successful() throws(Fault) -> Resolved {
    if let resolved { return resolved }
    throw diagnostics.first?.fault ?? Fault(.internal, "style.unexplained")
  }
}
