/// A value of a PDF object, read without any part of the program.
public indirect enum PDFValue: Equatable {
  case word(String)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)

  /// Reads the value that a text begins with, each byte a character.
  ///
  /// - Throws: `PDFFile.Malformed` when there is none.
  package init(_ text: String) throws {
    var reader = ValueReader(Array(text.unicodeScalars))
    self = try reader.value()
  }

  /// The value after a key; `nil` for another kind of value.
  package subscript(key: String) -> PDFValue? {
    if case .dictionary(let entries) = self { entries[key] } else { nil }
  }

  /// The values of an array; a single value for another kind.
  package var elements: [PDFValue] {
    if case .array(let values) = self { values } else { [self] }
  }

  /// The whole number.
  package var number: Int? {
    if case .word(let word) = self { Int(word) } else { nil }
  }

  /// The number, with a fraction or without.
  package var real: Double? {
    if case .word(let word) = self { Double(word) } else { nil }
  }

  /// The object that is referred to.
  package var target: Int? {
    if case .reference(let number) = self { number } else { nil }
  }

  /// The name without its slash.
  package var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  /// The text of a text string.
  package var text: String? {
    guard case .string(let bytes) = self else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return PDFFile.string(bytes) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}

private struct ValueReader {
  let scalars: [Unicode.Scalar]
  var offset = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private static let delimiters = Set("()<>[]/%".unicodeScalars)

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private func isAt(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return offset + wanted.count <= scalars.count
      && scalars[offset..<offset + wanted.count].elementsEqual(wanted)
  }

  private mutating func skipBlanks() {
    while let scalar = current {
      if scalar == "%" {
        while let scalar = current, scalar != "\n" { offset += 1 }
      } else if scalar.value <= 0x20 {
        offset += 1
      } else {
        return
      }
    }
  }

  mutating func value() throws -> PDFValue {
    skipBlanks()
    if isAt("<<") { return try dictionary() }
    switch current {
    case "[": return try array()
    case "<": return hexadecimal()
    case "(": return literal()
    case "/":
      offset += 1
      return .name(regular().replacing("#2F", with: "/"))
    default: return try wordOrReference()
    }
  }

  private mutating func dictionary() throws -> PDFValue {
    var entries: [String: PDFValue] = [:]
    offset += 2
    while true {
      skipBlanks()
      if isAt(">>") {
        offset += 2
        return .dictionary(entries)
      }
      guard case .name(let key) = try value() else { throw PDFFile.Malformed("a key of a dictionary") }
      guard entries.updateValue(try value(), forKey: key) == nil else {
        throw PDFFile.Malformed("/\(key) stands twice")
      }
    }
  }

  private mutating func array() throws -> PDFValue {
    var values: [PDFValue] = []
    offset += 1
    while true {
      skipBlanks()
      if current == "]" {
        offset += 1
        return .array(values)
      }
      values.append(try value())
    }
  }

  private mutating func hexadecimal() -> PDFValue {
    var digits: [UInt8] = []
    offset += 1
    while let scalar = current, scalar != ">" {
      if let digit = UInt8(String(scalar), radix: 16) { digits.append(digit) }
      offset += 1
    }
    offset += 1
    return .string(stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  private mutating func literal() -> PDFValue {
    var bytes: [UInt8] = []
    var depth = 0
    repeat {
      switch current {
      case "(":
        if depth > 0 { bytes.append(0x28) }
        depth += 1
      case ")":
        depth -= 1
        if depth > 0 { bytes.append(0x29) }
      case "\\":
        offset += 1
        if let scalar = current { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }
      case let scalar?: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case nil: return .string(bytes)
      }
      offset += 1
    } while depth > 0
    return .string(bytes)
  }

  private mutating func regular() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar.value > 0x20, !Self.delimiters.contains(scalar) {
      text.append(scalar)
      offset += 1
    }
    return String(text)
  }

  private mutating func wordOrReference() throws -> PDFValue {
    let word = regular()
    guard !word.isEmpty else { throw PDFFile.Malformed("no value at \(offset)") }
    let place = offset
    if let number = Int(word) {
      skipBlanks()
      if regular() == "0" {
        skipBlanks()
        if regular() == "R" { return .reference(number) }
      }
    }
    offset = place
    return .word(word)
  }
}
