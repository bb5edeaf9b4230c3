internal import GongwenModel

/// Turns the bytes of a file into UTF-8 with LF line ends.
///
/// A byte-order mark decides; without one, valid UTF-8 is UTF-8, and what is left is judged by how much it
/// looks like Chinese text in each of the other encodings.
func decode(_ bytes: [UInt8], name: String) throws(Fault) -> SourceText {
  guard !bytes.isEmpty else { throw Fault(.input, "reading.empty", [name], path: name) }
  let decoder = TextDecoder(bytes: bytes, name: name)
  let utf8 = withoutByteOrderMarks(normaliseLineEnds(try decoder.decode()))
  guard let first = utf8.firstIndex(where: { $0 != " " && $0 != 0x0A && $0 != 0x09 }) else {
    throw Fault(.input, "reading.empty", [name], path: name)
  }
  try decoder.refuseBinary(utf8, from: first)
  return SourceText(name: name, utf8: utf8)
}

/// A text without the marks of byte order at its head: files that were joined or saved twice begin with several.
private func withoutByteOrderMarks(_ utf8: [UInt8]) -> [UInt8] {
  var start = 0
  while utf8[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
  return start == 0 ? utf8 : Array(utf8[start...])
}

/// The encodings that are tried; the values are the C library's names.
package enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case gb18030 = "GB18030"
}

private struct TextDecoder {
  let bytes: [UInt8]
  let name: String

  func decode() throws(Fault) -> [UInt8] {
    if let (encoding, length) = byteOrderMark() {
      return try decode(as: encoding, from: length)
    }
    try refuseKnownBinary()
    let firstBad = firstInvalidUTF8(bytes, from: 0)
    let hasNull = bytes.contains(0)
    if firstBad == nil, !hasNull { return bytes }
    if hasNull {
      if let text = utf16ByZeroBytes() { return text }
      throw Fault(.input, "reading.binary", [name], path: name)
    }
    // A damaged UTF-8 text can pass for GB18030 and come out as nonsense: it is refused with the place instead.
    if isMostlyUTF8(bytes) { throw undecodable(.utf8, at: firstBad ?? 0) }
    if let best = mostPlausible(of: [.gb18030, .utf16LittleEndian, .utf16BigEndian]) { return best }
    throw undecodable(.utf8, at: firstBad ?? 0)
  }

  private func byteOrderMark() -> (TextEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  private func decode(as encoding: TextEncoding, from start: Int) throws(Fault) -> [UInt8] {
    if encoding == .utf8 {
      if let bad = firstInvalidUTF8(bytes, from: start) { throw undecodable(.utf8, at: bad) }
      return Array(bytes[start...])
    }
    switch convert(bytes, from: start, encoding: encoding) {
    case .text(let utf8): return utf8
    case .invalid(let offset): throw undecodable(encoding, at: offset)
    }
  }

  /// UTF-16 without a mark: of the two orders of bytes only one makes a text.
  private func utf16ByZeroBytes() -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    return mostPlausible(of: [.utf16LittleEndian, .utf16BigEndian])
  }

  /// The best of the encodings without a mark, when it looks like a text at all.
  private func mostPlausible(of encodings: [TextEncoding]) -> [UInt8]? {
    var best: (text: [UInt8], score: Double)?
    for encoding in encodings {
      guard case .text(let utf8) = convert(bytes, from: 0, encoding: encoding) else { continue }
      let score = plausibility(utf8)
      if score > best?.score ?? 0.8 { best = (utf8, score) }
    }
    return best?.text
  }

  private func undecodable(_ encoding: TextEncoding, at offset: Int) -> Fault {
    let byte = offset < bytes.count ? String(bytes[offset], radix: 16, uppercase: true) : "-"
    return Fault(.input, "reading.undecodable", [name, encoding.rawValue, String(offset), byte], path: name)
  }

  private func refuseKnownBinary() throws(Fault) {
    let signatures: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "ZIP/DOCX/WPS"), ([0xD0, 0xCF, 0x11, 0xE0], "DOC"),
      ([0x25, 0x50, 0x44, 0x46], "PDF"),
      ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"),
      ([0x7B, 0x5C, 0x72, 0x74, 0x66], "RTF"),
    ]
    for (signature, kind) in signatures where bytes.starts(with: signature) {
      throw Fault(.input, "reading.format", [name, kind], path: name)
    }
  }

  /// A text has next to no control characters; more than one in two hundred bytes is something else.
  func refuseBinary(_ utf8: [UInt8], from start: Int) throws(Fault) {
    var controls = 0
    for byte in utf8 where byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F {
      controls += byte == 0 ? 200 : 1
    }
    if controls > 2, controls * 200 > utf8.count {
      throw Fault(.input, "reading.binary", [name], path: name)
    }
  }
}

/// CR LF, CR, VT, FF, NEL, U+2028 and U+2029 become LF.
private func normaliseLineEnds(_ utf8: [UInt8]) -> [UInt8] {
  guard utf8.contains(where: { $0 >= 0x0B && $0 <= 0x0D || $0 == 0xC2 || $0 == 0xE2 }) else { return utf8 }
  var result: [UInt8] = []
  result.reserveCapacity(utf8.count)
  var index = 0
  while index < utf8.count {
    let byte = utf8[index]
    let next = index + 1 < utf8.count ? utf8[index + 1] : 0
    if byte == 0x0D || byte == 0x0B || byte == 0x0C {
      result.append(0x0A)
      index += byte == 0x0D && next == 0x0A ? 2 : 1
    } else if byte == 0xC2, next == 0x85 {
      result.append(0x0A)
      index += 2
    } else if byte == 0xE2, next == 0x80, index + 2 < utf8.count, utf8[index + 2] & 0xFE == 0xA8 {
      result.append(0x0A)
      index += 3
    } else {
      result.append(byte)
      index += 1
    }
  }
  return result
}
