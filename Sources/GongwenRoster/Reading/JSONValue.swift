/// A JSON value that knows where it stands.
///
/// Numbers keep their spelling: a year or a code is text here.
indirect enum JSONValue: Equatable {
  case string(String)
  case number(String)
  case boolean(Bool)
  case null
  case array([Element])
  case object([Member])

  struct Element: Equatable {
    var offset: Int
    var value: JSONValue
  }

  struct Member: Equatable {
    var offset: Int
    var key: String
    var value: JSONValue
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
struct JSONFault: Error, Equatable {
  var offset: Int
  /// What was expected there, as JSON writes it.
  var expected: String
}
