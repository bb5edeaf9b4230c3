/// Writes JSON straight into text: the one writer of the reports, findings and inspections of the program.
///
/// Foundation's encoder would cost its start-up time in every run for a few lines of output.
public struct JSONWriter {
  /// What was written so far.
  public private(set) var text = ""
  private var needsComma = false

  /// Creates an empty writer.
  public init() {}

  /// Writes an object.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  /// Writes a member that is a string.
  public mutating func member(_ name: String, _ value: String) { key(name); text += JSONWriter.quoted(value) }

  /// Writes a member that is a whole number.
  public mutating func member(_ name: String, _ value: Int) { key(name); text += String(value) }

  /// Writes a member that is a truth value.
  public mutating func member(_ name: String, _ value: Bool) { key(name); text += value ? "true" : "false" }

  /// Writes a member that is a number, to three decimals.
  public mutating func member(_ name: String, _ value: Double) { key(name); text += JSONWriter.decimal(value) }

  /// Writes a member that is an array.
  public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    needsComma = false
    enclose("[", "]", body)
  }

  /// Writes an element of an array.
  public mutating func element(_ body: (inout JSONWriter) -> Void) {
    if needsComma { text += ",\n" }
    needsComma = false
    body(&self)
    needsComma = true
  }

  private mutating func key(_ name: String) {
    if needsComma { text += "," }
    text += JSONWriter.quoted(name) + ":"
    needsComma = true
  }

  private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  /// A string with its quotation marks and escapes.
  public static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number with at most three decimals, without an exponent.
  public static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    var fraction = String(1000 + thousandths % 1000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return sign + String(thousandths / 1000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
