/// Writes JSON straight into text: the one writer of the reports, diagnostics and inspections of the program.
///
/// Members stand in the order in which they are written; what is not known (`nil`) is left out. Foundation's
/// encoder would cost its start-up time in every run for a few lines of output.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var text = ""
  private let separator: String
  private var needsComma = false

  /// Creates an empty writer.
  ///
  /// - Parameter isOneLine: Whether everything stands on one line, as NDJSON wants; otherwise each element of an
  ///   array begins a line, so that a person can read a long report.
  package init(isOneLine: Bool = false) { separator = isOneLine ? "," : ",\n" }

  /// One object on one line, without a line end.
  package static func line(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isOneLine: true)
    writer.object(body)
    return writer.text
  }

  /// Writes an object.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  /// Writes a member that is a string.
  package mutating func member(_ name: String, _ value: String?) { write(name, value.map(JSONWriter.quoted)) }

  /// Writes a member that is a whole number.
  package mutating func member(_ name: String, _ value: Int?) { write(name, value.map { String($0) }) }

  /// Writes a member that is a truth value.
  package mutating func member(_ name: String, _ value: Bool?) {
    write(name, value.map { $0 ? "true" : "false" })
  }

  /// Writes a member that is a number, to three decimals.
  package mutating func member(_ name: String, _ value: Double?) {
    write(name, value.map(JSONWriter.decimal))
  }

  /// Writes a member that is an object.
  package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    enclose("{", "}", body)
  }

  /// Writes a member that is an array.
  package mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    enclose("[", "]", body)
  }

  /// Writes an element of an array.
  package mutating func element(_ body: (inout JSONWriter) -> Void) {
    if needsComma { text += separator }
    needsComma = false
    body(&self)
    needsComma = true
  }

  /// Writes an element that is a string.
  package mutating func element(_ value: String) { element { $0.text += JSONWriter.quoted(value) } }

  private mutating func write(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    text += value
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
}

extension JSONWriter {
  /// A string with its quotation marks and escapes.
  ///
  /// Controls must be escaped; line separators end a line for many readers of NDJSON; zero-width and bidirectional
  /// marks would deceive whoever reads the output.
  package static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where PrintableText.isUnseen(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number with at most three decimals, without an exponent.
  package static func decimal(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "null" }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    var fraction = String(1000 + thousandths % 1000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return sign + String(thousandths / 1000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
