extension ValueError {
  /// The message for a value that was refused.
  func message(key: String, text: String, kind: ValueKind) -> (id: String, arguments: [String]) {
    switch self {
    case .form: ("style.value.form", [key, text, kind.examples])
    case .unit(let unit) where unit.isEmpty: ("style.value.unit.missing", [key, text, kind.examples])
    case .unit(let unit): ("style.value.unit", [key, text, unit, kind.examples])
    case .range(let low, let high): ("style.value.range", [key, text, low, high])
    }
  }
}

/// The message for a key that no style knows.
enum UnknownKey {
  /// Names the nearest key: one of the same group, else one of that name anywhere.
  static func message(_ key: String, in group: SchemaGroup) -> (id: String, arguments: [String]) {
    guard let nearest = nearest(key, in: group) else { return ("style.key.unknown", [key]) }
    return ("style.key.unknown.near", [key, nearest])
  }

  private static func nearest(_ key: String, in group: SchemaGroup) -> String? {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let name = parts.last ?? key
    let prefix = parts.dropLast().map { $0 + "." }.joined()
    let siblings = group.members.map(\.name)
    let elsewhere = StyleSchema.leaves.lazy.map(\.path).filter { $0.hasSuffix("." + name) }
    // A key of just that name in one other group is a misplaced key, not a misspelt one.
    let found = Array(elsewhere.prefix(2))
    if found.count == 1 { return found[0] }
    return NearestName.find(name, among: siblings).map { prefix + $0 }
  }
}
