internal import GongwenModel

/// A compound file (OLE), the container of Excel 97: streams scattered over sectors that chains tie together.
struct CompoundFile {
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  private let bytes: [UInt8]
  private let sectorSize: Int
  private var table: [UInt32] = []

  /// Takes the sector table of a file; `nil` when there is none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 512 else { return nil }
    self.bytes = bytes
    let shift = Int(bytes.u16(30))
    guard shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << shift
    // 109 places of the table stand in the header, the rest in sectors that name the next of their kind.
    var places = (0..<109).map { bytes.u32(76 + 4 * $0) }
    var next = bytes.u32(68)
    var steps = 0
    while next < Self.endOfChain, let sector = sector(next), steps <= bytes.count / sectorSize {
      let count = sectorSize / 4 - 1
      places += (0..<count).map { bytes.u32(sector + 4 * $0) }
      next = bytes.u32(sector + 4 * count)
      steps += 1
    }
    for place in places where place < Self.endOfChain {
      guard let sector = sector(place), table.count <= bytes.count / 4 else { continue }
      table += (0..<sectorSize / 4).map { bytes.u32(sector + 4 * $0) }
    }
  }

  /// The bytes of a stream by one of its names; `nil` when there is none, or its chain is broken.
  func stream(named names: [String]) -> [UInt8]? {
    guard let folder = chain(from: bytes.u32(48), limit: .max) else { return nil }
    for start in stride(from: 0, to: folder.count - 127, by: 128) {
      let length = Int(folder.u16(start + 64))
      guard length >= 4, length <= 64 else { continue }
      let letters = (0..<(length / 2 - 1)).map { folder.u16(start + 2 * $0) }
      guard names.contains(String(decoding: letters, as: UTF16.self)), folder[start + 66] == 2 else {
        continue
      }
      let size = Int(folder.u32(start + 120))
      let first = folder.u32(start + 116)
      // Small streams lie in a stream of their own, the root's, in sectors of 64 bytes.
      if size < Int(bytes.u32(56)) { return small(first, size, root: folder.u32(116)) }
      return chain(from: first, limit: size)
    }
    return nil
  }

  private func sector(_ number: UInt32) -> Int? {
    let start = (Int(number) + 1) * sectorSize
    return start + sectorSize <= bytes.count ? start : nil
  }

  private func chain(from first: UInt32, limit: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var next = first
    var seen = [Bool](repeating: false, count: table.count)
    while next < Self.endOfChain, result.count < limit {
      // A chain that comes to a sector again goes round in a circle.
      guard Int(next) < table.count, !seen[Int(next)] else { return nil }
      seen[Int(next)] = true
      let start = (Int(next) + 1) * sectorSize
      // The last sector of a file may be cut short.
      guard start < bytes.count else { return nil }
      result += bytes[start..<min(start + sectorSize, bytes.count)]
      next = table[Int(next)]
    }
    return result.count > limit ? Array(result[..<limit]) : result
  }

  private func small(_ first: UInt32, _ size: Int, root: UInt32) -> [UInt8]? {
    guard let all = chain(from: root, limit: .max), let map = chain(from: bytes.u32(60), limit: .max) else {
      return nil
    }
    var result: [UInt8] = []
    var next = Int(first)
    var steps = 0
    while result.count < size {
      guard steps <= map.count / 4, 4 * next + 4 <= map.count, 64 * next + 64 <= all.count else { return nil }
      result += all[(64 * next)..<(64 * next + 64)]
      next = Int(map.u32(4 * next))
      steps += 1
    }
    return Array(result[..<size])
  }
}

extension Array where Element == UInt8 {
  /// Two bytes at an offset as a number, the low one first; 0 after the end.
  func u16(_ offset: Int) -> UInt16 {
    guard offset >= 0, offset + 2 <= count else { return 0 }
    return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Four bytes at an offset as a number, the low one first; 0 after the end.
  func u32(_ offset: Int) -> UInt32 { UInt32(u16(offset)) | UInt32(u16(offset + 2)) << 16 }

  /// Eight bytes at an offset as a number with a fraction.
  func double(_ offset: Int) -> Double {
    Double(bitPattern: UInt64(u32(offset)) | UInt64(u32(offset + 4)) << 32)
  }
}
