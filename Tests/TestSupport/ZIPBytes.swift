/// Builds ZIP files for tests: stored members, and each field as wrong as a test wants it.
package struct ZIPBytes {
  /// One member.
  package struct Member {
    /// Its path in the package.
    package var name: String
    /// Its content, as it is stored.
    package var bytes: [UInt8]
    /// Bit 0 claims that it is encrypted.
    package var flags: UInt16 = 0x0800
    /// The size that the directory claims; `nil` for the true one.
    package var claimedSize: UInt32?
    /// 0 for stored; 8 for deflated, and `bytes` then are the compressed ones.
    package var method: UInt16 = 0
    /// The check sum and unpacked size of a deflated member.
    package var unpacked: (crc: UInt32, size: UInt32)?

    /// Creates a member.
    package init(
      name: String, bytes: [UInt8], flags: UInt16 = 0x0800, claimedSize: UInt32? = nil, method: UInt16 = 0,
      unpacked: (crc: UInt32, size: UInt32)? = nil
    ) {
      (self.name, self.bytes, self.flags) = (name, bytes, flags)
      (self.claimedSize, self.method, self.unpacked) = (claimedSize, method, unpacked)
    }
  }

  /// The bytes of a package of texts.
  package static func package(_ members: KeyValuePairs<String, String>) -> [UInt8] {
    package(members.map { Member(name: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// The bytes of a package.
  package static func package(_ members: [Member]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = UInt32(file.count)
      let crc = member.unpacked?.crc ?? checkSum(member.bytes)
      let size = member.claimedSize ?? member.unpacked?.size ?? UInt32(member.bytes.count)
      var common: [UInt8] = little16(20) + little16(member.flags) + little16(member.method)
      common += little16(0) + little16(0x21) + little32(crc) + little32(UInt32(member.bytes.count))
      common += little32(size) + little16(UInt16(member.name.utf8.count)) + little16(0)
      file += little32(0x0403_4B50) + common + Array(member.name.utf8) + member.bytes
      directory += little32(0x0201_4B50) + little16(20) + common + little16(0) + little16(0) + little16(0)
      directory += little32(0) + little32(offset) + Array(member.name.utf8)
    }
    let count = little16(UInt16(members.count))
    return file + directory + little32(0x0605_4B50) + little16(0) + little16(0) + count + count
      + little32(UInt32(directory.count)) + little32(UInt32(file.count)) + little16(0)
  }

  private static func little16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func little32(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
