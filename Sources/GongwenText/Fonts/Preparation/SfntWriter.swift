/// Puts tables together to a font file of one face, with the checksums that the format asks for.
struct SfntWriter {
  private var tables: [(tag: TableTag, bytes: [UInt8])] = []

  mutating func add(_ tag: TableTag, _ bytes: [UInt8]) {
    tables.append((tag, bytes))
    // The file's own sum stands in this table and is left out of it.
    if tag == "head", bytes.count >= 12 { tables[tables.count - 1].bytes.put32(0, at: 8) }
  }

  /// The file.
  consuming func file() -> [UInt8] {
    tables.sort { $0.tag.value < $1.tag.value }
    let count = tables.count
    var file: [UInt8] = []
    file.reserveCapacity(tables.reduce(12 + 16 * count) { $0 + $1.bytes.count + 3 })
    file.append32(0x0001_0000)
    file.append16(count)
    let power = Int.bitWidth - 1 - count.leadingZeroBitCount
    file.append16(16 << power)
    file.append16(power)
    file.append16(16 * count - 16 << power)
    var offset = 12 + 16 * count
    var headOffset: Int?
    for (tag, bytes) in tables {
      if tag == "head" { headOffset = offset }
      file.append32(Int(tag.value))
      file.append32(Int(bytes.withUnsafeBytes(SfntFile.checksum)))
      file.append32(offset)
      file.append32(bytes.count)
      offset += (bytes.count + 3) & ~3
    }
    for (_, bytes) in tables {
      file += bytes
      while file.count % 4 != 0 { file.append(0) }
    }
    if let headOffset {
      let sum = file.withUnsafeBytes(SfntFile.checksum)
      file.put32(Int(0xB1B0_AFBA &- sum), at: headOffset + 8)
    }
    return file
  }
}
