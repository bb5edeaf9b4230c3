/// Writes one flat JSON object on one line, keys in the order they are given.
///
/// Foundation's encoder sorts keys or leaves their order open, and loads far more than this needs.
public struct JSONObject: Sendable {
  private var text = "{"

  /// Creates an empty object.
  public init() {}

  /// The finished object, without a line end.
  public var string: String { text + "}" }

  /// Adds a string; `nil` adds nothing.
  public mutating func add(_ key: String, _ value: String?) {
    guard let value else { return }
    addRaw(key, Self.quoted(value))
  }

  /// Adds a whole number; `nil` adds nothing.
  public mutating func add(_ key: String, _ value: Int?) {
    guard let value else { return }
    addRaw(key, String(value))
  }

  /// Adds a value that is JSON already.
  public mutating func addRaw(_ key: String, _ json: String) {
    if text.utf8.count > 1 { text += "," }
    text += Self.quoted(key)
    text += ":"
    text += json
  }

  /// A string as a JSON string, quotes included.
  public static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || isLineSeparator(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// U+2028 and U+2029 are legal in JSON but end a line for many readers of NDJSON.
  private static func isLineSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
