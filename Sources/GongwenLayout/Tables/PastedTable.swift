import GongwenModel

/// Makes a table of rows that were pasted as text, as from a sheet: cells with tabs or wide gaps between them; reading has
/// put tabs in the place of bars.
enum PastedTable {
  /// The most rows and columns are those of the text; fewer than these are no table.
  static let fewestRows = 2, fewestColumns = 2
  /// So many spaces in a row part cells.
  static let wideGap = 3

  /// The table of rows; `nil` when they do not have equally many cells.
  ///
  /// Gaps of spaces also part the names of a list, which is no table: they count only where a number stands below the
  /// first row. With tabs a row may have fewer cells than the first, and a word alone between two rows (午　休) stands across all.
  static func table(of rows: [(id: ElementID, paragraph: Paragraph)]) -> Table? {
    guard rows.count >= fewestRows else { return nil }
    let texts = rows.map(\.paragraph.text)
    let areAcross = texts.indices.map { isAcross($0, texts) }
    let hasTabs = zip(texts, areAcross).allSatisfy { $0.utf8.contains(0x09) || $1 }
    guard
      let ranges = hasTabs
        ? filled(texts.map(byTabs), areAcross) ?? aligned(texts) : aligned(texts)
    else { return nil }
    let numbers = zip(texts, ranges).map { text, cells in
      cells.contains { NumberText.integerEnd(Array(text.utf8[$0])) != nil || isTime(text.utf8[$0]) }
    }
    let hasNumbers = numbers.dropFirst().contains(true)
    guard hasTabs || hasNumbers || haveQuantities(texts, ranges) else { return nil }
    let hasHead = hasNumbers && numbers.first == false
    return Table(
      rows: rows.indices.map { row in
        let columns = ranges[0].count
        let cells = ranges[row].map { range in
          let cell = texts[row].slice(range)
          return Table.Cell(
            blocks: cell.isEmpty ? [] : [Block(rows[row].id, .paragraph(Paragraph(.tableRow, cell)))],
            columnSpan: ranges[row].count < columns ? columns : 1)
        }
        return Table.Row(cells: cells, isHeader: hasHead && row == 0)
      })
  }

  /// Whether three rows at least have three cells, and some below the first begin with a digit: `80元/月`, `2个`.
  ///
  /// Names of a list do not.
  private static func haveQuantities(_ texts: [TracedText], _ ranges: [[Range<Int>]]) -> Bool {
    guard texts.count >= 3, let columns = ranges.first?.count, columns >= 3 else { return false }
    return zip(texts, ranges).dropFirst().contains { text, cells in
      cells.contains { range in
        text.utf8[range].first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      }
    }
  }

  /// `8:30`, `14:00—14:40`.
  private static func isTime(_ cell: ArraySlice<UInt8>) -> Bool {
    let parts = cell.prefix(5).split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    return parts.count == 2 && (1...2).contains(parts[0].count) && parts[0].allSatisfy(isDigit)
      && parts[1].prefix(2).count == 2 && parts[1].prefix(2).allSatisfy(isDigit)
  }

  /// The table that the first of some rows make; what stands below (合计, 说明) goes on as lines.
  ///
  /// - Returns: the table and how many rows it takes; `nil` where they make none.
  static func leading(_ rows: [(id: ElementID, paragraph: Paragraph)]) -> (table: Table, rows: Int)? {
    for count in stride(from: rows.count, through: max(fewestRows, rows.count - mostBelow), by: -1) {
      guard let table = table(of: Array(rows.prefix(count))) else { continue }
      return (table, count)
    }
    return nil
  }

  /// How many rows may stand below a table.
  private static let mostBelow = 2

  private static func equal(_ rows: [[Range<Int>]]) -> [[Range<Int>]]? {
    guard let first = rows.first, first.count >= fewestColumns, first.count <= TableGrid.mostColumns,
      rows.allSatisfy({ $0.count == first.count })
    else { return nil }
    return rows
  }

  /// A word without a tab between two rows that have some.
  private static func isAcross(_ row: Int, _ texts: [TracedText]) -> Bool {
    guard row > 0, row + 1 < texts.count, texts[row].utf8.count <= longestAcross else { return false }
    return !texts[row].utf8.contains(0x09) && [row - 1, row + 1].allSatisfy { texts[$0].utf8.contains(0x09) }
  }

  /// How long such a word is, in bytes: ten characters with the blanks that spread it.
  private static let longestAcross = 30

  /// Rows with as many cells as the first: empty ones at the end of a line are often lost on the way.
  private static func filled(_ rows: [[Range<Int>]], _ areAcross: [Bool]) -> [[Range<Int>]]? {
    guard let count = rows.first?.count, count >= fewestColumns, count <= TableGrid.mostColumns,
      zip(rows, areAcross).allSatisfy({ $1 || $0.count >= fewestColumns && $0.count <= count })
    else {
      return nil
    }
    return zip(rows, areAcross).map { row, isAcross in
      let end = row.last?.upperBound ?? 0
      return isAcross ? row : row + [Range<Int>](repeating: end..<end, count: count - row.count)
    }
  }

  /// A tab parts two cells, also when one of them is empty.
  private static func byTabs(_ text: TracedText) -> [Range<Int>] {
    let ends = text.utf8.indices.filter { text.utf8[$0] == 0x09 } + [text.utf8.count]
    return zip([-1] + ends.dropLast(), ends).map { trimmed($0 + 1..<$1, text.utf8) }
  }

  /// Cells with gaps between them.
  ///
  /// Two spaces are a gap where every row has four cells at least by that. A row that lacks some has the others below those of the first.
  private static func aligned(_ texts: [TracedText]) -> [[Range<Int>]]? {
    if let rows = equal(texts.map({ byGaps($0) })) { return rows }
    if let rows = equal(texts.map({ byGaps($0, from: narrowGap) })), rows[0].count >= manyColumns {
      return rows
    }
    return CellColumns(texts.map { $0.utf8[...] }, texts.map { byGaps($0) })?.rows
  }

  private static let (narrowGap, manyColumns) = (2, 4)

  /// A tab, or spaces as wide as three, part two cells.
  private static func byGaps(_ text: TracedText, from wideGap: Int = wideGap) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    var end = 0
    var width = 0
    var offset = 0
    while offset < text.utf8.count {
      let (scalar, length) = decodeScalar(text.utf8, at: offset)
      if ScalarSet.isWhiteSpace(scalar) {
        width += scalar == 0x09 ? wideGap : scalar == 0x3000 ? 2 : 1
      } else {
        if width >= wideGap, end > start {
          cells.append(start..<end)
          start = offset
        } else if end == start {
          start = offset
        }
        width = 0
        end = offset + length
      }
      offset += length
    }
    if end > start { cells.append(start..<end) }
    return cells
  }

  private static func trimmed(_ range: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
    var low = range.lowerBound
    var high = low
    var offset = low
    var hasText = false
    while offset < range.upperBound {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      if !ScalarSet.isWhiteSpace(scalar) {
        if !hasText { low = offset }
        hasText = true
        high = offset + length
      }
      offset += length
    }
    return hasText ? low..<high : range.lowerBound..<range.lowerBound
  }
}
