internal import GongwenModel

/// The records that all sheets of an .xls share: texts, number formats, the names of the sheets.
///
/// To show `1975.10` as it is shown takes the format of its cell, and a hidden row must not reach paper.
struct BIFFBook {
  /// A sheet's name card.
  struct Entry {
    var name: String
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
  /// Whether each font is struck through; one that styles call 4 is none.
  private var fonts: [Bool] = []
  /// The font of each style.
  private var styleFonts: [Int] = []
  private var known: [Int: NumberFormat] = [:]
  /// How letters of one byte are read; `nil` in Excel 97 and later.
  private(set) var encoding: BIFFEncoding?
  private var sharedTexts: [String] = []

  /// Reads the part that all sheets share; `nil` when the stream begins with no such part.
  init?(_ stream: [UInt8]) {
    self.stream = stream
    guard stream.u16(0) == 0x0809 else { return nil }
    if stream.u16(4) != 0x0600 { encoding = BIFFEncoding(codePage: 0) }
    // The parts of the record that the next ones may continue.
    var shared: [Range<Int>] = []
    var last: UInt16 = 0
    for record in BIFFRecords(stream, from: 0) {
      if record.id == 0xFC || record.id == 0x3C && last == 0xFC { shared.append(record.range) }
      if record.id != 0x3C { last = record.id }
      switch record.id {
      case 0x42 where encoding != nil: encoding = BIFFEncoding(codePage: Int(stream.u16(record.start)))
      case 0x2F: isEncrypted = true
      case 0x22: startsIn1904 = stream.u16(record.start) == 1
      case 0x41E: formats[Int(stream.u16(record.start))] = formatCode(record)
      case 0x31: fonts.append(stream.u16(record.start + 2) & 8 != 0)
      case 0xE0:
        styles.append(Int(stream.u16(record.start + 2)))
        styleFonts.append(Int(stream.u16(record.start)))
      case 0x85 where record.count >= 6:
        var name = BIFFTexts(stream, [record.start + 6..<record.start + record.count])
        entries.append(
          Entry(
            name: name.single(lengthSize: 1, encoding: encoding), offset: Int(stream.u32(record.start)),
            isHidden: stream[record.start + 4] & 3 != 0,
            isWorksheet: stream[record.start + 5] == 0))
      default: break
      }
    }
    var texts = BIFFTexts(stream, shared)
    sharedTexts = texts.shared()
    for id in Set(styles) { known[id] = formats[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id) }
  }

  /// The bytes of all its records.
  var size: Int { stream.count }

  /// A text that cells share; empty when there is none.
  func text(_ index: Int) -> String { sharedTexts.indices.contains(index) ? sharedTexts[index] : "" }

  /// The format of a cell by the number of its style.
  func format(style: Int) -> NumberFormat {
    guard styles.indices.contains(style) else { return .general }
    return known[styles[style]] ?? .general
  }

  /// Whether the font of a style is struck through.
  func isStruck(style: Int) -> Bool {
    guard styleFonts.indices.contains(style) else { return false }
    let font = styleFonts[style] - (styleFonts[style] > 4 ? 1 : 0)
    return fonts.indices.contains(font) && fonts[font]
  }

  /// Whether a part of the workbook begins at a place.
  func begins(at offset: Int) -> Bool { stream.u16(offset) == 0x0809 }

  /// The records of a sheet.
  func records(of entry: Entry) -> BIFFRecords { BIFFRecords(stream, from: entry.offset) }

  /// The code of a number format, after its number.
  private func formatCode(_ record: BIFFRecords.Record) -> String {
    guard record.count > 2 else { return "General" }
    var text = BIFFTexts(stream, [record.start + 2..<record.start + record.count])
    return text.single(lengthSize: encoding == nil ? 2 : 1, encoding: encoding)
  }
}

/// Walks the records of a part of a workbook up to its end; parts within it, such as charts, are passed over.
struct BIFFRecords: Sequence, IteratorProtocol {
  struct Record {
    var id: UInt16
    /// Its content, in bytes of the stream.
    var start: Int
    var count: Int

    /// Its content, in bytes of the stream.
    var range: Range<Int> { start..<start + count }
  }

  let stream: [UInt8]
  private(set) var position: Int
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
