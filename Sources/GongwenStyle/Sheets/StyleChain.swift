internal import GongwenModel

/// The sheets of a style, its base first.
struct StyleChain {
  /// The sheets, each extended by the next.
  var sheets: [StyleSheet] = []
  /// Faults of finding and reading them; the faults inside a sheet are in the sheet.
  var diagnostics: [StyleDiagnostic] = []

  /// Every fault, those of the base first.
  var allDiagnostics: [StyleDiagnostic] { diagnostics + sheets.flatMap(\.diagnostics) }
}

extension StyleChain {
  /// Reads a style and all it extends.
  init(of nameOrPath: String, files: StyleFile) {
    var reader = ChainReader(files: files)
    reader.read(nameOrPath)
    self = reader.chain
  }
}

/// Follows `extends` from the sheet that was asked for to the base.
private struct ChainReader {
  let files: StyleFile
  var chain = StyleChain()
  private var seen: [String] = []

  init(files: StyleFile) {
    self.files = files
  }

  mutating func read(_ nameOrPath: String) {
    guard let path = files.path(of: nameOrPath) else {
      return chain.diagnostics.append(missing(nameOrPath, from: nil, at: nil))
    }
    var next: String? = path
    while let path = next {
      let identity = StyleFile.identity(of: path)
      if let start = seen.firstIndex(of: identity) {
        return reportCycle(seen[start...] + [identity])
      }
      seen.append(identity)
      guard let sheet = open(path) else { return }
      chain.sheets.insert(sheet, at: 0)
      next = base(of: sheet)
    }
  }

  private mutating func open(_ path: String) -> StyleSheet? {
    do {
      let (source, text) = try files.sheet(at: path)
      return StyleSheet(source: source, text: text)
    } catch {
      // A base that cannot be read is shown at the `extends` that asks for it.
      let child = chain.sheets.first
      let source = child?.source ?? SourceText(name: path, text: "")
      chain.diagnostics.append(
        StyleDiagnostic(error.id, error.arguments, in: source, at: child?.base?.span, category: .input))
      return nil
    }
  }

  private mutating func base(of sheet: StyleSheet) -> String? {
    guard let base = sheet.base else { return nil }
    // A sheet that is held lies beside nothing.
    let isHeld = files.sources.contains { $0.name == sheet.source.name }
    let folder = isHeld ? nil : StyleFile.folder(of: sheet.source.name)
    guard let path = files.path(of: base.name, besides: folder) else {
      chain.diagnostics.append(missing(base.name, from: sheet.source, at: base.span))
      return nil
    }
    return path
  }

  private func missing(_ name: String, from source: SourceText?, at span: SourceSpan?) -> StyleDiagnostic {
    guard let nearest = NearestName.find(name, among: files.names) else {
      return StyleDiagnostic(
        "style.missing", [name, files.folders.joined(separator: ", ")], in: source, at: span)
    }
    return StyleDiagnostic("style.missing.near", [name, nearest], in: source, at: span)
  }

  private mutating func reportCycle(_ identities: ArraySlice<String>) {
    let names = identities.map(StyleFile.name(of:)).joined(separator: " → ")
    let child = chain.sheets.first
    chain.diagnostics.append(
      StyleDiagnostic("style.extends.cycle", [names], in: child?.source, at: child?.base?.span))
  }
}
