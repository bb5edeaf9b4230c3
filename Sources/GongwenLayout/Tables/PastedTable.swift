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
  /// first row. With tabs a row may have fewer cells than the first.
  static func table(of rows: [(id: ElementID, paragraph: Paragraph)]) -> Table? {
    guard rows.count >= fewestRows else { return nil }
    let texts = rows.map(\.paragraph.text)
    let hasTabs = texts.allSatisfy { $0.utf8.contains(0x09) }
    guard
      let ranges = hasTabs ? filled(texts.map(byTabs)) ?? equal(texts.map(byGaps)) : equal(texts.map(byGaps))
    else { return nil }
    let numbers = zip(texts, ranges).map { text, cells in
      cells.contains { NumberText.integerEnd(Array(text.utf8[$0])) != nil }
    }
    let hasNumbers = numbers.dropFirst().contains(true)
    guard hasTabs || hasNumbers else { return nil }
    let hasHead = hasNumbers && numbers.first == false
    return Table(
      rows: rows.indices.map { row in
        let cells = ranges[row].map { range in
          let cell = texts[row].slice(range)
          return Table.Cell(
            blocks: cell.isEmpty ? [] : [Block(rows[row].id, .paragraph(Paragraph(.tableRow, cell)))])
        }
        return Table.Row(cells: cells, isHeader: hasHead && row == 0)
      })
  }

  private static func equal(_ rows: [[Range<Int>]]) -> [[Range<Int>]]? {
    guard let first = rows.first, first.count >= fewestColumns, first.count <= TableGrid.mostColumns,
      rows.allSatisfy({ $0.count == first.count })
    else { return nil }
    return rows
  }

  /// Rows with as many cells as the first: empty ones at the end of a line are often lost on the way.
  private static func filled(_ rows: [[Range<Int>]]) -> [[Range<Int>]]? {
    guard let count = rows.first?.count, rows.allSatisfy({ $0.count >= fewestColumns && $0.count <= count })
    else {
      return nil
    }
    return equal(
      rows.map { row in
        let end = row.last?.upperBound ?? 0
        return row + [Range<Int>](repeating: end..<end, count: count - row.count)
      })
  }

  /// A tab parts two cells, also when one of them is empty.
  private static func byTabs(_ text: TracedText) -> [Range<Int>] {
    let ends = text.utf8.indices.filter { text.utf8[$0] == 0x09 } + [text.utf8.count]
    return zip([-1] + ends.dropLast(), ends).map { trimmed($0 + 1..<$1, text.utf8) }
  }

  /// A tab, or spaces as wide as three, part two cells.
  private static func byGaps(_ text: TracedText) -> [Range<Int>] {
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
