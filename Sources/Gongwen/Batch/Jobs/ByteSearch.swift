import Glibc

extension StringProtocol {
  /// Whether a text has another one's bytes in a row.
  ///
  /// `contains` compares characters, which costs many times as much; thousands of bylines are looked through for dozens of
  /// words.
  func hasBytes(of part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      var part = part
      return part.withUTF8 { Self.has($0, in: text) }
    }
    return found ?? contains(part)
  }

  private static func has(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard let start = text.baseAddress, let wanted = part.baseAddress else { return false }
    var place = 0
    while place + part.count <= text.count {
      let rest = text.count - part.count - place + 1
      guard let next = memchr(start + place, Int32(first), rest) else { return false }
      place = UnsafeRawPointer(next) - UnsafeRawPointer(start)
      if memcmp(start + place, wanted, part.count) == 0 { return true }
      place += 1
    }
    return false
  }
}
