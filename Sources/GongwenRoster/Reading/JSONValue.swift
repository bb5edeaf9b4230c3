/// A JSON value that knows where it stands.
///
/// Numbers keep their spelling: a year or a code is text here.
package indirect enum JSONValue: Equatable {
  case string(String)
  case number(String)
  case boolean(Bool)
  case null
  case array([Element])
  case object([Member])

  /// A value of a list.
  package struct Element: Equatable {
    /// Where it begins, in bytes.
    package var offset: Int
    /// The value.
    package var value: JSONValue
  }

  /// A named value of an object.
  package struct Member: Equatable {
    /// Where its name begins, in bytes.
    package var offset: Int
    /// The name.
    package var key: String
    /// The value.
    package var value: JSONValue
  }

  /// The value as a roster's cell; `nil` for what is not one value.
  var cellText: String? {
    switch self {
    case .string(let text): DelimitedScanner.trimmed(text.utf8)
    case .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null: ""
    case .array, .object: nil
    }
  }
}

/// Where and why a JSON text is not one.
package struct JSONFault: Error, Equatable {
  /// Where it was found, in bytes.
  package var offset: Int
  /// What was expected there, as JSON writes it.
  package var expected: String
}
