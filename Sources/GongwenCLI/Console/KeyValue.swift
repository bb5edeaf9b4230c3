import Gongwen

/// A `key=value` of an option such as `--set`.
struct KeyValue: Equatable {
  /// What stands before the first `=`.
  var key: String
  /// What stands after it.
  var value: String

  /// Takes an entry apart.
  ///
  /// - Throws: A `Fault` of category usage when there is no `=`.
  init(_ entry: String) throws(Fault) {
    guard let cut = entry.firstIndex(of: "=") else { throw Fault(.usage, "usage.set", [entry]) }
    key = String(entry[..<cut])
    value = String(entry[entry.index(after: cut)...])
  }
}
