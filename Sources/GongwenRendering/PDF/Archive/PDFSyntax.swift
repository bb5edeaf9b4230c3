import GongwenModel

/// Writes the values of PDF objects (ISO 32000-1 7.3).
extension [UInt8] {
  /// Appends a text string: as it stands where it is ASCII, in UTF-16 where it is not.
  ///
  /// What is longer than a string of an archive may be (ISO 19005-2 6.1.13) is cut.
  mutating func append(textString text: String) {
    let text = text.utf16.count > longestTextString ? text.cut(to: longestTextString) : text
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      append(UInt8(ascii: "("))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
          append(UInt8(ascii: "\\"))
        }
        append(byte)
      }
      append(UInt8(ascii: ")"))
      return
    }
    self += "<FEFF".utf8
    for unit in text.utf16 {
      append(hexadecimal: UInt8(unit >> 8))
      append(hexadecimal: UInt8(unit & 0xFF))
    }
    append(UInt8(ascii: ">"))
  }

  /// Appends two digits.
  mutating func append(hexadecimal byte: UInt8) {
    append(Self.digits[Int(byte >> 4)])
    append(Self.digits[Int(byte & 0xF)])
  }

  /// Appends a length in pt with at most three decimals.
  mutating func append(length value: Double) {
    let thousandths = Int((value * 1000).rounded())
    if thousandths < 0 { append(UInt8(ascii: "-")) }
    self += String(abs(thousandths) / 1000).utf8
    let rest = abs(thousandths) % 1000
    guard rest > 0 else { return }
    var decimals = String(rest + 1000).utf8.dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    append(UInt8(ascii: "."))
    self += decimals
  }

  /// Appends a name, with its slash; what no name may hold is written by its code (ISO 32000-1 7.3.5).
  mutating func append(name: String) {
    append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      let isRegular = (0x21...0x7E).contains(byte) && !"()<>[]{}/%#".utf8.contains(byte)
      if isRegular {
        append(byte)
      } else {
        self += [UInt8(ascii: "#"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
  }

  /// Appends a rectangle of two corners.
  mutating func append(rectangle: PDFRectangle) {
    append(UInt8(ascii: "["))
    for (index, value) in [rectangle.left, rectangle.bottom, rectangle.right, rectangle.top].enumerated() {
      if index > 0 { append(0x20) }
      append(length: value)
    }
    append(UInt8(ascii: "]"))
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

/// A rectangle in the space of a PDF page, whose origin is the lower left corner; in pt.
struct PDFRectangle: Equatable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  /// The rectangle on a page around which a margin was added on every side.
  func moved(by margin: Double) -> PDFRectangle {
    PDFRectangle(left: left + margin, bottom: bottom + margin, right: right + margin, top: top + margin)
  }
}

/// The longest text string of an archive in code units of UTF-16: 32 767 bytes, two of them for the byte order mark.
let longestTextString = 16_382

extension String {
  /// The text without what comes after a number of code units of UTF-16; no character is cut in two.
  fileprivate func cut(to units: Int) -> String {
    let end = utf16.index(utf16.startIndex, offsetBy: units, limitedBy: utf16.endIndex) ?? utf16.endIndex
    return String(self[..<(end.samePosition(in: unicodeScalars) ?? utf16.index(before: end))])
  }
}
