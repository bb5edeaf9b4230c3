import GongwenModel

/// Reads a content stream operator by operator (ISO 32000-1 7.8.2), as Cairo writes it.
struct ContentScanner {
  /// An operator with what stands before it.
  struct Operation {
    /// Where the operands begin and end.
    var operands: Range<Int>
    /// The operator.
    var name: Range<Int>
    /// Characters in the strings among the operands: bytes of `(…)`, digits of `<…>`.
    var literalBytes = 0
    var hexadecimalDigits = 0
  }

  private let content: [UInt8]
  private(set) var offset = 0

  init(_ content: [UInt8]) { self.content = content }

  /// The next operator; `nil` at the end.
  ///
  /// - Throws: A `Fault` of category internal for operands without one, or a string that does not end.
  mutating func next() throws(Fault) -> Operation? {
    skipBlanks()
    guard offset < content.count else { return nil }
    var operation = Operation(operands: offset..<offset, name: offset..<offset)
    while offset < content.count {
      let start = offset
      switch content[offset] {
      case UInt8(ascii: "("): operation.literalBytes += try ContentScanner.skipLiteral(content, &offset)
      case UInt8(ascii: "<"):
        if offset + 1 < content.count, content[offset + 1] == UInt8(ascii: "<") {
          offset += 2
        } else {
          operation.hexadecimalDigits += try ContentScanner.skipHexadecimal(content, &offset)
        }
      case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): offset += 1
      case UInt8(ascii: "/"):
        offset += 1
        skipRegular()
      case 0x2B...0x39: skipRegular()
      default:
        skipRegular()
        guard offset > start else { throw Fault.pdfStructure("content") }
        operation.operands = operation.operands.lowerBound..<start
        operation.name = start..<offset
        return operation
      }
      skipBlanks()
    }
    throw Fault.pdfStructure("content")
  }

  /// Moves past a string in brackets and returns how many bytes it stands for.
  static func skipLiteral(_ content: [UInt8], _ offset: inout Int) throws(Fault) -> Int {
    var count = 0
    var depth = 0
    repeat {
      guard offset < content.count else { throw Fault.pdfStructure("content") }
      switch content[offset] {
      case UInt8(ascii: "("):
        count += depth > 0 ? 1 : 0
        depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        count += depth > 0 ? 1 : 0
      case UInt8(ascii: "\\"):
        offset += 1
        count += skipEscape(content, &offset)
      default: count += 1
      }
      offset += 1
    } while depth > 0
    return count
  }

  /// Moves to the last byte of an escape, after whose backslash the offset is; a broken line stands for nothing.
  private static func skipEscape(_ content: [UInt8], _ offset: inout Int) -> Int {
    guard offset < content.count else { return 0 }
    if content[offset] == 0x0A { return 0 }
    let isOctal = { (place: Int) in place < content.count && content[place] >= 0x30 && content[place] <= 0x37
    }
    guard isOctal(offset) else { return 1 }
    guard isOctal(offset + 1) else { return 1 }
    offset += 1
    if isOctal(offset + 1) { offset += 1 }
    return 1
  }

  /// Moves past a string of hexadecimal digits and returns how many there are.
  static func skipHexadecimal(_ content: [UInt8], _ offset: inout Int) throws(Fault) -> Int {
    var count = 0
    offset += 1
    while offset < content.count {
      let byte = content[offset]
      offset += 1
      if byte == UInt8(ascii: ">") { return count }
      if !ObjectSyntax.isBlank(byte) { count += 1 }
    }
    throw Fault.pdfStructure("content")
  }

  private mutating func skipRegular() {
    while offset < content.count, !ObjectSyntax.isBlank(content[offset]),
      !ObjectSyntax.isDelimiter(content[offset])
    { offset += 1 }
  }

  private mutating func skipBlanks() {
    while offset < content.count, ObjectSyntax.isBlank(content[offset]) { offset += 1 }
  }
}
