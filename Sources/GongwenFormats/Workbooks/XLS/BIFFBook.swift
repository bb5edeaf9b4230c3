internal import GongwenModel

/// The records of an .xls that FreeXL passes over: number formats, what is hidden, what is joined, truth values.
///
/// FreeXL gives the texts and knows the layout of five versions; but to show `1975.10` as it is shown takes the
/// format of its cell, and a hidden row must not reach paper.
struct BIFFBook {
  /// A sheet's name card.
  struct Entry {
    var offset: Int
    var isHidden: Bool
    /// Whether it has cells: 0 is a sheet of them, others are charts and macros.
    var isWorksheet: Bool
  }

  private let stream: [UInt8]
  private(set) var entries: [Entry] = []
  private(set) var startsIn1904 = false
  private(set) var isEncrypted = false
  private var formats: [Int: String] = [:]
  private var styles: [Int] = []
  private var known: [Int: NumberFormat] = [:]
  private var isVersion8 = true

  /// Reads the part that all sheets share; `nil` when the stream begins with no such part.
  init?(_ stream: [UInt8]) {
    self.stream = stream
    guard stream.u16(0) == 0x0809 else { return nil }
    isVersion8 = stream.u16(4) == 0x0600
    for record in BIFFRecords(stream, from: 0) {
      switch record.id {
      case 0x2F: isEncrypted = true
      case 0x22: startsIn1904 = stream.u16(record.start) == 1
      case 0x41E: formats[Int(stream.u16(record.start))] = text(record)
      case 0xE0: styles.append(Int(stream.u16(record.start + 2)))
      case 0x85 where record.count >= 6:
        entries.append(
          Entry(
            offset: Int(stream.u32(record.start)), isHidden: stream[record.start + 4] & 3 != 0,
            isWorksheet: stream[record.start + 5] == 0))
      default: break
      }
    }
    for id in Set(styles) { known[id] = formats[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id) }
  }

  /// The format of a cell by the number of its style.
  func format(style: Int) -> NumberFormat {
    guard styles.indices.contains(style) else { return .general }
    return known[styles[style]] ?? .general
  }

  /// The records of a sheet.
  func records(of entry: Entry) -> BIFFRecords { BIFFRecords(stream, from: entry.offset) }

  /// The code of a number format, after its number.
  private func text(_ record: BIFFRecords.Record) -> String {
    let end = record.start + record.count
    let start = record.start + (isVersion8 ? 5 : 3)
    guard start <= end else { return "General" }
    let isWide = isVersion8 && stream[record.start + 4] & 1 == 1
    if isWide {
      let letters = stride(from: start, to: end - 1, by: 2).map { stream.u16($0) }
      return String(decoding: letters, as: UTF16.self)
    }
    return String(String.UnicodeScalarView(stream[start..<end].map { Unicode.Scalar($0) }))
  }
}

/// Walks the records of a part of a workbook up to its end; parts within it, such as charts, are passed over.
struct BIFFRecords: Sequence, IteratorProtocol {
  struct Record {
    var id: UInt16
    /// Its content, in bytes of the stream.
    var start: Int
    var count: Int
  }

  let stream: [UInt8]
  private var position: Int
  private var depth = 0

  init(_ stream: [UInt8], from offset: Int) {
    self.stream = stream
    position = offset
  }

  mutating func next() -> Record? {
    while position >= 0, position + 4 <= stream.count {
      let record = Record(id: stream.u16(position), start: position + 4, count: Int(stream.u16(position + 2)))
      guard record.start + record.count <= stream.count else { return nil }
      position = record.start + record.count
      switch record.id {
      case 0x0809: depth += 1
      case 0x000A:
        depth -= 1
        if depth <= 0 { return nil }
      default: if depth == 1 { return record }
      }
    }
    return nil
  }
}
