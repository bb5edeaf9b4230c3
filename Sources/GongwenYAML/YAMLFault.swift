/// What is wrong with a YAML text.
package struct YAMLFault: Error, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// It is no YAML, or more than one document.
    case syntax
    /// A key of a mapping is an alias, a list or a mapping.
    case compositeKey
    /// Keys that a mapping has twice, in order.
    case repeatedKeys([String])
  }

  package let kind: Kind
  /// What is wrong, in libyaml's words or in words like its own.
  package let problem: String
  /// Where; `nil` when memory ran out.
  package let place: YAMLPlace?

  package var description: String { place.map { "\($0): \(problem)" } ?? problem }
}
