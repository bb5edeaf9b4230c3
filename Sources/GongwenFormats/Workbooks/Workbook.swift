package import GongwenModel

/// A workbook as its reader sees it: what is shown, sheet by sheet, without looks.
package struct Workbook: Sendable, Equatable {
  /// Its sheets in the order of their tabs.
  package var sheets: [Sheet]
  /// What was passed over in it.
  package var diagnostics: [Diagnostic] = []

  /// Creates a workbook.
  package init(sheets: [Sheet]) { self.sheets = sheets }
}

/// A sheet of a workbook: the cells that have something in them.
package struct Sheet: Sendable, Equatable {
  /// The name on its tab.
  package var name: String
  /// Whether its tab is not shown.
  package var isHidden: Bool
  /// The rows that have cells, top down.
  package var rows: [SheetRow]
  /// The cells that are joined into one.
  package var merges: [CellRange]
  /// Columns that are not shown, from 0.
  package var hiddenColumns: ColumnSet
  /// The comments of cells (批注), by row and column from 0; the text is empty where it was not read.
  package var comments: [CellComment] = []

  /// Creates a sheet.
  package init(
    name: String, isHidden: Bool = false, rows: [SheetRow] = [], merges: [CellRange] = [],
    hiddenColumns: ColumnSet = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
  }

  /// Whether a column is not shown.
  package func hides(column: Int) -> Bool { hiddenColumns.contains(column) }

  /// The place of a cell, as messages show it.
  package func place(row: Int, column: Int) -> Place {
    .sheetCell(sheet: name, cell: CellReference(row: row, column: column).text)
  }
}

/// A comment that hangs on a cell.
package struct CellComment: Sendable, Equatable {
  /// The cell's row, from 0.
  package var row: Int
  /// The cell's column, from 0.
  package var column: Int
  /// What it says.
  package var text: String

  /// Creates a comment.
  package init(row: Int, column: Int, text: String = "") {
    (self.row, self.column, self.text) = (row, column, text)
  }
}

/// A row of a sheet.
package struct SheetRow: Sendable, Equatable {
  /// Its index, from 0; rows without cells are left out.
  package var index: Int
  /// Whether it is not shown.
  package var isHidden: Bool
  /// Its cells from left to right; empty ones are left out.
  package var cells: [SheetCell]

  /// Creates a row.
  package init(index: Int, isHidden: Bool = false, cells: [SheetCell] = []) {
    self.index = index
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// A cell of a sheet, with its value as it is shown.
package struct SheetCell: Sendable, Equatable {
  /// What keeps a value from being what was meant.
  package enum Flaw: Sendable, Equatable {
    /// A number of more digits than a spreadsheet keeps: the last of them are lost.
    case lostDigits
    /// A formula that came out as an error, such as `#N/A`.
    case error
    /// A formula whose value was never stored.
    case noValue
  }

  /// Its column, from 0.
  package var column: Int
  /// What it shows.
  package var text: String
  /// What is wrong with its value.
  package var flaw: Flaw?
  /// The day that it is, as documents print it, whatever its form shows of it; `nil` for what shows no day.
  package var day: String?
  /// Whether it is struck through as a whole.
  package var isStruck = false

  /// Creates a cell.
  package init(column: Int, text: String, flaw: Flaw? = nil, day: String? = nil) {
    self.column = column
    self.text = text
    self.flaw = flaw
    self.day = day
  }
}

/// A rectangle of cells.
package struct CellRange: Sendable, Equatable {
  /// The rows, from 0.
  package var rows: ClosedRange<Int>
  /// The columns, from 0.
  package var columns: ClosedRange<Int>

  /// Creates a rectangle.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
