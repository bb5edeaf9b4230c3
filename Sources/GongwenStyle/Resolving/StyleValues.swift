internal import GongwenModel

/// The values of a chain of sheets, joined key by key: what a later sheet says of a key replaces what an
/// earlier one said, and leaves the other keys of the group alone.
struct StyleValues: Sendable {
  /// The values by key path.
  private(set) var entries: [String: StyleEntry] = [:]
  /// The texts that the entries' spans belong to, by path.
  let sources: [SourceText]

  init(_ chain: StyleChain) {
    sources = chain.sheets.map(\.source)
    entries.reserveCapacity(256)
    for (depth, sheet) in chain.sheets.enumerated() {
      for (key, entry) in sheet.entries { set(key, entry, depth) }
    }
  }

  private mutating func set(_ key: String, _ entry: StyleEntry, _ depth: Int) {
    var entry = entry
    entry.depth = depth
    entries[key] = entry
  }

  /// Puts a value from the command line or a front matter over those of the sheets.
  ///
  /// - Returns: The fault of the key or the value, or `nil` when it was taken.
  mutating func override(_ key: String, _ text: String) -> StyleDiagnostic? {
    switch Self.find(key) {
    case .failure(let unknown): return unknown
    case .success(let (path, kind)):
      do {
        set(path, StyleEntry(value: try kind.decode(text), text: text), sources.count)
        return nil
      } catch {
        let (id, arguments) = error.message(key: path, text: text, kind: kind)
        return StyleDiagnostic(id, arguments)
      }
    }
  }

  /// The value of a property of a kind of paragraph, or the one that holds for every kind.
  func paragraphEntry(_ group: String, _ property: String) -> StyleEntry? {
    entries[group + "." + property] ?? entries["paragraphs.\(StyleSchema.defaultKind)." + property]
  }

  /// A fault of several values that do not go together, placed at the one that was set last.
  func diagnostic(_ id: String, _ arguments: [String], keys: [String]) -> StyleDiagnostic {
    let last = keys.compactMap { entries[$0] }.max { $0.depth < $1.depth }
    let source = last?.path.flatMap { path in sources.first { $0.name == path } }
    return StyleDiagnostic(id, arguments, in: source, at: last?.span)
  }

  /// The path and kind of a key; a group's name stands for its main key.
  static func find(_ key: String) -> Lookup {
    var group = StyleSchema.root
    var path = ""
    for part in key.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      path += path.isEmpty ? part : "." + part
      switch group[part] {
      case .group(let inner)?: group = inner
      case .value(let kind)? where path == key: return .success((path, kind))
      default:
        let (id, arguments) = UnknownKey.message(key, in: group)
        return .failure(StyleDiagnostic(id, arguments))
      }
    }
    guard let name = group.shorthand, case .value(let kind)? = group[name] else {
      return .failure(StyleDiagnostic("style.group.expected", [key]))
    }
    return .success((key + "." + name, kind))
  }

  /// What `find` gives.
  enum Lookup {
    case success((path: String, kind: ValueKind))
    case failure(StyleDiagnostic)
  }
}
