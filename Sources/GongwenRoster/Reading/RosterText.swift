package import GongwenModel
import GongwenFormats

/// Decodes the bytes of a roster: UTF-8 with or without a mark, UTF-16, or what Excel in China writes, GB18030.
///
/// Exact or loud: bytes that are none of these stop the roster with the place of the first bad one; a name
/// with a replacement character in it must never reach paper. Unlike a report, a roster with a NUL in a cell is
/// read, so that the row can be named; and only CR and LF end its lines.
package struct RosterText {
  private let bytes: [UInt8]
  private let name: String

  /// Decodes a file's bytes; line ends come out as LF.
  package static func decode(_ bytes: [UInt8], name: String) throws(Fault) -> SourceText {
    try RosterText(bytes: bytes, name: name).decoded()
  }

  private func decoded() throws(Fault) -> SourceText {
    SourceText(name: name, utf8: Self.foldLineEnds(try utf8()))
  }

  private func utf8() throws(Fault) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try validated(from: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try converted(.utf16LittleEndian, from: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try converted(.utf16BigEndian, from: 2) }
    if let encoding = unmarkedUTF16() { return try converted(encoding, from: 0) }
    // Damaged UTF-8 can pass for GB18030 and come out as nonsense.
    if firstInvalidUTF8(bytes, from: 0) == nil || isMostlyUTF8(bytes) { return try validated(from: 0) }
    return try converted(.gb18030, from: 0)
  }

  private func validated(from start: Int) throws(Fault) -> [UInt8] {
    if let bad = firstInvalidUTF8(bytes, from: start) { throw undecodable(at: bad) }
    return start == 0 ? bytes : Array(bytes[start...])
  }

  private func converted(_ encoding: TextEncoding, from start: Int) throws(Fault) -> [UInt8] {
    switch convert(bytes, from: start, encoding: encoding) {
    case .text(let text): return text
    case .invalid(let offset): throw undecodable(at: offset)
    }
  }

  /// The byte order of UTF-16 without a mark, by its separators: a comma, tab or line end of two bytes at an even
  /// place.
  ///
  /// One such pair may be a stray NUL in a UTF-8 roster; two, and none the other way round, are not.
  private func unmarkedUTF16() -> TextEncoding? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let separators: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x2C, 0x3B]
    var pairs = (little: 0, big: 0)
    for index in stride(from: 0, to: min(bytes.count, 4096), by: 2) {
      if bytes[index + 1] == 0 && separators.contains(bytes[index]) { pairs.little += 1 }
      if bytes[index] == 0 && separators.contains(bytes[index + 1]) { pairs.big += 1 }
    }
    if pairs.little >= 2 && pairs.big == 0 { return .utf16LittleEndian }
    return pairs.big >= 2 && pairs.little == 0 ? .utf16BigEndian : nil
  }

  private func undecodable(at offset: Int) -> Fault {
    let line = bytes.prefix(offset).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return Fault(.input, "batch.roster.encoding", [String(offset), String(line)], path: name)
  }

  private static func foldLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}
