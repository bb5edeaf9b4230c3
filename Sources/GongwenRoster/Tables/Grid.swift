import GongwenFormats
import GongwenModel

/// A table as it stands in a file, before anything is known of its head: from a sheet or from separated values.
struct Grid {
  /// A cell that has something in it.
  struct Cell: Equatable {
    /// Its column, from 0.
    var column: Int
    var value: RosterCell
    /// What keeps a workbook's value from being what was meant.
    var flaw: SheetCell.Flaw?
    /// The day that a workbook's value is, whatever its form shows of it.
    var day: String?
    /// Whether a workbook strikes it through.
    var isStruck = false

    /// Its value in a column: in one of dates the day, not what its form shows.
    func value(in meaning: RosterColumn.Meaning) -> RosterCell {
      guard meaning.isDate, let day else { return value }
      return RosterCell(day, offset: value.offset)
    }
  }

  struct Row {
    /// Its number as people count, from 1.
    var number: Int
    /// Where it begins in the text, in bytes.
    var offset: Int
    /// Its cells from left to right; empty ones are left out.
    var cells: [Cell]
    /// How many cells the file has in the row; `nil` in a sheet, whose rows are all of one width.
    var width: Int?
    /// Offsets of quotes that stand where none may.
    var strayQuotes: [Int] = []

    /// The cell of a column.
    subscript(column: Int) -> Cell? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
  }

  /// The text that offsets are of, with the places of cells in a workbook.
  var source: SourceText
  /// The rows that have cells, top down.
  var rows: [Row]
  /// Cells that are joined, by row number and column from 0; none in separated values.
  var merges: [CellRange] = []

  /// The name of a place, such as `B7`.
  static func name(_ row: Row, _ column: Int) -> String {
    CellReference(row: row.number - 1, column: column).text
  }
}

extension Grid {
  /// The table of separated values.
  init(_ records: [DelimitedScanner.Record], of source: SourceText) {
    self.source = source
    rows = records.map { record in
      var row = Row(number: record.number, offset: record.offset, cells: [], width: record.cells.count)
      row.strayQuotes = record.strayQuotes
      for (column, cell) in record.cells.enumerated() where !cell.text.isEmpty {
        row.cells.append(Cell(column: column, value: cell))
      }
      return row
    }
  }

  /// The table of a sheet: what is shown of it, and where it stands.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - name: The path of its file.
  init(_ sheet: Sheet, name: String) {
    var text: [UInt8] = []
    var places = PlaceMap()
    var rows: [Row] = []
    rows.reserveCapacity(sheet.rows.count)
    let hidden = sheet.hiddenColumns
    var letters: [String] = []
    for row in sheet.rows where !row.isHidden {
      let number = String(row.index + 1)
      var shown = Row(number: row.index + 1, offset: text.count, cells: [], width: nil)
      for cell in row.cells where !hidden.contains(cell.column) {
        let value = DelimitedScanner.trimmed(cell.text)
        guard !value.isEmpty || cell.flaw != nil else { continue }
        while letters.count <= cell.column { letters.append(CellReference.letters(of: letters.count)) }
        let place = Place.sheetCell(sheet: sheet.name, cell: letters[cell.column] + number)
        places.append(place, at: text.count)
        shown.cells.append(
          Cell(
            column: cell.column, value: RosterCell(value, offset: text.count), flaw: cell.flaw, day: cell.day,
            isStruck: cell.isStruck))
        text.append(contentsOf: value.utf8)
        text.append(0x09)
      }
      guard !shown.cells.isEmpty else { continue }
      text[text.count - 1] = 0x0A
      rows.append(shown)
    }
    source = SourceText(name: name, utf8: text, places: places)
    self.rows = rows
    merges = sheet.merges
  }
}
