internal import Glibc
internal import GongwenModel

/// What a conversion came to.
package enum Conversion {
  /// The whole text as UTF-8.
  case text([UInt8])
  /// The offset of the first byte that the encoding does not have.
  case invalid(Int)
}

/// Converts bytes to UTF-8 with the C library's `iconv`, which has GB18030 complete with its four-byte codes.
package func convert(_ bytes: [UInt8], from start: Int, encoding: TextEncoding) -> Conversion {
  let handle = iconv_open("UTF-8", encoding.rawValue)
  // The handle is -1 as a pointer when the conversion is not installed.
  guard let handle, Int(bitPattern: handle) != -1 else { return .invalid(start) }
  defer { iconv_close(handle) }
  var input = Array(bytes[start...])
  var output: [UInt8] = []
  output.reserveCapacity(input.count * 3 / 2 + 64)
  var buffer = [CChar](repeating: 0, count: 65536)
  var consumed = 0
  let total = input.count
  while consumed < total {
    var left = total - consumed
    var room = buffer.count
    var failure: Int32 = 0
    let status = input.withUnsafeMutableBytes { inputBytes in
      buffer.withUnsafeMutableBufferPointer { outputBytes in
        var from = inputBytes.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: consumed)
        var to = outputBytes.baseAddress
        let status = iconv(handle, &from, &left, &to, &room)
        failure = errno
        return status
      }
    }
    consumed = total - left
    for byte in buffer[..<(buffer.count - room)] { output.append(UInt8(bitPattern: byte)) }
    if status == Int(bitPattern: UInt.max) {
      if failure != E2BIG { return .invalid(start + consumed) }
    }
  }
  return .text(output)
}

/// The offset of the first byte that is not valid UTF-8; `nil` when all are.
package func firstInvalidUTF8(_ bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var index = start
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: index) else { return index }
      index += length
    }
    return nil
  }
}

/// Whether nearly all that is not ASCII are valid UTF-8 sequences; no text in another encoding looks like that.
package func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var valid = 0
    var damaged = 0
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : sequenceLength(bytes, at: index)
      if length != 1 { if length == nil { damaged += 1 } else { valid += 1 } }
      index += length ?? 1
    }
    return valid >= 4 && valid >= damaged * 4
  }
}

private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  func isTail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
    index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
  }
  switch bytes[index] {
  case 0xC2...0xDF: return isTail(1) ? 2 : nil
  case 0xE0: return isTail(1, 0xA0) && isTail(2) ? 3 : nil
  case 0xED: return isTail(1, 0x80, 0x9F) && isTail(2) ? 3 : nil
  case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : nil
  case 0xF0: return isTail(1, 0x90) && isTail(2) && isTail(3) ? 4 : nil
  case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : nil
  case 0xF4: return isTail(1, 0x80, 0x8F) && isTail(2) && isTail(3) ? 4 : nil
  default: return nil
  }
}

/// How much a text looks like one that people write in Chinese.
///
/// It is the share of its characters that are ASCII,
/// common Han or Chinese punctuation. Bytes read in a wrong encoding fall into rare blocks instead.
func plausibility(_ utf8: [UInt8]) -> Double {
  var good = 0
  var total = 0
  var offset = 0
  while offset < utf8.count, total < 20000 {
    let (scalar, length) = decodeScalar(utf8, at: offset)
    offset += length
    total += 1
    switch scalar {
    case 0x0A, 0x0D, 0x09, 0x20...0x7E, 0x4E00...0x9FA5, 0x3000...0x301C, 0xFF01...0xFF5E: good += 1
    case 0x2010...0x2027, 0xB7, 0xD7, 0x2460...0x249B, 0x2160...0x216B, 0x25A0...0x25CF: good += 1
    default: break
    }
  }
  return total == 0 ? 0 : Double(good) / Double(total)
}
