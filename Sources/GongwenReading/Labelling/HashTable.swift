/// Rising hashes in a file, with an index by their upper 12 bits before them.
struct HashTable {
  private let bytes: UnsafeRawBufferPointer
  private let firstIndex: Int
  private let firstHash: Int
  /// How many hashes there are.
  let count: Int

  /// - Parameters:
  ///   - bytes: the file.
  ///   - offset: where the index begins.
  ///   - count: the number of hashes.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int, count: Int) {
    self.bytes = bytes
    firstIndex = offset
    firstHash = offset + 4 * 4097
    self.count = count
  }

  /// Where the table ends in its file.
  var end: Int { firstHash + 4 * count }

  /// Whether the table lies within its file, and its index rises to as many hashes as were told.
  var isSound: Bool {
    guard count >= 0, end <= bytes.count, bytes.word(firstIndex + 4 * 4096) == UInt32(count) else {
      return false
    }
    return (0..<4096).allSatisfy { bytes.word(firstIndex + 4 * $0) <= bytes.word(firstIndex + 4 * $0 + 4) }
  }

  /// The place of a hash among all of them; `nil` when it is not there.
  ///
  /// Looked up for each feature of each token, by models that keep the table within themselves.
  @inline(__always)
  func place(of hash: UInt32) -> Int? {
    let group = firstIndex &+ 4 &* Int(hash >> 20)
    let (first, end) = (Int(bytes.word(group)), Int(bytes.word(group &+ 4)))
    guard first < end else { return nil }
    // Hashes are even: one stands about as far into its group as its lower bits say.
    var place = first &+ (Int(hash & 0xF_FFFF) &* (end &- first)) >> 20
    while place > first, bytes.word(firstHash &+ 4 &* place) > hash { place &-= 1 }
    while place < end {
      let found = bytes.word(firstHash &+ 4 &* place)
      if found >= hash { return found == hash ? place : nil }
      place &+= 1
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number of 32 bits at an offset.
  @inline(__always)
  func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
