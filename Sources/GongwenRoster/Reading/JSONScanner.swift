internal import GongwenModel

/// Reads strict JSON (RFC 8259) from UTF-8.
///
/// Foundation's decoder keeps neither the order of keys nor the places of values, and a roster's diagnostics
/// need both; the grammar is small enough to have here.
package struct JSONScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  /// Reads the one value in a range of a text.
  package static func value(in bytes: [UInt8], _ range: Range<Int>) throws(JSONFault) -> JSONValue {
    var scanner = JSONScanner(bytes: bytes, end: range.upperBound, position: range.lowerBound)
    let value = try scanner.value(depth: 0)
    scanner.skipBlanks()
    guard scanner.position == scanner.end else { throw JSONFault(offset: scanner.position, expected: "EOF") }
    return value
  }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte == " " || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private func expected(_ what: String) -> JSONFault { JSONFault(offset: position, expected: what) }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < LimitTable.jsonDepth else { throw expected("depth < \(LimitTable.jsonDepth)") }
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    default: return try literalOrNumber()
    }
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue.Element] {
    position += 1
    var elements: [JSONValue.Element] = []
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      skipBlanks()
      let offset = position
      elements.append(.init(offset: offset, value: try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw expected(", ]") }
    return elements
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONValue.Member] {
    position += 1
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipBlanks()
      let offset = position
      guard current == UInt8(ascii: "\"") else { throw expected("\"") }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw expected(":") }
      members.append(.init(offset: offset, key: key, value: try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw expected(", }") }
    return members
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += try escape()
      case 0..<0x20:
        position -= 1
        throw expected("\\u00XX")
      default: content.append(byte)
      }
    }
    throw expected("\"")
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    guard let byte = current else { throw expected("\"") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"): return Array(String(Character(try escapedScalar())).utf8)
    default: throw JSONFault(offset: position - 1, expected: "\" \\ / b f n r t u")
    }
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let high = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    // Only surrogates are no scalars: a high one must be followed by a low one.
    guard high < 0xDC00, current == UInt8(ascii: "\\") else { throw expected("\\uDC00…\\uDFFF") }
    position += 1
    guard current == UInt8(ascii: "u") else { throw expected("\\uDC00…\\uDFFF") }
    position += 1
    let low = try hexadecimalUnit()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw expected("\\uDC00…\\uDFFF") }
    return scalar
  }

  private mutating func hexadecimalUnit() throws(JSONFault) -> UInt32 {
    guard position + 4 <= end else { throw expected("\\uXXXX") }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw expected("\\uXXXX") }
    position += 4
    return unit
  }

  private mutating func literalOrNumber() throws(JSONFault) -> JSONValue {
    let start = position
    while let byte = current, isWordByte(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      guard Double(word) != nil, let first = word.utf8.first, first == UInt8(ascii: "-") || first <= 0x39
      else {
        throw JSONFault(offset: start, expected: "{ [ \" 0-9 true false null")
      }
      return .number(word)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
