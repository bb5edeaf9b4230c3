public import GongwenModel
internal import GongwenYAML
internal import Yams

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
    guard let root, root.isFilled else { return [] }
    guard let mapping = root.mapping else { throw malformed(path, root) }
    var terms: [TermRule] = []
    for (key, value) in mapping {
      guard let wrong = key.scalar?.string, !wrong.isEmpty else { throw malformed(path, key) }
      guard let right = value.scalar?.string else { throw malformed(path, value) }
      terms.append(TermRule(wrong: wrong, right: value.isFilled ? right : ""))
    }
    return terms
  }

  private static func compose(_ yaml: String, path: String) throws(Fault) -> Node? {
    do {
      return try YAMLText.root(yaml)
    } catch let key as CompositeKey {
      throw Fault(.usage, "check.terms.malformed", [String(key.line)], path: path)
    } catch {
      throw Fault(.usage, "check.terms.syntax", ["\(error)"], path: path)
    }
  }

  private static func malformed(_ path: String, _ node: Node) -> Fault {
    Fault(.usage, "check.terms.malformed", [String(node.mark?.line ?? 1)], path: path)
  }
}

extension Node {
  /// Whether there is a value: YAML writes none as nothing, `~` or `null`.
  fileprivate var isFilled: Bool {
    guard let scalar else { return true }
    return !(scalar.style == .plain && ["", "~", "null"].contains(scalar.string))
  }
}
