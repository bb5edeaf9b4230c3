import GongwenFormats
import GongwenModel

extension Grid {
  /// The table of a sheet: what is shown of it, and where it stands.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - name: The path of its file.
  init(_ sheet: Sheet, name: String) {
    var pass = SheetGrid(sheet)
    for row in sheet.rows where !row.isHidden { pass.take(row) }
    source = SourceText(name: name, utf8: pass.text, places: pass.places)
    (rows, merges) = (pass.rows, pass.merges)
  }
}

/// Makes the table of a sheet as it is shown: a joined cell has its word in the first of its columns that is.
private struct SheetGrid {
  private struct CellPlace: Hashable {
    var row: Int
    var column: Int
  }

  private let sheet: Sheet
  private(set) var text: [UInt8] = []
  private(set) var places = PlaceMap()
  private(set) var rows: [Grid.Row] = []
  private(set) var merges: [Grid.Merge] = []
  /// Where the words of joined cells are shown whose own column is hidden.
  private var shownAt: [CellPlace: Int] = [:]
  private var letters: [String] = []

  init(_ sheet: Sheet) {
    self.sheet = sheet
    rows.reserveCapacity(sheet.rows.count)
    for merge in sheet.merges {
      guard let columns = sheet.hiddenColumns.rest(of: merge.columns) else { continue }
      if columns.lowerBound > merge.columns.lowerBound {
        let place = CellPlace(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
        shownAt[place] = columns.lowerBound
      }
      merges.append(Grid.Merge(rows: merge.rows, columns: columns, fileWidth: merge.columns.count))
    }
  }

  mutating func take(_ row: SheetRow) {
    var shown = Grid.Row(number: row.index + 1, offset: text.count, cells: [], width: nil)
    for cell in row.cells {
      guard let column = column(of: cell, in: row) else { continue }
      // What a file keeps under a joined cell is not shown.
      if shown.cells.last?.column == column { continue }
      append(cell, at: column, to: &shown)
    }
    guard !shown.cells.isEmpty else { return }
    text[text.count - 1] = 0x0A
    rows.append(shown)
  }

  /// The column in which a cell is shown.
  private func column(of cell: SheetCell, in row: SheetRow) -> Int? {
    guard sheet.hides(column: cell.column) else { return cell.column }
    return shownAt[CellPlace(row: row.index, column: cell.column)]
  }

  private mutating func append(_ cell: SheetCell, at column: Int, to row: inout Grid.Row) {
    let value = DelimitedScanner.trimmed(cell.text)
    guard !value.isEmpty || cell.flaw != nil else { return }
    while letters.count <= cell.column { letters.append(CellReference.letters(of: letters.count)) }
    let place = Place.sheetCell(sheet: sheet.name, cell: letters[cell.column] + String(row.number))
    places.append(place, at: text.count)
    row.cells.append(
      Grid.Cell(
        column: column, value: RosterCell(value, offset: text.count), flaw: cell.flaw, day: cell.day,
        isStruck: cell.isStruck))
    text.append(contentsOf: value.utf8)
    text.append(0x09)
  }
}

extension ColumnSet {
  /// A range without those of its first and last columns that are in the set; `nil` when all of it is.
  fileprivate func rest(of columns: ClosedRange<Int>) -> ClosedRange<Int>? {
    let first = range(around: columns.lowerBound).map { $0.upperBound + 1 } ?? columns.lowerBound
    let last = range(around: columns.upperBound).map { $0.lowerBound - 1 } ?? columns.upperBound
    return first <= last ? first...last : nil
  }

  /// The range that a column lies in.
  private func range(around column: Int) -> ClosedRange<Int>? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(column) ? ranges[low] : nil
  }
}
