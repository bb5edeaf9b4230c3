/// A value of a YAML document, and where it begins.
package struct YAMLNode: Sendable {
  package enum Value: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLMember])
  }

  package let value: Value
  package let place: YAMLPlace

  /// The scalar; `nil` for a sequence or a mapping.
  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = value { scalar } else { nil }
  }

  /// The text of a scalar.
  package var text: String? { scalar?.text }

  /// The items of a sequence.
  package var sequence: [YAMLNode]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  /// The members of a mapping, in the order of the text; no key is there twice.
  package var mapping: [YAMLMember]? {
    if case .mapping(let members) = value { members } else { nil }
  }

  /// Whether it is YAML's and JSON's null, and not the word between quotes.
  package var isNull: Bool { scalar?.isNull == true }
}

/// One key of a mapping with its value.
package struct YAMLMember: Sendable {
  package let key: String
  /// Where the key begins.
  package let place: YAMLPlace
  package let value: YAMLNode
}

/// A text of a document, spelled as it stands: 2023 is "2023".
package struct YAMLScalar: Sendable {
  package enum Style: Sendable {
    case plain
    /// Between single or double quotes.
    case quoted
    /// Below a key with `|` or `>`.
    case block
  }

  package let text: String
  package let style: Style

  fileprivate var isNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
