public import GongwenModel
internal import GongwenYAML

/// Reads a user's list of terms.
public enum TermList {
  /// The name of the list that lies beside the styles.
  public static let fileName = "terms.yaml"

  /// The terms of a list: one `wrong: right` a line; without a right side the wording is banned.
  ///
  /// - Parameters:
  ///   - yaml: the content of the file.
  ///   - path: the file, for messages.
  /// - Returns: the terms, in the order of the file.
  /// - Throws: `Fault` of category usage when the file is no YAML or not such a list.
  public static func read(_ yaml: String, path: String) throws(Fault) -> [TermRule] {
    let root = try compose(yaml, path: path)
    guard let root, !root.isNull else { return [] }
    guard let mapping = root.mapping else { throw malformed(path, root.place) }
    var terms: [TermRule] = []
    for member in mapping {
      guard !member.key.isEmpty else { throw malformed(path, member.place) }
      guard let right = member.value.text else { throw malformed(path, member.value.place) }
      terms.append(TermRule(wrong: member.key, right: member.value.isNull ? "" : right))
    }
    return terms
  }

  private static func compose(_ yaml: String, path: String) throws(Fault) -> YAMLNode? {
    do {
      return try YAMLText.root(yaml)
    } catch {
      if error.kind == .compositeKey, let place = error.place { throw malformed(path, place) }
      throw Fault(.usage, "check.terms.syntax", ["\(error)"], path: path)
    }
  }

  private static func malformed(_ path: String, _ place: YAMLPlace) -> Fault {
    Fault(.usage, "check.terms.malformed", [String(place.line)], path: path)
  }
}
