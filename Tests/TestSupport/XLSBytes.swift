/// Builds workbooks of Excel 97 (BIFF8 in a compound file) for tests, record by record.
package struct XLSBytes {
  /// The records that all sheets share, and then those of the one sheet; see `record`.
  package var stream: [UInt8]

  /// A workbook of one sheet: a head, a text, numbers in all their forms, a truth value, a formula, joined cells.
  package static var sample: XLSBytes {
    let strings = ["姓名", "单位", "陈一", "水务局"]
    let sheet: [[UInt8]] = [
      record(0x809, words([0x600, 0x10, 0, 0]) + words([0, 0, 0x600, 0])),
      record(0x200, longs([0, 4]) + words([0, 4, 0])),
      record(0x7D, words([3, 3, 2048, 0, 1, 0])),
      record(0x208, words([0, 0, 4, 255, 0, 0, 0x100, 15])),
      record(0xFD, words([0, 0, 0]) + longs([0])), record(0xFD, words([0, 1, 0]) + longs([1])),
      record(0xFD, words([1, 0, 0]) + longs([2])), record(0xFD, words([1, 1, 0]) + longs([3])),
      record(0x203, words([2, 0, 1]) + double(45299)),
      record(0x27E, words([2, 1, 0]) + longs([197_510 << 2 | 3])),
      record(0xBD, words([3, 0, 0]) + longs([7 << 2 | 2]) + words([1]) + longs([9 << 2 | 2]) + words([1])),
      record(0x205, words([2, 2, 0]) + [1, 0]),
      record(0x06, words([2, 3, 0]) + double(1.5) + words([0, 0, 0, 3]) + [0x1E, 1, 0]),
      record(0xE5, words([1, 3, 3, 0, 1])), record(0x0A, []),
    ]
    let globals: (Int) -> [[UInt8]] = { offset in
      [
        record(0x809, words([0x600, 5, 0, 0]) + words([0, 0, 0x600, 0])), record(0x42, words([0x4B0])),
        record(0x22, words([0])),
        record(0x41E, words([164, 7]) + [0] + Array("yyyy.mm".utf8)),
        record(0xE0, words([0, 0, 0]) + [UInt8](repeating: 0, count: 14)),
        record(0xE0, words([0, 164, 0]) + [UInt8](repeating: 0, count: 14)),
        record(0x85, longs([UInt32(offset)]) + [0, 0, 2, 1] + Array("名册".utf16).flatMap { words([$0]) }),
        record(
          0xFC,
          longs([4, 4])
            + strings.flatMap { text in
              words([UInt16(text.utf16.count)]) + [1] + text.utf16.flatMap { words([$0]) }
            }),
        // Larger than 4096 bytes, so that the stream lies in sectors of its own.
        record(0x5C, [UInt8](repeating: 0x20, count: 4200)), record(0x0A, []),
      ]
    }
    let size = globals(0).joined().count
    return XLSBytes(stream: Array((globals(size) + sheet).joined()))
  }

  /// Creates a workbook of a stream of records.
  package init(stream: [UInt8]) { self.stream = stream }

  /// The file: a header, the table of sectors, the folder, the stream.
  package var bytes: [UInt8] {
    let count = (stream.count + 511) / 512
    let tables = (count + 2 + 127 + (count + 2) / 128) / 128
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += Self.words([0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 0, 0])
    header += Self.longs([UInt32(tables), UInt32(tables), 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0])
    header += Self.longs((0..<109).map { $0 < tables ? UInt32($0) : 0xFFFF_FFFF })
    var table = [UInt32](repeating: 0xFFFF_FFFD, count: tables) + [0xFFFF_FFFE]
    let first = tables + 1
    table += (0..<count).map { $0 + 1 < count ? UInt32(first + $0 + 1) : 0xFFFF_FFFE }
    table += [UInt32](repeating: 0xFFFF_FFFF, count: max(0, tables * 128 - table.count))
    let folder =
      Self.entry("Root Entry", 5, child: 1, start: 0xFFFF_FFFE, size: 0)
      + Self.entry("Workbook", 2, child: 0xFFFF_FFFF, start: UInt32(first), size: UInt32(stream.count))
    let rest = [UInt8](repeating: 0, count: count * 512 - stream.count)
    return header + Self.longs(table) + folder + [UInt8](repeating: 0, count: 512 - folder.count) + stream
      + rest
  }

  /// A record: its number, its length, its content.
  package static func record(_ id: UInt16, _ content: [UInt8]) -> [UInt8] {
    words([id, UInt16(content.count)]) + content
  }

  private static func entry(_ name: String, _ kind: UInt8, child: UInt32, start: UInt32, size: UInt32)
    -> [UInt8]
  {
    let letters = name.utf16.flatMap { words([$0]) }
    var entry = letters + [UInt8](repeating: 0, count: 64 - letters.count)
    entry += words([UInt16(letters.count + 2)]) + [kind, 1] + longs([0xFFFF_FFFF, 0xFFFF_FFFF, child])
    entry += [UInt8](repeating: 0, count: 36) + longs([start, size, 0])
    return entry
  }

  private static func words(_ values: [UInt16]) -> [UInt8] {
    values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func longs(_ values: [UInt32]) -> [UInt8] {
    values.flatMap { value in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
  }

  private static func double(_ value: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * $0)) }
  }
}
