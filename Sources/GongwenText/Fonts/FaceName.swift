/// A family or PostScript name reduced to what the manifest compares: no letter case, no space, `_` or `-`.
struct FaceName: Hashable, Sendable {
  let key: String

  init(_ name: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case " ", "_", "-": continue
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    // Removing single-byte characters from valid UTF-8 leaves valid UTF-8.
    key = String(decoding: bytes, as: UTF8.self)
  }
}
