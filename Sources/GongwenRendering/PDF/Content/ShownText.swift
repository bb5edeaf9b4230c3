import GongwenModel

/// The operands of `Tj` and `TJ` taken apart, for the rare list that belongs to several elements.
enum ShownText {
  enum Part {
    /// Codes of glyphs.
    case codes(ArraySlice<Int>)
    /// A shift between them.
    case number(Range<Int>)
  }

  /// The strings and numbers of a list, or the one string of `Tj`.
  ///
  /// - Parameters:
  ///   - content: The content stream.
  ///   - range: The operands.
  ///   - isWide: Whether a code has two bytes.
  /// - Returns: The strings and numbers, in order.
  /// - Throws: A `Fault` of category internal when something else stands there.
  static func parts(_ content: [UInt8], _ range: Range<Int>, isWide: Bool) throws(Fault) -> [Part] {
    var parts: [Part] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      switch content[offset] {
      case UInt8(ascii: "("):
        _ = try ContentScanner.skipLiteral(content, &offset)
        parts.append(.codes(codes(literal(content[start + 1..<offset - 1]), isWide)))
      case UInt8(ascii: "<"):
        _ = try ContentScanner.skipHexadecimal(content, &offset)
        parts.append(.codes(codes(hexadecimal(content[start + 1..<offset - 1]), isWide)))
      case 0x2B...0x39:
        while offset < range.upperBound, (0x2B...0x39).contains(content[offset]) { offset += 1 }
        parts.append(.number(start..<offset))
      case UInt8(ascii: "["), UInt8(ascii: "]"): offset += 1
      case let byte where ObjectSyntax.isBlank(byte): offset += 1
      default: throw Fault.pdfStructure("content")
      }
    }
    return parts
  }

  /// Appends codes as a string of hexadecimal digits.
  static func append(_ codes: ArraySlice<Int>, isWide: Bool, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    for code in codes {
      if isWide { output.append(hexadecimal: UInt8(code >> 8 & 0xFF)) }
      output.append(hexadecimal: UInt8(code & 0xFF))
    }
    output.append(UInt8(ascii: ">"))
  }

  private static func codes(_ bytes: [Int], _ isWide: Bool) -> ArraySlice<Int> {
    guard isWide else { return bytes[...] }
    return stride(from: 0, to: bytes.count - 1, by: 2).map { bytes[$0] << 8 | bytes[$0 + 1] }[...]
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [Int] {
    let values = digits.filter { !ObjectSyntax.isBlank($0) }.map {
      $0 < 0x3A ? Int($0) - 0x30 : Int($0 | 0x20) - 87
    }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  private static func literal(_ text: ArraySlice<UInt8>) -> [Int] {
    var result: [Int] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        result.append(Int(byte))
        continue
      }
      switch escaped {
      case 0x0A: break
      case 0x30...0x37:
        var value = Int(escaped) - 0x30
        for _ in 0..<2 {
          guard let next = rest.first, (0x30...0x37).contains(next) else { break }
          value = value * 8 + Int(next) - 0x30
          rest.removeFirst()
        }
        result.append(value & 0xFF)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      default: result.append(Int(escaped))
      }
    }
    return result
  }
}
