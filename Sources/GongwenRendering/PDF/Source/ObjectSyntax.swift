import GongwenModel

/// Reads the syntax of PDF objects (ISO 32000-1 7.3): where a value begins and ends, and what a dictionary holds.
///
/// Nothing is made of the values but ranges of the file: what is not changed is copied as it stands.
struct ObjectSyntax {
  /// A key of a dictionary, without its slash, and its value.
  struct Entry {
    var key: Range<Int>
    var value: Range<Int>
  }

  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - range: What may be read of it.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The entries of the dictionary that begins here, and where it ends; `nil` when none does.
  static func dictionary(_ bytes: [UInt8], _ range: Range<Int>) -> (entries: [Entry], end: Int)? {
    var reader = ObjectSyntax(bytes, range)
    return reader.dictionary().map { ($0, reader.offset) }
  }

  /// The values of the array that begins here; `nil` when none does.
  static func array(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    var reader = ObjectSyntax(bytes, range)
    reader.skipBlanks()
    guard reader.take("[") else { return nil }
    var values: [Range<Int>] = []
    while true {
      reader.skipBlanks()
      if reader.take("]") { return values }
      guard let value = reader.value() else { return nil }
      values.append(value)
    }
  }

  /// The object number of a reference such as `12 0 R`; `nil` for another value.
  static func reference(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let words = bytes[range].split(whereSeparator: isBlank)
    guard words.count == 3, words[2].elementsEqual("R".utf8), words[1].elementsEqual("0".utf8) else {
      return nil
    }
    return number(words[0])
  }

  /// The whole number that the bytes are, up to twelve digits.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == " " || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  // MARK: Steps

  private mutating func dictionary() -> [Entry]? {
    skipBlanks()
    guard take("<<") else { return nil }
    var entries: [Entry] = []
    while true {
      skipBlanks()
      if take(">>") { return entries }
      guard take("/") else { return nil }
      let start = offset
      skipRegular()
      let key = start..<offset
      skipBlanks()
      guard let value = value() else { return nil }
      entries.append(Entry(key: key, value: value))
    }
  }

  /// The value that begins here, with all that is in it.
  private mutating func value() -> Range<Int>? {
    let start = offset
    var depth = 0
    repeat {
      skipBlanks()
      guard offset < end else { return nil }
      if take("<<") || take("[") {
        depth += 1
      } else if take(">>") || take("]") {
        depth -= 1
      } else if !skipScalar() {
        return nil
      }
    } while depth > 0
    // A value that closes what it did not open is none.
    guard depth == 0 else { return nil }
    skipRestOfReference(from: start)
    return start..<offset
  }

  /// After a number: `0 R`, when it was a reference.
  private mutating func skipRestOfReference(from start: Int) {
    guard bytes[start..<offset].allSatisfy(Self.isDigit) else { return }
    let place = offset
    skipBlanks()
    if take("0") {
      skipBlanks()
      if take("R") { return }
    }
    offset = place
  }

  private mutating func skipScalar() -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "("): return skipLiteral()
    case UInt8(ascii: "<"):
      while offset < end, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
      offset += 1
      return offset <= end
    case UInt8(ascii: "/"):
      offset += 1
      skipRegular()
      return true
    default:
      let start = offset
      skipRegular()
      return offset > start
    }
  }

  private mutating func skipLiteral() -> Bool {
    var depth = 0
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"): offset += 1
      default: break
      }
      offset += 1
      if depth == 0 { return offset <= end }
    }
    return false
  }

  private mutating func skipRegular() {
    while offset < end, !Self.isBlank(bytes[offset]), !Self.isDelimiter(bytes[offset]) { offset += 1 }
  }

  /// Skips white space and comments.
  private mutating func skipBlanks() {
    while offset < end {
      if bytes[offset] == UInt8(ascii: "%") {
        while offset < end, bytes[offset] != 0x0A { offset += 1 }
      } else if !Self.isBlank(bytes[offset]) {
        return
      } else {
        offset += 1
      }
    }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
    offset += count
    return true
  }
}

extension [ObjectSyntax.Entry] {
  /// The value of a key in a file.
  func value(_ key: StaticString, in bytes: [UInt8]) -> Range<Int>? {
    first { entry in
      entry.key.count == key.utf8CodeUnitCount
        && entry.key.enumerated().allSatisfy { bytes[$0.element] == key.utf8Start[$0.offset] }
    }?.value
  }
}
