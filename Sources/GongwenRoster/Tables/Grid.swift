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
    /// Whether it is joined with cells of hidden rows above, whose word it shows.
    var isCarried = false

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

  /// Cells that are joined, as they are shown: without the rows and columns that are hidden.
  struct Merge: Equatable {
    /// Its rows and columns, from 0; its word stands in the first of each.
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    /// How many columns the file joins.
    var fileWidth: Int

    /// Whether it reaches over several columns, shown or not.
    var isWide: Bool { fileWidth > 1 }
    /// Whether some of its columns are hidden.
    var isNarrowed: Bool { columns.count < fileWidth }
  }

  /// The text that offsets are of, with the places of cells in a workbook.
  var source: SourceText
  /// The rows that have cells, top down.
  var rows: [Row]
  /// Rows of a sheet of which nothing is shown: they are no people and may name the unit of those below.
  var hidden: [Row] = []
  /// Cells that are joined; none in separated values.
  var merges: [Merge] = []

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
}
