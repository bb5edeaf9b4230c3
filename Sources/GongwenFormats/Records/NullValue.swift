internal import Yams

extension Node {
  /// The words of a value; none for YAML's and JSON's null.
  var text: String? { isNull ? "" : string }

  /// Whether it is null, and not the word between quotes.
  var isNull: Bool {
    guard let scalar, scalar.style != .singleQuoted, scalar.style != .doubleQuoted else { return false }
    return ["null", "Null", "NULL", "~", ""].contains(scalar.string)
  }
}
