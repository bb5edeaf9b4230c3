internal import GongwenModel

/// The records of one sheet: texts, and numbers as they are shown.
struct BIFFSheet {
  private(set) var cells: [(row: Int, cell: SheetCell)] = []
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: ColumnSet = []
  private(set) var hiddenRows: Set<Int> = []
  /// The cells that have comments; what those say is among drawings and is not read.
  private(set) var comments: [CellComment] = []
  /// The bytes of the stream that were walked for it.
  private(set) var size = 0
  private let book: BIFFBook
  private let stream: [UInt8]
  /// A formula whose text stands in the record after it.
  private var openFormula: Int?

  init(_ book: BIFFBook, _ entry: BIFFBook.Entry) {
    self.book = book
    var records = book.records(of: entry)
    stream = records.stream
    let start = records.position
    while let record = records.next() { take(record) }
    size = records.position - start
  }

  private mutating func take(_ record: BIFFRecords.Record) {
    let start = record.start
    switch record.id {
    case 0x203 where record.count >= 14: addNumber(stream.double(start + 6), at: start)
    case 0x27E where record.count >= 10: addNumber(Self.number(rk: stream.u32(start + 6)), at: start)
    case 0xBD: takeNumbers(record)
    case 0xFD where record.count >= 10: add(book.text(Int(stream.u32(start + 6))), at: start)
    case 0x204 where record.count >= 8, 0xD6 where record.count >= 8:
      add(text(record, from: 6), at: start)
    case 0x207:
      if let formula = openFormula { add(text(record, from: 0), at: formula) }
      openFormula = nil
    case 0x06 where record.count >= 14: takeFormula(start)
    case 0x205 where record.count >= 8:
      addTruth(stream[start + 6], isError: stream[start + 7] != 0, at: start)
    case 0x208 where record.count >= 14:
      if stream.u16(start + 12) & 0x20 != 0 { hiddenRows.insert(Int(stream.u16(start))) }
    case 0x7D where record.count >= 10:
      let (first, last) = (Int(stream.u16(start)), Int(stream.u16(start + 2)))
      if stream.u16(start + 8) & 1 != 0, first <= last { hiddenColumns.insert(first...last) }
    case 0xE5: takeMerges(record)
    case 0x1C where record.count >= 4:
      comments.append(CellComment(row: Int(stream.u16(start)), column: Int(stream.u16(start + 2))))
    default: break
    }
  }

  private func text(_ record: BIFFRecords.Record, from offset: Int) -> String {
    var text = BIFFTexts(stream, [record.start + offset..<record.start + record.count])
    return text.single(lengthSize: 2, encoding: book.encoding)
  }

  private mutating func add(
    _ text: String, _ flaw: SheetCell.Flaw? = nil, at start: Int, column: Int? = nil, style: Int? = nil,
    day: String? = nil
  ) {
    let (row, column) = (Int(stream.u16(start)), column ?? Int(stream.u16(start + 2)))
    var cell = SheetCell(column: column, text: text, flaw: flaw, day: day)
    cell.isStruck = book.isStruck(style: style ?? Int(stream.u16(start + 4)))
    cells.append((row, cell))
  }

  private mutating func addNumber(_ number: Double, at start: Int, column: Int? = nil, style: Int? = nil) {
    guard number.isFinite else { return }
    if number.magnitude >= ShownNumber.exactBelow {
      return add("\(number)", .lostDigits, at: start, column: column, style: style)
    }
    let format = book.format(style: style ?? Int(stream.u16(start + 4)))
    let text = ShownNumber.text(number, format, startsIn1904: book.startsIn1904)
    let day = ShownNumber.day(number, format, startsIn1904: book.startsIn1904)
    add(text, at: start, column: column, style: style, day: day)
  }

  /// Several numbers side by side: style and number of each.
  private mutating func takeNumbers(_ record: BIFFRecords.Record) {
    let first = Int(stream.u16(record.start + 2))
    for index in 0..<max(0, (record.count - 6) / 6) {
      let place = record.start + 4 + 6 * index
      addNumber(
        Self.number(rk: stream.u32(place + 2)), at: record.start, column: first + index,
        style: Int(stream.u16(place)))
    }
  }

  private mutating func takeFormula(_ start: Int) {
    guard stream.u16(start + 12) == 0xFFFF else { return addNumber(stream.double(start + 6), at: start) }
    switch stream[start + 6] {
    case 0: openFormula = start
    case 1, 2: addTruth(stream[start + 8], isError: stream[start + 6] == 2, at: start)
    default: break
    }
  }

  private mutating func addTruth(_ value: UInt8, isError: Bool, at start: Int) {
    guard isError else { return add(value == 0 ? "FALSE" : "TRUE", at: start) }
    let names: [UInt8: String] = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
      0x2A: "#N/A",
    ]
    add(names[value] ?? "#N/A", .error, at: start)
  }

  private mutating func takeMerges(_ record: BIFFRecords.Record) {
    let count = min(Int(stream.u16(record.start)), max(0, record.count - 2) / 8)
    for index in 0..<count {
      let place = record.start + 2 + 8 * index
      let bounds = (0..<4).map { Int(stream.u16(place + 2 * $0)) }
      guard bounds[0] <= bounds[1], bounds[2] <= bounds[3] else { continue }
      merges.append(CellRange(rows: bounds[0]...bounds[1], columns: bounds[2]...bounds[3]))
    }
  }

  /// A number in 30 bits: the upper part of one with a fraction, or a whole one, perhaps in hundredths.
  private static func number(rk: UInt32) -> Double {
    let whole = Double(Int32(bitPattern: rk) >> 2)
    let number = rk & 2 != 0 ? whole : Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
    return rk & 1 != 0 ? number / 100 : number
  }
}
