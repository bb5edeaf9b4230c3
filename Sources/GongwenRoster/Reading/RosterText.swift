import Glibc
package import GongwenModel

/// Decodes the bytes of a roster: UTF-8 with or without a mark, UTF-16, or what Excel in China writes, GB18030.
///
/// Exact or loud: bytes that are none of these stop the roster with the place of the first bad one; a name
/// with a replacement character in it must never reach paper.
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
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      guard Self.firstInvalid(text) == nil else { throw undecodable(at: (Self.firstInvalid(text) ?? 0) + 3) }
      return text
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try convert(from: "UTF-16LE", skipping: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try convert(from: "UTF-16BE", skipping: 2) }
    if let order = unmarkedUTF16() { return try convert(from: order, skipping: 0) }
    return Self.firstInvalid(bytes) == nil ? bytes : try convert(from: "GB18030", skipping: 0)
  }

  /// UTF-16 without a mark shows by its separators: a comma, tab or line end of two bytes at an even place.
  ///
  /// One such pair may be a stray NUL in a UTF-8 roster; two, and none the other way round, are not.
  private func unmarkedUTF16() -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let separators: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x2C, 0x3B]
    var pairs = (little: 0, big: 0)
    for index in stride(from: 0, to: min(bytes.count, 4096), by: 2) {
      if bytes[index + 1] == 0 && separators.contains(bytes[index]) { pairs.little += 1 }
      if bytes[index] == 0 && separators.contains(bytes[index + 1]) { pairs.big += 1 }
    }
    if pairs.little >= 2 && pairs.big == 0 { return "UTF-16LE" }
    return pairs.big >= 2 && pairs.little == 0 ? "UTF-16BE" : nil
  }

  private func convert(from encoding: String, skipping skipped: Int) throws(Fault) -> [UInt8] {
    let converter = iconv_open("UTF-8", encoding)
    // iconv_open answers (iconv_t)-1 when the C library has no such table.
    guard converter != UnsafeMutableRawPointer(bitPattern: -1), let converter else {
      throw Fault(.input, "batch.roster.noConverter", [encoding], path: name)
    }
    defer { iconv_close(converter) }
    var output = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
    var input = bytes
    let (consumed, written, complete) = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        Self.run(converter, source, target, skipping: skipped)
      }
    }
    guard complete else { throw undecodable(at: consumed) }
    output.removeLast(output.count - written)
    return output
  }

  private static func run(
    _ converter: iconv_t, _ source: UnsafeMutableRawBufferPointer, _ target: UnsafeMutableRawBufferPointer,
    skipping skipped: Int
  ) -> (consumed: Int, written: Int, complete: Bool) {
    var input = source.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) + skipped }
    var inputLeft = source.count - skipped
    var output = target.baseAddress?.assumingMemoryBound(to: CChar.self)
    var outputLeft = target.count
    let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
    return (source.count - inputLeft, target.count - outputLeft, status != -1 && inputLeft == 0)
  }

  private func undecodable(at offset: Int) -> Fault {
    let line = bytes.prefix(offset).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return Fault(.input, "batch.roster.encoding", [String(offset), String(line)], path: name)
  }

  /// The offset of the first byte that is not UTF-8, or `nil`.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
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
