import GongwenModel

/// Splits comma- or tab-separated text (RFC 4180) into records whose cells know where they begin.
///
/// Written here and not taken from SwiftCSV because that reader has no places: a quote left open on row
/// 4 711 of a roster must be reported on that row, and its parser says only that something is wrong.
struct DelimitedScanner {
  struct Record: Equatable {
    /// Its place among all records, empty ones included, from 1: the row that a spreadsheet shows it in.
    var number = 0
    var offset: Int
    var cells: [RosterCell]
    /// Offsets of quotes that stand where none may: inside an unquoted cell or after a closing quote.
    var strayQuotes: [Int]
  }

  private let source: SourceText
  private let delimiter: UInt8
  private var position = 0
  private var strayQuotes: [Int] = []

  /// Splits a whole text into records; records of nothing but a line end are left out.
  ///
  /// - Throws: A `Fault` of category input at the opening quote of a cell that is never closed.
  static func records(of source: SourceText, delimiter: UInt8) throws(Fault) -> [Record] {
    var scanner = DelimitedScanner(source: source, delimiter: delimiter)
    var records: [Record] = []
    var number = 0
    while var record = try scanner.next() {
      number += 1
      record.number = number
      if record.cells.count > 1 || record.cells.first?.text.isEmpty == false { records.append(record) }
    }
    return records
  }

  /// The delimiter that the first line speaks for: the most frequent of tab, comma and semicolon.
  static func delimiter(of source: SourceText) -> UInt8 {
    let span = source.lineSpan(1)
    let line = source.utf8[span.lowerBound..<span.upperBound]
    let counts = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")].map { mark in
      (mark, line.reduce(0) { $0 + ($1 == mark ? 1 : 0) })
    }
    let best = counts.reduce(counts[0]) { $1.1 > $0.1 ? $1 : $0 }
    return best.0
  }

  private init(source: SourceText, delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
  }

  private mutating func next() throws(Fault) -> Record? {
    guard position < source.utf8.count else { return nil }
    let offset = position
    strayQuotes = []
    var cells: [RosterCell] = []
    while true {
      cells.append(try cell())
      guard position < source.utf8.count else { break }
      let separator = source.utf8[position]
      position += 1
      if separator == 0x0A { break }
      // A delimiter as the text's last byte stands before one more, empty, cell.
      if position == source.utf8.count {
        cells.append(RosterCell("", offset: position))
        break
      }
    }
    return Record(offset: offset, cells: cells, strayQuotes: strayQuotes)
  }

  private mutating func cell() throws(Fault) -> RosterCell {
    let start = position
    // Blanks before an opening quote are a habit of hand-made files; RFC 4180 would make the quote content.
    var peek = position
    while peek < source.utf8.count, source.utf8[peek] == " " { peek += 1 }
    if peek < source.utf8.count, source.utf8[peek] == UInt8(ascii: "\"") {
      position = peek
      return RosterCell(Self.trimmed(try quoted()), offset: start)
    }
    while position < source.utf8.count, source.utf8[position] != delimiter, source.utf8[position] != 0x0A {
      if source.utf8[position] == UInt8(ascii: "\"") { strayQuotes.append(position) }
      position += 1
    }
    return RosterCell(Self.trimmed(source.utf8[start..<position]), offset: start)
  }

  private mutating func quoted() throws(Fault) -> [UInt8] {
    let opening = position
    var content: [UInt8] = []
    position += 1
    while position < source.utf8.count {
      let byte = source.utf8[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard position < source.utf8.count, source.utf8[position] == UInt8(ascii: "\"") else {
        content += textBehindQuote()
        return content
      }
      content.append(byte)
      position += 1
    }
    let line = String(source.location(of: opening).line)
    throw Fault(
      .input, "batch.roster.openQuote", [line], path: source.name, span: SourceSpan(opening, opening + 1))
  }

  private mutating func textBehindQuote() -> ArraySlice<UInt8> {
    let start = position
    while position < source.utf8.count, source.utf8[position] != delimiter, source.utf8[position] != 0x0A {
      position += 1
    }
    let rest = source.utf8[start..<position]
    if rest.contains(where: { $0 != " " }) { strayQuotes.append(start - 1) }
    return rest
  }

  /// The text without the blanks around it, ideographic ones included.
  static func trimmed(_ bytes: some Collection<UInt8>) -> String {
    trimmed(String(decoding: bytes, as: UTF8.self))
  }

  /// The text without the blanks around it, ideographic ones included.
  static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
