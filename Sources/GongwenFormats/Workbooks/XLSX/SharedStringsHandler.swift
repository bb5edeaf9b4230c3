internal import GongwenModel

/// Reads `sharedStrings.xml`: the texts that cells name by number, without looks and without the readings above them.
struct SharedStringsHandler: XMLHandler {
  private(set) var strings: [String] = []
  private let file: String
  private let part: String
  private let limits: FormatLimits
  private var buffer = CellText()
  private var size = 0

  init(file: String, part: String, limits: FormatLimits) {
    (self.file, self.part, self.limits) = (file, part, limits)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.namespace == .sheet else { return }
    buffer.start(name.local)
  }

  mutating func end(_ name: XMLName) throws(Fault) {
    guard name.namespace == .sheet else { return }
    guard name.local == "si" else { return buffer.end(name.local) }
    let text = buffer.take()
    size += text.utf8.count
    guard size <= limits.sheetText else {
      throw Fault(.input, "sheet.text", [file, part, String(limits.sheetText >> 20)], path: file)
    }
    guard strings.count < limits.sheetCells else {
      throw Fault(.input, "sheet.strings", [file, part, String(limits.sheetCells)], path: file)
    }
    strings.append(text)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { buffer.append(bytes) }
}

/// Gathers the text of a cell from its runs; readings (`rPh`) are no part of it.
struct CellText {
  private var bytes: [UInt8] = []
  private var isOpen = false
  private var isReading = false

  mutating func start(_ local: String) {
    switch local {
    case "t": isOpen = !isReading
    case "rPh": isReading = true
    default: break
    }
  }

  mutating func end(_ local: String) {
    switch local {
    case "t": isOpen = false
    case "rPh": isReading = false
    default: break
    }
  }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    if isOpen { bytes.append(contentsOf: more) }
  }

  /// The text so far; the next one begins empty.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Self.decoded(bytes)
  }

  /// The text of bytes in which a character that XML cannot hold is written `_x000D_`.
  static func decoded(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard let value = escape(bytes, at: index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      // Halves of pairs are no characters of their own.
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      index += 7
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
