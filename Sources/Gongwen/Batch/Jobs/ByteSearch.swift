extension StringProtocol {
  /// Whether a text has another one's bytes in a row.
  ///
  /// `contains` compares characters, which costs many times as much; thousands of bylines are looked through for dozens of
  /// words.
  func hasBytes(of part: String) -> Bool {
    let wanted = Array(part.utf8)
    let found = utf8.withContiguousStorageIfAvailable { Self.has(wanted, in: $0) }
    return found ?? contains(part)
  }

  private static func has(_ part: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { place in
      text[place] == first && part.indices.dropFirst().allSatisfy { text[place + $0] == part[$0] }
    }
  }
}
